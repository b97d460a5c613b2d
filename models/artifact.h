// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sweetspot
{

/// What an engine loads: one form of a model at one quantization. What a server at an address has is an entry
/// of its engine instead, a ServedModel (models/engineentry.h). Value type.
struct Artifact {
    enum class Kind {
        Gguf, ///< a file; the first part stands for a split one
        Safetensors, ///< a folder with config.json and *.safetensors
        Tag, ///< a name in a registry, such as "qwen3:8b"
    };
    Kind kind = Kind::Gguf;
    QString location; ///< path of a file or folder, relative to model_dir or absolute; the name of a tag
    QString quantization; ///< column of the matrix

    bool operator==(const Artifact &) const = default;
};

QString artifactKindId(Artifact::Kind kind); ///< in models.yaml: "gguf", "safetensors", "tag"
std::optional<Artifact::Kind> artifactKindFromId(const QString &id);
/// For people: "GGUF file", "safetensors folder", "tag".
QString artifactKindLabel(Artifact::Kind kind);

/// What is known of a folder of safetensors without reading a weight. What its files do not say is absent.
struct SafetensorsFacts {
    QString architecture; ///< first of config.json's "architectures", such as "LlamaForCausalLM"
    std::optional<int> contextLength; ///< tokens, max_position_embeddings
    QString quantization; ///< in one word: "BF16", "FP8", "AWQ", "GPTQ-4BIT"; empty: not known
    qint64 bytes = 0; ///< of all *.safetensors
    int files = 0; ///< *.safetensors
    bool tokenizer = false; ///< it has one

    bool operator==(const SafetensorsFacts &) const = default;
};

} // namespace sweetspot
