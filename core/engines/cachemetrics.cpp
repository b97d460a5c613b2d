// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/cachemetrics.h"

#include <charconv>
#include <cmath>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr std::size_t kMostBytes = 8u << 20; // judgement: vLLM's page has 100 kB
constexpr std::size_t kMostLine = 4096;
// Judgement: templates and special tokens make a server count a little more than the usage says.
constexpr double kOthersToo = 1.1, kOthersTokens = 16;

struct Sample {
    std::string_view name;
    double value = 0;
};

// NAME{LABEL="VALUE",...} VALUE [TIME]; braces and blanks may stand in a label's value.
std::optional<Sample> sampleIn(std::string_view line)
{
    if (line.size() > kMostLine || line.empty() || line.front() == '#')
        return std::nullopt;
    const std::size_t nameEnd = line.find_first_of("{ \t");
    if (nameEnd == std::string_view::npos)
        return std::nullopt;
    std::size_t at = nameEnd;
    if (line[at] == '{') {
        bool quoted = false;
        for (++at; at < line.size() && (quoted || line[at] != '}'); ++at) {
            if (quoted && line[at] == '\\')
                ++at;
            else if (line[at] == '"')
                quoted = !quoted;
        }
        if (at >= line.size())
            return std::nullopt;
        ++at;
    }
    at = line.find_first_not_of(" \t", at);
    if (at == std::string_view::npos)
        return std::nullopt;
    Sample sample{line.substr(0, nameEnd), 0};
    const auto [end, problem] = std::from_chars(line.data() + at, line.data() + line.size(), sample.value);
    const bool whole = end == line.data() + line.size() || *end == ' ' || *end == '\t' || *end == '\r';
    constexpr double kMostCounted = 1e15; // exact in a double
    if (problem != std::errc() || !whole || !(sample.value >= 0) || sample.value > kMostCounted)
        return std::nullopt;
    return sample;
}

struct Names {
    std::string_view queries, hits, elsewhere; ///< hits in caches of other machines or on disks
};

// vLLM's, newest first; "gpu" was in them until 2025. Some clients of Prometheus add "_total" to a counter's
// name.
constexpr Names kNames[] = {{"vllm:prefix_cache_queries_total", "vllm:prefix_cache_hits_total",
                                "vllm:external_prefix_cache_hits_total"},
    {"vllm:prefix_cache_queries", "vllm:prefix_cache_hits", "vllm:external_prefix_cache_hits"},
    {"vllm:gpu_prefix_cache_queries_total", "vllm:gpu_prefix_cache_hits_total", {}},
    {"vllm:gpu_prefix_cache_queries", "vllm:gpu_prefix_cache_hits", {}}};

std::optional<CacheCounters> ask(StreamClient &client, const Endpoint &endpoint, const std::stop_token &stop)
{
    HttpLimits limits;
    limits.connect = 2s;
    limits.firstByte = limits.idle = limits.total = 5s;
    limits.maxBytes = kMostBytes;
    // Such pages are open where they are; a key has no business there.
    const StreamRecord page = client.run(HttpRequest{endpoint.baseUrl + "/metrics", {}, {}}, limits, stop);
    return page.end == StreamEnd::Complete && page.status == 200 ? cacheCounters(page.body) : std::nullopt;
}

} // namespace

std::optional<CacheCounters> cacheCounters(std::string_view page)
{
    std::optional<double> queries[std::size(kNames)], hits[std::size(kNames)];
    double elsewhere[std::size(kNames)] = {};
    while (!page.empty()) {
        const std::size_t end = std::min(page.find('\n'), page.size());
        const auto sample = sampleIn(page.substr(0, end));
        page.remove_prefix(std::min(end + 1, page.size()));
        if (!sample)
            continue;
        for (std::size_t i = 0; i < std::size(kNames); ++i) {
            if (sample->name == kNames[i].queries)
                queries[i] = queries[i].value_or(0) + sample->value;
            else if (sample->name == kNames[i].hits)
                hits[i] = hits[i].value_or(0) + sample->value;
            else if (sample->name == kNames[i].elsewhere)
                elsewhere[i] += sample->value;
        }
    }
    for (std::size_t i = 0; i < std::size(kNames); ++i)
        if (queries[i] && hits[i])
            return CacheCounters{*queries[i], *hits[i] + elsewhere[i]};
    return std::nullopt;
}

std::optional<int> cachedBetween(
    const CacheCounters &before, const CacheCounters &after, std::optional<int> promptTokens)
{
    const double queries = after.queries - before.queries, hits = after.hits - before.hits;
    if (!promptTokens || *promptTokens <= 0 || queries <= 0 || hits < 0 || hits > queries)
        return std::nullopt;
    if (queries > std::max(kOthersToo * *promptTokens, *promptTokens + kOthersTokens))
        return std::nullopt;
    return int(std::lround(*promptTokens * hits / queries)); // whatever it counts in
}

void CacheMetrics::before(StreamClient &client, const Endpoint &endpoint, const std::stop_token &stop)
{
    m_before.reset();
    if (m_known == Known::There)
        m_before = ask(client, endpoint, stop);
}

void CacheMetrics::after(
    StreamClient &client, const Endpoint &endpoint, const std::stop_token &stop, GenerationReply &reply)
{
    if (reply.error || reply.cachedTokens || m_known == Known::Absent || (m_known == Known::There && !m_before))
        return;
    const auto now = ask(client, endpoint, stop);
    if (m_known == Known::Nothing && !stop.stop_requested())
        m_known = now ? Known::There : Known::Absent;
    else if (now && m_before)
        reply.cachedTokens = cachedBetween(*m_before, *now, reply.promptTokens);
}

} // namespace sweetspot
