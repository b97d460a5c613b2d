// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"

namespace sweetspot
{

/// Triton's generate extension, streamed, with the inputs of its vLLM models (docs/protocols/triton.md): the
/// prompt as text, no chat template, vLLM's sampling parameters as a JSON text. The endpoint needs a model. A
/// model of the person's that says nothing of tokens or of why it stopped is read as far as it goes.
class TritonDialect : public Dialect
{
public:
    QString id() const override;
    DialectAbilities abilities() const override;
    HttpRequest health(const Endpoint &endpoint) const override;
    HttpRequest generation(const Endpoint &endpoint, const GenerationRequest &request) const override;
    GenerationReply interpret(const StreamRecord &record) const override;
};

} // namespace sweetspot
