// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tuneresult.h"

#include "core/base/tr.h"

#include <array>

namespace sweetspot
{

namespace
{

constexpr std::array<const char *, kSearchEnds> kSearchEndNames{
    "not_yet", "pass_gain", "most_passes", "all_measured", "budget", "no_live_knob", "unsteady", "person"};
constexpr std::array<const char *, kTuneEnds> kTuneEndNames{"not_yet", "verified_better", "already_best",
    "nothing_found", "verification_refused", "verification_failed", "cannot_tell", "no_time", "stopped",
    "default_fails", "too_many_arms", "wrong_journal"};
constexpr std::array<const char *, kRaceKinds> kRaceNames{
    "engine_default", "knob", "pair", "ablation", "rung", "transfer"};
constexpr std::array<const char *, kTuneNotes> kNoteNames{"unsteady_machine", "noisy_machine", "short_budget",
    "first_phase_only", "class_conflict", "suspect_skipped", "change_reverted", "winner_failed",
    "slower_than_allowed", "verification_scatters"};

} // namespace

QString searchEndName(SearchEnd end)
{
    return QLatin1String(kSearchEndNames[std::size_t(end)]);
}

QString tuneEndName(TuneEnd end)
{
    return QLatin1String(kTuneEndNames[std::size_t(end)]);
}

QString raceKindName(RaceKind kind)
{
    return QLatin1String(kRaceNames[std::size_t(kind)]);
}

QString tuneNoteName(TuneNote note)
{
    return QLatin1String(kNoteNames[std::size_t(note)]);
}

Sentence searchEndLabel(SearchEnd end)
{
    switch (end) {
    case SearchEnd::NotYet:
        return CoreTr::tr("The search is running.");
    case SearchEnd::PassGain:
        return CoreTr::tr("A whole pass over the settings gained too little to go on.");
    case SearchEnd::MostPasses:
        return CoreTr::tr("All passes over the settings were made.");
    case SearchEnd::AllMeasured:
        return CoreTr::tr("Every combination was measured.");
    case SearchEnd::Budget:
        return CoreTr::tr("The time for searching was used up.");
    case SearchEnd::NoLiveKnob:
        return CoreTr::tr("There is no setting here that can change anything.");
    case SearchEnd::Unsteady:
        return CoreTr::tr("The machine was too unsteady: the same settings measured twice did not agree.");
    case SearchEnd::Person:
        return CoreTr::tr("You ended the search.");
    }
    return {};
}

Sentence tuneEndLabel(TuneEnd end)
{
    switch (end) {
    case TuneEnd::NotYet:
        return CoreTr::tr("Tuning is running.");
    case TuneEnd::VerifiedBetter:
        return CoreTr::tr("Better settings were found and verified.");
    case TuneEnd::AlreadyBest:
        return CoreTr::tr("Your settings are already the best of those that were tried.");
    case TuneEnd::NothingFound:
        return CoreTr::tr("Nothing better was found in the time there was.");
    case TuneEnd::VerificationRefused:
        return CoreTr::tr("What the search found is not surely better; your settings stay.");
    case TuneEnd::VerificationFailed:
        return CoreTr::tr("What the search found does not run reliably; your settings stay.");
    case TuneEnd::CannotTell:
        return CoreTr::tr("This machine is too unsteady to tell; close other programs and try again.");
    case TuneEnd::NoTime:
        return CoreTr::tr("There was no time left to verify what was found; allow more minutes.");
    case TuneEnd::Stopped:
        return CoreTr::tr("Tuning was stopped; your settings stay.");
    case TuneEnd::DefaultFails:
        return CoreTr::tr("Your own settings do not run on this machine; measure the cell first.");
    case TuneEnd::TooManyArms:
        return CoreTr::tr("There are too many combinations to measure all; leave settings or levels out.");
    case TuneEnd::WrongJournal:
        return CoreTr::tr("The record of this tuning does not fit its plan; begin anew.");
    }
    return {};
}

Sentence tuneNoteLabel(TuneNote note)
{
    switch (note) {
    case TuneNote::UnsteadyMachine:
        return CoreTr::tr("The machine was unsteady at times; what was measured then was left out.");
    case TuneNote::NoisyMachine:
        return CoreTr::tr("Measurements vary a lot on this machine; small gains cannot be seen.");
    case TuneNote::ShortBudget:
        return CoreTr::tr("The time was short, so each comparison was repeated less often.");
    case TuneNote::FirstPhaseOnly:
        return CoreTr::tr("The time was enough only to try the first kind of setting.");
    case TuneNote::ClassConflict:
        return CoreTr::tr("The new settings are better for some kinds of requests and worse for others.");
    case TuneNote::SuspectSkipped:
        return CoreTr::tr(
            "Settings that were starting when the machine or the program went down were left out.");
    case TuneNote::ChangeReverted:
        return CoreTr::tr("A change that turned out to gain nothing was taken back.");
    case TuneNote::WinnerFailed:
        return CoreTr::tr("The best settings did not run reliably, so the next best were verified.");
    case TuneNote::SlowerThanAllowed:
        return CoreTr::tr(
            "What the search found needs less, but its answers take longer than the goal allows.");
    case TuneNote::VerificationScatters:
        return CoreTr::tr("The machine changed between the comparisons of fresh starts; the interval says how "
                          "much is left open.");
    }
    return {};
}

} // namespace sweetspot
