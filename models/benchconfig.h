// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workloadsettings.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

enum class TestMode { Quick, Full };

/// config.yaml as one value. Members carry the defaults.
/// What each key allows stands in models/configtable.cpp.
struct BenchConfig {
    struct LlamaCpp {
        QString serverPath; ///< empty: search (PATH, well-known places, fetched engine)
        int defaultCtxSize = 8192; ///< tokens
        std::optional<int> defaultThreads; ///< nullopt: physical cores
        int gpuLayers = 0; ///< layers offloaded on GPU lanes; 0: all that the device holds. CPU lanes: none
        QStringList rpcServers; ///< host:port of ggml-rpc-server processes that give devices RPC0, RPC1, ...
        bool operator==(const LlamaCpp &) const = default;
    };
    struct Interactive {
        double minTokensPerSec = 2;
        double maxTimeToFirstToken = 30; ///< seconds
        double maxVariance = 20; ///< percent
        bool operator==(const Interactive &) const = default;
    };
    struct LongContext {
        double maxInitialLoadTime = 60; ///< seconds
        QVector<int> testSizes{4096, 8192, 16384, 32768}; ///< tokens
        bool operator==(const LongContext &) const = default;
    };
    struct Batch {
        double maxVariance = 20; ///< percent
        int numDocuments = 30;
        bool operator==(const Batch &) const = default;
    };
    struct Quality {
        double minMathScore = 80; ///< percent
        double minComprehensionScore = 75;
        double minReasoningScore = 75;
        double minFormatCompliance = 90;
        QString questionFile; ///< empty: the bundled questions
        QString corpusFile; ///< text for the distance from the reference; empty: the bundled one
        bool operator==(const Quality &) const = default;
    };
    struct Stress {
        double duration = 30; ///< minutes
        double maxTemperature = 85; ///< degrees Celsius
        bool withoutSensor = false; ///< run although no temperature can be read
        bool operator==(const Stress &) const = default;
    };
    struct Limits {
        // What they allow: models/memorylimit.h.
        std::optional<double> maxMemoryGb; ///< 10^9 bytes; nullopt: what this machine can spare
        std::optional<double> maxVramGb; ///< 10^9 bytes of each GPU; nullopt: what it has
        int maxLoadTime = 300; ///< seconds
        bool allowSwap = false;
        double maxBackgroundPercent
            = 20; ///< of all processors, by other programs; attempts above it do not count
        int quietWait = 60; ///< seconds a cell may spend waiting until other programs are below that
        bool operator==(const Limits &) const = default;
    };
    struct Termination {
        QStringList off; ///< ids of rules that are not applied
        bool exhaustive = false; ///< no rule is applied but the ones that protect the machine
        bool operator==(const Termination &) const = default;
    };
    struct Network {
        double minTimeout = 10; ///< seconds; bounds of what adapts to a server that is not ours
        double maxTimeout = 1800;
        double breakerRest = 60; ///< seconds that a failing server is left alone
        bool operator==(const Network &) const = default;
    };
    struct Cloud {
        double maxCost = 1; ///< in the currency of the price list, of one run; stops it
        double energyPrice = 0.30; ///< of a kWh, in the same currency
        bool operator==(const Cloud &) const = default;
    };
    struct Output {
        QString dir; ///< empty: each run's own folder
        QStringList formats{QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("html")};
        bool includeLogs = true;
        bool operator==(const Output &) const = default;
    };
    struct Logging {
        QString level = QStringLiteral("INFO"); ///< see logLevel()
        QString file; ///< empty: none; relative to the project
        bool operator==(const Logging &) const = default;
    };

    LlamaCpp llamaCpp;
    TestMode testMode = TestMode::Full;
    QStringList profiles{QStringLiteral("interactive"), QStringLiteral("long_context"), QStringLiteral("batch"),
        QStringLiteral("quality"), QStringLiteral("stress")};
    WorkloadSettings workload;
    Interactive interactive;
    LongContext longContext;
    Batch batch;
    Quality quality;
    Stress stress;
    Limits limits;
    Termination termination;
    QString modelDir = QStringLiteral("./models");
    Network network;
    Cloud cloud;
    Output output;
    Logging logging;

    bool operator==(const BenchConfig &) const = default;
};

} // namespace sweetspot
