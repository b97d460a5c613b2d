// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/timebase.h"

#include "core/base/tr.h"

#include <cmath>
#include <time.h>

namespace sweetspot
{

namespace
{

double secondsOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

} // namespace

ClockSpan clocksNow()
{
    return {secondsOf(CLOCK_MONOTONIC), secondsOf(CLOCK_BOOTTIME), secondsOf(CLOCK_REALTIME)};
}

ClockSpan spanBetween(const ClockSpan &before, const ClockSpan &after)
{
    return {after.monotonicS - before.monotonicS, after.bootS - before.bootS, after.wallS - before.wallS};
}

void screenTimeBase(Attempt &a, const ClockSpan &span)
{
    constexpr double kStepS = 1; // judgement: far above what a clock is slewed by during an attempt
    if (span.bootS - span.monotonicS >= kStepS)
        a.flags << QStringLiteral("suspended");
    if (std::abs(span.wallS - span.bootS) >= kStepS)
        a.flags << QStringLiteral("clock_step");
    const bool slept = a.flags.contains(QLatin1String("suspended"));
    if (a.outcome != AttemptOutcome::Ok || (!slept && !a.flags.contains(QLatin1String("clock_step"))))
        return;
    a.outcome = AttemptOutcome::Rejected;
    a.reason = slept ? CoreTr::tr("The machine was suspended during the measurement.")
                     : CoreTr::tr("The system clock was changed during the measurement.");
}

} // namespace sweetspot
