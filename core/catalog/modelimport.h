// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/stores.h"
#include "core/store/project/modelscodec.h"
#include "models/modelset.h"
#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// A model file or a folder of safetensors that is to become part of a list, with what its source says of it.
struct NewFile {
    QString path; ///< absolute, or relative to the model folder
    QString name; ///< of the model; empty: from the file's name
    QString quantization; ///< empty: from the file's name, then from its tensors
    QString repo; ///< of the hub
    QString size; ///< "7B"; empty: from the file's head
    Artifact::Kind kind = Artifact::Kind::Gguf; ///< or a folder of safetensors
};

/// What other programs keep, as new files: Ollama's blobs have no name of their own and get the model's.
QVector<NewFile> newFilesOf(const QVector<StoredModel> &models);

/// Adds files: those of one model (the same name without the quantization, or the same repository) become one
/// row, a quantization that is there already begins another. Reads heads of files, so not for the window's
/// thread when they are many or far away.
ModelSet withFilesAdded(ModelSet list, const QVector<NewFile> &files);
ModelSet withFilesAdded(const ModelSet &list, const QStringList &paths);

/// Another project's models.yaml, for taking its models into one's own. Files that the project beside it has
/// are named absolutely, so that they are used where they are; others keep their names. An error when the file
/// cannot be read or holds no model; other problems are in its issues.
Result<ModelsFile> readModelList(const QString &path);

} // namespace sweetspot
