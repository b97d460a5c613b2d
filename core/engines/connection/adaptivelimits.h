// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamrecord.h"

#include <optional>

namespace sweetspot
{

/// What a request asks of a server.
struct RequestTask {
    int promptTokens = 0;
    int outputTokens = 0;
    double modelBillions = 0; ///< parameters; 0: unknown
    bool cloud = false;
};

/// How patient to be with a server: before anything is known by the task, the kind of server and the size of
/// the model; later by what this server was seen to need, three times over. Value type, no clock of its own.
class AdaptiveLimits
{
public:
    struct Bounds {
        std::chrono::milliseconds least{10'000};
        std::chrono::milliseconds most{1'800'000};
        /// What the thresholds still accept, milliseconds: until the first token, until that of a long prompt,
        /// for each token. Time-outs are at least twice that, or they would reject what a threshold accepts. 0:
        /// none.
        double acceptedFirstMs = 0, acceptedLoadMs = 0, acceptedMsPerToken = 0;
    };
    AdaptiveLimits() = default;
    explicit AdaptiveLimits(Bounds bounds)
        : m_bounds(bounds)
    {
    }

    HttpLimits limitsFor(const RequestTask &task) const;
    /// @param firstMs until the first token; @param totalMs until the end
    void saw(const RequestTask &task, double firstMs, double totalMs, int outputTokens);
    bool learned() const { return m_seen >= kEnough; }

private:
    static constexpr int kEnough = 3;
    Bounds m_bounds;
    int m_seen = 0;
    double m_slowestFirstMs = 0; ///< of any prompt
    double m_slowestPromptMsPerToken = 0;
    double m_slowestMsPerToken = 0;
};

} // namespace sweetspot
