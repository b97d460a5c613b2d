// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamrecord.h"
#include "models/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// The names in a server's list of models, whichever of the usual shapes it has: {"data": [{"id"}]} of OpenAI
/// and Anthropic, {"models": [{"name"}]} of Ollama and Gemini (whose "models/" is left out). nullopt when it is
/// none of them. Pure.
std::optional<QStringList> modelNames(const QByteArray &body);

/// Whether what answers keeps no list of its models, as gateways do (404, 405, and no web page): it may have
/// them all the same. Pure.
bool keepsNoList(const StreamRecord &listing);

/// Whether a server's list holds the model; a list that says nothing is no objection. The error names some that
/// it has. Pure.
Status hasModel(const QString &engine, const QString &model, const std::optional<QStringList> &listed);

} // namespace sweetspot
