// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"

#include <optional>
#include <stop_token>
#include <string_view>

namespace sweetspot
{

/// What a server has counted of its prefix cache since it started, over all its requests: what was looked up,
/// and what of that was there. Tokens; in older versions of vLLM blocks of tokens.
struct CacheCounters {
    double queries = 0, hits = 0;

    bool operator==(const CacheCounters &) const = default;
};

/// The counters in a page of metrics as Prometheus reads them, summed over the server's engines; nullopt where
/// there are none. Lines that are no samples are passed over. Pure.
std::optional<CacheCounters> cacheCounters(std::string_view page);

/// How many of a request's prompt tokens came from the cache, when the counters stood so before and after it.
/// nullopt: they did not move, went back (the server was restarted), or moved for others' requests too. Pure.
std::optional<int> cachedBetween(
    const CacheCounters &before, const CacheCounters &after, std::optional<int> promptTokens);

/// Fills in the count of cached tokens where a server's answers have none but its metrics do, as vLLM's do
/// unless it is started otherwise. Asked only between requests, never while one is clocked; a server that has
/// no such counters is asked once. On a lane's thread.
class CacheMetrics
{
public:
    /// Before a request: how the counters stand, where they are known to be there.
    void before(StreamClient &client, const Endpoint &endpoint, const std::stop_token &stop);
    /// After it: puts the count into a reply that has none. The first such reply only finds out whether there
    /// are counters.
    void after(
        StreamClient &client, const Endpoint &endpoint, const std::stop_token &stop, GenerationReply &reply);

private:
    enum class Known { Nothing, There, Absent };
    Known m_known = Known::Nothing;
    std::optional<CacheCounters> m_before;
};

} // namespace sweetspot
