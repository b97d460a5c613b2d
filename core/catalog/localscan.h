// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <stop_token>

namespace sweetspot
{

/// Whether a GGUF file of this name is a model: no projector, importance matrix or draft
/// (docs/gguf.md#file-names). Pure.
bool isModelFileName(const QString &fileName);

/// Every model file (*.gguf) below the folders, without projectors, importance matrices and later parts of
/// split files. Follows the links of the Hugging Face cache; each file appears once. Reads directories only.
QStringList scanForModels(const QStringList &folders, const std::stop_token &stop = {});

} // namespace sweetspot
