// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/engineentry.h"
#include "models/issue.h"
#include "models/ownprompt.h"

#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// Which of the cells that could be planned a run measures.
enum class CellChoice {
    All,
    Missing, ///< those that were never measured to their end
    Stale, ///< those whose file, engine or settings have changed since they were measured
};

/// Under which key, and in which mode, a cell was measured last.
struct MeasuredKey {
    QString key; ///< CellSpec::key
    TestMode mode = TestMode::Full;

    bool operator==(const MeasuredKey &) const = default;
};

/// What a run will do: lanes, and every cell in the order of testing, those that are skipped included. An
/// immutable value; lanes get a copy.
struct RunPlan {
    QVector<LaneSpec> lanes;
    QVector<CellSpec> cells;
    QVector<EngineEntry> engines; ///< that cells are on, beside those that are part of every project
    QVector<EngineEntry> builtIn; ///< those, each with its options and environment
    BenchConfig config;
    TestMode mode = TestMode::Full;
    QStringList profiles; ///< that will run, in order
    QVector<OwnPrompt> prompts; ///< the person's, that the quality profile asks too; only what can be checked
    Issues notes; ///< what the person should know before starting

    bool operator==(const RunPlan &) const = default;

    /// nullptr for an engine that is part of every project.
    const EngineEntry *engineOf(const CellId &cell) const;
    /// Of those too; empty for one that the plan does not know.
    EngineEntry entryOf(const CellId &cell) const;
};

} // namespace sweetspot
