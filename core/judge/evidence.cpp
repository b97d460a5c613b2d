// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/evidence.h"

#include "core/base/tr.h"
#include "core/judge/owncheck.h"
#include "core/judge/summarybuilder.h"
#include "models/observationname.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

struct Rule {
    const char *profile;
    bool (*counts)(const Attempt &); ///< which requests the figures rest on
    bool newestLaunchOnly;
    double leastShare; ///< of what was wanted
    int least; ///< and in any case
};

bool isRepetition(const Attempt &a)
{
    return a.phase == AttemptPhase::Measured && a.depth == 0 && a.outputTokensAsked > 8;
}
bool isQuestion(const Attempt &a)
{
    return a.question && !isOwnPrompt(a) && !a.shape.startsWith(QLatin1String("again/"));
}
bool isDocument(const Attempt &a)
{
    return a.phase == AttemptPhase::Measured && a.shape == QLatin1String("document");
}
bool isMeasured(const Attempt &a)
{
    return a.phase == AttemptPhase::Measured;
}

bool isLongText(const Attempt &a)
{
    constexpr int kShort = 512;
    return a.profile == QLatin1String("long_context") && a.shape.section(QLatin1Char('/'), 1).toInt() > kShort;
}

// Judgement. Answers that are missing are not missing by chance: what was refused or timed out is the harder
// part, so four of five must be there. A speed needs three repetitions for an interval.
constexpr Rule kRules[] = {
    {"interactive", isRepetition, false, 0.5, 3},
    {"long_context", isMeasured, true, 0.5, 1},
    {"batch", isDocument, true, 0.8, 1},
    {"quality", isQuestion, true, 0.8, 1},
};

const Rule *ruleOf(const QString &profile)
{
    for (const Rule &rule : kRules)
        if (profile == QLatin1String(rule.profile))
            return &rule;
    return nullptr;
}

const Observation *newest(const CellRecord &cell, const QString &profile, QLatin1String kind)
{
    const Observation *found = nullptr;
    for (const Observation &o : cell.observations)
        if (o.profile == profile && o.kind == kind)
            found = &o;
    return found;
}

struct Count {
    int tried = 0, good = 0, disturbed = 0, failed = 0;
    QString why; ///< the newest reason of one that does not count
};

Count countOf(const CellRecord &cell, const Rule &rule)
{
    const QString profile = QString::fromLatin1(rule.profile);
    QVector<Attempt> attempts = attemptsOf(cell, profile, rule.counts);
    if (rule.newestLaunchOnly)
        attempts = newestLaunch(attempts);
    // The short prompt that stands for depth 0 says nothing of a long context.
    if (std::any_of(attempts.begin(), attempts.end(), isLongText))
        attempts.removeIf([](const Attempt &attempt) { return !isLongText(attempt); });
    Count count;
    for (const Attempt &attempt : attempts) {
        ++count.tried;
        if (attempt.outcome == AttemptOutcome::Ok) {
            ++count.good;
            continue;
        }
        count.why = attempt.reason;
        if (isDisturbed(attempt))
            ++count.disturbed;
        else if (attempt.outcome != AttemptOutcome::Rejected)
            ++count.failed;
    }
    return count;
}

// Two slow repetitions in the time there is are enough where nothing went wrong.
bool isEnough(const Rule &rule, const Count &count, int good, int wanted)
{
    if (good >= rule.least && good >= rule.leastShare * wanted)
        return true;
    const bool nothingWrong = count.failed == 0 && good == count.tried;
    return rule.least > 1 && good >= 2 && nothingWrong;
}

} // namespace

EvidenceFound evidenceOf(const CellRecord &cell, const QString &profile)
{
    EvidenceFound found;
    const Rule *rule = ruleOf(profile);
    const Count count = rule ? countOf(cell, *rule) : Count{};
    if (const Observation *wanted = newest(cell, profile, observationkind::kWanted))
        found.wanted = int(wanted->number(figure::kCount).value_or(0));
    found.wanted = std::max(found.wanted, rule && rule->least > 1 ? 0 : count.tried);
    found.got = count.good;
    if (const Observation *broke = newest(cell, profile, observationkind::kBroke)) {
        found.evidence = Evidence::Broken;
        found.sentence = broke->texts.value(observationtext::kSentence);
        return found;
    }
    if (!rule || isEnough(*rule, count, count.good, found.wanted)) {
        found.evidence = Evidence::Enough; // profiles without a rule judge their own evidence
        return found;
    }
    if (count.tried == 0)
        return found;
    if (count.disturbed > 0 && count.good + count.disturbed >= count.tried - count.failed
        && isEnough(*rule, Count{count.tried, count.good + count.disturbed, 0, count.failed, {}},
            count.good + count.disturbed, found.wanted)) {
        found.evidence = Evidence::Disturbed;
        found.sentence = CoreTr::tr("Other programs were so busy that only %1 of %2 requests are usable; "
                                    "measure again when the machine is idle.")
                             .arg(count.good)
                             .arg(count.tried);
        return found;
    }
    found.evidence = count.good > 0 ? Evidence::TooLittle : Evidence::None;
    const int wanted = std::max({found.wanted, count.tried, rule->least});
    found.sentence = count.good > 0
        ? CoreTr::tr("Only %1 of %2 requests are usable.").arg(count.good).arg(wanted)
        : CoreTr::tr("None of the %1 requests is usable.").arg(wanted);
    if (!count.why.isEmpty())
        found.sentence += QLatin1Char(' ') + count.why;
    return found;
}

} // namespace sweetspot
