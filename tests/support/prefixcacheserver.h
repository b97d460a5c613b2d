// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedserver.h"

#include <set>

namespace sweetspot::test
{

/// A server that keeps running and keeps what it read, as vLLM does: it speaks as OpenAI does, reads a prompt
/// as fast as it is asked to, and what it has read before not at all. So a hit makes the first token come
/// early, truly. Of its cache it says nothing in its answers.
class PrefixCacheServer
{
public:
    static constexpr int kCharactersPerToken = 4, kBlock = 16; ///< of tokens: what it keeps, it keeps whole
    static constexpr std::int64_t kReadNs = 500'000; ///< for each token of a prompt
    static constexpr std::int64_t kWriteNs = 2'000'000; ///< for each token of an answer

    struct Heard {
        std::string prompt;
        int tokens = 0, cached = 0;
    };

    /// @param metrics names of its counters in /metrics, "%" in place of "queries" and "hits"; empty: it has no
    /// such page
    explicit PrefixCacheServer(std::string metrics = {}, bool usage = true);

    std::string url() const { return m_server.url(); }
    std::vector<Heard> heard() const; ///< every prompt so far, in order
    int metricsAsked() const { return m_metricsAsked; }

private:
    bool serve(const ScriptedServer::Request &request, ScriptedServer::Connection &to);
    bool generate(const ScriptedServer::Request &request, ScriptedServer::Connection &to);
    Heard read(const std::string &prompt);
    std::string metricsPage();

    std::string m_metrics;
    bool m_usage;
    mutable std::mutex m_mutex;
    std::vector<Heard> m_heard;
    std::set<std::string> m_blocks; ///< beginnings of prompts, to the end of each block
    std::int64_t m_queries = 0, m_hits = 0;
    std::atomic<int> m_metricsAsked{0};
    ScriptedServer m_server;
};

} // namespace sweetspot::test
