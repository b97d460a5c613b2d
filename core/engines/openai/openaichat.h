// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"

namespace sweetspot
{

/// POST /v1/chat/completions, streamed (docs/protocols/openai.md): the model's own chat template is applied by
/// the server. Servers of this kind differ in what they take beyond the common part.
class OpenAiChat : public Dialect
{
public:
    enum class Flavour {
        LlamaServer, ///< its sampling fields and timings
        Plain, ///< LM Studio, TGI, a colleague's server: the common part only
        Vllm, ///< a vLLM of our own, started without a prefix cache: fixed length, token ids, a count in each
              ///< event
        Cloud ///< OpenAI itself: max_completion_tokens, no padding
    };
    explicit OpenAiChat(Flavour flavour = Flavour::LlamaServer)
        : m_flavour(flavour)
    {
    }

    QString id() const override { return QStringLiteral("openai-chat"); }
    DialectAbilities abilities() const override;
    HttpRequest health(const Endpoint &endpoint) const override;
    HttpRequest listing(const Endpoint &endpoint) const override;
    HttpRequest generation(const Endpoint &endpoint, const GenerationRequest &request) const override;
    GenerationReply interpret(const StreamRecord &record) const override;
    Result<std::vector<int>> tokenize(StreamClient &client, const std::string &baseUrl, const QString &text,
        const std::stop_token &stop) const override;

private:
    Flavour m_flavour;
};

/// POST /v1/completions, streamed: raw text without a template.
class OpenAiCompletions : public Dialect
{
public:
    explicit OpenAiCompletions(OpenAiChat::Flavour flavour = OpenAiChat::Flavour::LlamaServer)
        : m_flavour(flavour)
    {
    }

    QString id() const override { return QStringLiteral("openai-completions"); }
    DialectAbilities abilities() const override;
    HttpRequest health(const Endpoint &endpoint) const override;
    HttpRequest listing(const Endpoint &endpoint) const override;
    HttpRequest generation(const Endpoint &endpoint, const GenerationRequest &request) const override;
    GenerationReply interpret(const StreamRecord &record) const override;
    Result<std::vector<int>> tokenize(StreamClient &client, const std::string &baseUrl, const QString &text,
        const std::stop_token &stop) const override;

private:
    OpenAiChat::Flavour m_flavour;
};

} // namespace sweetspot
