// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project/projectfolder.h"
#include "core/tune/effort.h"
#include "core/tune/tunegoal.h"
#include "models/cell.h"

#include <QDateTime>
#include <QHash>

#include <memory>

namespace sweetspot
{

class GpuWatch;

/// A tuning that is asked for. A value of its own: nothing in it is looked up later.
struct TuneOrder {
    QString projectPath;
    ProjectData data;
    QHash<QString, QString> keys; ///< by name of engine; nowhere else
    CellId cell; ///< whose settings are tuned: its parameters are the person's own
    QString goal = QString::fromLatin1(kUsualGoal); ///< TuneGoal::id
    std::optional<TuneEffort> effort
        = {}; ///< absent: as the environments of the project say, see chooseEffort()
    QString environment = {}; ///< the name of one of those, or of an effort, where there is no effort
    std::optional<double> minutes = {}; ///< in place of the effort's
    bool lossy = false; ///< settings that change answers may be tried, whatever the effort says
    std::shared_ptr<GpuWatch> gpus = {}; ///< whose drivers are asked for what is free; null: they are not
    QString resume = {}; ///< id of a tuning of this project that is taken up again; the rest but the first
                         ///< three is then its own
};

/// What a tuning is about, as its journal keeps it. Its figures hold for this alone.
struct TuneSubject {
    CellId cell; ///< its parameters are the person's own
    QString cellKey; ///< CellSpec::key of the default
    TuneGoal goal;
    QString effortReason; ///< why this effort, as a sentence; empty: the person chose it
    QString engineVersion; ///< empty: not known
    QString machineId;
    QDateTime startedUtc;

    bool operator==(const TuneSubject &) const = default;
};

} // namespace sweetspot
