// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunehints.h"

#include "core/run/tunelist.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

bool saysSomethingOf(const TuneSubject &earlier, const TuneSubject &subject)
{
    return earlier.cell.model == subject.cell.model && earlier.cell.engine == subject.cell.engine
        && earlier.cell.device == subject.cell.device && earlier.goal.id == subject.goal.id
        && earlier.machineId == subject.machineId && !subject.machineId.isEmpty();
}

} // namespace

Arm transferred(const KnobSpace &from, const Arm &arm, const KnobSpace &to, bool placement)
{
    Arm made = to.start();
    for (int knob = 0; knob < int(to.knobs.size()); ++knob) {
        const int theirs = from.indexOf(to.knobs[knob].id);
        if (theirs < 0 || (!placement && to.knobs[knob].phase == KnobPhase::Placement))
            continue;
        const qsizetype level = to.knobs[knob].levels.indexOf(from.level(arm, theirs));
        if (level >= 0)
            made.levels[knob] = int(level);
    }
    return made;
}

QVector<Arm> tuningHints(const QString &projectPath, const TuneSubject &subject, const KnobSpace &space)
{
    QStringList own, others; // newest first, as the ids are
    for (const QString &id : tuningIds(projectPath)) {
        const auto earlier = readTuningSubject(projectPath, id);
        if (earlier && saysSomethingOf(*earlier, subject))
            (earlier->cell.quantization == subject.cell.quantization ? own : others) << id;
    }
    QVector<Arm> hints;
    for (const QString &id : own + others) {
        const auto view = readTuning(projectPath, id);
        if (!view || !view->progress.result.adopted)
            continue;
        const Arm hint
            = transferred(view->state.plan.space, view->progress.result.chosen, space, own.contains(id));
        if (hint != space.start() && !hints.contains(hint))
            hints << hint;
        if (hints.size() >= kMostHints)
            break;
    }
    return hints;
}

} // namespace sweetspot
