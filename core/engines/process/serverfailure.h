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

/// The line of a Python program that names the cause: the first exception, since later ones only repeat it
/// upwards. Warnings speak of errors that might come and are passed over.
QString firstPythonError(const QByteArray &output);

/// The output without Python's warnings.
QByteArray withoutWarnings(const QByteArray &output);

/// What can be said of any server that ended: memory, its port, a signal, its exit code. Pure.
/// @param exit none: it runs and does not answer @param ready whether it had answered before
/// @param cause the line that names it; empty: the end of the output
Error explainExit(
    const std::optional<ChildExit> &exit, const QByteArray &output, bool ready, const QString &cause);

/// Why a llama-server ended, from its exit and what it wrote to stderr. Pure.
/// @param ready whether it had answered /health before
Error classifyServerFailure(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready);

} // namespace sweetspot
