// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/interactive.h"

#include "core/base/tr.h"
#include "core/measure/clock.h"
#include "core/measure/repetitions.h"
#include "core/measure/statistics.h"
#include "core/profiles/storytext.h"
#include "core/profiles/throttledagain.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kLeastQuickTokens = 128;
constexpr double kQuickWindowS
    = 2; // what a rate from first to last stamp needs (docs/measuring.md#rates-from-stamps)
constexpr int kWarmupTokens = 64;
constexpr double kWarmupAgreement = 0.03; // of two in a row: it is warm
constexpr int kWarmupsAtMost = 3;
constexpr double kLongWarmupS = 5; // judgement: a machine this slow is not warmed any further by a second round
constexpr int kGpuWarmupsAtMost = 40; // within kSettleS: a GPU climbs from its idle clock for up to a second
constexpr double kSettleS = 10, kSettleLookS = 1.5, kSettled = 0.02; // docs/measuring.md#gpus
constexpr int kSeedsApart = 100003; // between the prompts of two tries of one repetition
constexpr int kExtraReps = 2; // for a first repetition still warming up, and for an outlier

constexpr int kLaunches = 3; // docs/measuring.md#how-often-to-repeat
constexpr int kFollowUpTokens = 64;
constexpr int kLengthReps = 3; // docs/measuring.md#prompt-speed-by-difference
constexpr int kFollowUpsFull = 5; // as many as repetitions at least
constexpr int kFailuresAtMost = 2;

struct Mode {
    statistics::StopRule stop;
    int atLeastPerLaunch;
    double slowRequestS;
};

// docs/measuring.md#interactive; the box of six minutes is shared by the three launches
Mode modeOf(TestMode mode)
{
    return mode == TestMode::Quick ? Mode{{0.03, 3, 8, std::chrono::duration<double>(90)}, 3, 20}
                                   : Mode{{0.01, 5, 15, std::chrono::duration<double>(120)}, 5, 60};
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

// Who asked for other lengths wants these, on a slow machine too.
bool hasUsualLengths(const WorkloadSettings &workload)
{
    const WorkloadSettings usual;
    return workload.interactivePrompt == usual.interactivePrompt
        && workload.interactiveAnswer == usual.interactiveAnswer;
}

} // namespace

QString Interactive::label() const
{
    return CoreTr::tr("Interactive");
}

InteractiveShape interactiveShape(TestMode mode, const WorkloadSettings &workload, int contextLength,
    std::optional<double> promptTps, std::optional<double> decodeTps)
{
    InteractiveShape shape{workload.interactivePrompt, workload.interactiveAnswer, false};
    const bool usual = hasUsualLengths(workload);
    if (usual && mode == TestMode::Quick && decodeTps)
        shape.output = std::clamp(int(std::ceil(kQuickWindowS * *decodeTps)), kLeastQuickTokens, shape.output);
    if (usual && promptTps && decodeTps
        && shape.prompt / *promptTps + shape.output / *decodeTps > modeOf(mode).slowRequestS)
        shape = {256, 64, true};
    // Half of a tiny context for the prompt, the rest for the answer.
    shape.prompt = std::min(shape.prompt, contextLength / 2);
    shape.output = std::min(shape.output, contextLength - shape.prompt - 1);
    return shape;
}

namespace
{

/// One cell being measured: what the steps of the profile share.
class InteractiveSession
{
public:
    explicit InteractiveSession(ProfileContext &context)
        : m_context(context)
        , m_mode(modeOf(context.mode))
        , m_throttled(context, QStringLiteral("interactive"))
    {
        m_order.profile = QStringLiteral("interactive");
        m_order.limits = limitsFor(context.config);
        for (const Attempt &attempt : context.record.attempts) // from before a resume: not again
            if (attempt.profile == m_order.profile && attempt.phase == AttemptPhase::Measured)
                m_kept << attempt;
    }

    Status run()
    {
        // A server that is not ours is not restarted: asking it three times over would only cost.
        const bool elsewhere = !m_context.cell.served.isEmpty();
        const int launches = m_context.mode == TestMode::Quick || elsewhere ? 1 : kLaunches;
        for (int launch = 0; launch < launches; ++launch) {
            if (!tell(0.02 + 0.9 * launch / launches, CoreTr::tr("starting the server")))
                return profileStopped();
            const auto facts = launch == 0 ? m_context.bench.serve({}) : m_context.bench.serveAnew({});
            if (!facts)
                return facts.error();
            m_order.launch = facts->launch;
            m_contextLength = facts->contextLength.value_or(m_context.cell.contextLength);
            if (const auto status = measureLaunch(double(launch) / launches, 1.0 / launches); !status)
                return status;
            if (m_failures >= kFailuresAtMost)
                return success(); // the reasons are in the attempts
        }
        if (const auto status = followUps(); !status)
            return status;
        return m_context.mode == TestMode::Full ? promptLengths() : success();
    }

private:
    bool tell(double progress, const QString &activity) { return m_context.checkpoint(progress, activity); }

    // One repetition, anew where a GPU was slowed down. All tries of the main shape are kept: which of them
    // count is decided where they are selected.
    Result<Attempt> repetition(const InteractiveShape &shape, int rep, double progress)
    {
        return m_throttled.measure(progress, [&](int again) {
            auto attempt = measure(shape, AttemptPhase::Measured, rep, again);
            if (attempt && shape == *m_shape)
                m_kept << *attempt;
            return attempt;
        });
    }

    Result<Attempt> measure(const InteractiveShape &shape, AttemptPhase phase, int rep, int again = 0)
    {
        // The story is the same in every run and cell; what it begins with is not (see nonce()).
        const quint32 seed = quint32(1000 * (m_order.launch + 1) + (phase == AttemptPhase::Warmup ? 500 : 0)
            + rep + 7 * shape.prompt + kSeedsApart * again);
        m_order.again = again;
        auto prompt = m_context.bench.runner().storyPrompt(seed, shape.prompt);
        if (!prompt)
            return prompt.error();
        m_order.shape = shape.name();
        m_order.phase = phase;
        m_order.rep = rep;
        m_order.depth = 0;
        m_order.usualTtftMs = usualTtftMs(m_order.shape);
        m_order.ask(*prompt);
        m_prompt = std::move(*prompt);
        m_order.request.outputTokens = shape.output;
        m_order.request.useCache = false;
        m_order.request.seed = int(seed);
        return m_context.bench.runner().run(m_order);
    }

    // Whether the clocks of the lane's GPUs stay where they are; so they do where nobody tells of them.
    bool clockSettled() const
    {
        if (!m_context.bench.devices())
            return true;
        const std::int64_t now = nowNs();
        const auto uses = m_context.bench.devices()(
            now - std::int64_t(kSettleLookS * 1e9), now, m_context.bench.server().rootPid());
        return std::all_of(uses.begin(), uses.end(), [](const DeviceUse &use) {
            constexpr int kLeast = 3; // looks; fewer say nothing
            if (!use.coreMhzMedian || !use.coreMhzLowest || use.samples < kLeast)
                return true;
            return *use.coreMhzMedian - *use.coreMhzLowest <= kSettled * *use.coreMhzMedian;
        });
    }

    // Pages the weights in, learns the speed; the first of them is the cold one.
    Status warmUp(double from)
    {
        InteractiveShape warm = interactiveShape(
            m_context.mode, m_context.config.workload, m_contextLength, std::nullopt, std::nullopt);
        warm.output = std::min(warm.output, kWarmupTokens);
        const std::int64_t begin = nowNs();
        const int atMost = m_context.cell.place == CellPlace::Gpu ? kGpuWarmupsAtMost : kWarmupsAtMost;
        for (int rep = 0; rep < atMost; ++rep) {
            if (!tell(from, CoreTr::tr("warming up")))
                return profileStopped();
            const auto attempt = measure(warm, AttemptPhase::Warmup, rep);
            if (!attempt)
                return attempt.error();
            const auto before = m_decodeTps;
            if (attempt->ttftMs && *attempt->ttftMs > 0)
                m_promptTps = attempt->server.promptTps().value_or(warm.prompt / (*attempt->ttftMs / 1000));
            if (attempt->decodeTps)
                m_decodeTps = attempt->decodeTps;
            if (attempt->outcome != AttemptOutcome::Ok && attempt->outcome != AttemptOutcome::Rejected)
                break; // the measurement will say the same, in its own words
            const bool steady
                = before && m_decodeTps && std::abs(*m_decodeTps / *before - 1) < kWarmupAgreement;
            if (steady && clockSettled())
                break;
            if (double(nowNs() - begin) / 1e9 > kSettleS && rep + 1 >= kWarmupsAtMost)
                break;
            if (attempt->endToEndMs && *attempt->endToEndMs > kLongWarmupS * 1000)
                break;
        }
        return success();
    }

    Status measureLaunch(double from, double share)
    {
        if (const auto warm = warmUp(from); !warm)
            return warm;
        if (!m_shape) // all launches measure the same shape, or they could not be pooled
            m_shape = interactiveShape(
                m_context.mode, m_context.config.workload, m_contextLength, m_promptTps, m_decodeTps);
        int rep = 0;
        QVector<Attempt> here; // of this launch
        for (const Attempt &attempt : m_kept)
            if (attempt.launch == m_order.launch && attempt.shape == m_shape->name())
                rep = std::max(rep, attempt.rep + 1);
        const std::int64_t begin = nowNs();
        const double waited = m_throttled.waitedSeconds();
        while (m_failures < kFailuresAtMost) {
            // The rule looks at all launches together, but each gives at least its share.
            const RepSelection selection
                = selectRepetitions(ofShape(m_kept), [](const Attempt &a) { return a.decodeTps; });
            const std::chrono::duration<double> spent(
                double(nowNs() - begin) / 1e9 - (m_throttled.waitedSeconds() - waited));
            const auto verdict = statistics::judgeStop(m_mode.stop, selection.values, spent);
            const bool timeUp = verdict == statistics::StopVerdict::TimeUp;
            if (timeUp || int(here.size()) >= m_mode.stop.atMost + kExtraReps)
                break;
            if (verdict != statistics::StopVerdict::GoOn && int(here.size()) >= m_mode.atLeastPerLaunch)
                break;
            const double progress = std::max(double(here.size()) / m_mode.stop.atMost, spent / m_mode.stop.box);
            const double shown = from + share * (0.1 + 0.9 * std::min(1.0, progress));
            if (!tell(shown,
                    CoreTr::tr("repetition %1 of %2 to %3")
                        .arg(here.size() + 1)
                        .arg(m_mode.atLeastPerLaunch)
                        .arg(m_mode.stop.atMost)))
                return profileStopped();
            const auto attempt = repetition(*m_shape, rep++, shown);
            if (!attempt)
                return attempt.error();
            here << *attempt;
            if (attempt->outcome == AttemptOutcome::Failed || attempt->outcome == AttemptOutcome::TimedOut)
                ++m_failures;
        }
        return success();
    }

    // The next turn of a conversation: the whole first prompt is in the cache, some words are new.
    Status followUps()
    {
        const int count = m_context.mode == TestMode::Quick ? 1 : kFollowUpsFull;
        const InteractiveShape shape{m_shape->prompt, kFollowUpTokens, false};
        if (shape.prompt + 2 * kFollowUpTokens + shape.output >= m_contextLength)
            return success(); // no room for a second turn
        for (int turn = 0; turn < count; ++turn) {
            if (!tell(
                    0.93 + 0.02 * turn / count, CoreTr::tr("follow-up turn %1 of %2").arg(turn + 1).arg(count)))
                return profileStopped();
            const auto attempt
                = m_throttled.measure(0.93, [&](int again) { return followUp(shape, turn, again); });
            if (!attempt)
                return attempt.error();
        }
        return success();
    }

    Result<Attempt> followUp(const InteractiveShape &shape, int turn, int again)
    {
        constexpr int kTurnsApart = 100; // each warm-up has a name of its own
        const auto first
            = measure({shape.prompt, 2, false}, AttemptPhase::Warmup, kTurnsApart * (again + 1) + turn);
        if (!first)
            return first.error();
        auto more = m_context.bench.runner().promptOf(
            storyText(quint32(turn + 1), kFollowUpTokens) + storyInstruction());
        if (!more)
            return more.error();
        more->cut(kFollowUpTokens);
        AttemptOrder order = m_order;
        order.usualTtftMs.reset();
        order.shape = QStringLiteral("follow-up");
        order.phase = AttemptPhase::Measured;
        order.rep = turn;
        order.again = again;
        order.depth = m_prompt.length();
        order.coldTtftMs = first->outcome == AttemptOutcome::Ok ? first->ttftMs : std::nullopt;
        Prompt both = m_prompt;
        both.append(*more);
        order.ask(both);
        order.request.outputTokens = shape.output;
        order.request.useCache = true;
        return m_context.bench.runner().run(order);
    }

    // Two other lengths: their difference gives the prompt speed without the server's clock
    // (docs/measuring.md#prompt-speed-by-difference).
    Status promptLengths()
    {
        for (const int length : {64, 2048}) {
            if (length + kFollowUpTokens >= m_contextLength)
                continue;
            if (m_promptTps && length / *m_promptTps > m_mode.slowRequestS)
                continue;
            for (int rep = 0; rep < kLengthReps; ++rep) {
                if (!tell(0.96, CoreTr::tr("prompt of %1 tokens").arg(length)))
                    return profileStopped();
                if (const auto attempt = repetition({length, 8, false}, rep, 0.96); !attempt)
                    return attempt.error();
            }
        }
        return success();
    }

    // What other prompts of this shape took until their first token; from three on, below that chance would
    // decide.
    std::optional<double> usualTtftMs(const QString &shape) const
    {
        constexpr std::size_t kLeast = 3;
        std::vector<double> times;
        for (const Attempt &attempt : m_kept)
            if (attempt.shape == shape && attempt.outcome == AttemptOutcome::Ok && attempt.ttftMs)
                times.push_back(*attempt.ttftMs);
        return times.size() < kLeast ? std::nullopt : statistics::median(times);
    }

    QVector<Attempt> ofShape(const QVector<Attempt> &attempts) const
    {
        QVector<Attempt> same;
        for (const Attempt &attempt : attempts)
            if (attempt.shape == m_shape->name())
                same << attempt;
        return same;
    }

    ProfileContext &m_context;
    Mode m_mode;
    AttemptOrder m_order;
    ThrottledAgain m_throttled;
    QVector<Attempt> m_kept;
    Prompt m_prompt; ///< of the last attempt
    std::optional<InteractiveShape> m_shape;
    std::optional<double> m_promptTps, m_decodeTps;
    int m_contextLength = 0;
    int m_failures = 0;
};

} // namespace

Workload Interactive::workload(const BenchConfig &config, TestMode mode, const QVector<OwnPrompt> &) const
{
    const int prompt = config.workload.interactivePrompt, answer = config.workload.interactiveAnswer;
    const double shortest = hasUsualLengths(config.workload) ? kLeastQuickTokens : answer;
    const Mode m = modeOf(mode);
    const int followUps = mode == TestMode::Quick ? 1 : kFollowUpsFull;
    const int longest = mode == TestMode::Quick ? 0 : kLengthReps;
    Workload work;
    const auto add = [&work, shortest](int least, int most, double read, double output) {
        work.leastRequests += least;
        work.mostRequests += most;
        work.leastPrompt += least * read;
        work.mostPrompt += most * read;
        work.leastOutput += least * std::min(output, shortest);
        work.mostOutput += most * output;
    };
    add(2, kWarmupsAtMost, prompt, std::min(kWarmupTokens, answer));
    add(m.stop.atLeast, m.stop.atMost + kExtraReps, prompt, answer);
    add(followUps, followUps, prompt, 2);
    add(followUps, followUps, prompt + kFollowUpTokens, kFollowUpTokens);
    add(longest, longest, 64, 8);
    add(longest, longest, 2048, 8);
    return work;
}

Status Interactive::run(ProfileContext &context) const
{
    return InteractiveSession(context).run();
}

} // namespace sweetspot
