// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunejournal.h"

#include "core/base/tr.h"
#include "core/tune/decisionjson.h"
#include "core/tune/decisionread.h"
#include "core/tune/tunejson.h"

#include <algorithm>
#include <array>

namespace sweetspot
{

namespace
{

constexpr int kFormat = 1;
constexpr qint64 kLongestLine = 16 << 20; // bytes; the outlooks of an exhaustive search have a few MB
constexpr qsizetype kMostEvents = 200'000;

const std::array<const char *, 4> kDecisions{"calibration", "race", "pass", "verify"};

bool isDecision(const QString &kind)
{
    return std::any_of(
        kDecisions.begin(), kDecisions.end(), [&](const char *name) { return kind == QLatin1String(name); });
}

Result<TuneJournal> head(const QByteArray &line)
{
    const auto json = parseJson(line, kLongestLine);
    const Error unusable{
        ErrorCode::BadInput, CoreTr::tr("The record of this tuning has no plan; begin anew."), {}};
    if (!json || textOf(*json, "e") != QLatin1String("plan"))
        return unusable;
    if (integerOf(*json, "format", kFormat) > kFormat)
        return Error{ErrorCode::TooNew,
            CoreTr::tr("The record of this tuning is of a newer version of the program."), {}};
    const auto plan = planFromJson(*json);
    if (!plan)
        return unusable;
    TuneJournal journal;
    journal.state.plan = *plan;
    journal.identity = textOf(*json, "identity");
    journal.search = integerOf(*json, "search", kSearchVersion);
    return journal;
}

std::optional<LaunchStep> launchFromJson(const Json &json, const KnobSpace &space)
{
    const auto arm = json.contains("arm") ? armFromJson(json["arm"]) : std::nullopt;
    if (!arm || !space.contains(*arm))
        return std::nullopt;
    LaunchStep step;
    step.arm = *arm;
    step.requests = integerOf(json, "requests", 1);
    step.race = integerOf(json, "race");
    step.block = integerOf(json, "block");
    step.longPrompt = boolOf(json, "long_prompt");
    for (int p = 0; p < kLaunchPurposes; ++p)
        if (textOf(json, "purpose") == launchPurposeName(LaunchPurpose(p)))
            step.purpose = LaunchPurpose(p);
    return step;
}

// False: the line says nothing that is understood.
bool takeLine(TuneJournal &journal, const QByteArray &line)
{
    const auto json = parseJson(line, kLongestLine);
    if (!json || !json->is_object())
        return false;
    const QString kind = textOf(*json, "e");
    if (kind == QLatin1String("arm_start")) {
        journal.open = launchFromJson(*json, journal.state.plan.space);
        return journal.open.has_value();
    }
    if (kind == QLatin1String("end")) {
        journal.ended = true;
        journal.result = resultFromJson(*json, journal.state.plan.space);
        return journal.result.has_value();
    }
    if (isDecision(kind)) {
        const auto decision = decisionFromJson(*json, journal.state.plan.space);
        if (decision && journal.decisions.size() < kMostEvents)
            journal.decisions << *decision;
        return decision.has_value();
    }
    const auto event = eventFromJson(*json);
    if (!event || journal.state.events.size() >= kMostEvents)
        return false;
    journal.state.events << *event;
    journal.ended = false;
    journal.result.reset();
    // A person's word or an outlook may come while a launch is under way.
    if (!std::holds_alternative<PersonAsked>(*event) && !std::holds_alternative<OutlooksTold>(*event))
        journal.open.reset();
    return true;
}

} // namespace

QByteArray planLine(const TunePlan &plan, const QString &identity)
{
    Json json = Json::object();
    json["e"] = "plan";
    json["format"] = kFormat;
    json["search"] = kSearchVersion;
    json["identity"] = toJsonText(identity);
    json.update(planToJson(plan));
    return dumpJson(json);
}

QByteArray launchLine(const LaunchStep &step, double at)
{
    Json json = Json::object();
    json["e"] = "arm_start";
    json["at"] = at;
    json["arm"] = armToJson(step.arm);
    json["requests"] = step.requests;
    json["purpose"] = toJsonText(launchPurposeName(step.purpose));
    json["race"] = step.race;
    json["block"] = step.block;
    json["long_prompt"] = step.longPrompt;
    return dumpJson(json);
}

QByteArray eventLine(const TuneEvent &event)
{
    return dumpJson(eventToJson(event));
}

QByteArray decisionLine(const TuneDecision &decision)
{
    return dumpJson(decisionToJson(decision));
}

QByteArray endLine(const TuneResult &result)
{
    return dumpJson(resultToJson(result));
}

QVector<QByteArray> newDecisionLines(const TuneProgress &before, const TuneProgress &now)
{
    QVector<QByteArray> lines;
    for (qsizetype i = before.decisions.size(); i < now.decisions.size(); ++i)
        lines << decisionLine(now.decisions[i]);
    if (before.result.end == TuneEnd::NotYet && now.result.end != TuneEnd::NotYet)
        lines << endLine(now.result);
    return lines;
}

Result<TuneJournal> readTuneJournal(const QByteArray &text, Issues *issues)
{
    const qsizetype firstEnd = text.indexOf('\n');
    auto journal = head(text.left(firstEnd < 0 ? 0 : firstEnd));
    if (!journal)
        return journal;
    int number = 1;
    for (qsizetype start = firstEnd + 1; start < text.size();) {
        const qsizetype end = text.indexOf('\n', start);
        ++number;
        if (end < 0)
            break; // cut short: as if it had not been begun
        if (!takeLine(journal.value(), text.mid(start, end - start)) && issues) {
            Issue issue = Issue::note(CoreTr::tr("A line of the record of this tuning cannot be read."));
            issue.line = number;
            issues->append(issue);
        }
        start = end + 1;
    }
    return journal;
}

TuneProgress progressOf(const TuneJournal &journal)
{
    if (!journal.result)
        return progressOf(journal.state);
    TuneProgress progress;
    progress.step = EndStep{};
    progress.ordinal = journal.result->launches;
    progress.incumbent = journal.result->verified.value_or(journal.result->chosen);
    progress.seconds = journal.result->minutes * 60;
    progress.verifying = journal.result->verified.has_value();
    progress.decisions = journal.decisions;
    progress.result = *journal.result;
    return progress;
}

Resumed resumeOf(const TuneJournal &journal, double awaySeconds, bool machineRestarted)
{
    const double at = journal.state.events.isEmpty() ? 0 : timeOf(journal.state.events.last());
    return {at, std::max(0.0, awaySeconds), journal.open.has_value(), journal.open ? journal.open->arm : Arm{},
        machineRestarted};
}

} // namespace sweetspot
