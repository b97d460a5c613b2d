// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/effortlabels.h"

#include "ui/base/tr.h"

#include <QHash>
#include <QLocale>

namespace sweetspot::ui
{

QString effortLabel(const QString &name)
{
    static const QHash<QString, QString> labels{
        {QStringLiteral("minutes"), UiTr::tr("Time for everything")},
        {QStringLiteral("requests"), UiTr::tr("Requests of a launch")},
        {QStringLiteral("extra_blocks"), UiTr::tr("Blocks after the first")},
        {QStringLiteral("least_step"), UiTr::tr("Least gain of a step")},
        {QStringLiteral("passes"), UiTr::tr("Passes at most")},
        {QStringLiteral("pass_threshold"), UiTr::tr("Least gain of a pass")},
        {QStringLiteral("ablation_blocks"), UiTr::tr("Blocks of the ablation")},
        {QStringLiteral("triples"), UiTr::tr("Triples of the verification")},
        {QStringLiteral("noisy_triples"), UiTr::tr("Triples on a noisy machine")},
        {QStringLiteral("verify_requests"), UiTr::tr("Requests of a verifying launch")},
        {QStringLiteral("least_gain"), UiTr::tr("Least gain that is shown")},
        {QStringLiteral("most_arms"), UiTr::tr("Combinations at most, if all are tried")},
        {QStringLiteral("pair_moves"), UiTr::tr("Move settings that depend on each other together")},
        {QStringLiteral("guard"), UiTr::tr("Measure unsteady blocks again")},
        {QStringLiteral("all_levels"), UiTr::tr("Try all levels instead of steps")},
        {QStringLiteral("exhaustive"), UiTr::tr("Try all combinations")},
        {QStringLiteral("lossy_allowed"), UiTr::tr("Allow settings that change answers")},
    };
    return labels.value(name, name);
}

double effortFactor(const EffortNumber &number)
{
    return !number.whole && number.most < 1 ? 100 : 1;
}

QString effortNumberText(const EffortNumber &number, const TuneEffort &effort)
{
    const double factor = effortFactor(number);
    return QLocale().toString(number.get(effort) * factor, 'g', 6)
        + (factor > 1 ? QStringLiteral(" %") : QString());
}

QString phaseLabel(KnobPhase phase)
{
    switch (phase) {
    case KnobPhase::Placement:
        return UiTr::tr("Placement");
    case KnobPhase::Threads:
        return UiTr::tr("Threads");
    case KnobPhase::Attention:
        return UiTr::tr("Attention");
    case KnobPhase::Batch:
        return UiTr::tr("Batch");
    case KnobPhase::System:
        return UiTr::tr("System");
    case KnobPhase::KvType:
        return UiTr::tr("KV types");
    case KnobPhase::Speculation:
        return UiTr::tr("Speculation");
    case KnobPhase::Slots:
        return UiTr::tr("Slots");
    }
    return {};
}

} // namespace sweetspot::ui
