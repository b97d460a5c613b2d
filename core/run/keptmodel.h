// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/stores.h"
#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <stop_token>

namespace sweetspot
{

class Engine;

/// A model of a project, as it is to be given away.
struct GivenModel {
    QString file; ///< absolute; GGUF, one part
    QString model; ///< row
    QString quantization;
};

/// Ids of the engines that keep models of their own and take ours.
QStringList keepers();

/// Gives a model to an engine that keeps its own: to the person's server where one answers, else into its store
/// on this disk, by a hard link where the file system allows it. A name that it has already is refused. Blocks:
/// the file is read once. @param stores those of this machine @returns under which name
Result<QString> keepModel(const Engine &engine, const GivenModel &given, const QVector<ModelStore> &stores,
    const std::stop_token &stop);

} // namespace sweetspot
