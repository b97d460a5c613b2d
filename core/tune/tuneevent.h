// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/armledger.h"
#include "core/tune/effort.h"
#include "core/tune/knobspace.h"

#include <QVector>

#include <optional>
#include <variant>
#include <vector>

namespace sweetspot
{

// What happened, as the search is told of it. Times are seconds of tuning since it began: they never go back,
// and stand still while nobody tunes.

/// A launch that gave figures.
struct LaunchMeasured {
    double at = 0; ///< when its last request ended
    Arm arm;
    /// One for each round of requests: the mean over the classes of the use case, with their weights, of ln of
    /// what the goal counts, s unless it says otherwise.
    std::vector<double> logFigures;
    double launchSeconds = 0; ///< start, loading, warm-up and stop
    double requestSeconds = 0; ///< all requests together
    std::vector<double> classLogFigures; ///< one for each class, the median of its requests; empty: not told
    /// ln s, the median of its rounds, where something else than time is counted.
    std::optional<double> logSeconds = {};
    std::optional<double> accepted = {}; ///< share of the drafted tokens, 0 .. 1; absent: none was drafted
    bool operator==(const LaunchMeasured &) const = default;
};

struct LaunchFailed {
    double at = 0;
    Arm arm;
    LaunchFault fault = LaunchFault::LoadCrash;
    int ignoredKnob = -1; ///< with IgnoredSetting: which, if that is known
    double seconds = 0; ///< that it took
    bool operator==(const LaunchFailed &) const = default;
};

struct OutlooksTold {
    struct One {
        Arm arm;
        ArmOutlook outlook;
        bool operator==(const One &) const = default;
    };
    double at = 0;
    QVector<One> arms;
    bool operator==(const OutlooksTold &) const = default;
};

struct Rested {
    double at = 0;
    bool operator==(const Rested &) const = default;
};

/// A person's word. It may come at any time; a launch that is under way then needs no answer.
struct PersonAsked {
    enum class What { Stop, VerifyNow };
    double at = 0;
    What what = What::Stop;
    bool operator==(const PersonAsked &) const = default;
};

/// Tuning was taken up again after a break. What of a block was measured before does not count.
struct Resumed {
    double at = 0; ///< as of the last event before the break
    double awaySeconds = 0;
    bool launchWasOpen = false; ///< one had begun and not ended
    Arm open; ///< which
    bool machineRestarted = false; ///< since then: the launch may be why
    bool operator==(const Resumed &) const = default;
};

using TuneEvent = std::variant<LaunchMeasured, LaunchFailed, OutlooksTold, Rested, PersonAsked, Resumed>;
double timeOf(const TuneEvent &event);

/// What a launch is for.
enum class LaunchPurpose { WarmUp, Calibrate, Incumbent, Challenger, Ablation, VerifyDefault, VerifyWinner };
inline constexpr int kLaunchPurposes = 7;
QString launchPurposeName(LaunchPurpose purpose); ///< stable, for files

// What the search wants done next.

struct LaunchStep {
    Arm arm;
    int requests = 1;
    LaunchPurpose purpose = LaunchPurpose::Calibrate;
    int race = 0; ///< counted from 1; 0: none
    int block = 0; ///< of the race or the verification, from 0
    /// A prompt as long as the context allows first: what loads may still fail there.
    bool longPrompt = false;
    bool operator==(const LaunchStep &) const = default;
};

/// Say what is known of these arms before they are started: OutlooksTold.
struct OutlookStep {
    QVector<Arm> arms;
    bool operator==(const OutlookStep &) const = default;
};

/// Wait until the memory of the devices is back where it was, at most this long: Rested.
struct RestStep {
    double mostSeconds = 0;
    bool operator==(const RestStep &) const = default;
};

/// Nothing any more.
struct EndStep {
    bool operator==(const EndStep &) const = default;
};

using TuneStep = std::variant<LaunchStep, OutlookStep, RestStep, EndStep>;

inline constexpr int kMostHints = 4; // of one block

/// What a search works on; does not change while it runs.
struct TunePlan {
    KnobSpace space;
    TuneEffort effort;
    quint64 seed = 0; ///< of the order of arms within a block
    /// What was best elsewhere: the first challengers, and nothing more. At most kMostHints.
    QVector<Arm> hints = {};
    /// ln of the most that an arm's answers may take in parts of what the start's take; absent: time is what is
    /// counted.
    std::optional<double> mostSlower = {};
    bool operator==(const TunePlan &) const = default;
};

/// Everything the search knows. A value; two that are equal want the same.
struct TuneState {
    TunePlan plan;
    QVector<TuneEvent> events;
    bool operator==(const TuneState &) const = default;
};

} // namespace sweetspot
