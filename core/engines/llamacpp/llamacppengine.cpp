// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppengine.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/llamacpp/llamaserver.h"
#include "core/engines/openai/openaichat.h"

namespace sweetspot
{

namespace
{

EngineKind llamaCppKind()
{
    EngineKind kind;
    kind.id = kind.label = QString::fromLatin1(kLlamaCpp);
    kind.explanation = CoreTr::tr("Sweetspot starts and stops a separate llama-server for each cell. Its path "
                                  "and options are in the settings.");
    kind.program = QStringLiteral("llama-server");
    kind.always = kind.acceptsFiles = true;
    return kind;
}

class LlamaCppEngine : public Engine
{
public:
    LlamaCppEngine()
        : Engine(llamaCppKind())
    {
    }

    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<LlamaServer>(site);
    }
    std::unique_ptr<Dialect> makeDialect() const override { return std::make_unique<LlamaNative>(); }
    std::unique_ptr<Dialect> makeChat() const override { return std::make_unique<OpenAiChat>(); }

    QString serveCommand(const ServeOrder &order) const override
    {
        if (order.settings.modelFile.isEmpty())
            return {};
        QStringList arguments{QStringLiteral("--model"), order.settings.modelFile};
        for (const LaunchOption &option : order.settings.options) {
            arguments << option.name;
            if (option.name == QLatin1String("--ctx-size") && order.contextLength > 0)
                arguments << QString::number(order.contextLength);
            else if (!option.value.isEmpty())
                arguments << option.value;
        }
        return shellCommand(order.settings.program, arguments);
    }
};

} // namespace

std::unique_ptr<const Engine> makeLlamaCppEngine()
{
    return std::make_unique<LlamaCppEngine>();
}

} // namespace sweetspot
