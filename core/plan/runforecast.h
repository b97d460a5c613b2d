// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runplan.h"
#include "models/runrecord.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// How long a profile of a cell took, with all that belongs to it: starts of its servers, waiting, tools.
struct ProfileTime {
    CellId cell;
    double fileBytes = 0; ///< 0: not known
    QString profile;
    TestMode mode = TestMode::Full;
    double seconds = 0; ///< 0: a rule left the profile out of this cell
    double perOwnPrompt
        = 0; ///< of the quality profile: what each of a person's own adds; those are not in seconds

    bool operator==(const ProfileTime &) const = default;
};

/// From the end of the profile before it (of the first one: from the start of the cell's first server) until
/// its own end was noted, of cells that were measured to their end. Pure.
QVector<ProfileTime> profileTimes(const RunRecord &record);

/// Seconds, predicted from what was measured.
struct TimeRange {
    double least = 0;
    double likely = 0;
    double most = 0;

    bool operator==(const TimeRange &) const = default;
};

/// How long a profile of a cell will take: as the same cell did; else as other cells of the engine did, by the
/// size of their files, because reading the weights is most of the work. nullopt without any history of the
/// profile in this mode on the engine. Pure.
std::optional<TimeRange> forecastProfile(
    const CellSpec &cell, const QString &profile, TestMode mode, const QVector<ProfileTime> &history);

/// Cells that one rule leaves out.
struct SkippedGroup {
    QString rule;
    int cells = 0;
    QString example; ///< sentence of the first of them
    CellId first;

    bool operator==(const SkippedGroup &) const = default;
};

/// What a lane will hold at most.
struct LaneNeed {
    QString lane;
    double mostBytes = 0; ///< estimated, of its largest cell
    CellId largest;
    QVector<DevicePart> parts = {}; ///< of it on each device, where the lane has several

    bool operator==(const LaneNeed &) const = default;
};

/// What a person should know before a run.
struct RunForecast {
    int cells = 0; ///< to be measured
    std::optional<TimeRange> time; ///< of all that has a history; absent: of nothing
    int cellsWithoutTime = 0; ///< to be measured, with a profile that has no history
    QVector<SkippedGroup> skipped; ///< most cells first
    QVector<LaneNeed> needs; ///< lanes in the order of the plan; without those at addresses

    bool operator==(const RunForecast &) const = default;
};

/// Lanes of different GPUs run side by side, all others one after the other. What the rules left
/// out of a cell before is taken to be left out again; what else they will leave out is not foreseen. Pure.
RunForecast forecastRun(const RunPlan &plan, const QVector<ProfileTime> &history);

} // namespace sweetspot
