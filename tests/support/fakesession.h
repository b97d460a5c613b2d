// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/llamacpp/llamaserver.h"
#include "core/engines/openai/openaichat.h"
#include "core/profiles/profile.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

namespace sweetspot::test
{

/// A profile's surroundings on the fake engine, or on a real one; keeps what is measured.
class FakeSession
{
public:
    /// @param behaviour of the fake server; see fakellamaserver.cpp
    explicit FakeSession(const char *behaviour = "good", TestMode mode = TestMode::Quick);
    FakeSession(const LlamaCppInstall &llamaCpp, const QString &modelFile, TestMode mode = TestMode::Quick);
    ~FakeSession();

    Status run(const Profile &profile);
    QVector<Observation> observations(const QString &kind) const;
    CellSession &bench();

    CellSpec cell;
    BenchConfig config;
    CellRecord record;
    QVector<OwnPrompt> prompts; ///< a person's own
    QVector<ServerFacts> launches;
    TestMode mode;
    std::stop_source stop;
    int stopAfterCheckpoints = -1; ///< < 0: never
    DevicesOf devices; ///< of a lane of GPUs; to be set before bench() and run(), like what follows
    std::function<bool(const std::stop_token &)> coolDown;
    std::function<bool(const ServerNeed &)> fits = [](const ServerNeed &) { return true; };

private:
    QTemporaryDir m_dir;
    LlamaCppInstall m_llamaCpp;
    LlamaNative m_dialect;
    OpenAiChat m_chat;
    CpuSensors m_sensors;
    std::unique_ptr<LlamaServer> m_server;
    std::unique_ptr<CellSession> m_bench;
};

} // namespace sweetspot::test
