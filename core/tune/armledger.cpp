// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/armledger.h"

#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr std::array<const char *, kLaunchFaults> kFaults{"load_crash", "out_of_memory",
    "out_of_memory_at_length", "hang", "transient", "ignored_setting", "exited_early", "suspect", "too_slow"};
constexpr std::array<const char *, kRefusals> kRefusalNames{
    "too_large", "implied", "cannot_be_faster", "failed", "ignored", "lossy", "quality"};

/// The bound counts the bytes of the weights and nothing else; a real engine comes this near to it at best.
/// A judgement.
constexpr double kRooflineSlack = 1.15;

bool isMemory(LaunchFault fault)
{
    return fault == LaunchFault::OutOfMemory || fault == LaunchFault::OutOfMemoryAtLength;
}

} // namespace

QString launchFaultName(LaunchFault fault)
{
    return QLatin1String(kFaults[std::size_t(fault)]);
}

std::optional<LaunchFault> launchFaultFromName(const QString &name)
{
    for (std::size_t i = 0; i < kFaults.size(); ++i)
        if (name == QLatin1String(kFaults[i]))
            return LaunchFault(i);
    return std::nullopt;
}

QString refusalName(ArmRefusal::Why why)
{
    return QLatin1String(kRefusalNames[std::size_t(why)]);
}

ArmLedger::ArmLedger(KnobSpace space)
    : m_space(std::move(space))
    , m_ignored(m_space.knobs.size(), false)
{
}

void ArmLedger::learn(const Arm &arm, const ArmOutlook &outlook)
{
    m_outlooks.insert(arm, outlook);
}

void ArmLedger::failed(const Arm &arm, LaunchFault fault, int ignored)
{
    m_failures << Failure{arm, fault};
    if (fault == LaunchFault::IgnoredSetting && ignored >= 0 && ignored < m_ignored.size())
        m_ignored[ignored] = true;
}

std::optional<ArmRefusal> ArmLedger::knownFailure(const Arm &arm) const
{
    for (const Failure &failure : m_failures) {
        if (failure.arm == arm)
            return ArmRefusal{ArmRefusal::Why::Failed, failure.fault, {}, {}, {}};
        if (isMemory(failure.fault) && needsAtLeast(m_space, arm, failure.arm))
            return ArmRefusal{ArmRefusal::Why::Implied, failure.fault, {}, {}, failure.arm};
    }
    return std::nullopt;
}

std::optional<ArmRefusal> ArmLedger::refusal(
    const Arm &arm, std::optional<double> incumbentLogFigure, bool lossyAllowed) const
{
    bool lossy = false;
    for (qsizetype k = 0; k < m_space.knobs.size(); ++k) {
        if (arm.levels[k] == m_space.knobs[k].start)
            continue;
        if (m_ignored[k])
            return ArmRefusal{ArmRefusal::Why::Ignored, {}, {}, {}, {}};
        if (m_space.knobs[k].lossy && !lossyAllowed)
            return ArmRefusal{ArmRefusal::Why::Lossy, {}, {}, {}, {}};
        lossy |= m_space.knobs[k].lossy;
    }
    if (const auto failure = knownFailure(arm))
        return failure;
    const auto found = m_outlooks.constFind(arm);
    if (found == m_outlooks.constEnd())
        return std::nullopt;
    if (lossy && found->kept.value_or(0) < kLeastKept)
        return ArmRefusal{ArmRefusal::Why::Quality, {}, found->kept, kLeastKept, {}};
    if (found->fit == MemoryFit::TooLarge)
        return ArmRefusal{ArmRefusal::Why::TooLarge, {}, found->bytes, found->room, {}};
    if (incumbentLogFigure && found->leastLogTime
        && *found->leastLogTime - std::log(kRooflineSlack) > *incumbentLogFigure)
        return ArmRefusal{ArmRefusal::Why::CannotBeFaster, {}, found->leastLogTime, incumbentLogFigure, {}};
    return std::nullopt;
}

} // namespace sweetspot
