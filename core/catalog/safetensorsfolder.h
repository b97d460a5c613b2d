// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "models/artifact.h"
#include "models/result.h"

#include <QString>
#include <QStringList>

#include <stop_token>

namespace sweetspot
{

/// What a folder with config.json and *.safetensors holds, by its small files and the first bytes of the large
/// ones. Error::NotFound: no such folder; BadInput: it holds no model that could be loaded, with the reason.
/// Takes milliseconds and less than 20 MB of memory, whatever is in it.
Result<SafetensorsFacts> readSafetensorsFolder(const QString &path);

/// The quantization that a config.json tells, in one word; empty when it tells none. Pure.
QString quantizationOfConfig(const Json &config);

/// Every such folder below these that can be loaded and generates text, each once. Reads directories and small
/// files only.
QStringList scanForSafetensors(const QStringList &folders, const std::stop_token &stop = {});

} // namespace sweetspot
