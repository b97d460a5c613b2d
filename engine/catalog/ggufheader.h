// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QHash>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <string_view>

namespace sweetspot
{

/// What the head of a GGUF file tells (ggml docs/gguf.md; protocols.md 2.1). Absent: the file does not say.
struct GgufHeader {
    int version = 0;
    quint64 tensorCount = 0;
    QString architecture;
    QString name;
    QString sizeLabel;
    QString quantization; ///< from general.file_type
    std::optional<int> contextLength; ///< tokens the model was trained for
    std::optional<int> layers;
    std::optional<int> embedding;
    std::optional<int> heads;
    std::optional<int> kvHeads;
    std::optional<int> keyLength; ///< per head
    std::optional<int> valueLength;
    std::optional<int> slidingWindow;
    std::optional<int> experts;
    std::optional<int> expertsUsed; ///< for each token
    quint64 vocabulary = 0; ///< tokens; 0 when there is no tokenizer
    double parameters = 0; ///< sum over tensors
    double embeddingBytes = 0; ///< of token_embd.weight
    double expertBytes = 0; ///< of tensors that hold all experts of a layer
    bool outputTied = true; ///< the token embedding serves as output head
    quint64 dataOffset = 0; ///< bytes
    quint64 dataEnd = 0; ///< first byte after the last tensor whose type is known

    bool operator==(const GgufHeader &) const = default;
};

/// Reads the head of a file without touching tensor data. Every length is checked against the file before it is
/// used. Error::BadInput names the byte offset: not a GGUF file, an unknown version, cut short.
Result<GgufHeader> readGgufHeader(const QString &path);

/// The same over bytes in memory. @param fileSize the whole file's, which may be longer than the bytes
Result<GgufHeader> parseGgufHeader(std::string_view bytes, quint64 fileSize);

} // namespace sweetspot
