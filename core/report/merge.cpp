// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/merge.h"

#include "core/judge/judge.h"
#include "core/judge/recommend.h"
#include "models/samemachine.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace sweetspot
{

namespace
{

// What all have in common stays; what differs is listed.
QString joined(const QVector<RunContext> &sources, QString RunContext::*member)
{
    QStringList all;
    for (const RunContext &source : sources)
        if (!(source.*member).isEmpty() && !all.contains(source.*member))
            all << source.*member;
    return all.join(QStringLiteral("; "));
}

// Whether the second of two verdicts on the same cell should take the place of the first.
bool better(const CellVerdict &first, const CellVerdict &second, bool secondIsNewer)
{
    if (first.profiles.isEmpty() != second.profiles.isEmpty())
        return first.profiles.isEmpty(); // one that was measured beats one that was skipped or did not start
    return secondIsNewer;
}

// Which of these machines a run was made on; their number: none of them.
qsizetype placeAmong(const QVector<const RunContext *> &machines, const RunContext &run)
{
    return std::find_if(machines.begin(), machines.end(), [&run](const RunContext *machine) {
        return wereOnOneMachine(*machine, run);
    }) - machines.begin();
}

// What the runs have in common, and what each of them is.
void joinContexts(ReportModel &merged, bool several)
{
    RunContext &context = merged.record.context;
    context.hostname = joined(merged.sources, &RunContext::hostname);
    context.projectName = joined(merged.sources, &RunContext::projectName);
    context.cpu = joined(merged.sources, &RunContext::cpu);
    context.os = joined(merged.sources, &RunContext::os);
    context.engineVersion = joined(merged.sources, &RunContext::engineVersion);
    context.runId = joined(merged.sources, &RunContext::runId);
    if (several) { // true of one machine only
        context.cpuCores = context.cpuThreads = 0;
        context.ramBytes.reset();
        context.devices.clear();
    }
}

} // namespace

ReportModel mergeReports(const QVector<RunRecord> &records, const BenchConfig &thresholds, const Wishes &wishes)
{
    QVector<const RunRecord *> sorted;
    QMap<QString, QVector<const RunContext *>> machines; // one run of each, by host name: several may have one
    for (const RunRecord &record : records) {
        sorted << &record;
        QVector<const RunContext *> &named = machines[record.context.hostname];
        if (placeAmong(named, record.context) == named.size())
            named << &record.context;
    }
    const auto nameOf = [&machines](const RunContext &context) {
        const QVector<const RunContext *> named = machines.value(context.hostname);
        return named.size() < 2
            ? context.hostname
            : QStringLiteral("%1 #%2").arg(context.hostname).arg(placeAmong(named, context) + 1);
    };
    const bool several = machines.size() > 1 || (machines.size() == 1 && machines.first().size() > 1);
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const RunRecord *a, const RunRecord *b) { return a->context.startedUtc < b->context.startedUtc; });
    ReportModel merged;
    QHash<CellId, qsizetype> places;
    for (const RunRecord *record : sorted) {
        merged.sources << record->context;
        const QVector<CellVerdict> verdicts = judgeRun(*record, thresholds, QLocale::c());
        for (qsizetype i = 0; i < verdicts.size(); ++i) {
            CellRecord cell = record->cells[i];
            CellVerdict verdict = verdicts[i];
            if (several)
                cell.id.device = verdict.id.device
                    = QStringLiteral("%1 (%2)").arg(cell.id.device, nameOf(record->context));
            const auto place = places.constFind(cell.id);
            if (place == places.constEnd()) {
                places.insert(cell.id, merged.record.cells.size());
                merged.record.cells << cell;
                merged.verdicts << verdict;
            } else if (better(merged.verdicts[*place], verdict, true)) {
                merged.record.cells[*place] = cell;
                merged.verdicts[*place] = verdict;
            }
        }
        merged.record.activeSeconds += record->activeSeconds;
    }
    merged.record.completed
        = std::all_of(records.begin(), records.end(), [](const RunRecord &record) { return record.completed; });
    if (!records.isEmpty())
        merged.record.context = sorted.last()->context; // the newest
    joinContexts(merged, several);
    merged.recommendations = recommend(merged.verdicts, wishes, thresholds, QLocale::c());
    return merged;
}

} // namespace sweetspot
