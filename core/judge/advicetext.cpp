// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/advicetext.h"

#include "core/base/tr.h"
#include "models/metric.h"

#include <cmath>

namespace sweetspot
{

namespace
{

constexpr qsizetype kNamed = 3; // cells in a sentence; all of them stand in the list

} // namespace

QString withUnit(const QString &metric, double value, const QLocale &locale)
{
    const Metric *known = findMetric(metric);
    const QString gap = known->unit.isEmpty() ? QString() : QStringLiteral(" ");
    return formatMetric(*known, value, locale) + gap + known->unit;
}

QString whyNoneText(const std::vector<Candidate> &candidates)
{
    QStringList again;
    for (const Candidate &candidate : candidates)
        if (!candidate.trusted && candidate.mark != AdviceMark::Cross)
            again << candidate.verdict->id.name();
    if (again.isEmpty())
        return CoreTr::tr("No measured cell meets the thresholds.");
    QString named = again.mid(0, kNamed).join(CoreTr::tr(", "));
    if (again.size() > kNamed)
        named = CoreTr::tr("%1 and %n others", "", int(again.size() - kNamed)).arg(named);
    return CoreTr::tr(
        "Nothing can be recommended yet, because too little that was measured can be relied on. To "
        "be measured again: %1.")
        .arg(named);
}

Advice adviceOf(const UseCase &useCase, const Candidate &candidate, const QLocale &locale)
{
    Advice advice{candidate.verdict->id, candidate.mark, candidate.score, {}, candidate.sentence, {}};
    for (std::size_t i = 0; i < useCase.factors.size(); ++i) {
        const Metric *metric = findMetric(useCase.factors[i].metric);
        if (!candidate.figures[i]) {
            advice.missing << metric->label;
            continue;
        }
        advice.figures << QStringLiteral("%1 %2").arg(
            metric->label, withUnit(metric->id, candidate.figures[i]->value, locale));
    }
    return advice;
}

QString tiedText(const CellId &chosen, const QVector<CellId> &tied)
{
    QStringList names{chosen.name()};
    for (const CellId &id : tied)
        if (names.size() < kNamed)
            names << id.name();
    const qsizetype more = tied.size() + 1 - names.size();
    if (more > 0)
        return CoreTr::tr("%1 and %2 others are too close to call here.")
            .arg(names.join(CoreTr::tr(", ")))
            .arg(more);
    const QString last = names.takeLast();
    return CoreTr::tr("%1 and %2 are too close to call here.").arg(names.join(CoreTr::tr(", ")), last);
}

QString sizeText(const Candidate &chosen, const Candidate &other, const QLocale &locale)
{
    constexpr double kWorthSaying = 0.03;
    const auto less = [](double mine, double theirs) {
        return std::isfinite(mine) && std::isfinite(theirs) && mine < theirs * (1 - kWorthSaying);
    };
    const auto say = [&](const QString &sentence, double mine, double theirs) {
        return sentence.arg(chosen.verdict->id.name())
            .arg(locale.toString(100 * (1 - mine / theirs), 'f', 0))
            .arg(other.verdict->id.name());
    };
    if (less(memoryOf(chosen), memoryOf(other)))
        return say(CoreTr::tr("%1 uses %2 % less memory than %3."), memoryOf(chosen), memoryOf(other));
    if (less(sizeOf(chosen), sizeOf(other)))
        return say(
            CoreTr::tr("The file of %1 is %2 % smaller than the file of %3."), sizeOf(chosen), sizeOf(other));
    return {};
}

// "X: streaming speed 2.1 times as high, accuracy 12.0 % lower."
QString tradeOffText(
    const UseCase &useCase, const Candidate &chosen, const Candidate &other, const QLocale &locale)
{
    QStringList parts;
    for (std::size_t i = 0; i < useCase.factors.size(); ++i) {
        if (!chosen.figures[i] || !other.figures[i] || chosen.figures[i]->value <= 0)
            continue;
        const QString &id = useCase.factors[i].metric;
        const Metric *metric = findMetric(id);
        const double ratio = other.figures[i]->value / chosen.figures[i]->value;
        constexpr double kWorthSaying = 0.02;
        if (std::abs(ratio - 1) < kWorthSaying)
            continue;
        parts << CoreTr::tr("%1: %2 vs. %3")
                     .arg(metric->label, withUnit(id, other.figures[i]->value, locale),
                         withUnit(id, chosen.figures[i]->value, locale));
    }
    return parts.isEmpty()
        ? QString()
        : CoreTr::tr("Runner-up: %1 (%2).").arg(other.verdict->id.name(), parts.join(CoreTr::tr(", ")));
}

} // namespace sweetspot
