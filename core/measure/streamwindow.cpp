// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/streamwindow.h"

#include "core/measure/statistics.h"

#include <algorithm>

namespace sweetspot
{

StreamWindow streamWindow(const QVector<ConcurrentStream> &streams, int clients, qint64 fromNs, qint64 toNs)
{
    StreamWindow window;
    window.seconds = double(toNs - fromNs) / 1e9;
    if (window.seconds <= 0 || clients <= 0)
        return window;
    std::vector<double> perClient(std::size_t(clients), 0), ttfts;
    double prompts = 0;
    for (const ConcurrentStream &stream : streams) {
        const qint64 sent = stream.timeline.sentNs;
        std::optional<qint64> first, last;
        for (const TokenEvent &event : stream.timeline.events) {
            if (event.tokens <= 0)
                continue;
            const qint64 at = sent + event.dtNs;
            first = first.value_or(at);
            last = at;
            if (at < fromNs || at >= toNs)
                continue;
            window.tokens += event.tokens;
            if (stream.stream >= 0 && stream.stream < clients)
                perClient[std::size_t(stream.stream)] += event.tokens;
        }
        const qint64 end = sent + stream.timeline.doneNs;
        if (stream.failed) {
            window.errors += end >= fromNs && end < toNs ? 1 : 0;
            continue;
        }
        if (first && sent >= fromNs && *first < toNs)
            ttfts.push_back(double(*first - sent) / 1e6);
        if (stream.complete && last && *last >= fromNs && *last < toNs) {
            ++window.completions;
            prompts += stream.promptTokens.value_or(0);
        }
    }
    window.decodeTps = window.tokens / window.seconds;
    window.totalTps = (window.tokens + prompts) / window.seconds;
    window.ttftP50Ms = statistics::median(ttfts);
    constexpr std::size_t kLeastForP95 = 59; // docs/measuring.md#percentiles
    if (ttfts.size() >= kLeastForP95)
        window.ttftP95Ms = statistics::percentile(ttfts, 0.95);
    const auto [least, most] = std::minmax_element(perClient.begin(), perClient.end());
    window.leastStreamTps = *least / window.seconds;
    window.mostStreamTps = *most / window.seconds;
    if (clients > 1 && *most > 0)
        window.fairness = *least / *most;
    return window;
}

} // namespace sweetspot
