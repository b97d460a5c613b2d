// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"

namespace sweetspot
{

/// llama-server's own POST /completion (docs/protocols/llamacpp.md#completion): exact prompts as token ids, the
/// number of tokens in every event, the server's own timings in the last one.
class LlamaNative : public Dialect
{
public:
    QString id() const override { return QStringLiteral("llama.cpp"); }
    DialectAbilities abilities() const override { return {true, true, true, true, true, true, true}; }
    HttpRequest health(const Endpoint &endpoint) const override;
    HttpRequest generation(const Endpoint &endpoint, const GenerationRequest &request) const override;
    GenerationReply interpret(const StreamRecord &record) const override;
    Result<std::vector<int>> tokenize(StreamClient &client, const std::string &baseUrl, const QString &text,
        const std::stop_token &stop) const override;
};

} // namespace sweetspot
