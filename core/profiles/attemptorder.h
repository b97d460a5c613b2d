// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"
#include "core/profiles/prompt.h"
#include "models/attempt.h"

#include <optional>

namespace sweetspot
{

/// What an attempt is, before it is made.
struct AttemptOrder {
    QString profile;
    QString shape;
    AttemptPhase phase = AttemptPhase::Measured;
    int launch = 0;
    int rep = 0;
    int again = 0; ///< 0: the first try; n: the nth time anew because a GPU was slowed down
    int depth = 0; ///< tokens that are expected to be in the cache already
    std::optional<double> coldTtftMs; ///< of the same prompt when it was not in the cache
    std::optional<double> usualTtftMs; ///< of other prompts of this length that were not in the cache
    bool cacheMatters = true; ///< false: the answer counts, wherever its prompt came from
    std::optional<QuestionAnswer> question; ///< its answer is filled in
    bool chat = false; ///< through the chat template
    bool keepTimeline = true;
    int promptLength = 0; ///< tokens the prompt is meant to have
    GenerationRequest request;
    HttpLimits limits;

    void ask(const Prompt &prompt)
    {
        promptLength = prompt.length();
        prompt.putInto(request);
    }
};

/// Percent of all processors; above it an attempt is no measurement of the server any more (judgement).
inline constexpr double kMostOthersPercent = 20;

} // namespace sweetspot
