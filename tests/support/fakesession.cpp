// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesession.h"
#include "tests/support/places.h"

namespace sweetspot::test
{

FakeSession::FakeSession(const char *behaviour, TestMode wanted)
    : mode(wanted)
{
    qputenv("FAKE_BEHAVIOUR", behaviour);
    m_llamaCpp = *probeLlamaCpp(test::fakeServer());
    config.limits.maxBackgroundPercent = 100; // tests run beside other things
    cell.modelFile = q("/m/x.gguf");
    cell.contextLength = 2048;
    cell.modelContextLimit = 2048;
    cell.id = CellId{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
}

FakeSession::FakeSession(const LlamaCppInstall &llamaCpp, const QString &modelFile, TestMode wanted)
    : mode(wanted)
    , m_llamaCpp(llamaCpp)
{
    config.limits.maxBackgroundPercent = 100;
    cell.modelFile = modelFile;
    cell.contextLength = 2048;
    cell.modelContextLimit = 8192;
    cell.id = CellId{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
}

FakeSession::~FakeSession()
{
    m_bench.reset();
    qunsetenv("FAKE_BEHAVIOUR");
}

CellSession &FakeSession::bench()
{
    if (m_bench)
        return *m_bench;
    m_server = std::make_unique<LlamaServer>(m_llamaCpp);
    CellSession::Order order;
    order.server.cell = cell;
    order.server.config = config;
    order.server.lane = LaneSpec{q("CPU"), {}};
    order.server.physicalCores = 2;
    order.server.stdoutFile = m_dir.filePath(q("out.log"));
    order.server.stderrFile = m_dir.filePath(q("err.log"));
    order.llamaCpp = m_llamaCpp;
    order.stop = stop.get_token();
    order.devices = devices;
    order.coolDown = coolDown;
    order.sinks.serverPid = [](qint64) {};
    order.sinks.launched = [this](const ServerFacts &facts) {
        launches << facts;
        return success();
    };
    order.sinks.attempt = [this](const Attempt &attempt, const TokenTimeline *) {
        record.attempts << attempt;
        return success();
    };
    order.sinks.observation = [this](const Observation &observation) {
        record.observations << observation;
        return success();
    };
    m_bench = std::make_unique<CellSession>(std::move(order), *m_server, m_dialect, m_chat, m_sensors);
    return *m_bench;
}

Status FakeSession::run(const Profile &profile)
{
    const CellRecord before = record;
    int checkpoints = 0;
    ProfileContext context{cell, config, mode, before, bench(),
        [&](double progress, const QString &activity) {
            EXPECT_GE(progress, 0);
            EXPECT_LE(progress, 1.0001);
            EXPECT_FALSE(activity.isEmpty());
            return stopAfterCheckpoints < 0 || ++checkpoints <= stopAfterCheckpoints;
        },
        fits, prompts};
    return profile.run(context);
}

QVector<Observation> FakeSession::observations(const QString &kind) const
{
    QVector<Observation> chosen;
    for (const Observation &observation : record.observations)
        if (observation.kind == kind)
            chosen << observation;
    return chosen;
}

} // namespace sweetspot::test
