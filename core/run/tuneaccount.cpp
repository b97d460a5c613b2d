// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tuneaccount.h"

#include "core/run/tunelist.h"

#include <QSet>

namespace sweetspot
{

TuneAccount accountOf(const TuneView &view)
{
    TuneAccount account;
    account.cell = view.subject.cell.toString();
    account.goal = view.subject.goal;
    account.space = view.state.plan.space;
    account.effort = view.state.plan.effort;
    account.effortReason = view.subject.effortReason;
    account.progress = view.progress;
    account.figures = armFigures(view.state);
    account.engineVersion = view.subject.engineVersion;
    account.startedUtc = view.subject.startedUtc;
    return account;
}

void addTunings(ReportModel &report, const QString &projectPath)
{
    constexpr qsizetype kMost = 20; // a report stays readable
    QSet<CellId> seen;
    for (const QString &id : tuningIds(projectPath)) {
        const auto subject = readTuningSubject(projectPath, id);
        if (!subject || seen.contains(subject->cell) || !report.record.find(subject->cell))
            continue;
        const auto view = readTuning(projectPath, id);
        if (!view || !view->hasEnded())
            continue; // an earlier one that came to something says more
        seen << subject->cell;
        report.tunings << accountOf(*view);
        if (report.tunings.size() >= kMost)
            return;
    }
}

} // namespace sweetspot
