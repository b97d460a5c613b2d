// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/gguffile.h"
#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sweetspot
{

/// State of layers that remember instead of attending (Mamba, RWKV, short convolutions), per sequence.
struct GgufRecurrence {
    double bytesPerLayer = 0; ///< f32, for each sequence
    bool operator==(const GgufRecurrence &) const = default;
};

/// What a model is, as the header of its file says (docs/gguf.md#keys). Absent: the file does not say.
struct GgufHeader {
    int version = 0;
    quint64 tensorCount = 0;
    QString architecture;
    QString name;
    QString type; ///< general.type: "model", "mmproj", "adapter", "imatrix"; empty means model
    QString sizeLabel;
    QString license;
    QString quantization; ///< what the tensors are; general.file_type only decides between kin (_S, _M, _L)
    QString claimedQuantization; ///< general.file_type alone, which is advisory
    double bitsPerWeight = 0; ///< true ones: over all tensors of known type; 0: unknown
    QString tokenizer; ///< "gpt2", "llama", "bert", ...
    bool chatTemplate = false;
    std::optional<int> contextLength; ///< tokens the model was trained for
    std::optional<int> layers; ///< those that make tokens; layers for predicting several at once are left out
    int predictingLayers = 0; ///< those, which llama.cpp counts behind the others when it places layers
    std::optional<int> embedding;
    std::optional<int> heads;
    std::optional<int> kvHeads; ///< the most of any layer
    QVector<int> kvHeadsByLayer; ///< where layers differ; 0: a layer without attention
    std::optional<int> keyLength; ///< per head
    std::optional<int> valueLength;
    std::optional<int> slidingWindow; ///< tokens
    QVector<bool> slidingLayers; ///< which layers slide; empty: none known to
    std::optional<int> slidingKeyLength; ///< of sliding layers, where it is another
    std::optional<int> slidingValueLength;
    std::optional<int> compressedWidth; ///< MLA: values of the compressed K cache per token; there is no V then
    int sharedKvLayers = 0; ///< last layers that use the KV of earlier ones
    std::optional<GgufRecurrence> recurrence;
    std::optional<int> experts;
    std::optional<int> expertsUsed; ///< for each token
    quint64 vocabulary = 0; ///< tokens; 0 when there is no tokenizer
    double parameters = 0; ///< sum over tensors
    double tensorBytes = 0; ///< of all tensors of known type
    double embeddingBytes = 0; ///< of token_embd.weight
    double expertBytes = 0; ///< of tensors that hold all experts of a layer
    double outputBytes = 0; ///< of the output head; the embedding's where it is tied
    QVector<double> layerBytes; ///< weights of each layer
    QVector<double> layerExpertBytes; ///< part of them: tensors that hold all experts of the layer
    bool outputTied = true; ///< the token embedding serves as output head
    quint64 dataOffset = 0; ///< bytes
    quint64 dataEnd = 0; ///< first byte after the last tensor whose type is known
    int splitCount = 1; ///< files the model is split into
    double fileBytes = 0; ///< all of them together; 0 when only the head was at hand

    bool operator==(const GgufHeader &) const = default;
};

/// Reads the head of a file without touching tensor data; of a split model, those of all its parts, which lie
/// beside the first. Every length is checked against the file before it is used. Error::BadInput names the byte
/// offset, or the part that is missing.
Result<GgufHeader> readGgufHeader(const QString &path);

/// The same over bytes in memory, one file. @param fileSize the whole file's, which may be longer than the
/// bytes
Result<GgufHeader> parseGgufHeader(std::string_view bytes, quint64 fileSize);

/// What a parsed head means. Pure.
GgufHeader describeGguf(const GgufFile &file);

/// The files of a split model by the name of its first part: "x-00001-of-00003.gguf"; the name alone for any
/// other file. Pure.
QStringList splitParts(const QString &path);

} // namespace sweetspot
