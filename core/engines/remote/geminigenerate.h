// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"

namespace sweetspot
{

/// POST /v1beta/models/MODEL:streamGenerateContent?alt=sse (docs/protocols/gemini.md). A chunk carries many
/// tokens, which are counted at the end only. The key goes into x-goog-api-key, never into the address.
class GeminiGenerate : public Dialect
{
public:
    QString id() const override { return QStringLiteral("gemini"); }
    DialectAbilities abilities() const override;
    HttpRequest health(const Endpoint &endpoint) const override;
    HttpRequest generation(const Endpoint &endpoint, const GenerationRequest &request) const override;
    GenerationReply interpret(const StreamRecord &record) const override;
};

} // namespace sweetspot
