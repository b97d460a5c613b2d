// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/runforecast.h"

#include "models/observationname.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// Judgement: how far one prediction may be off where only one time is known, by the same cell and by others.
constexpr double kSameCellSpread = 1.25, kOtherCellSpread = 1.8;

double middleOf(QVector<double> &sorted)
{
    std::sort(sorted.begin(), sorted.end());
    const qsizetype half = sorted.size() / 2;
    return sorted.size() % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

// The range is what was seen, and at least what one time alone would leave open.
TimeRange rangeOf(QVector<double> &seconds, double spread)
{
    const double likely = middleOf(seconds);
    return {std::min(seconds.first(), likely / spread), likely, std::max(seconds.last(), likely * spread)};
}

void add(std::optional<TimeRange> &sum, const TimeRange &more)
{
    const TimeRange before = sum.value_or(TimeRange());
    sum = TimeRange{before.least + more.least, before.likely + more.likely, before.most + more.most};
}

// When the cell's first server was started, as near as its record tells; invalid: nothing was asked of it.
QDateTime beginOf(const CellRecord &cell)
{
    QDateTime begin;
    for (const Attempt &attempt : cell.attempts)
        if (attempt.startedUtc.isValid() && (!begin.isValid() || attempt.startedUtc < begin))
            begin = attempt.startedUtc;
    if (begin.isValid() && !cell.launches.isEmpty())
        begin = begin.addMSecs(-std::llround(1000 * cell.launches.first().loadSeconds.value_or(0)));
    return begin;
}

// Judgement: beyond that, what does not depend on the size (starting, waiting, our own share) decides.
constexpr double kMostScale = 8;

bool isAside(const LaneSpec &lane) // of the machine's processor
{
    return !lane.isCpu() && !(lane.remote && lane.onThisMachine);
}

} // namespace

namespace
{

// How long a person's own prompts took in all, and one question does.
struct QuestionTimes {
    double own = 0, each = 0; ///< seconds
};

QuestionTimes questionTimes(const CellRecord &cell, const QString &profile)
{
    double own = 0, others = 0;
    int ownCount = 0, otherCount = 0;
    for (const Attempt &attempt : cell.attempts) {
        if (attempt.profile != profile || !attempt.question || !attempt.endToEndMs)
            continue;
        const bool isOwn = isOwnCategory(attempt.question->category);
        (isOwn ? own : others) += *attempt.endToEndMs / 1000;
        ++(isOwn ? ownCount : otherCount);
    }
    return {own, ownCount > 0 ? own / ownCount : otherCount > 0 ? others / otherCount : 0};
}

} // namespace

QVector<ProfileTime> profileTimes(const RunRecord &record)
{
    QVector<ProfileTime> times;
    for (const CellRecord &cell : record.cells) {
        if (cell.outcome != CellOutcome::Done)
            continue;
        QVector<QPair<QDateTime, QString>> ends;
        for (const Observation &observation : cell.observations)
            if (observation.kind == observationkind::kDone && observation.startedUtc.isValid())
                ends << qMakePair(observation.startedUtc, observation.profile);
        std::sort(ends.begin(), ends.end());
        QDateTime from = beginOf(cell);
        for (const auto &[until, profile] : std::as_const(ends)) {
            // The break before a resume is not time that it took.
            constexpr double kLongest = 6 * 3600;
            const double seconds = from.isValid() ? double(from.msecsTo(until)) / 1000 : 0;
            const bool asks = profile == QLatin1String("quality"); // others ask needles, which are no extra
            const QuestionTimes asked = asks ? questionTimes(cell, profile) : QuestionTimes{};
            if (seconds > asked.own && seconds < kLongest)
                times << ProfileTime{cell.id, cell.fileBytes, profile, record.context.config.testMode,
                    seconds - asked.own, asked.each};
            from = until;
        }
        for (const LeftOut &leftOut : cell.unmeasured)
            if (leftOut.metrics.isEmpty())
                times << ProfileTime{
                    cell.id, cell.fileBytes, leftOut.profile, record.context.config.testMode, 0};
    }
    return times;
}

std::optional<TimeRange> forecastProfile(
    const CellSpec &cell, const QString &profile, TestMode mode, const QVector<ProfileTime> &history)
{
    QVector<double> own, others;
    for (const ProfileTime &time : history) {
        if (time.profile != profile || time.mode != mode || time.cell.engine != cell.id.engine)
            continue;
        if (time.cell == cell.id)
            own << time.seconds;
        else if (time.seconds == 0) // why it was left out there need not hold here
            continue;
        else if (time.fileBytes > 0 && cell.fileBytes > 0)
            others << time.seconds
                    * std::clamp(double(cell.fileBytes) / time.fileBytes, 1 / kMostScale, kMostScale);
        else
            others << time.seconds;
    }
    if (!own.isEmpty())
        return rangeOf(own, kSameCellSpread);
    if (!others.isEmpty())
        return rangeOf(others, kOtherCellSpread);
    return std::nullopt;
}

RunForecast forecastRun(const RunPlan &plan, const QVector<ProfileTime> &measured)
{
    QVector<ProfileTime> history = measured;
    for (ProfileTime &time : history)
        if (time.seconds > 0)
            time.seconds += time.perOwnPrompt * double(plan.prompts.size());
    RunForecast forecast;
    QVector<std::optional<TimeRange>> lanes(plan.lanes.size());
    QHash<QString, qsizetype> rules;
    QHash<int, LaneNeed> needs;
    for (const CellSpec &cell : plan.cells) {
        if (cell.skip) {
            const auto known = rules.constFind(cell.skip->rule);
            if (known != rules.constEnd()) {
                ++forecast.skipped[*known].cells;
            } else {
                rules.insert(cell.skip->rule, forecast.skipped.size());
                forecast.skipped << SkippedGroup{cell.skip->rule, 1, cell.skip->sentence, cell.id};
            }
            continue;
        }
        ++forecast.cells;
        bool complete = true;
        for (const QString &profile : plan.profiles) {
            const auto time = forecastProfile(cell, profile, plan.mode, history);
            complete = complete && time;
            if (time && cell.lane < lanes.size())
                add(lanes[cell.lane], *time);
        }
        forecast.cellsWithoutTime += complete ? 0 : 1;
        LaneNeed &need = needs[cell.lane];
        if (cell.memory && cell.memory->bytes > need.mostBytes) {
            need.mostBytes = cell.memory->bytes;
            need.largest = cell.id;
            need.parts = cell.deviceParts.size() > 1 ? cell.deviceParts : QVector<DevicePart>();
        }
    }
    std::stable_sort(forecast.skipped.begin(), forecast.skipped.end(),
        [](const SkippedGroup &a, const SkippedGroup &b) { return a.cells > b.cells; });
    std::optional<TimeRange> longest; // of the lanes that run side by side
    for (int lane = 0; lane < plan.lanes.size(); ++lane) {
        const bool aside = isAside(plan.lanes[lane]);
        if (lanes[lane] && !aside)
            add(forecast.time, *lanes[lane]);
        else if (lanes[lane] && (!longest || lanes[lane]->likely > longest->likely))
            longest = lanes[lane];
        if (needs.contains(lane) && !plan.lanes[lane].remote && needs[lane].mostBytes > 0) {
            needs[lane].lane = plan.lanes[lane].name;
            forecast.needs << needs[lane];
        }
    }
    if (longest)
        add(forecast.time, *longest);
    return forecast;
}

} // namespace sweetspot
