// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>
#include <QVector>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace sweetspot
{

/// A list in a header. Numbers of short lists are kept (one for each layer, for example); of long ones (the
/// tokens of a vocabulary) only how many there are.
struct GgufArray {
    quint64 count = 0;
    QVector<double> numbers; ///< empty for lists of strings and for long ones

    bool operator==(const GgufArray &) const = default;
};

using GgufValue = std::variant<quint64, qint64, double, bool, QString, GgufArray>;

struct GgufKey {
    QString name;
    GgufValue value;
};

struct GgufTensor {
    QString name;
    std::array<quint64, 4> dimensions{1, 1, 1, 1}; ///< the first one varies fastest
    quint32 type = 0; ///< ggml's number; see ggufTypeName()
    quint64 offset = 0; ///< bytes, from the start of the data
    double elements = 0;
    std::optional<quint64> bytes; ///< absent: a type that is newer than this program
};

/// The head of a GGUF file: everything before its tensor data (docs/gguf.md#layout).
struct GgufFile {
    int version = 0;
    quint64 alignment = 32;
    quint64 dataOffset = 0; ///< bytes
    quint64 dataEnd = 0; ///< first byte after the last tensor whose type is known
    std::vector<GgufKey> keys;
    std::vector<GgufTensor> tensors;

    const GgufValue *find(const QString &key) const;
    /// Whole numbers of any width; nullopt: absent, negative or of another kind.
    std::optional<quint64> integer(const QString &key) const;
    QString text(const QString &key) const;
};

/// No model's head is longer (judgement: the longest vocabularies take some 30 MB); one that claims to be is
/// damaged.
inline constexpr quint64 kLargestGgufHead = 64 << 20; // bytes

/// Parses the head from bytes in memory; nothing of the tensor data is touched, and every count and length is
/// checked against the file's size before anything is done with it. Error::BadInput names the byte offset: not
/// GGUF, big-endian, an unknown version, cut short, counts that cannot be, a key or tensor twice, a name that
/// is no UTF-8 or too long, a tensor that lies outside of the file, numbers, lists and texts beyond any
/// model's.
/// @param fileSize the whole file's, which may be longer than the bytes
/// @param needed set when the bytes end before the head does although the file goes on: how many to come back
/// with
Result<GgufFile> parseGguf(std::string_view bytes, quint64 fileSize, quint64 *needed = nullptr);

} // namespace sweetspot
