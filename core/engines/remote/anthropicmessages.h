// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"

namespace sweetspot
{

/// POST /v1/messages, streamed (docs/protocols/anthropic.md; llama-server speaks it too). The endpoint needs a
/// model; the key goes into x-api-key.
class AnthropicMessages : public Dialect
{
public:
    QString id() const override { return QStringLiteral("anthropic-messages"); }
    DialectAbilities abilities() const override;
    HttpRequest health(const Endpoint &endpoint) const override;
    HttpRequest generation(const Endpoint &endpoint, const GenerationRequest &request) const override;
    GenerationReply interpret(const StreamRecord &record) const override;
};

} // namespace sweetspot
