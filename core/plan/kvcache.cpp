// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/kvcache.h"

#include <QMap>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kContextPad = 256; // llama.cpp rounds contexts up to it

const QMap<QString, double> &valueBytes()
{
    static const QMap<QString, double> bytes{{QStringLiteral("f32"), 4}, {QStringLiteral("f16"), 2},
        {QStringLiteral("bf16"), 2}, {QStringLiteral("q8_0"), 34.0 / 32}, {QStringLiteral("q5_1"), 24.0 / 32},
        {QStringLiteral("q5_0"), 22.0 / 32}, {QStringLiteral("q4_1"), 20.0 / 32},
        {QStringLiteral("q4_0"), 18.0 / 32}, {QStringLiteral("iq4_nl"), 18.0 / 32}};
    return bytes;
}

double padded(double tokens)
{
    return std::ceil(tokens / kContextPad) * kContextPad;
}

} // namespace

std::optional<double> cacheBytesPerValue(const QString &type)
{
    const auto found = valueBytes().constFind(type.isEmpty() ? QStringLiteral("f16") : type.toLower());
    return found == valueBytes().constEnd() ? std::nullopt : std::optional(*found);
}

QStringList cacheTypes()
{
    QStringList types = valueBytes().keys();
    std::stable_sort(types.begin(), types.end(),
        [](const QString &a, const QString &b) { return valueBytes().value(a) > valueBytes().value(b); });
    return types;
}

QVector<double> cacheBytesByLayer(const GgufHeader &header, const CacheOptions &options)
{
    const auto key = cacheBytesPerValue(options.keyType), value = cacheBytesPerValue(options.valueType);
    if (!header.layers || !header.embedding || !key || !value)
        return {};
    const bool attends = header.heads && *header.heads > 0;
    if (!attends && !header.recurrence)
        return {};
    const int headSize = attends ? *header.embedding / *header.heads : 0;
    const double cells = padded(options.contextLength);
    const double window = header.slidingWindow && !options.slidingFull
        ? std::min(cells, padded(double(*header.slidingWindow) + options.microBatch))
        : cells;
    QVector<double> bytes;
    for (int layer = 0; layer < *header.layers; ++layer) {
        const int kvHeads = layer < header.kvHeadsByLayer.size()
            ? header.kvHeadsByLayer[layer]
            : header.kvHeads.value_or(header.heads.value_or(0));
        double ofLayer = 0;
        if (kvHeads > 0 && layer < *header.layers - header.sharedKvLayers) {
            const bool slides = layer < header.slidingLayers.size() && header.slidingLayers[layer];
            const int keyLength = slides && header.slidingKeyLength ? *header.slidingKeyLength
                                                                    : header.keyLength.value_or(headSize);
            const int valueLength = slides && header.slidingValueLength ? *header.slidingValueLength
                                                                        : header.valueLength.value_or(headSize);
            const double perToken = header.compressedWidth
                ? *header.compressedWidth * *key
                : kvHeads * (keyLength * *key + valueLength * *value);
            ofLayer = perToken * (slides ? window : cells) * options.sequences;
        } else if (kvHeads == 0 && header.recurrence) {
            ofLayer = header.recurrence->bytesPerLayer * options.sequences;
        }
        bytes << ofLayer;
    }
    return bytes;
}

} // namespace sweetspot
