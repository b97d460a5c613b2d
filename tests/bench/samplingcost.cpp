// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/samplingcost.h"

#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/llamacpp/llamaserver.h"
#include "core/engines/openai/openaichat.h"
#include "core/hardware/hostinfo.h"
#include "core/measure/clock.h"
#include "core/measure/statistics.h"
#include "core/profiles/attemptrunner.h"
#include "core/run/devicesnow.h"
#include "core/run/lanechoice.h"
#include "core/run/telemetry.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <ctime>

namespace sweetspot::bench
{

namespace
{

using namespace std::chrono_literals;

constexpr int kPromptTokens = 512, kOutputTokens = 500;

double seconds(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

// Of all threads but this one.
double cpuOfOthers()
{
    return seconds(CLOCK_PROCESS_CPUTIME_ID) - seconds(CLOCK_THREAD_CPUTIME_ID);
}

/// The sampler and the reading of GPUs as a run has them, while this lives.
class Sampling
{
public:
    Sampling(const QString &csv, const LaneOrder &order, qint64 serverPid)
        : m_gpus(std::make_shared<GpuWatch>())
        , m_lane(order)
    {
        m_gpus->waitForLook(10s);
        m_gpus->setBusy(true);
        m_lane.vitals().serverPid = serverPid;
        m_sampler
            = std::make_unique<TelemetrySampler>(csv, QVector<Lane *>{&m_lane}, m_stop.get_token(), m_gpus);
        m_sampler->start();
    }
    ~Sampling()
    {
        m_stop.request_stop();
        m_sampler->wait();
    }

private:
    std::shared_ptr<GpuWatch> m_gpus;
    Lane m_lane; ///< never started: what the sampler looks at
    std::stop_source m_stop;
    std::unique_ptr<TelemetrySampler> m_sampler;
};

struct Look {
    double tokensPerSecond = 0;
    double otherCores = 0; ///< of this program's other threads, in cores
};

/// A server and what is asked of it again and again.
class Bench
{
public:
    Bench(const LlamaCppInstall &llamaCpp, const QString &model, const LaneSpec &lane)
        : m_server(llamaCpp)
    {
        m_order.cell.modelFile = model;
        m_order.cell.contextLength = 4096;
        m_order.lane = lane;
        m_order.physicalCores = std::max(1, probeHost().cpuCores);
        m_order.stdoutFile = m_dir.filePath(QStringLiteral("out"));
        m_order.stderrFile = m_dir.filePath(QStringLiteral("err"));
        m_laneOrder.plan.lanes = {lane};
        m_laneOrder.host = probeHost();
    }
    ~Bench() { m_server.stop(m_client); }

    Status start()
    {
        const auto started = m_server.start(m_order, m_client, {});
        return started ? success() : Status(started.error());
    }

    std::optional<Look> once(bool sampled)
    {
        std::unique_ptr<Sampling> sampling;
        if (sampled)
            sampling = std::make_unique<Sampling>(
                m_dir.filePath(QStringLiteral("telemetry.csv")), m_laneOrder, m_server.pid());
        AttemptRunner runner(
            m_order.cell, m_server, m_dialect, m_chat, m_client, m_sensors,
            [](const Attempt &, const TokenTimeline *) { return success(); }, {}, nullptr);
        AttemptOrder attempt;
        const auto prompt = runner.storyPrompt(m_seed++, kPromptTokens);
        if (!prompt)
            return std::nullopt;
        attempt.ask(*prompt);
        attempt.request.outputTokens = kOutputTokens;
        const double cpu = cpuOfOthers();
        const std::int64_t begin = nowNs();
        const auto result = runner.run(attempt);
        const double wall = double(nowNs() - begin) / 1e9, spent = cpuOfOthers() - cpu;
        if (!result || !result->decodeTps || wall <= 0)
            return std::nullopt;
        return Look{*result->decodeTps, spent / wall};
    }

private:
    QTemporaryDir m_dir;
    LlamaServer m_server;
    ServerOrder m_order;
    LaneOrder m_laneOrder;
    StreamClient m_client;
    const LlamaNative m_dialect;
    const OpenAiChat m_chat;
    const CpuSensors m_sensors;
    quint32 m_seed = 1;
};

struct Outcome {
    std::vector<double> ratios; ///< rate with by rate without, of each pair
    std::vector<double> rates; ///< without
    std::vector<double> cores; ///< with less without, of each pair
};

// Which of a pair comes first changes, so that a machine that grows hot or busy favours neither.
Outcome inTurns(Bench &bench, int pairs)
{
    Outcome all;
    bench.once(false); // the first request pays for what is loaded late
    for (int i = 0; i < pairs; ++i) {
        const bool sampledFirst = i % 2 != 0;
        const auto first = bench.once(sampledFirst), second = bench.once(!sampledFirst);
        if (!first || !second)
            continue;
        const Look &with = sampledFirst ? *first : *second, &without = sampledFirst ? *second : *first;
        all.ratios.push_back(with.tokensPerSecond / without.tokensPerSecond);
        all.rates.push_back(without.tokensPerSecond);
        all.cores.push_back(with.otherCores - without.otherCores);
    }
    return all;
}

void print(const QString &model, const LaneSpec &lane, const Outcome &all)
{
    const auto interval = statistics::logInterval95(all.ratios);
    const auto spread = statistics::standardDeviation(all.cores);
    if (!interval || !spread) {
        std::printf("Fewer than two pairs of attempts succeeded.\n");
        return;
    }
    const auto n = int(all.cores.size());
    const double half = statistics::studentT95(n - 1) * *spread / std::sqrt(double(n));
    const auto percent = [](double ratio) { return (ratio - 1) * 100; };
    std::printf(
        "| model | device | pairs | tokens/s without | decode rate with the sampler (95 %%) | sampler, of a "
        "core (95 %%) |\n|---|---|---:|---:|---:|---:|\n");
    std::printf("| %s | %s | %d | %.1f | %+.2f %% (%+.2f to %+.2f) | %.3f %% (%.3f to %.3f) |\n",
        qPrintable(QFileInfo(model).fileName()), qPrintable(lane.name), n, *statistics::median(all.rates),
        percent(std::sqrt(interval->low * interval->high)), percent(interval->low), percent(interval->high),
        100 * *statistics::mean(all.cores), 100 * (*statistics::mean(all.cores) - half),
        100 * (*statistics::mean(all.cores) + half));
    std::puts(interval->low <= 1 && interval->high >= 1 ? "No difference in the decode rate is shown."
                                                        : "The decode rate differs.");
}

// Whoever looks ends before attempts begin.
QVector<Device> devicesOfThisMachine()
{
    const GpuWatch gpus;
    return devicesNow(&gpus, 10s).devices;
}

int refused(const Error &error)
{
    std::printf("%s\n", qPrintable(error.sentence));
    return 1;
}

} // namespace

int samplingCost(const QStringList &words)
{
    const auto after = [&words](const char *name, const QString &otherwise) {
        const qsizetype at = words.indexOf(QString::fromLatin1(name));
        return at < 0 ? otherwise : words.value(at + 1, otherwise);
    };
    const QString model = words.value(0);
    const int pairs = std::max(2, after("--pairs", QStringLiteral("20")).toInt());
    const QVector<Device> found = devicesOfThisMachine();
    const auto llamaCpp = findLlamaCpp({}, QStringLiteral("."), found);
    if (!llamaCpp)
        return refused(llamaCpp.error());
    const auto lanes
        = makeLanes(nameDevices(*llamaCpp, {}, found), {{after("--device", QStringLiteral("cpu"))}, {}}, found);
    if (!lanes)
        return refused(lanes.error());
    Bench bench(*llamaCpp, model, lanes->first());
    if (const auto started = bench.start(); !started)
        return refused(started.error());
    print(model, lanes->first(), inTurns(bench, pairs));
    return 0;
}

} // namespace sweetspot::bench
