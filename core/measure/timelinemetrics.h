// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attempt.h"

#include <QStringList>

#include <optional>

namespace sweetspot
{

/// What a token timeline says. Absent: the timeline does not show it.
struct TimelineMetrics {
    std::optional<double> ttftMs; ///< sent -> first event with a token, t_1
    std::optional<double> decodeTps; ///< (tokens - those of the first event) / (t_n - t_1)
    std::optional<double> decodeTpsTypical; ///< 1 / median time per token
    std::optional<double> stallFraction; ///< 1 - (n-1) median / (t_n - t_1); never below 0
    std::optional<double> variancePercent; ///< see kVarianceBlockNs
    std::optional<double> gapP50Ms;
    std::optional<double> gapP95Ms;
    std::optional<double> endToEndMs;
    int events = 0; ///< with tokens
    int coalesced = 0;
    QStringList flags;
};

/// Token timing variance is the coefficient of variation of the time per token over blocks of at least this
/// long: one frame of a 60 Hz screen, because what varies within a frame cannot be seen. At reading speeds each
/// token is a block of its own and this is the plain variation of the gaps; at thousands of tokens a second it
/// keeps the scheduler's jitter (docs/measuring.md#the-client) from being taken for the engine's. Judgement.
inline constexpr qint64 kVarianceBlockNs = 1'000'000'000 / 60;
inline constexpr int kVarianceLeastBlocks = 4;

/// Pure. @param outputTokens the server's count, which wins over what the events add up to for flags
TimelineMetrics timelineMetrics(const TokenTimeline &timeline, std::optional<int> outputTokens);

/// Tokens/s of the answer alone, after the reasoning: the tokens behind the answer's first event
/// over the time since it. nullopt below two events. Pure. @param answerDtNs of that event
std::optional<double> answerTps(const TokenTimeline &timeline, qint64 answerDtNs);

} // namespace sweetspot
