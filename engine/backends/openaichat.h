// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backends/dialect.h"

namespace sweetspot
{

/// POST /v1/chat/completions as llama-server speaks it, streamed, with its timings (protocols.md 1.6): the
/// model's own chat template is applied by the server, the same for every quantization.
class OpenAiChat : public Dialect
{
public:
    QString id() const override { return QStringLiteral("openai-chat"); }
    DialectAbilities abilities() const override { return {false, true, true, true, true}; }
    std::string healthPath() const override { return "/health"; }
    HttpRequest generation(const std::string &baseUrl, const GenerationRequest &request) const override;
    GenerationReply interpret(const StreamRecord &record) const override;
    Result<std::vector<int>> tokenize(StreamClient &client, const std::string &baseUrl, const QString &text,
        const std::stop_token &stop) const override;
};

} // namespace sweetspot
