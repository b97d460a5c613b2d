// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/effortchoice.h"

#include "core/base/tr.h"

namespace sweetspot
{

namespace
{

bool same(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

bool holds(const EffortRule &rule, const EffortSubject &subject)
{
    const bool engine
        = rule.engine.isEmpty() || same(rule.engine, subject.engine) || same(rule.engine, subject.kind);
    return engine && (rule.model.isEmpty() || same(rule.model, subject.model))
        && (rule.family.isEmpty() || same(rule.family, subject.family));
}

// How much a rule says of a cell. A model says more than a family and an engine together.
int weight(const EffortRule &rule)
{
    return (rule.model.isEmpty() ? 0 : 4) + (rule.family.isEmpty() ? 0 : 2) + (rule.engine.isEmpty() ? 0 : 1);
}

/// Index of the one that says most; nullopt: none holds.
std::optional<int> best(const QVector<EffortRule> &rules, const EffortSubject &subject, const QString &name)
{
    std::optional<int> found;
    for (int i = 0; i < rules.size(); ++i)
        if (holds(rules[i], subject) && (name.isEmpty() || same(rules[i].effort.name, name))
            && (!found || weight(rules[i]) > weight(rules[*found])))
            found = i;
    return found;
}

Result<EffortChoice> byWord(const QVector<EffortRule> &rules, const EffortSubject &subject, const QString &word)
{
    std::optional<int> rule = best(rules, subject, word);
    for (int i = 0; i < rules.size() && !rule; ++i)
        if (same(rules[i].effort.name, word))
            rule = i;
    const Sentence reason = CoreTr::tr("%1, as you asked for.");
    if (rule)
        return EffortChoice{clamped(rules[*rule].effort), reason.arg(rules[*rule].effort.name), rule};
    if (const auto effort = effortNamed(word.toLower()))
        return EffortChoice{*effort, reason.arg(effort->name), {}};
    QStringList names;
    for (const TuneEffort &effort : tuneEfforts())
        names << effort.name;
    for (const EffortRule &one : rules)
        if (!names.contains(one.effort.name, Qt::CaseInsensitive))
            names << one.effort.name;
    return Error{ErrorCode::BadInput,
        CoreTr::tr("There is no environment \"%1\"; choose one of %2.")
            .arg(word, names.join(QStringLiteral(", "))),
        {}};
}

EffortChoice byItself(const EffortSubject &subject)
{
    const auto explore = [](const Sentence &reason) { return EffortChoice{exploreEffort(), reason, {}}; };
    if (!subject.tunedBefore)
        return explore(CoreTr::tr("explore, because this was never tuned on this machine."));
    if (subject.loadSeconds && *subject.loadSeconds > kLongLoad)
        return explore(CoreTr::tr("explore, because a start takes %1 s.").arg(*subject.loadSeconds, 0, 'f', 0));
    if (subject.onCpu && subject.modelBytes && subject.memoryBytes && *subject.memoryBytes > 0
        && *subject.modelBytes > kLargePart * *subject.memoryBytes)
        return explore(CoreTr::tr("explore, because the model takes %1 % of the memory and runs on the CPU.")
                           .arg(100 * *subject.modelBytes / *subject.memoryBytes, 0, 'f', 0));
    return EffortChoice{
        preprodEffort(), CoreTr::tr("preprod, because it was tuned before and is quick to start."), {}};
}

} // namespace

Result<EffortChoice> chooseEffort(
    const QVector<EffortRule> &rules, const EffortSubject &subject, const QString &word)
{
    if (!word.trimmed().isEmpty())
        return byWord(rules, subject, word.trimmed());
    const auto rule = best(rules, subject, {});
    if (!rule)
        return byItself(subject);
    const EffortRule &found = rules[*rule];
    return EffortChoice{clamped(found.effort),
        CoreTr::tr("%1, by the project's environment for %2.").arg(found.effort.name).arg(placeOf(found)),
        rule};
}

Sentence placeOf(const EffortRule &rule)
{
    QStringList parts;
    for (const QString &part : {rule.engine, rule.model, rule.family})
        if (!part.isEmpty())
            parts << part;
    return parts.isEmpty() ? CoreTr::tr("any model") : Sentence(parts.join(QStringLiteral(", ")));
}

QString familyOf(const QString &architecture)
{
    const QString text = architecture.trimmed();
    const qsizetype purpose = text.indexOf(QLatin1String("For"));
    return (purpose > 0 ? text.left(purpose) : text).toLower();
}

} // namespace sweetspot
