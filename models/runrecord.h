// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attempt.h"
#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/launchsettings.h"
#include "models/loadedpart.h"
#include "models/observation.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// The machine and the engine a run was made on.
struct RunContext {
    static constexpr int kFormatVersion = 1;

    QString runId; ///< folder name: UTC time
    QString projectName;
    QDateTime startedUtc;
    QString hostname;
    QString machineId; ///< stable over restarts, reveals nothing else; empty in runs of version 0.1
    quint64 promptSalt
        = 0; ///< what every prompt of the run begins with is made from it; 0 in runs of version 0.1
    QString os;
    QString cpu;
    int cpuCores = 0; ///< physical; 0 when it could not be read
    int cpuThreads = 0;
    std::optional<double> ramBytes;
    QStringList devices; ///< as the engine lists them
    QVector<Device> hardware; ///< the GPUs of this machine, as we found them
    QString enginePath;
    QString engineVersion; ///< raw first line
    int engineBuild = 0;
    QMap<QString, QString> variables; ///< of the environment, that engines read, such as CUDA_VISIBLE_DEVICES
    QStringList engines; ///< "name: version (where)" of each that is no llama-server of ours
    QString programVersion;
    BenchConfig config;
    QString configHash;
    bool picked = false; ///< only some cells were chosen: a resume must not add the others
    QStringList overrides; ///< "key=value" of the command line, which a resume applies again
    QStringList virtualised; ///< evidence that this is a virtual machine; empty: none seen
    bool onBattery = false; ///< at the start
    QStringList unavailable; ///< "what: why" of every sensor that could not be read
    std::optional<double> readBandwidth; ///< bytes per second from memory, measured; highest of the passes
    std::optional<double> cacheBytes; ///< last-level cache

    bool operator==(const RunContext &) const = default;
};

/// Judgement: weights this many times the last-level cache cannot live in it, so they are read from memory for
/// each token; below that the roofline says nothing.
inline constexpr double kWeightsOverCache = 4;

/// Facts about one start of a server.
struct ServerFacts {
    int launch = 0;
    std::optional<double> loadSeconds; ///< from its start until it was ready; absent of one that ran already
    std::optional<double> rssBytes; ///< after load
    std::optional<int> contextLength; ///< as the server reports it, per slot
    int parallel = 1; ///< requests it serves at once
    std::optional<double> diskReadBytes; ///< while loading, from the disk itself
    bool chatTemplate = true; ///< the model brings one
    std::optional<double> jitterMs; ///< how late this thread woke at worst, of sixty naps just after the start
    QString commandLine = {}; ///< or the address, of one that is not ours
    QString version = {}; ///< as a server other than llama-server gives it: "Ollama 0.17.4"
    std::optional<double> gpuShare = {}; ///< 0 .. 1 of the model that lies on GPUs, where the server says
    LaunchSettings settings
        = {}; ///< what shaped the measurement; empty in journals before 0.2 and at addresses
    QVector<LoadedPart> parts = {}; ///< where it says it put the model; empty: it did not say
    std::optional<int> offloadedLayers = {}, layers = {}; ///< the output counts as one
    bool pipelined = false; ///< several devices work on several micro-batches at once

    bool operator==(const ServerFacts &) const = default;
};

/// Validity flags that concern a whole run: "virtualised", "on_battery",
/// "sensor_unavailable", "energy_unavailable".
QStringList runFlags(const RunContext &context);

enum class CellOutcome { Unfinished, Done, Skipped, Errored };

/// Everything that was measured of a cell.
struct CellRecord {
    CellId id;
    QString key;
    QString workload; ///< workloadFingerprint() of its run
    CellPlace place = CellPlace::Host; ///< whose memory, heat and energy its figures are
    double fileBytes = 0;
    QString fileFingerprint; ///< of what the file held; empty in runs before 0.2 and of what a server has
    QString sizeLabel;
    double sizeOrder = 0; ///< billions of parameters
    std::optional<double> estimatedBytes;
    double learnedBytes = 0; ///< part of it: MemoryEstimate::learned
    int contextLength = 0; ///< tokens the server was to have
    std::optional<double> activeBytes; ///< weights read for each token; see core/plan/roofline.h
    std::optional<ModelPrice> price; ///< of a cloud model, when it was planned
    QVector<ServerFacts> launches;
    QVector<Attempt> attempts;
    QVector<Observation> observations;
    QVector<LeftOut> unmeasured; ///< profiles that were left out of this cell
    CellOutcome outcome = CellOutcome::Unfinished;
    QString rule; ///< of a skip
    Sentence reason; ///< of a skip or an error: a sentence

    bool operator==(const CellRecord &) const = default;

    /// Takes over what the plan says of the cell; what was measured stays.
    void describe(const CellSpec &cell);
    /// Takes note of a profile that was left out; once for each profile and rule.
    void leaveOut(const LeftOut &leftOut);
    /// Forgets what was measured in a profile, so that it can be measured again.
    void reset(const QString &profile);
};

/// Whether something of this kind was observed of a cell.
bool hasObservation(const CellRecord &cell, const QString &profile, const QString &kind);

/// A run as its journal has it: what was measured, and nothing that was concluded.
struct RunRecord {
    RunContext context;
    QVector<CellRecord> cells; ///< in the order of the plan
    std::optional<QDateTime> endedUtc;
    bool completed = false; ///< every planned cell was finished, skipped or errored
    int unproven
        = 0; ///< cells that the end of the run found without enough evidence; a resume measures them again
    double activeSeconds = 0; ///< time spent running, pauses between resumes left out

    bool operator==(const RunRecord &) const = default;

    CellRecord *find(const CellId &id);
    const CellRecord *find(const CellId &id) const;
};

} // namespace sweetspot
