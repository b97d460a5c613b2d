// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/batch.h"

#include "core/base/tr.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/measure/clock.h"
#include "core/measure/statistics.h"
#include "core/profiles/concurrentload.h"
#include "core/profiles/devicefigures.h"
#include "core/profiles/throttledagain.h"
#include "models/observationname.h"
#include "models/validityflag.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kLeastDocuments = 12; // quick mode's box leaves at least these
constexpr double kQuickBoxS = 60;
constexpr int kFailuresAtMost = 3;
constexpr int kSlotContext = 1024; // for a request of 256 + 128 tokens; longer ones get more
constexpr double kLeastGain = 1.05; // for twice the streams; below that the ladder ends
constexpr double kWorstTtftMs = 5000; // judgement: nobody waits longer for an answer to begin; the ladder ends
constexpr int kRungsElsewhere = 3; // judgement: four streams at once on a server that others use too

// Windows of 10 s and 30 s, as is usual, are made for requests of seconds. A window here is as long
// as its completions need, but never shorter than this: long against the hiccups of a scheduler, and short
// enough that a model answering in 30 ms is not watched for half a minute. docs/decisions.md has the reasons.
struct Mode {
    int rungs;
    int windows;
    double leastS, mostS; ///< of one window
    int completionsPerStream; ///< of all windows together
};

Mode modeOf(TestMode mode)
{
    return mode == TestMode::Quick ? Mode{4, 2, 1.0, 30, 3} : Mode{7, 3, 2.0, 60, 10};
}

QString summaryInstruction()
{
    return QStringLiteral("\n\nSummarize the text above in three sentences.\n\nSummary:");
}

class BatchSession
{
public:
    explicit BatchSession(ProfileContext &context)
        : m_context(context)
        , m_mode(modeOf(context.mode))
        , m_work(context.config.workload)
        , m_throttled(context, QStringLiteral("batch"))
    {
        m_mode.rungs = rungsOf(m_work.batchStreams, m_mode.rungs);
    }

    Status run()
    {
        if (const auto status = documents(); !status)
            return status;
        return ladder();
    }

private:
    Status documents()
    {
        const auto facts = m_context.bench.serve({});
        if (!facts)
            return facts.error();
        const int count = m_context.config.batch.numDocuments;
        const int least = m_context.mode == TestMode::Quick ? std::min(count, kLeastDocuments) : count;
        if (const auto kept = m_context.bench.want(QStringLiteral("batch"), least); !kept)
            return kept;
        const std::int64_t begin = nowNs();
        int failures = 0;
        // One more than is counted: the first request after other work pays for it.
        for (int i = -1; i < count; ++i) {
            const double spent = double(nowNs() - begin) / 1e9 - m_throttled.waitedSeconds();
            if (m_context.mode == TestMode::Quick && i >= kLeastDocuments && spent > kQuickBoxS)
                break;
            if (!m_context.checkpoint(
                    0.5 * std::max(0, i) / count, CoreTr::tr("document %1 of %2").arg(i + 1).arg(count)))
                return profileStopped();
            const auto attempt = m_throttled.measure(
                0.5 * std::max(0, i) / count, [&](int again) { return document(*facts, i, again); });
            if (!attempt)
                return attempt.error();
            failures
                += attempt->outcome == AttemptOutcome::Failed || attempt->outcome == AttemptOutcome::TimedOut;
            if (failures >= kFailuresAtMost)
                break;
        }
        return success();
    }

    Result<Attempt> document(const ServerFacts &facts, int i, int again)
    {
        // Half of a tiny context for the document, a third for its summary.
        const int context = facts.contextLength.value_or(m_context.cell.contextLength);
        const int summary = std::min(m_work.batchSummary, context / 3);
        const int tokens
            = std::min(documentTokens(std::max(0, i), m_work.batchDocument), context - summary - 1);
        constexpr int kSeedsApart = 100003; // between the prompts of two tries
        auto prompt = m_context.bench.runner().storyPrompt(
            quint32(5000 + i + kSeedsApart * again), tokens, summaryInstruction());
        if (!prompt)
            return prompt.error();
        AttemptOrder order;
        order.profile = QStringLiteral("batch");
        order.shape = QStringLiteral("document");
        order.phase = i < 0 ? AttemptPhase::Warmup : AttemptPhase::Measured;
        order.launch = facts.launch;
        order.rep = std::max(0, i);
        order.again = again;
        order.limits.firstByte = 120s;
        order.keepTimeline = false; // thirty of them would fill the disk and nobody looks
        order.ask(*prompt);
        order.request.outputTokens = summary;
        order.request.seed = i + 1;
        return m_context.bench.runner().run(order);
    }

    Status ladder()
    {
        std::vector<double> rates;
        std::optional<double> ttft;
        const int rungs
            = m_context.bench.server().pid() == 0 ? std::min(m_mode.rungs, kRungsElsewhere) : m_mode.rungs;
        for (int rung = 0; rung < rungs; ++rung) {
            const int streams = 1 << rung;
            if (rung > 0 && !climbOn(rates, ttft))
                break;
            const int wanted = slotContext(kSlotContext, m_work.batchPrompt, m_work.batchAnswer);
            const int context = std::min(wanted, m_context.cell.modelContextLimit.value_or(wanted));
            const ServerNeed need{context, streams};
            if (!m_context.fits(need))
                break;
            if (!m_context.checkpoint(
                    0.5 + 0.5 * rung / m_mode.rungs, CoreTr::tr("concurrent streams: %1").arg(streams)))
                return profileStopped();
            const auto facts = m_context.bench.serve(need);
            if (!facts && facts.error().code == ErrorCode::OutOfMemory && rung > 0)
                break; // the ladder ends where memory does
            if (!facts)
                return facts.error();
            const auto rate = measureRung(rung, streams, context, ttft);
            if (!rate)
                return rate.error();
            if (!*rate)
                break;
            rates.push_back(**rate);
        }
        return success();
    }

    // nullopt: nothing was completed.
    Result<std::optional<double>> measureRung(int rung, int streams, int context, std::optional<double> &ttft)
    {
        const ConcurrentLoad::Shape shape
            = loadShape(kSlotContext, m_work.batchPrompt, m_work.batchAnswer, context);
        ConcurrentLoad load(m_context.bench, streams, shape);
        if (const auto begun = load.start(); !begun)
            return ended(rung, streams, begun.error());
        const std::int64_t begin = nowNs();
        const auto since = [](std::int64_t ns) { return double(nowNs() - ns) / 1e9; };
        while (!load.allActive() && since(begin) < m_mode.mostS * 2)
            if (const auto served = load.serve(100ms); !served)
                return ended(rung, streams, served.error());
        const int before = load.completions();
        const Server &server = m_context.bench.server();
        const AttemptProbe probe(
            server.pid(), m_context.bench.sensors(), server.rootPid(), m_context.bench.devices());
        const std::int64_t from = nowNs();
        const int wanted = m_mode.completionsPerStream * streams;
        while (true) {
            const double spent = since(from);
            const bool enough
                = spent >= m_mode.leastS * m_mode.windows && load.completions() - before >= wanted;
            if (enough || spent >= m_mode.mostS * m_mode.windows)
                break;
            if (const auto served = load.serve(50ms); !served)
                return ended(rung, streams, served.error());
        }
        const std::int64_t to = nowNs();
        const AttemptResources resources = probe.finish();
        const QVector<ConcurrentStream> all = load.finish();
        if (const auto kept = keepCost(rung, all); !kept)
            return kept.error();
        std::vector<double> rates;
        for (int i = 0; i < m_mode.windows; ++i) {
            const std::int64_t length = (to - from) / m_mode.windows;
            const StreamWindow window = streamWindow(all, streams, from + i * length, from + (i + 1) * length);
            if (const auto kept = keep(rung, i, streams, window, resources); !kept)
                return kept.error();
            if (window.tokens > 0)
                rates.push_back(window.decodeTps);
            if (window.ttftP50Ms)
                ttft = window.ttftP50Ms;
        }
        return statistics::median(rates);
    }

    // A server that refuses so many streams ends the ladder, not the cell.
    Result<std::optional<double>> ended(int rung, int streams, const Error &error)
    {
        if (error.code != ErrorCode::Protocol)
            return error;
        Observation o;
        o.profile = QStringLiteral("batch");
        o.kind = observationkind::kLadderEnded;
        o.index = rung;
        o.numbers.insert(figure::kStreams, streams);
        o.texts.insert(observationtext::kReason, error.sentence);
        if (const auto kept = m_context.bench.observe(o); !kept)
            return kept.error();
        return std::optional<double>();
    }

    // What the streams of a rung were paid for, those that were cut included.
    Status keepCost(int rung, const QVector<ConcurrentStream> &streams)
    {
        if (!m_context.cell.price)
            return success();
        double cost = 0;
        for (const ConcurrentStream &stream : streams) {
            double tokens = 0;
            for (const TokenEvent &event : stream.timeline.events)
                tokens += event.tokens;
            cost += costOf(*m_context.cell.price, stream.promptTokens.value_or(m_work.batchPrompt), tokens);
        }
        Observation o;
        o.profile = QStringLiteral("batch");
        o.kind = observationkind::kCost;
        o.index = rung;
        o.numbers.insert(figure::kCost, cost);
        return m_context.bench.observe(o);
    }

    Status keep(int rung, int index, int streams, const StreamWindow &window, const AttemptResources &resources)
    {
        Observation o;
        o.profile = QStringLiteral("batch");
        o.kind = observationkind::kWindow;
        o.index = rung * m_mode.windows + index;
        o.put(figure::kStreams, streams);
        o.put(figure::kWindowS, window.seconds);
        o.put(figure::kTokens, window.tokens);
        o.put(figure::kCompletions, window.completions);
        o.put(figure::kErrors, window.errors);
        o.put(figure::kDecodeTps, window.decodeTps);
        o.put(figure::kTotalTps, window.totalTps);
        o.put(figure::kTtftP50Ms, window.ttftP50Ms);
        o.put(figure::kTtftP95Ms, window.ttftP95Ms);
        o.put(figure::kLeastStreamTps, window.leastStreamTps);
        o.put(figure::kMostStreamTps, window.mostStreamTps);
        o.put(figure::kFairness, window.fairness);
        o.put(figure::kRssBytes, resources.rssBytes);
        o.put(figure::kOthersCpuPct, resources.othersCpuPercent);
        o.put(figure::kEnergyJ, resources.energyJ);
        putDeviceFigures(o, resources);
        if (resources.othersCpuPercent.value_or(0) > 5)
            o.flags << validityflag::kBackgroundLoad;
        return m_context.bench.observe(o);
    }

    ProfileContext &m_context;
    Mode m_mode;
    const WorkloadSettings &m_work;
    ThrottledAgain m_throttled;
};

} // namespace

QString Batch::label() const
{
    return CoreTr::tr("Batch");
}

int documentTokens(int index, int mean)
{
    static constexpr std::array<int, 10> kLengths{200, 233, 267, 300, 333, 367, 400, 433, 467, 500};
    const int ten = index / 10, place = index % 10;
    const int length
        = kLengths[std::size_t((place * 3 + ten * 7) % 10)]; // 3 and 10 have no common divisor: each once
    const int usual = WorkloadSettings().batchDocument;
    return std::max(1, int(std::lround(double(length) * mean / usual)));
}

int rungsOf(std::optional<int> mostStreams, int usual)
{
    if (!mostStreams)
        return usual;
    int rungs = 1;
    while ((1 << rungs) <= *mostStreams && rungs < 30)
        ++rungs;
    return rungs;
}

bool climbOn(const std::vector<double> &rates, std::optional<double> lastTtftP50Ms)
{
    if (lastTtftP50Ms && *lastTtftP50Ms > kWorstTtftMs)
        return false;
    if (rates.size() < 2)
        return true;
    return rates.back() >= kLeastGain * rates[rates.size() - 2];
}

Workload Batch::workload(const BenchConfig &config, TestMode mode, const QVector<OwnPrompt> &) const
{
    const WorkloadSettings &each = config.workload;
    Mode m = modeOf(mode);
    m.rungs = rungsOf(each.batchStreams, m.rungs);
    const int documents = config.batch.numDocuments + 1;
    const int fewest = mode == TestMode::Quick ? std::min(documents, kLeastDocuments) : documents;
    int ladder = 0;
    for (int rung = 0; rung < std::min(m.rungs, kRungsElsewhere); ++rung)
        ladder += (m.completionsPerStream + 2) << rung; // those that are cut at both ends are paid too
    // A fast server completes more while a window lasts.
    constexpr int kFaster = 4;
    Workload work;
    work.leastRequests = fewest + ladder;
    work.mostRequests = documents + kFaster * ladder;
    work.leastPrompt = double(fewest) * each.batchDocument + double(ladder) * each.batchPrompt;
    work.mostPrompt = double(documents) * each.batchDocument + double(kFaster) * ladder * each.batchPrompt;
    work.leastOutput = double(fewest) * each.batchSummary + double(ladder) * each.batchAnswer;
    work.mostOutput = double(documents) * each.batchSummary + double(kFaster) * ladder * each.batchAnswer;
    return work;
}

Status Batch::run(ProfileContext &context) const
{
    return BatchSession(context).run();
}

} // namespace sweetspot
