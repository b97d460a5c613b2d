// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/remote/remoteengines.h"

#include "core/base/tr.h"
#include "core/engines/openai/openaichat.h"
#include "core/engines/remote/anthropicmessages.h"
#include "core/engines/remote/geminigenerate.h"
#include "core/engines/remote/remoteserver.h"

namespace sweetspot
{

namespace
{

using MakeDialect = std::unique_ptr<Dialect> (*)();

template <typename DialectType, auto... Arguments>
std::unique_ptr<Dialect> dialect()
{
    return std::make_unique<DialectType>(Arguments...);
}

/// An engine that runs without us, at an address.
class RemoteEngine : public Engine
{
public:
    RemoteEngine(EngineKind kind, MakeDialect speeds, MakeDialect questions)
        : Engine(std::move(kind))
        , m_speeds(speeds)
        , m_questions(questions)
    {
    }

    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<RemoteServer>(site, m_speeds());
    }
    std::unique_ptr<Dialect> makeDialect() const override { return m_speeds(); }
    std::unique_ptr<Dialect> makeChat() const override { return m_questions(); }

private:
    MakeDialect m_speeds, m_questions;
};

EngineKind served(const char *id, const QString &label, const QString &explanation)
{
    EngineKind kind;
    kind.id = QString::fromLatin1(id);
    kind.label = label;
    kind.explanation = explanation;
    kind.profiles = {QStringLiteral("interactive"), QStringLiteral("batch"), QStringLiteral("quality")};
    kind.urlHint = QStringLiteral("http://127.0.0.1:8000");
    kind.takesKeys = true;
    return kind;
}

EngineKind cloud(const char *id, const QString &label, const char *url, const char *key)
{
    EngineKind kind = served(id, label, CoreTr::tr("A cloud model as a baseline for the local ones."));
    kind.url = kind.urlHint = QString::fromLatin1(url);
    kind.key = QString::fromLatin1(key);
    kind.cloud = true;
    return kind;
}

using Flavour = OpenAiChat::Flavour;

} // namespace

std::unique_ptr<const Engine> makeOpenAiEngine()
{
    EngineKind kind = served("openai", CoreTr::tr("OpenAI-compatible server"),
        CoreTr::tr("A server run by you or someone else: vLLM, LM Studio, TGI, a colleague's llama-server."));
    kind.entryName = QStringLiteral("server");
    return std::make_unique<RemoteEngine>(
        std::move(kind), dialect<OpenAiCompletions, Flavour::Plain>, dialect<OpenAiChat, Flavour::Plain>);
}

std::unique_ptr<const Engine> makeOpenAiCloudEngine()
{
    EngineKind kind = cloud(
        "openai-cloud", CoreTr::tr("OpenAI or a compatible cloud service"), "https://api.openai.com", "openai");
    kind.entryName = QStringLiteral("openai");
    return std::make_unique<RemoteEngine>(
        std::move(kind), dialect<OpenAiChat, Flavour::Cloud>, dialect<OpenAiChat, Flavour::Cloud>);
}

std::unique_ptr<const Engine> makeAnthropicEngine()
{
    return std::make_unique<RemoteEngine>(
        cloud("anthropic", QStringLiteral("Anthropic"), "https://api.anthropic.com", "anthropic"),
        dialect<AnthropicMessages>, dialect<AnthropicMessages>);
}

std::unique_ptr<const Engine> makeGeminiEngine()
{
    return std::make_unique<RemoteEngine>(
        cloud("gemini", QStringLiteral("Gemini"), "https://generativelanguage.googleapis.com", "gemini"),
        dialect<GeminiGenerate>, dialect<GeminiGenerate>);
}

} // namespace sweetspot
