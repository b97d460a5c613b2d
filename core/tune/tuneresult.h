// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/blockrace.h"
#include "core/tune/tuneevent.h"
#include "core/tune/tunestats.h"
#include "models/sentence.h"

#include <QVector>

#include <optional>
#include <variant>

namespace sweetspot
{

/// Why the search ended and verification began.
enum class SearchEnd {
    NotYet,
    PassGain, ///< a pass over the knobs gained less than its threshold
    MostPasses,
    AllMeasured, ///< of an exhaustive search
    Budget, ///< only the time for verification is left
    NoLiveKnob, ///< nothing that may be tried can act here
    Unsteady, ///< the machine: the incumbent itself did not agree with itself
    Person, ///< "stop and verify now"
};
inline constexpr int kSearchEnds = 8;
QString searchEndName(SearchEnd end); ///< stable, for files
Sentence searchEndLabel(SearchEnd end); ///< for people

/// What tuning came to.
enum class TuneEnd {
    NotYet,
    VerifiedBetter, ///< adopted
    AlreadyBest, ///< nothing that was tried is better than the default
    NothingFound, ///< the same, but not all was tried
    VerificationRefused, ///< what the search found is not surely better by the least gain
    VerificationFailed, ///< what the search found does not run reliably
    CannotTell, ///< the machine is too unsteady
    NoTime, ///< to verify
    Stopped, ///< by the person
    DefaultFails, ///< the person's own settings do not run
    TooManyArms, ///< for an exhaustive search
    WrongJournal, ///< its events are not those of this plan
};
inline constexpr int kTuneEnds = 12;
QString tuneEndName(TuneEnd end); ///< stable, for files
Sentence tuneEndLabel(TuneEnd end); ///< for people

/// What a race was about.
enum class RaceKind { EngineDefault, Knob, Pair, Ablation, Rung, Transfer };
inline constexpr int kRaceKinds = 6;
QString raceKindName(RaceKind kind); ///< stable, for files

// Decisions, each with the numbers that led to it. All gains are differences of ln of what the goal
// counts, positive is better.

struct CalibrationRecord {
    double at = 0;
    int launches = 0;
    tunestats::Spread spread;
    double span = 0; ///< of the last three medians, in ln time
    bool operator==(const CalibrationRecord &) const = default;
};

struct ArmTried {
    Arm arm;
    ArmFate fate = ArmFate::Unknown;
    std::optional<tunestats::Estimate> gain; ///< over the incumbent of its race
    std::optional<ArmRefusal> refusal; ///< it was not started, or failed
    bool operator==(const ArmTried &) const = default;
};

struct RaceRecord {
    double at = 0;
    int number = 0; ///< from 1
    RaceKind kind = RaceKind::Knob;
    QVector<int> knobs; ///< that it is about
    int pass = 0; ///< from 1; 0: none
    Arm incumbent;
    QVector<ArmTried> arms;
    std::optional<Arm> winner;
    bool unsteady = false;
    int blocks = 0;
    double spread = 0; ///< of the median of one launch
    bool operator==(const RaceRecord &) const = default;
};

struct PassRecord {
    double at = 0;
    int number = 0; ///< from 1
    double gain = 0; ///< of its moves, as the races saw it
    double threshold = 0;
    bool operator==(const PassRecord &) const = default;
};

struct VerifyRecord {
    double at = 0;
    Arm winner;
    int triples = 0; ///< that count
    int repeated = 0; ///< left out, because their two ends did not agree
    std::optional<tunestats::Estimate> gain; ///< absent: fewer than two triples
    QVector<tunestats::Estimate> classGains; ///< of each class of the use case, where they were told
    double leastGain = 0; ///< that was asked, ln
    bool adopted = false;
    std::optional<LaunchFault> fault; ///< of the winner
    /// Mean difference of ln time, positive is slower than the person's settings; absent where time is what is
    /// counted.
    std::optional<double> slower = {};
    bool operator==(const VerifyRecord &) const = default;
};

using TuneDecision = std::variant<CalibrationRecord, RaceRecord, PassRecord, VerifyRecord>;

/// What a kept change is worth: the winner against the winner with this knob back at its start.
struct WaterfallBar {
    int knob = 0;
    int from = 0, to = 0; ///< levels
    tunestats::Estimate gain; ///< ln
    statistics::Interval interval; ///< at 1 - 0.05 / number of bars, ln
    bool separable = false; ///< differs from nothing when all bars are looked at (Holm)
    bool operator==(const WaterfallBar &) const = default;
};

/// What a person should know beside the result.
enum class TuneNote {
    UnsteadyMachine, ///< blocks had to be given up
    NoisyMachine, ///< the spread is above kNoisySpread: more triples, less resolution
    ShortBudget, ///< shorter races than the effort asks for
    FirstPhaseOnly, ///< no time for more
    ClassConflict, ///< faster in one class of the use case, slower in another
    SuspectSkipped, ///< an arm was starting when the machine or the program went down
    ChangeReverted, ///< a change turned out to be worth nothing
    WinnerFailed, ///< the best arm did not run reliably; the next one was verified
    SlowerThanAllowed, ///< what the search found needs less, but its answers take too long
    VerificationScatters, ///< the comparisons disagree by more than the spread that the search saw
};
inline constexpr int kTuneNotes = 10;
QString tuneNoteName(TuneNote note); ///< stable, for files
Sentence tuneNoteLabel(TuneNote note); ///< for people

/// What is handed over.
struct TuneResult {
    Arm defaultArm;
    Arm chosen; ///< the default unless adopted
    bool adopted = false;
    /// The verified gain of what the search found, part of what the goal counts: exp - 1. Absent: nothing was
    /// verified.
    std::optional<double> gain;
    std::optional<statistics::Interval> interval; ///< 95 %, of the same
    std::optional<Arm> verified; ///< what that gain is of
    /// The gain that verification would have shown in four of five cases; absent before calibration.
    std::optional<double> resolution;
    double minutes = 0;
    int launches = 0;
    SearchEnd searchEnd = SearchEnd::NotYet;
    TuneEnd end = TuneEnd::NotYet;
    QVector<WaterfallBar> waterfall;
    std::optional<double> rest; ///< of the verified gain that the bars do not add up to, ln
    QVector<ArmTried> rejected; ///< each arm once, with the last word on it
    QVector<TuneNote> notes; ///< each once
    QVector<tunestats::Estimate> classGains;
    std::optional<double> slower; ///< part by which the verified arm's answers take longer; as VerifyRecord's
    int armsTried = 0; ///< that were started, the default among them

    bool operator==(const TuneResult &) const = default;
};

} // namespace sweetspot
