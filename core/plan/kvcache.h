// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/ggufheader.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// How a server keeps its cache.
struct CacheOptions {
    int contextLength = 8192; ///< tokens per slot
    int sequences = 1; ///< slots of the server
    int microBatch = 512; ///< llama.cpp's -ub
    QString keyType = QStringLiteral("f16"); ///< --cache-type-k
    QString valueType = QStringLiteral("f16"); ///< --cache-type-v
    bool slidingFull = false; ///< --swa-full: sliding windows keep every token

    bool operator==(const CacheOptions &) const = default;
};

/// Bytes of one value of a cache type; nullopt for an unknown one (docs/gguf.md#kv-cache).
std::optional<double> cacheBytesPerValue(const QString &type);

/// The types that llama-server takes, for choosing.
QStringList cacheTypes();

/// KV cache and recurrent state of each layer in bytes: grouped heads, layers without attention, sliding
/// windows, compressed caches (MLA), recurrent layers (docs/gguf.md#kv-cache). Empty when the header does not
/// say enough. Pure.
QVector<double> cacheBytesByLayer(const GgufHeader &header, const CacheOptions &options);

} // namespace sweetspot
