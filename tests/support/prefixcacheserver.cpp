// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/prefixcacheserver.h"

#include "core/base/json.h"

#include <algorithm>

namespace sweetspot::test
{

PrefixCacheServer::PrefixCacheServer(std::string metrics, bool usage)
    : m_metrics(std::move(metrics))
    , m_usage(usage)
    , m_server([this](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        return serve(request, to);
    })
{
}

std::vector<PrefixCacheServer::Heard> PrefixCacheServer::heard() const
{
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

bool PrefixCacheServer::serve(const ScriptedServer::Request &request, ScriptedServer::Connection &to)
{
    if (request.path == "/v1/models")
        return to.send(ScriptedServer::response(200, R"({"data":[{"id":"cached-model"}]})"));
    if (request.path == "/metrics") {
        ++m_metricsAsked;
        return to.send(m_metrics.empty() ? ScriptedServer::response(404, R"({"detail":"Not Found"})")
                                         : ScriptedServer::response(200, metricsPage(), "text/plain"));
    }
    if (request.path == "/v1/chat/completions" || request.path == "/v1/completions")
        return generate(request, to);
    return to.send(ScriptedServer::response(404, R"({"detail":"Not Found"})"));
}

bool PrefixCacheServer::generate(const ScriptedServer::Request &request, ScriptedServer::Connection &to)
{
    const auto body = parseJson(QByteArray::fromStdString(request.body));
    const bool chat = body && body->contains("messages");
    if (!chat && (!body || !body->contains("prompt")))
        return to.send(ScriptedServer::response(400, R"({"error":{"message":"no prompt"}})"));
    std::string prompt = chat ? "<|user|>" : textOf(*body, "prompt").toStdString();
    if (chat)
        for (const Json &message : (*body)["messages"])
            prompt += textOf(message, "content").toStdString();
    const std::string piece = chat ? R"("delta":{"content":" word"})" : R"("text":" word")",
                      last = chat ? R"("delta":{})" : R"("text":"")";
    const Heard heard = read(prompt);
    const int wanted = integerOf(*body, "max_tokens", 16);
    to.send(ScriptedServer::streamHead());
    std::int64_t at = ScriptedServer::now() + (heard.tokens - heard.cached) * kReadNs;
    for (int i = 0; i < wanted && to.isOpen(); ++i, at += kWriteNs)
        to.sendAt(at, ScriptedServer::chunk("data: {\"choices\":[{" + piece + "}]}\n\n"));
    std::string end = "data: {\"choices\":[{" + last + ",\"finish_reason\":\"length\"}]}\n\n";
    if (m_usage)
        end += "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":" + std::to_string(heard.tokens)
            + ",\"completion_tokens\":" + std::to_string(wanted) + ",\"prompt_tokens_details\":null}}\n\n";
    to.send(ScriptedServer::chunk(end + "data: [DONE]\n\n"));
    return to.send(ScriptedServer::lastChunk());
}

PrefixCacheServer::Heard PrefixCacheServer::read(const std::string &prompt)
{
    constexpr std::size_t kStep = std::size_t(kBlock) * kCharactersPerToken;
    const std::lock_guard lock(m_mutex);
    Heard heard{prompt, int(prompt.size() / kCharactersPerToken), 0};
    bool known = true;
    for (std::size_t end = kStep; end <= prompt.size(); end += kStep) {
        known = known && m_blocks.count(prompt.substr(0, end)) > 0;
        heard.cached += known ? kBlock : 0;
        m_blocks.insert(prompt.substr(0, end));
    }
    heard.cached = std::min(heard.cached, heard.tokens - 1); // the last one is always read
    m_queries += heard.tokens;
    m_hits += heard.cached;
    m_heard.push_back(heard);
    return heard;
}

std::string PrefixCacheServer::metricsPage()
{
    const std::lock_guard lock(m_mutex);
    std::string page = "# HELP vllm:num_requests_running Number of requests in model execution batches.\n"
                       "vllm:num_requests_running{engine=\"0\",model_name=\"cached-model\"} 0.0\n";
    for (const auto &[what, count] : {std::pair("queries", m_queries), std::pair("hits", m_hits)}) {
        std::string name = m_metrics;
        name.replace(name.find('%'), 1, what);
        page += "# TYPE " + name + " counter\n" + name + "{engine=\"0\",model_name=\"cached-model\"} "
            + std::to_string(count) + ".0\n";
    }
    return page;
}

} // namespace sweetspot::test
