// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/process/childprocess.h"
#include "models/result.h"

#include <QByteArray>

#include <optional>

namespace sweetspot
{

/// True when the output speaks of memory that could not be had (docs/protocols/llamacpp.md#failures).
bool mentionsOutOfMemory(const QByteArray &output);

/// True when a server could not bind its port: worth another try on another one.
bool mentionsPortInUse(const QByteArray &output);

/// The line that names the cause: the first error line, because later ones only repeat it upwards.
QString firstErrorLine(const QByteArray &output);

/// Why a llama-server ended, from its exit and what it wrote to stderr. Pure.
/// @param ready whether it had answered /health before
Error classifyServerFailure(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready);

} // namespace sweetspot
