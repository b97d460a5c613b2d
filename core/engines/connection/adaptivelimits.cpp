// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/adaptivelimits.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kPatience = 3; // times what was seen at worst
constexpr double kFixedMs = 5000; // judgement: a hiccup of a network or a scheduler
// Judgement, before anything was seen: a processor of a few years reads 40 and writes 4 tokens/s of a model of
// seven billion parameters; a cloud queues and may think for a minute before it says a word.
constexpr double kReadMsPerTokenAndBillion = 3.6, kWriteMsPerTokenAndBillion = 36;
constexpr double kOverAccepted = 2; // judgement: what is twice as slow as accepted has failed in any case
constexpr double kUnknownBillions = 14;
constexpr double kCloudFirstMs = 120'000, kCloudMsPerToken = 200;

std::chrono::milliseconds milliseconds(double ms)
{
    return std::chrono::milliseconds(std::int64_t(std::clamp(ms, 0.0, 1e9)));
}

} // namespace

HttpLimits AdaptiveLimits::limitsFor(const RequestTask &task) const
{
    double first = 0, perToken = 0;
    if (learned()) {
        first
            = kFixedMs + kPatience * std::max(m_slowestFirstMs, m_slowestPromptMsPerToken * task.promptTokens);
        perToken = kPatience * m_slowestMsPerToken;
    } else if (task.cloud) {
        first = kCloudFirstMs;
        perToken = kCloudMsPerToken;
    } else {
        const double billions = task.modelBillions > 0 ? task.modelBillions : kUnknownBillions;
        first = kFixedMs + kPatience * kReadMsPerTokenAndBillion * billions * task.promptTokens;
        perToken = kPatience * kWriteMsPerTokenAndBillion * billions;
    }
    constexpr int kLongContext = 2048; // tokens; from there on loading a context is what is waited for
    const double accepted
        = task.promptTokens > kLongContext ? m_bounds.acceptedLoadMs : m_bounds.acceptedFirstMs;
    first = std::max(first, kOverAccepted * accepted);
    perToken = std::max(perToken, kOverAccepted * m_bounds.acceptedMsPerToken);
    const auto bounded
        = [this](double ms) { return std::clamp(milliseconds(ms), m_bounds.least, m_bounds.most); };
    HttpLimits limits;
    limits.firstByte = bounded(first);
    // A server may write nothing for as long as twenty tokens take, as when it answers somebody else meanwhile.
    limits.idle = bounded(kFixedMs + 20 * perToken);
    limits.total = bounded(first + kFixedMs + perToken * task.outputTokens);
    limits.connect = std::min<std::chrono::milliseconds>(std::chrono::seconds(10), limits.firstByte);
    return limits;
}

void AdaptiveLimits::saw(const RequestTask &task, double firstMs, double totalMs, int outputTokens)
{
    if (firstMs <= 0 || totalMs < firstMs)
        return;
    ++m_seen;
    m_slowestFirstMs = std::max(m_slowestFirstMs, firstMs);
    constexpr int kLongPrompt = 64; // of a shorter one the fixed part is most
    if (task.promptTokens >= kLongPrompt)
        m_slowestPromptMsPerToken = std::max(m_slowestPromptMsPerToken, firstMs / task.promptTokens);
    if (outputTokens > 1)
        m_slowestMsPerToken = std::max(m_slowestMsPerToken, (totalMs - firstMs) / (outputTokens - 1));
}

} // namespace sweetspot
