// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tunewords.h"

#include "core/base/tr.h"
#include "core/report/engineversion.h"
#include "models/bytetext.h"
#include "models/durationtext.h"
#include "models/knob.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kSecondsOfMinute = 60;

const VerifyRecord *lastVerification(const TuneAccount &account)
{
    const VerifyRecord *last = nullptr;
    for (const TuneDecision &decision : account.progress.decisions)
        if (const auto *verified = std::get_if<VerifyRecord>(&decision))
            last = verified;
    return last;
}

Sentence betterText(TuneMeasure measure, const Sentence &percent)
{
    switch (measure) {
    case TuneMeasure::Time:
        break;
    case TuneMeasure::Energy:
        return CoreTr::tr("%1 % less energy").arg(percent);
    case TuneMeasure::Memory:
        return CoreTr::tr("%1 % less memory").arg(percent);
    }
    return CoreTr::tr("%1 % faster").arg(percent);
}

Sentence verifiedHeadline(const TuneAccount &account)
{
    const TuneResult &result = account.progress.result;
    if (!result.gain)
        return tuneEndLabel(result.end);
    const TuneMeasure measure = account.goal.measure;
    const auto percent = [measure](double part) { return percentText(gainPercent(measure, std::log1p(part))); };
    const VerifyRecord *verified = lastVerification(account);
    if (!result.interval || !verified)
        return CoreTr::tr("%1, verified in fresh starts.").arg(betterText(measure, percent(*result.gain)));
    const Sentence proven
        = CoreTr::tr("%1 (%2 to %3 %), verified in %n comparison(s) of fresh starts.", "", verified->triples)
              .arg(betterText(measure, percent(*result.gain)))
              .arg(percent(result.interval->low))
              .arg(percent(result.interval->high));
    return result.slower ? CoreTr::tr("%1 The time of an answer changes by %2 %.")
                               .arg(proven)
                               .arg(signedPercent(*result.slower * 100))
                         : proven;
}

Sentence refusedHeadline(const TuneAccount &account)
{
    const TuneResult &result = account.progress.result;
    if (result.slower && result.notes.contains(TuneNote::SlowerThanAllowed))
        return CoreTr::tr(
            "What the search found needs less, but its answers take %1 % longer; your settings stay.")
            .arg(percentText(*result.slower * 100));
    if (!result.interval)
        return tuneEndLabel(result.end);
    const Sentence told = result.interval->high < 0
        ? CoreTr::tr("What the search found turned out to be worse (%1 to %2 %); your settings stay.")
        : CoreTr::tr("What the search found is not surely better (%1 to %2 %); your settings stay.");
    return told.arg(signedPercent(gainPercent(account.goal.measure, std::log1p(result.interval->low))),
        signedPercent(gainPercent(account.goal.measure, std::log1p(result.interval->high))));
}

int roundsOfVerification(const TuneAccount &account)
{
    const bool noisy = account.progress.result.notes.contains(TuneNote::NoisyMachine);
    return noisy ? account.effort.noisyTriples : account.effort.triples;
}

Sentence verifyWords(const TuneAccount &account, const LaunchStep &step)
{
    const int round = step.block + 1, rounds = std::max(round, roundsOfVerification(account));
    return step.purpose == LaunchPurpose::VerifyWinner
        ? CoreTr::tr("Verification %1 of %2: the new settings.").arg(round).arg(rounds)
        : CoreTr::tr("Verification %1 of %2: your settings.").arg(round).arg(rounds);
}

Sentence launchWords(const TuneAccount &account, const LaunchStep &step)
{
    const Sentence arm = armName(account, step.arm);
    switch (step.purpose) {
    case LaunchPurpose::WarmUp:
        return CoreTr::tr("Warming up the machine.");
    case LaunchPurpose::Calibrate:
        return CoreTr::tr("Measuring your settings several times, to know how much measurements vary.");
    case LaunchPurpose::Incumbent:
        return CoreTr::tr("Comparison %1: the best so far once more (%2).").arg(step.race).arg(arm);
    case LaunchPurpose::Challenger:
        return CoreTr::tr("Comparison %1: trying %2.").arg(step.race).arg(arm);
    case LaunchPurpose::Ablation:
        return CoreTr::tr("Measuring what each change is worth: %1.").arg(arm);
    case LaunchPurpose::VerifyDefault:
    case LaunchPurpose::VerifyWinner:
        return verifyWords(account, step);
    }
    return {};
}

Sentence failedReason(const std::optional<ArmRefusal> &refusal)
{
    return refusal && refusal->fault ? faultWords(*refusal->fault) : CoreTr::tr("It does not run.");
}

Sentence refusalReason(const TuneAccount &account, const ArmRefusal &refusal)
{
    using Why = ArmRefusal::Why;
    switch (refusal.why) {
    case Why::TooLarge:
        return refusal.figure && refusal.limit
            ? CoreTr::tr("Not started: it would need %1 of memory, and there are %2.")
                  .arg(formatBytes(*refusal.figure))
                  .arg(formatBytes(*refusal.limit))
            : CoreTr::tr("Not started: it would not fit into memory.");
    case Why::Implied:
        return refusal.because ? CoreTr::tr("Not started: it needs no less memory than what did not fit (%1).")
                                     .arg(armName(account, *refusal.because))
                               : CoreTr::tr("Not started: it needs no less memory than what did not fit.");
    case Why::CannotBeFaster:
        return CoreTr::tr(
            "Not started: even at the full speed of the memory it is slower than the best so far.");
    case Why::Failed:
        return failedReason(refusal);
    case Why::Ignored:
        return CoreTr::tr("Not started: the engine ignores this setting.");
    case Why::Lossy:
        return CoreTr::tr("Not started: it changes the answers, which was not allowed.");
    case Why::Quality:
        return refusal.figure
            ? CoreTr::tr(
                "Not started: only %1 % of the answers' quality is kept, and at least %2 % are wanted.")
                  .arg(percentText(*refusal.figure * 100))
                  .arg(percentText(refusal.limit.value_or(kLeastKept) * 100))
            : CoreTr::tr("Not started: it changes the answers, and how much could not be measured.");
    }
    return {};
}

Sentence fateReason(const TuneAccount &account, const ArmTried &tried)
{
    switch (tried.fate) {
    case ArmFate::Winner:
        return CoreTr::tr("Better than what it was compared with; the search went on from it.");
    case ArmFate::Slower:
        return tried.gain && tried.gain->upper() < 0
            ? (account.goal.measure == TuneMeasure::Time ? CoreTr::tr("Slower.") : CoreTr::tr("It needs more."))
            : CoreTr::tr("It gains less than %1 %.").arg(percentText(account.effort.leastStep * 100));
    case ArmFate::NotEnough: // or one of many that gained, and did not go on because others gained more
        return tried.gain && tried.gain->lower() > 0 ? CoreTr::tr("Another choice was better.")
                                                     : CoreTr::tr("No sure gain.");
    case ArmFate::Beaten:
        return CoreTr::tr("Another choice was better.");
    case ArmFate::Failed:
        return failedReason(tried.refusal);
    case ArmFate::Racing:
    case ArmFate::Unknown:
        break;
    }
    return CoreTr::tr("The comparison ended before it was known.");
}

// What a class of requests is called.
Sentence classLabel(const QString &id)
{
    if (id == QLatin1String("chat"))
        return CoreTr::tr("Chats");
    if (id == QLatin1String("long"))
        return CoreTr::tr("Long texts");
    if (id == textTaskName(TextTask::Story))
        return CoreTr::tr("Prose");
    if (id == textTaskName(TextTask::Code))
        return CoreTr::tr("Code");
    if (id == textTaskName(TextTask::Records))
        return CoreTr::tr("Structured answers");
    return Sentence(id);
}

// How much of what was drafted under the verified settings was used.
QStringList draftTexts(const TuneAccount &account)
{
    const auto &verified = account.progress.result.verified;
    for (const ArmFigure &figure : account.figures)
        if (verified && figure.arm == *verified && figure.accepted)
            return {*figure.accepted > 0
                    ? CoreTr::tr("Of the tokens that were drafted, %1 % were accepted.")
                          .arg(percentText(*figure.accepted * 100))
                    : CoreTr::tr(
                        "None of the tokens that were drafted was accepted; the gain comes from elsewhere.")};
    return {};
}

QString changeOf(const std::optional<tunestats::Estimate> &gain)
{
    if (!gain)
        return {};
    const statistics::Interval interval = gain->interval();
    // A higher gain is less of what is counted: the ends change places.
    return CoreTr::tr("%1 % (%2 to %3 %)")
        .arg(signedPercent(changePercent(gain->mean)), signedPercent(changePercent(interval.high)),
            signedPercent(changePercent(interval.low)));
}

} // namespace

QString knobLabel(const QString &id)
{
    const Knob *knob = findKnob(id);
    return knob ? knob->label : id;
}

QString armWords(const KnobSpace &space, const Arm &arm, const Arm &from)
{
    QStringList parts;
    for (const int knob : changedKnobs(arm, from))
        parts << QStringLiteral("%1: %2").arg(knobLabel(space.knobs.at(knob).id), space.level(arm, knob));
    return parts.join(QStringLiteral(", "));
}

Sentence armName(const TuneAccount &account, const Arm &arm)
{
    const QString words = armWords(account.space, arm, account.space.start());
    return words.isEmpty() ? CoreTr::tr("your settings") : Sentence(words);
}

Sentence tuneHeadline(const TuneAccount &account)
{
    const TuneResult &result = account.progress.result;
    switch (result.end) {
    case TuneEnd::VerifiedBetter:
        return verifiedHeadline(account);
    case TuneEnd::AlreadyBest:
        return CoreTr::tr("Your settings are already the best of %n tried.", "", result.armsTried);
    case TuneEnd::NothingFound:
        if (result.armsTried <= 1 && result.searchEnd == SearchEnd::Budget && result.launches > 0)
            return CoreTr::tr("The time was not enough to try anything else: one start with its requests takes "
                              "%1 s here, and proving a result takes a dozen of them or more.")
                .argNumber(result.minutes * 60 / result.launches, 0);
        return CoreTr::tr("Nothing better than your settings was found among %n tried.", "", result.armsTried);
    case TuneEnd::VerificationRefused:
        return refusedHeadline(account);
    default:
        return tuneEndLabel(result.end);
    }
}

Sentence tuneResolution(const TuneAccount &account)
{
    const TuneResult &result = account.progress.result;
    const bool says = result.end == TuneEnd::AlreadyBest || result.end == TuneEnd::NothingFound
        || result.end == TuneEnd::VerificationRefused || result.end == TuneEnd::CannotTell;
    if (!result.resolution || !says)
        return {};
    return CoreTr::tr("A gain of %1 % or more would have been seen in four of five cases.")
        .arg(percentText(gainPercent(account.goal.measure, std::log1p(*result.resolution))));
}

Sentence tuneStepWords(const TuneAccount &account)
{
    const TuneStep &step = account.progress.step;
    if (const auto *launch = std::get_if<LaunchStep>(&step))
        return launchWords(account, *launch);
    if (const auto *outlook = std::get_if<OutlookStep>(&step))
        return CoreTr::tr(
            "Finding out what %n choice(s) of settings would need.", "", int(outlook->arms.size()));
    if (std::holds_alternative<RestStep>(step))
        return CoreTr::tr("Waiting until the memory is free again.");
    return tuneEndLabel(account.progress.result.end);
}

Sentence faultWords(LaunchFault fault)
{
    switch (fault) {
    case LaunchFault::LoadCrash:
        return CoreTr::tr("The server crashed, or ended before it had answered.");
    case LaunchFault::OutOfMemory:
        return CoreTr::tr("The memory was not enough.");
    case LaunchFault::OutOfMemoryAtLength:
        return CoreTr::tr("It loaded, but the memory was not enough for a prompt as long as the context.");
    case LaunchFault::Hang:
        return CoreTr::tr("The server did not answer any more.");
    case LaunchFault::Transient:
        return CoreTr::tr("The server did not start in time, twice.");
    case LaunchFault::IgnoredSetting:
        return CoreTr::tr("The engine ignored the setting.");
    case LaunchFault::ExitedEarly:
        return CoreTr::tr("The server ended by itself.");
    case LaunchFault::Suspect:
        return CoreTr::tr("The machine or the program went down while it was starting.");
    case LaunchFault::TooSlow:
        return CoreTr::tr("Answers take more than %1 % longer than with your settings.")
            .argNumber(kMostSlower * 100, 0);
    }
    return {};
}

QVector<TriedRow> triedRows(const TuneAccount &account)
{
    QVector<TriedRow> rows;
    for (const ArmTried &tried : account.progress.result.rejected)
        rows << TriedRow{QString(armName(account, tried.arm)), changeOf(tried.gain),
            tried.refusal ? refusalReason(account, *tried.refusal) : fateReason(account, tried), tried.fate};
    return rows;
}

QStringList triedHeadings(TuneMeasure measure)
{
    const QString change = measure == TuneMeasure::Time ? CoreTr::tr("Time, against the best until then")
        : measure == TuneMeasure::Energy                ? CoreTr::tr("Energy, against the best until then")
                                                        : CoreTr::tr("Memory, against the best until then");
    return {CoreTr::tr("Settings"), change, CoreTr::tr("Why not")};
}

TextRows triedTable(const TuneAccount &account)
{
    TextRows table{triedHeadings(account.goal.measure)};
    for (const TriedRow &row : triedRows(account))
        table << QStringList{row.settings, row.change, row.reason};
    return table;
}

QStringList tuneNoteTexts(const TuneAccount &account)
{
    QStringList notes;
    for (const TuneNote note : account.progress.result.notes)
        notes << tuneNoteLabel(note);
    return notes;
}

QStringList tuneClassTexts(const TuneAccount &account)
{
    const QVector<tunestats::Estimate> &gains = account.progress.result.classGains;
    QStringList texts;
    for (qsizetype i = 0; i < gains.size() && i < account.goal.requests.size(); ++i) {
        const statistics::Interval interval = gains[i].interval();
        texts << CoreTr::tr("%1: time %2 % (%3 to %4 %).")
                     .arg(classLabel(account.goal.requests[i].id), signedPercent(changePercent(gains[i].mean)),
                         signedPercent(changePercent(interval.high)),
                         signedPercent(changePercent(interval.low)));
    }
    return texts + draftTexts(account);
}

QStringList tuneConditions(const TuneAccount &account)
{
    const TuneResult &result = account.progress.result;
    QStringList texts;
    if (!account.goal.label.isEmpty())
        texts << CoreTr::tr("Tuned for: %1.").arg(account.goal.label) + QLatin1Char(' ')
                + account.goal.explanation;
    if (account.startedUtc.isValid())
        texts << CoreTr::tr("Measured on %1, in %2.")
                     .arg(QLocale().toString(account.startedUtc.toLocalTime(), QLocale::ShortFormat),
                         durationText(result.minutes * kSecondsOfMinute));
    if (!account.engineVersion.isEmpty())
        texts << CoreTr::tr("Engine: %1").arg(engineVersionText(account.engineVersion));
    if (!account.machine.isEmpty())
        texts << CoreTr::tr("Machine: %1").arg(account.machine);
    if (result.searchEnd != SearchEnd::NotYet)
        texts << searchEndLabel(result.searchEnd);
    texts << CoreTr::tr("The figures hold for this model, this engine and this machine.");
    return texts;
}

} // namespace sweetspot
