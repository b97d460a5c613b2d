// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attempt.h"

#include <QVector>

#include <optional>

namespace sweetspot
{

/// One request of many that ran side by side.
struct ConcurrentStream {
    int stream = 0; ///< which of the clients sent it
    TokenTimeline timeline;
    std::optional<int> promptTokens;
    bool failed = false;
    bool complete = false; ///< false: it was cut off at the end of the window
};

/// What a span of time saw of all streams together. Tokens count when their event lies in the span, so ramp and
/// drain do not (docs/measuring.md#batch).
struct StreamWindow {
    double seconds = 0;
    double tokens = 0;
    int completions = 0; ///< requests whose last event lies in the span
    int errors = 0;
    double decodeTps = 0; ///< tokens / seconds, all streams together
    double totalTps = 0; ///< with the prompt tokens of requests that were completed
    std::optional<double> ttftP50Ms, ttftP95Ms; ///< of requests sent in the span
    double leastStreamTps = 0, mostStreamTps = 0; ///< of the slowest and fastest client
    std::optional<double> fairness; ///< slowest / fastest; nullopt for one stream

    bool operator==(const StreamWindow &) const = default;
};

/// Pure. @param fromNs, toNs on the monotonic clock
StreamWindow streamWindow(const QVector<ConcurrentStream> &streams, int clients, qint64 fromNs, qint64 toNs);

} // namespace sweetspot
