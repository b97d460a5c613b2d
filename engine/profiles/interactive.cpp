// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profiles/interactive.h"

#include "engine/measure/clock.h"
#include "engine/measure/repetitions.h"
#include "engine/measure/statistics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kPromptTokens = 512;
constexpr int kStoryTokens = 500; // tester-design.md: "500-token story continuation"
constexpr int kLeastQuickTokens = 128;
constexpr double kQuickWindowS = 2; // measurement.md 3.5: what an endpoint rate needs
constexpr int kWarmupTokens = 64;
constexpr double kWarmupAgreement = 0.03; // measurement.md 9.1
constexpr int kWarmupsAtMost = 3;
constexpr double kLongWarmupS = 5; // judgement: a machine this slow is not warmed any further by a second round
constexpr int kExtraReps = 2; // for a first repetition still warming up, and for an outlier

struct Mode {
    statistics::StopRule stop;
    double slowRequestS;
};

// measurement.md 9.2
Mode modeOf(TestMode mode)
{
    return mode == TestMode::Quick ? Mode{{0.03, 3, 8, std::chrono::duration<double>(90)}, 20}
                                   : Mode{{0.01, 5, 15, std::chrono::duration<double>(360)}, 60};
}

HttpLimits limitsFor(const BenchConfig &config)
{
    // A cell that needs longer than twice what the person would accept has failed in any case.
    HttpLimits limits;
    const double patience = std::max(60.0, 2 * config.interactive.maxTimeToFirstToken);
    limits.firstByte = std::chrono::milliseconds(std::int64_t(patience * 1000));
    limits.idle = 60s;
    limits.total = 900s;
    return limits;
}

} // namespace

QString Interactive::label() const
{
    return QCoreApplication::translate("Interactive", "Interactive");
}

InteractiveShape interactiveShape(
    TestMode mode, int contextLength, std::optional<double> promptTps, std::optional<double> decodeTps)
{
    InteractiveShape shape{kPromptTokens, kStoryTokens, false};
    if (mode == TestMode::Quick && decodeTps)
        shape.output = std::clamp(int(std::ceil(kQuickWindowS * *decodeTps)), kLeastQuickTokens, kStoryTokens);
    if (promptTps && decodeTps
        && shape.prompt / *promptTps + shape.output / *decodeTps > modeOf(mode).slowRequestS)
        shape = {256, 64, true};
    // Half of a tiny context for the prompt, the rest for the answer.
    shape.prompt = std::min(shape.prompt, contextLength / 2);
    shape.output = std::min(shape.output, contextLength - shape.prompt - 1);
    return shape;
}

Status Interactive::run(ProfileContext &context) const
{
    const auto tell
        = [&](double progress, const QString &activity) { return context.checkpoint(progress, activity); };
    const Error stopped{ErrorCode::Cancelled, QCoreApplication::translate("Interactive", "Stopped."), {}};
    AttemptOrder order;
    order.profile = id();
    order.launch = context.launch;
    order.limits = limitsFor(context.config);

    const auto measure = [&](const InteractiveShape &shape, AttemptPhase phase, int rep) -> Result<Attempt> {
        // Different in every attempt of a cell, the same in every run of it.
        const quint32 seed
            = quint32(1000 * (context.launch + 1) + (phase == AttemptPhase::Warmup ? 500 : 0) + rep);
        auto prompt = context.runner.storyPrompt(seed, shape.prompt);
        if (!prompt)
            return prompt.error();
        order.shape = shape.name();
        order.phase = phase;
        order.rep = rep;
        order.request.promptTokens = std::move(*prompt);
        order.request.outputTokens = shape.output;
        order.request.seed = int(seed);
        return context.runner.run(order);
    };

    // Warm-up: page the weights in, learn the speed.
    InteractiveShape warm = interactiveShape(context.mode, context.contextLength, std::nullopt, std::nullopt);
    warm.output = std::min(warm.output, kWarmupTokens);
    std::optional<double> promptTps, decodeTps;
    for (int rep = 0; rep < kWarmupsAtMost; ++rep) {
        if (!tell(0.02 + 0.03 * rep, QCoreApplication::translate("Interactive", "warming up")))
            return stopped;
        const auto attempt = measure(warm, AttemptPhase::Warmup, rep);
        if (!attempt)
            return attempt.error();
        const auto before = decodeTps;
        if (attempt->ttftMs && *attempt->ttftMs > 0)
            promptTps = attempt->server.promptTps().value_or(warm.prompt / (*attempt->ttftMs / 1000));
        if (attempt->decodeTps)
            decodeTps = attempt->decodeTps;
        if (attempt->outcome != AttemptOutcome::Ok && attempt->outcome != AttemptOutcome::Rejected)
            break; // the measurement will say the same, in its own words
        if (before && decodeTps && std::abs(*decodeTps / *before - 1) < kWarmupAgreement)
            break;
        if (attempt->endToEndMs && *attempt->endToEndMs > kLongWarmupS * 1000)
            break;
    }

    const Mode mode = modeOf(context.mode);
    const InteractiveShape shape = interactiveShape(context.mode, context.contextLength, promptTps, decodeTps);
    QVector<Attempt> kept;
    int rep = 0;
    for (const Attempt &attempt : context.earlier) { // measured before a resume: not again
        if (attempt.profile != id() || attempt.phase != AttemptPhase::Measured)
            continue;
        kept << attempt;
        if (attempt.launch == context.launch)
            rep = std::max(rep, attempt.rep + 1);
    }
    const std::int64_t begin = nowNs();
    int failures = 0;
    constexpr int kFailuresAtMost = 2;
    while (true) {
        const RepSelection selection = selectRepetitions(kept, [](const Attempt &a) { return a.decodeTps; });
        const std::chrono::duration<double> spent(double(nowNs() - begin) / 1e9);
        statistics::StopRule rule = mode.stop;
        const auto verdict = statistics::judgeStop(rule, selection.values, spent);
        const bool enough = verdict != statistics::StopVerdict::GoOn;
        if (enough || int(kept.size()) >= rule.atMost + kExtraReps)
            break;
        const double share = std::max(double(selection.values.size()) / rule.atMost, spent / rule.box);
        if (!tell(0.1 + 0.9 * std::min(1.0, share),
                QCoreApplication::translate("Interactive", "repetition %1 of %2 to %3")
                    .arg(kept.size() + 1)
                    .arg(rule.atLeast)
                    .arg(rule.atMost)))
            return stopped;
        const auto attempt = measure(shape, AttemptPhase::Measured, rep++);
        if (!attempt)
            return attempt.error();
        kept << *attempt;
        if (attempt->outcome == AttemptOutcome::Failed || attempt->outcome == AttemptOutcome::TimedOut)
            ++failures;
        if (failures >= kFailuresAtMost)
            break; // the reasons are in the attempts
    }
    return success();
}

} // namespace sweetspot
