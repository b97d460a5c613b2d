// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// A model in Ollama's store, as its manifest says (docs/protocols/ollama.md#the-store).
struct OllamaModel {
    QString name; ///< "qwen3:8b", "hf.co/org/repo:Q4_K_M"
    QString blob; ///< absolute path of the GGUF file
    qint64 bytes = 0; ///< as the manifest says

    bool operator==(const OllamaModel &) const = default;
};

/// Every model whose weights are one plain GGUF file that is there. Damaged manifests and unusual digests are
/// passed over.
QVector<OllamaModel> readOllamaStore(const QString &store);

/// Puts a GGUF file into the store under a name ("my-model" or "my-model:q4"), as files, without a running
/// Ollama: the blob (a hard link where the file system allows it, else a copy), a config and a manifest. An
/// existing name is refused. Blocks: the file is read once for its checksum.
Status importIntoOllama(const QString &store, const QString &ggufPath, const QString &name);

} // namespace sweetspot
