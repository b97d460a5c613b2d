// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace sweetspot
{

/// What a tool of the engine printed.
struct ToolOutput {
    QByteArray standardOutput;
    QByteArray standardError;
    int exitCode = 0;
};

/// Runs a program such as llama-perplexity to its end and keeps what it prints. It cannot outlive us. Watches
/// the stop token. Errors: it cannot be started, was stopped, took too long, died of a signal.
/// Blocks; on a lane's thread.
Result<ToolOutput> runTool(const QString &program, const QStringList &arguments, std::chrono::seconds patience,
    const std::stop_token &stop);

/// A program: @p named (its path, or a folder that has it, itself or in bin/; "~/" is the person's home), else
/// on PATH, else in one of the folders. Empty: not there.
QString findTool(const QString &named, const QString &name, const QStringList &folders);

} // namespace sweetspot
