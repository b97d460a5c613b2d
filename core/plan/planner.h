// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engineknob.h"
#include "core/gguf/ggufheader.h"
#include "core/plan/devicesplit.h"
#include "models/artifact.h"
#include "models/enginestate.h"
#include "models/modelset.h"
#include "models/pricelist.h"
#include "models/projectsettings.h"
#include "models/runplan.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// What is known of one artifact on disk: a model file, or a folder of safetensors.
struct ModelFileFacts {
    QString path; ///< absolute; empty when the file is nowhere
    qint64 bytes = 0;
    qint64 modifiedMs = 0;
    QString fingerprint; ///< of what it holds, wherever it lies; empty: could not be read
    std::optional<GgufHeader> header;
    QHash<QString, EngineMemory> engineMemory; ///< by lane name: what the engine itself says it will take
    Sentence problem; ///< why it cannot be used: a sentence; empty when it can
    std::optional<SafetensorsFacts> safetensors = {}; ///< of a folder of them
};

/// A narrowing of a project for one run, from the command line or the window.
struct PlanOptions {
    std::optional<TestMode> mode;
    QStringList models; ///< globs; empty: all
    QStringList quantizations; ///< empty: what the mode says
    QStringList profiles; ///< empty: the configuration's
    QVector<ParameterSet> parameterSets; ///< empty: the project's
    QStringList engines; ///< names, "llama.cpp" among them; empty: all that are enabled
    CellChoice choice = CellChoice::All;
    QHash<CellId, MeasuredKey> measured; ///< what the choice is made by
    std::optional<QSet<CellId>> only; ///< absent: no cell is named

    /// Whether some cells are picked out, so that a resume must not add the others.
    bool picksCells() const { return choice != CellChoice::All || only.has_value(); }
};

struct PlanInput {
    BenchConfig config;
    ModelSet models;
    ProjectSettings settings;
    QHash<MatrixKey, ModelFileFacts> files;
    QHash<MatrixKey, ModelFileFacts> folders; ///< of safetensors
    QVector<LaneSpec> lanes;
    QVector<std::optional<double>> laneAvailableBytes; ///< per lane; nullopt: unknown
    QVector<SplitDevice> devices; ///< that an engine lists, in lanes or not, where it says what is free on them
    bool movesExperts = false; ///< this build of llama.cpp can keep a layer's experts on the host
    std::optional<double> hostAvailableBytes; ///< for layers that a device does not hold
    std::optional<double> hostRamBytes; ///< installed
    QVector<std::optional<double>> laneCorrection; ///< per lane, bytes: what estimates were off by until now
    QHash<MatrixKey, ModelFileFacts> drafts; ///< by the name in the parameter spec_draft_model, no quantization
    QHash<QString, QString> references; ///< by model: absolute path of its reference file, when it names one
    std::optional<double> readBandwidth; ///< of the CPU lane, bytes per second, measured
    std::optional<double> cacheBytes; ///< last-level cache
    PriceList prices;
    QVector<EngineState> engines; ///< of the project's engines, as far as they were asked
    QHash<QString, ProgramOptions> programs; ///< by EngineKind::id, of those that were asked
    QString engineVersion; ///< part of every cell's key
    QStringList availableProfiles; ///< profile ids this program has
    PlanOptions options;
};

/// Configuration and devices -> ordered cells. Pure: asks no disk, no clock, no engine.
/// Order: quantization as in models/quantization.h, sizes ascending within each, lane by lane.
/// Squares that were clicked out do not appear; what cannot or need not run appears with its reason.
RunPlan makePlan(const PlanInput &input);

/// How a cell's server keeps its cache.
CacheOptions cacheOf(const CellSpec &cell);

/// The file of the model that drafts for a cell; without a path when it names none, or that is nowhere.
ModelFileFacts draftOf(const PlanInput &input, const CellSpec &cell);
/// What that model needs beside the cell's own: weights, cache and buffers. 0: there is none.
double draftBytes(const PlanInput &input, const CellSpec &cell);

/// Hash of everything that makes old measurements of a cell void when it changes: the file, the engine, how the
/// server is started, how it is measured. Thresholds are not among them: they only judge.
/// @param engine nullptr: one that is part of every project, started without options of the person's
QString cellKey(const CellSpec &cell, const LaneSpec &lane, const BenchConfig &config, TestMode mode,
    const QString &engineVersion, const EngineEntry *engine = nullptr);

} // namespace sweetspot
