// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/projectsettings.h"
#include "models/runplan.h"
#include "models/runrecord.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// Where what is shown of a cell comes from.
struct CellSource {
    QString runId;
    CellId cell; ///< as that run calls it
    QDateTime startedUtc; ///< of that run
    qsizetype run = 0; ///< index into LatestCells::contexts

    bool operator==(const CellSource &) const = default;
};

/// The newest of what several runs of a project have of each cell, as one record.
struct LatestCells {
    RunRecord
        record; ///< of the newest run, but for its cells: in its order, then those that only older runs have
    QVector<CellSource> sources; ///< in the order of record.cells
    QVector<RunContext> contexts; ///< of all the runs, as they were given

    const CellSource *sourceOf(const CellId &id) const;
};

/// Folds runs into the latest of each cell. A measurement, or an attempt at one that broke, counts before a
/// later run in which the cell was only skipped or not reached; what was interrupted counts where nothing else
/// is there. Pure.
/// @param newestFirst runs of one project
LatestCells latestCells(const QVector<RunRecord> &newestFirst);

/// Whether what a later run has of a cell counts instead of what an earlier one has. Pure.
bool replaces(const CellRecord &later, const CellRecord &earlier);

/// The key and mode of each cell that was measured to its end, for choosing what to measure. What was measured
/// on another machine, or asked other prompts of the person's, has no key that could still hold. Pure.
/// @param machineId of this machine; empty: not known, so every machine counts
/// @param ownPrompts as in CellToday
QHash<CellId, MeasuredKey> measuredKeys(
    const LatestCells &latest, const QString &machineId, const std::optional<QString> &ownPrompts);

/// What a cell would be measured with now, as far as it is known.
struct CellToday {
    std::optional<double> fileBytes;
    QString fileFingerprint; ///< empty: not known
    QString engineVersion; ///< empty: not known
    std::optional<int> contextLength; ///< tokens, bounded by the model's own limit
    std::optional<int> threads; ///< absent: the engine chooses; compared where fileBytes is known
    QString machineId; ///< empty: not known
    /// Hash of the person's own prompts that would be asked, empty: none; absent: quality is not to be
    /// measured, so it does not matter which they are.
    std::optional<QString> ownPrompts = {};
    std::optional<WorkloadSettings> workload = {}; ///< absent: not known
};

/// Why what was measured of a cell would not be measured so again: a sentence for each thing that changed.
/// Empty: nothing is known to have changed. What either side does not know is no change. Pure.
QStringList staleReasons(const CellRecord &cell, const RunContext &then, const CellToday &today);

/// The same under today's names of models: a cell whose model is gone belongs to the one that has a file of the
/// same content in the same quantization now. Pure.
/// @param fingerprints of today's files, by model and quantization; empty ones are not known
LatestCells underTodaysNames(LatestCells latest, const QHash<MatrixKey, QString> &fingerprints);

} // namespace sweetspot
