// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/attemptscreen.h"

#include "core/base/tr.h"
#include "core/measure/timelinemetrics.h"
#include "models/validityflag.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sweetspot
{

namespace
{

// Why these: docs/measuring.md#sanity-rules
constexpr int kLeastDecodeTokens = 2; // one token has no time between tokens
constexpr int kLeastHeadlineTokens = 64; // fewer are flagged: too short a span for a figure to quote
constexpr double kDecodeOverPrompt = 10; // decoding is never ten times as fast as reading a prompt
constexpr double kServerAgreement = 0.02; // our rate and the server's
constexpr double kServerClockSlackMs = 2; // the server cannot have read the prompt for longer than TTFT
constexpr double kOthersWarn = 5; // percent of the machine
constexpr double kPagingFaults = 10; // judgement: single major faults are the process's own pages
constexpr int kAnswerKept = 400; // characters
constexpr int kQuestionAnswerKept = 4000; // characters
// Judgement: what the words of a chat template around a prompt may be of it, or in tokens, but never half of
// it.
constexpr double kTemplateShare = 0.1, kTemplateTokens = 80;
// Judgement: caches keep whole blocks, of up to 128 tokens, so the end of a prompt is read again.
constexpr double kCacheHitShare = 0.5;

void addFlag(Attempt &attempt, QLatin1String flag)
{
    if (!attempt.flags.contains(flag))
        attempt.flags << flag;
}

// What a server says is a count only if it can be one.
std::optional<int> countOf(const std::optional<int> &told)
{
    return told && *told >= 0 ? told : std::nullopt;
}

void screenAgainstServer(Attempt &a)
{
    const auto serverDecode = a.server.decodeTps();
    if (!a.server.predictedMs || !a.server.promptMs) {
        a.flags << validityflag::kServerTimingsMissing;
        return;
    }
    if (a.ttftMs && *a.server.promptMs > *a.ttftMs + kServerClockSlackMs)
        a.flags << validityflag::kServerClock;
    if (a.decodeTps && serverDecode && std::abs(*a.decodeTps / *serverDecode - 1) > kServerAgreement)
        a.flags << validityflag::kServerDisagrees;
}

// Where the server does not say what its cache had, a prompt that was read in a third of the usual time was in
// it.
bool tooEarly(const Attempt &a, const AttemptOrder &order)
{
    constexpr double kShare = 1.0 / 3, kLeastMs = 20; // judgement: below that a scheduler's hiccup is as long
    if (!order.usualTtftMs || !a.ttftMs)
        return false;
    const double usual = *order.usualTtftMs, saved = usual - *a.ttftMs;
    return saved > kLeastMs && saved > (1 - kShare) * usual;
}

// What was found first stays the reason.
void leaveOut(Attempt &attempt, const Sentence &reason)
{
    if (attempt.outcome == AttemptOutcome::Ok)
        attempt.reason = reason;
    attempt.outcome = AttemptOutcome::Rejected;
}

// Whether the server had the prompt, or a part of it, where it should not; or had it not where it should.
void screenCache(Attempt &a, const AttemptOrder &order, const DialectAbilities &abilities)
{
    if (!order.cacheMatters)
        return;
    if (!abilities.cacheOff)
        a.flags << validityflag::kCacheAlwaysOn;
    if (!order.request.useCache) {
        const double prompt = a.promptTokens.value_or(0);
        const double mayBeCached
            = abilities.cacheOff ? 0 : std::min(prompt / 2, std::max(kTemplateShare * prompt, kTemplateTokens));
        if (!a.cachedTokens && tooEarly(a, order)) {
            a.flags << validityflag::kCacheSuspected;
            return leaveOut(a,
                CoreTr::tr("The answer started so much earlier than the others that the prompt must have come "
                           "from a cache."));
        }
        if (a.cachedTokens.value_or(0) <= mayBeCached)
            return;
        a.flags << validityflag::kCacheHit;
        return leaveOut(a,
            abilities.cacheOff
                ? CoreTr::tr("The server reused part of the prompt although caching was disabled.")
                : CoreTr::tr("The server reused part of the prompt, so prompt processing was not measured."));
    }
    if (order.depth <= 0)
        return;
    const bool told = abilities.cachedCounts && a.cachedTokens;
    if (!told && (!order.coldTtftMs || !a.ttftMs)) {
        a.flags << validityflag::kCacheUnknown;
        return;
    }
    // Where the server does not say so, reading everything again would have taken as long as it did the first
    // time.
    const bool hit = told ? *a.cachedTokens >= kCacheHitShare * order.depth
                          : *a.ttftMs < kCacheHitShare * *order.coldTtftMs;
    if (!told)
        a.flags << validityflag::kCacheByTiming;
    if (hit)
        return;
    a.flags << validityflag::kCacheMiss;
    leaveOut(a,
        CoreTr::tr("The server processed the full prompt again although most of it should have been cached."));
}

// What heat slowed down counts and is marked; a device that is lost measured nothing.
void screenDevices(Attempt &a)
{
    for (const DeviceUse &device : a.resources.devices)
        if (!device.failure.isEmpty()) {
            a.flags << validityflag::kDeviceLost;
            leaveOut(a, CoreTr::tr("The GPU could not be read any more: %1").arg(device.failure));
        }
    if (a.resources.thermalPercent().value_or(0) > 0)
        addFlag(a, validityflag::kGpuThrottled);
}

void screenResources(Attempt &a, double mostOthersPercent)
{
    if (a.resources.swapInPages.value_or(0) > 0 || a.resources.swapOutPages.value_or(0) > 0)
        a.flags << validityflag::kSwap;
    if (a.resources.throttleEvents.value_or(0) > 0)
        a.flags << validityflag::kClockThrottled;
    screenDevices(a);
    if (a.phase == AttemptPhase::Measured && a.resources.majorFaults
        && *a.resources.majorFaults >= kPagingFaults)
        a.flags << validityflag::kPaging;
    if (!a.resources.othersCpuPercent || *a.resources.othersCpuPercent <= kOthersWarn)
        return;
    a.flags << validityflag::kBackgroundLoad;
    if (*a.resources.othersCpuPercent > mostOthersPercent && a.outcome == AttemptOutcome::Ok) {
        a.flags << validityflag::kTooBusy;
        a.outcome = AttemptOutcome::Rejected;
        a.reason = CoreTr::tr("Other programs used %1 % of the CPU at the same time.")
                       .arg(std::lround(*a.resources.othersCpuPercent));
    }
}

void copyMetrics(Attempt &a, const GenerationReply &reply)
{
    const TimelineMetrics metrics = timelineMetrics(reply.timeline, reply.outputTokens);
    a.ttftMs = metrics.ttftMs;
    a.decodeTps = metrics.decodeTps;
    a.decodeTpsTypical = metrics.decodeTpsTypical;
    a.stallFraction = metrics.stallFraction;
    a.variancePercent = metrics.variancePercent;
    a.gapP50Ms = metrics.gapP50Ms;
    a.gapP95Ms = metrics.gapP95Ms;
    a.endToEndMs = metrics.endToEndMs;
    a.events = metrics.events;
    a.coalescedEvents = metrics.coalesced;
    a.flags = metrics.flags;
    // With drafting, tokens come in bursts whose size depends on the text: gaps say nothing of the model's
    // pace.
    if (a.server.draftN.value_or(0) > 0) {
        a.flags << validityflag::kSpeculative;
        a.gapP50Ms.reset();
        a.gapP95Ms.reset();
    }
}

void copyReply(Attempt &a, const GenerationReply &reply)
{
    a.promptTokens = countOf(reply.promptTokens);
    a.cachedTokens = countOf(reply.cachedTokens);
    a.outputTokens = countOf(reply.outputTokens);
    a.stopReason = reply.stopReason;
    a.server = reply.server;
    if (a.question)
        a.question->answer = reply.text.left(kQuestionAnswerKept);
    else
        a.answerStart = reply.text.left(kAnswerKept);
    if (reply.answerDtNs) {
        a.answerMs = double(*reply.answerDtNs) / 1e6;
        a.answerTps = answerTps(reply.timeline, *reply.answerDtNs);
    }
    if (reply.timeline.headersNs)
        a.firstByteMs = double(*reply.timeline.headersNs) / 1e6;
    copyMetrics(a, reply);
}

AttemptOutcome outcomeOf(const Error &error)
{
    return error.code == ErrorCode::Timeout  ? AttemptOutcome::TimedOut
        : error.code == ErrorCode::Cancelled ? AttemptOutcome::Cancelled
                                             : AttemptOutcome::Failed;
}

/// What a screen looks at.
struct Seen {
    const Attempt &attempt; ///< with the reply's figures
    const GenerationReply &reply;
    const AttemptOrder &order;
    const DialectAbilities &abilities;
};

struct Screen {
    bool (*applies)(const Seen &seen);
    QLatin1String flag; ///< empty: none
    const char *reason = nullptr; ///< of a rejection
};

// Why there is no speed in an answer; the first that applies. An answer to a question is one all the same.
constexpr Screen kRejections[] = {
    {[](const Seen &s) { return s.attempt.flags.contains(validityflag::kImplausible); },
        validityflag::kImplausible,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr", "The events of the stream go backwards in time.")},
    {[](const Seen &s) { return !s.attempt.question && s.attempt.stopReason == QLatin1String(kRepeated); },
        validityflag::kEndedEarly,
        QT_TRANSLATE_NOOP(
            "sweetspot::CoreTr", "The server cut the answer off because the model kept repeating itself.")},
    {[](const Seen &s) {
         return !s.attempt.question && s.attempt.events == 0 && s.reply.hiddenTokens.value_or(0) > 0;
     },
        {},
        QT_TRANSLATE_NOOP(
            "sweetspot::CoreTr", "The entire answer was hidden reasoning, so no speed can be measured.")},
    {[](const Seen &s) {
         return !s.attempt.question && s.attempt.outputTokens.value_or(0) < kLeastDecodeTokens;
     },
        validityflag::kImplausible,
        QT_TRANSLATE_NOOP(
            "sweetspot::CoreTr", "The model produced fewer than two tokens, so no speed can be measured.")},
    {[](const Seen &s) {
         const auto read = s.attempt.server.promptTps();
         return s.order.request.fixedLength && !s.order.request.useCache && read && s.attempt.decodeTps
             && *s.attempt.decodeTps > kDecodeOverPrompt * *read;
     },
        validityflag::kImplausible,
        QT_TRANSLATE_NOOP("sweetspot::CoreTr",
            "The answer would have been generated ten times faster than the prompt was processed, which is "
            "impossible.")},
};

// What is said beside a figure that counts; each that applies.
constexpr Screen kLengthMarks[] = {
    {[](const Seen &s) {
         return s.order.request.fixedLength && s.attempt.outputTokens
             && *s.attempt.outputTokens < s.attempt.outputTokensAsked;
     },
        validityflag::kEndedEarly},
    {[](const Seen &s) {
         return s.order.request.fixedLength && s.attempt.outputTokens
             && *s.attempt.outputTokens < kLeastHeadlineTokens
             && s.attempt.outputTokensAsked >= kLeastHeadlineTokens;
     },
        validityflag::kShortOutput},
    {[](const Seen &s) { return s.reply.tokensGuessed && !s.abilities.eventCounts; },
        validityflag::kTokensNotTold},
    {[](const Seen &s) { return !s.attempt.promptTokens; }, validityflag::kPromptNotTold},
};

constexpr Screen kTextMarks[] = {
    {[](const Seen &s) { return !s.reply.reasoning.isEmpty(); }, validityflag::kReasoning},
    {[](const Seen &s) { return s.reply.badText; }, validityflag::kInvalidUtf8},
    {[](const Seen &s) { return s.reply.toolCalls; }, validityflag::kToolCalls},
};

template <std::size_t N>
void mark(Attempt &attempt, const Seen &seen, const Screen (&marks)[N])
{
    for (const Screen &screen : marks)
        if (screen.applies(seen))
            addFlag(attempt, screen.flag);
}

} // namespace

void judgeAttempt(Attempt &a, const GenerationReply &reply, const AttemptOrder &order,
    const DialectAbilities &abilities, double mostOthersPercent)
{
    copyReply(a, reply);
    if (reply.error) {
        a.outcome = outcomeOf(*reply.error);
        a.reason = reply.error->sentence;
        return;
    }
    a.outcome = AttemptOutcome::Ok;
    const Seen seen{a, reply, order, abilities};
    const auto rejected = std::find_if(std::begin(kRejections), std::end(kRejections),
        [&seen](const Screen &screen) { return screen.applies(seen); });
    if (rejected != std::end(kRejections)) {
        a.outcome = AttemptOutcome::Rejected;
        a.reason = CoreTr::tr(rejected->reason);
        if (!rejected->flag.isEmpty())
            addFlag(a, rejected->flag);
    }
    mark(a, seen, kLengthMarks);
    screenCache(a, order, abilities);
    mark(a, seen, kTextMarks);
    if (abilities.serverTimings)
        screenAgainstServer(a);
    screenResources(a, mostOthersPercent);
}

} // namespace sweetspot
