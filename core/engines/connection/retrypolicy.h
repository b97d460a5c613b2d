// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamrecord.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace sweetspot
{

inline constexpr int kTriesAtMost = 3; ///< of one request

/// Whether a request that failed may be sent again, and when.
struct RetryAdvice {
    bool retry = false;
    std::chrono::milliseconds wait{0};
    QString why; ///< a sentence, also when it may not
};

/// How long the server asks us to wait: Retry-After in seconds or as a date, or Gemini's RetryInfo. nullopt
/// when it does not say. Pure.
std::optional<std::chrono::milliseconds> retryAfter(const StreamRecord &record, const QDateTime &nowUtc);

/// A 429 or 403 that waiting does not resolve: no credit, a spending limit, a quota of the day. Pure.
bool isQuota(const StreamRecord &record);

/// True when the exchange failed as servers and networks do, rather than because of what was asked; what counts
/// for the breaker. Pure.
bool isServerFault(const StreamRecord &record);

/// What is retried: the server's or the network's fault, before anything of an answer came; twice at most;
/// after as long as the server says, else 0.5 s doubled each time, half of it at random
/// (docs/engines.md#connections-that-are-not-ours). Pure.
/// @param tries made so far, from 1
/// @param random 0 .. 1
RetryAdvice retryAdvice(const StreamRecord &record, int tries, double random, const QDateTime &nowUtc);

} // namespace sweetspot
