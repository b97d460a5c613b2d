// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/timelinemetrics.h"

#include "core/measure/statistics.h"
#include "models/validityflag.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kNsPerMs = 1e6;
constexpr double kNsPerS = 1e9;
constexpr double kCoalescedShare = 0.05; // from here on a read often held several events
constexpr double kBufferedShare = 0.95; // TTFT / duration: the whole answer came in one burst
constexpr int kBufferedLeastTokens = 16;
constexpr double kMultiTokenRatio = 1.02; // tokens per event

std::optional<double> blockVariance(const QVector<TokenEvent> &tokens)
{
    std::vector<double> perToken;
    qint64 start = tokens.first().dtNs;
    qint64 count = 0;
    for (qsizetype i = 1; i < tokens.size(); ++i) {
        count += tokens[i].tokens;
        const qint64 length = tokens[i].dtNs - start;
        if (length < kVarianceBlockNs)
            continue;
        perToken.push_back(double(length) / double(count));
        start = tokens[i].dtNs;
        count = 0;
    }
    if (int(perToken.size()) < kVarianceLeastBlocks)
        return std::nullopt;
    return *statistics::standardDeviation(perToken) / *statistics::mean(perToken) * 100;
}

void addGaps(const QVector<TokenEvent> &tokens, double covered, double span, TimelineMetrics &result)
{
    std::vector<double> gaps, perToken;
    for (qsizetype i = 1; i < tokens.size(); ++i) {
        gaps.push_back(double(tokens[i].dtNs - tokens[i - 1].dtNs));
        perToken.push_back(gaps.back() / tokens[i].tokens);
    }
    if (gaps.size() < 2)
        return;
    result.gapP50Ms = *statistics::percentile(gaps, 0.5) / kNsPerMs;
    result.gapP95Ms = *statistics::percentile(gaps, 0.95) / kNsPerMs;
    const double typical = *statistics::median(perToken);
    if (typical > 0 && span > 0) {
        result.decodeTpsTypical = kNsPerS / typical;
        result.stallFraction = std::clamp(1 - covered * typical / span, 0.0, 1.0);
    }
}

} // namespace

TimelineMetrics timelineMetrics(const TokenTimeline &timeline, std::optional<int> outputTokens)
{
    TimelineMetrics result;
    QVector<TokenEvent> tokens;
    qint64 counted = 0;
    bool monotone = true;
    for (const TokenEvent &event : timeline.events) {
        if (event.tokens <= 0)
            continue;
        monotone = monotone && (tokens.isEmpty() || event.dtNs >= tokens.last().dtNs);
        counted += event.tokens;
        result.coalesced += event.coalesced ? 1 : 0;
        tokens << event;
    }
    result.events = int(tokens.size());
    if (timeline.doneNs > 0)
        result.endToEndMs = double(timeline.doneNs) / kNsPerMs;
    if (tokens.isEmpty())
        return result;
    if (!monotone || tokens.first().dtNs < 0) { // events must not go back in time
        result.flags << validityflag::kImplausible;
        return result;
    }
    result.ttftMs = double(tokens.first().dtNs) / kNsPerMs;

    const qint64 all = outputTokens ? *outputTokens : counted;
    const double span = double(tokens.last().dtNs - tokens.first().dtNs);
    const bool buffered = all > kBufferedLeastTokens && timeline.doneNs > 0
        && double(tokens.first().dtNs) / double(timeline.doneNs) > kBufferedShare;
    if (buffered) {
        result.flags << validityflag::kBufferedStream;
        return result; // nothing about streaming can be said of an answer that came in one piece
    }
    // Tokens that came with or before the last event, less those of the first: what the span really covers. A
    // token whose text the server held back to the end is in no event and not in the span either.
    const qint64 covered = counted - tokens.first().tokens;
    if (covered >= 1 && span > 0)
        result.decodeTps = double(covered) / (span / kNsPerS);
    if (double(all) / result.events > kMultiTokenRatio)
        result.flags << validityflag::kMultiTokenEvents;
    result.variancePercent = blockVariance(tokens);
    if (double(result.coalesced) > kCoalescedShare * result.events) {
        result.flags << validityflag::kCoalesced;
        return result; // gaps between bundled events are not gaps between tokens
    }
    addGaps(tokens, double(covered), span, result);
    return result;
}

std::optional<double> answerTps(const TokenTimeline &timeline, qint64 answerDtNs)
{
    qint64 last = answerDtNs, tokens = 0;
    for (const TokenEvent &event : timeline.events)
        if (event.dtNs > answerDtNs && event.tokens > 0) {
            tokens += event.tokens;
            last = event.dtNs;
        }
    return tokens > 0 && last > answerDtNs ? std::optional(double(tokens) / (double(last - answerDtNs) / 1e9))
                                           : std::nullopt;
}

} // namespace sweetspot
