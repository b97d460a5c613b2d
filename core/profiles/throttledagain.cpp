// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/throttledagain.h"

#include "core/base/tr.h"
#include "core/measure/clock.h"
#include "core/measure/repetitions.h"
#include "models/validityflag.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

// After a wait a card sits at its idle clock, and climbs from there for up to a second.
constexpr double kClimbS = 1.5;
constexpr int kWarmUpsAtMost = 20;
constexpr int kWarmUpTokens = 64; // of the prompt and of the answer
constexpr int kFirstWarmUp = 1000; // rep: behind those of any profile, because each attempt has its own name

} // namespace

ThrottledAgain::ThrottledAgain(ProfileContext &context, const QString &profile)
    : m_context(context)
    , m_profile(profile)
{
    for (const Attempt &attempt : context.record.attempts) { // from before a resume
        if (attempt.profile != profile)
            continue;
        if (attempt.flags.contains(validityflag::kAfterThrottling))
            m_left = std::max(0, m_left - 1);
        if (attempt.phase == AttemptPhase::Warmup && attempt.rep >= kFirstWarmUp)
            m_warmUps = std::max(m_warmUps, attempt.rep - kFirstWarmUp + 1);
    }
}

Result<Attempt> ThrottledAgain::measure(double progress, const Try &attempt)
{
    const auto first = attempt(0);
    if (!first || !wasThrottled(*first) || !m_context.bench.canCool())
        return first;
    for (int again = 1; m_left > 0; ++again) {
        const std::int64_t begin = nowNs();
        const auto ready = isReady(progress);
        m_waitedSeconds += double(nowNs() - begin) / 1e9;
        if (!ready)
            return ready.error();
        m_left = *ready ? m_left - 1 : 0;
        if (!*ready)
            break;
        const auto next = attempt(again);
        if (!next)
            return next;
        if (next->outcome == AttemptOutcome::Ok && !wasThrottled(*next))
            return next;
    }
    return first;
}

// Waits. False: the devices are not back in time.
Result<bool> ThrottledAgain::isReady(double progress)
{
    if (!m_context.checkpoint(progress, CoreTr::tr("waiting for the GPU to cool down")))
        return profileStopped();
    if (!m_context.bench.coolDown()) {
        if (m_context.bench.stop().stop_requested())
            return profileStopped();
        return false;
    }
    if (const auto warm = warmUp(); !warm)
        return warm.error();
    return true;
}

// Brings the clocks up again; what it measures does not count.
Status ThrottledAgain::warmUp()
{
    const std::int64_t begin = nowNs();
    for (int i = 0; i < kWarmUpsAtMost && double(nowNs() - begin) / 1e9 < kClimbS; ++i) {
        AttemptRunner &runner = m_context.bench.runner();
        const int rep = kFirstWarmUp + m_warmUps++;
        const auto prompt = runner.storyPrompt(quint32(rep), kWarmUpTokens);
        if (!prompt)
            return prompt.error();
        AttemptOrder order;
        order.profile = m_profile;
        order.shape = QStringLiteral("%1/%1").arg(kWarmUpTokens);
        order.phase = AttemptPhase::Warmup;
        order.launch = m_context.bench.launch();
        order.rep = rep;
        order.keepTimeline = false;
        order.ask(*prompt);
        order.request.outputTokens = kWarmUpTokens;
        order.request.useCache = false;
        const auto warm = runner.run(order);
        if (!warm)
            return warm.error();
        if (warm->outcome != AttemptOutcome::Ok && warm->outcome != AttemptOutcome::Rejected)
            break; // the measurement will say the same
    }
    return success();
}

} // namespace sweetspot
