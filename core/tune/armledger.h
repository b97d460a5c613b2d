// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/knobspace.h"

#include <QHash>

#include <optional>

namespace sweetspot
{

/// What the memory oracle says of an arm.
enum class MemoryFit {
    Fits,
    Risky, ///< within a margin of what there is: tried alone, between two launches of the incumbent
    TooLarge
};

/// What is known of an arm before it is started; given from outside.
struct ArmOutlook {
    MemoryFit fit = MemoryFit::Fits;
    std::optional<double> bytes; ///< predicted; absent: nobody knows
    std::optional<double> room; ///< bytes there are for it
    /// ln s that no request of it can be below (roofline); absent where something else than time is counted.
    std::optional<double> leastLogTime;
    QVector<int> deadKnobs; ///< indices of knobs that can do nothing in this arm
    /// Of the answers' quality, 0 .. 1, under settings that change them; absent: it has none, or nobody could
    /// tell.
    std::optional<double> kept = {};

    bool operator==(const ArmOutlook &) const = default;
};

/// Why a launch gave no figure that counts.
enum class LaunchFault {
    LoadCrash,
    OutOfMemory,
    OutOfMemoryAtLength, ///< it loaded, and failed at the longest prompt
    Hang,
    Transient, ///< a port that was taken, a time-out of a cold load: tried once more
    IgnoredSetting, ///< it runs, but not with what was asked for
    ExitedEarly, ///< ended by itself, with success
    Suspect, ///< the machine or the program went down while it was starting
    TooSlow, ///< it gave one, but its answers take longer than the goal lets them
};
inline constexpr int kLaunchFaults = 9;
QString launchFaultName(LaunchFault fault); ///< stable, for files
std::optional<LaunchFault> launchFaultFromName(const QString &name);

/// Least share of the quality of answers that a setting which changes them must keep: where this and the best
/// file can no longer be told apart by questions (docs/measuring.md#what-is-recommended). A judgement.
inline constexpr double kLeastKept = 0.99;

/// Why an arm is not started (again).
struct ArmRefusal {
    enum class Why {
        TooLarge, ///< predicted
        Implied, ///< one that needs no more memory did not fit
        CannotBeFaster, ///< the roofline is below the incumbent
        Failed, ///< fault says how
        Ignored, ///< the engine ignores the setting
        Lossy, ///< changes answers and nobody consented
        Quality, ///< changes answers too much, or nobody could tell how much; figure and limit are shares kept
    };
    Why why = Why::Failed;
    std::optional<LaunchFault> fault;
    std::optional<double> figure; ///< bytes, or the least ln s
    std::optional<double> limit; ///< what it was compared with: bytes of room, ln s of the incumbent
    std::optional<Arm> because; ///< the arm that implies it

    bool operator==(const ArmRefusal &) const = default;
};
inline constexpr int kRefusals = 7;
QString refusalName(ArmRefusal::Why why); ///< stable, for files

/// What is known of all arms: outlooks and failures. A value.
class ArmLedger
{
public:
    explicit ArmLedger(KnobSpace space = {});

    void learn(const Arm &arm, const ArmOutlook &outlook);
    /// @param ignored the knob that the engine ignores, with that fault; -1: not known which
    void failed(const Arm &arm, LaunchFault fault, int ignored = -1);

    bool knows(const Arm &arm) const { return m_outlooks.contains(arm); }
    /// As learnt; nothing special where nothing is known.
    ArmOutlook outlook(const Arm &arm) const { return m_outlooks.value(arm); }
    bool isAlive(const Arm &arm, int knob) const { return !outlook(arm).deadKnobs.contains(knob); }

    /// nullopt: it may be started.
    /// @param incumbent whose measured figure the roofline is compared with; absent: it is not
    /// @param lossyAllowed whether knobs that change answers may leave the person's own level
    std::optional<ArmRefusal> refusal(
        const Arm &arm, std::optional<double> incumbentLogFigure, bool lossyAllowed) const;

    struct Failure {
        Arm arm;
        LaunchFault fault = LaunchFault::LoadCrash;
        bool operator==(const Failure &) const = default;
    };
    const QVector<Failure> &failures() const { return m_failures; }

private:
    std::optional<ArmRefusal> knownFailure(const Arm &arm) const;

    KnobSpace m_space;
    QHash<Arm, ArmOutlook> m_outlooks;
    QVector<Failure> m_failures;
    QVector<bool> m_ignored; ///< by knob
};

} // namespace sweetspot
