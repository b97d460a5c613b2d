// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetable.h"

#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/llamacpp/llamaserver.h"
#include "core/engines/ollama/ollamadialect.h"
#include "core/engines/ollama/ollamaserver.h"
#include "core/engines/openai/openaichat.h"
#include "core/engines/remote/anthropicmessages.h"
#include "core/engines/remote/geminigenerate.h"
#include "core/engines/remote/remoteserver.h"

namespace sweetspot
{

namespace
{

template <typename ServerType>
std::unique_ptr<Server> serve(const EngineSite &site)
{
    return std::make_unique<ServerType>(site);
}

template <typename DialectType, auto... Arguments>
std::unique_ptr<Dialect> dialect()
{
    return std::make_unique<DialectType>(Arguments...);
}

using Flavour = OpenAiChat::Flavour;
using Route = OllamaDialect::Route;

} // namespace

const std::vector<Engine> &engines()
{
    static const std::vector<Engine> table{
        {QString::fromLatin1(kLlamaCpp), serve<LlamaServer>, dialect<LlamaNative>, dialect<OpenAiChat>},
        {QStringLiteral("ollama"), serve<OllamaServer>, dialect<OllamaDialect, Route::Generate>,
            dialect<OllamaDialect, Route::Chat>},
        {QStringLiteral("openai"), serve<RemoteServer>, dialect<OpenAiCompletions, Flavour::Plain>,
            dialect<OpenAiChat, Flavour::Plain>},
        {QStringLiteral("openai-cloud"), serve<RemoteServer>, dialect<OpenAiChat, Flavour::Cloud>,
            dialect<OpenAiChat, Flavour::Cloud>},
        {QStringLiteral("anthropic"), serve<RemoteServer>, dialect<AnthropicMessages>,
            dialect<AnthropicMessages>},
        {QStringLiteral("gemini"), serve<RemoteServer>, dialect<GeminiGenerate>, dialect<GeminiGenerate>},
    };
    return table;
}

const Engine *findEngine(const QString &kind)
{
    for (const Engine &engine : engines())
        if (engine.kind == kind)
            return &engine;
    return nullptr;
}

} // namespace sweetspot
