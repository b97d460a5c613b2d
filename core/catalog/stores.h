// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artifact.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QVector>

#include <stop_token>

namespace sweetspot
{

/// A folder where a program keeps models: the hub's cache, Ollama's store and others. Read, never changed.
struct ModelStore {
    enum class Kind { Folder, HuggingFace, Ollama } kind = Kind::Folder;
    QString label; ///< "LM Studio"
    QString path; ///< absolute; exists

    bool operator==(const ModelStore &) const = default;
};

/// A model that is on this machine already, used in place.
struct StoredModel {
    QString path; ///< of the file, the first part of a split one, or the folder
    QString store; ///< label
    QString name; ///< what its program calls it: "org/repo", "qwen3:8b", the file's name
    QString repo; ///< of the hub, where the store says; else empty
    QString quantization; ///< by its name; empty: none in it
    qint64 bytes = 0; ///< all parts
    Artifact::Kind kind = Artifact::Kind::Gguf; ///< or a folder of safetensors

    bool operator==(const StoredModel &) const = default;
};

/// The stores that are on this machine: Hugging Face, llama.cpp (new and old), LM Studio, Ollama, GPT4All, Jan,
/// ~/models. Environment variables that move them are followed.
QVector<ModelStore> modelStores(const QProcessEnvironment &environment, const QString &home);

/// Every model in the stores once, however many links lead to it. Reads directories and manifests, no model
/// file; what is damaged or leads out of a store is passed over. By store, then name.
QVector<StoredModel> scanStores(const QVector<ModelStore> &stores, const std::stop_token &stop = {});

} // namespace sweetspot
