// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"

namespace sweetspot
{

/// Ollama's native routes, streamed as JSON lines (docs/protocols/ollama.md#generating): /api/generate without
/// a template for speeds, /api/chat for questions. The endpoint needs a model. Its cache cannot be switched
/// off, and it has no fixed length; its count of prompt tokens holds cached ones without saying how many, so a
/// cached prefix cannot be told apart.
class OllamaDialect : public Dialect
{
public:
    enum class Route { Generate, Chat };
    explicit OllamaDialect(Route route)
        : m_route(route)
    {
    }

    QString id() const override;
    DialectAbilities abilities() const override;
    HttpRequest health(const Endpoint &endpoint) const override;
    HttpRequest listing(const Endpoint &endpoint) const override;
    HttpRequest generation(const Endpoint &endpoint, const GenerationRequest &request) const override;
    GenerationReply interpret(const StreamRecord &record) const override;

private:
    Route m_route;
};

} // namespace sweetspot
