// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/process/childprocess.h"
#include "models/result.h"

#include <QByteArray>

#include <optional>

namespace sweetspot
{

/// Why a vLLM ended, from its exit and what it printed (docs/protocols/vllm.md#failures). Pure.
/// @param exit none: it runs and does not get ready @param ready whether it had answered before
Error classifyVllmFailure(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready);

} // namespace sweetspot
