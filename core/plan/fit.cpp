// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fit.h"

#include "core/base/tr.h"
#include "core/plan/memoryestimate.h"
#include "models/bytetext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sweetspot
{

namespace
{

constexpr int kContextStep = 256; // tokens; llama.cpp rounds up to it

/// What the parts need at one context length.
struct Parts {
    QVector<double> weights, cache; ///< of each layer
    double output = 0; ///< weights
    double rest = 0; ///< weights on the host in any case: the input embedding
    double buffers = 0; ///< computing, and the process
};

double sumOf(const QVector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

std::optional<Parts> partsOf(const FitQuestion &question, int contextLength)
{
    CacheOptions cache = question.cache;
    cache.contextLength = contextLength;
    Parts parts;
    parts.cache = cacheBytesByLayer(question.header, cache);
    parts.weights = question.header.layerBytes;
    if (parts.cache.isEmpty() || parts.weights.size() != parts.cache.size())
        return std::nullopt;
    const MemoryEstimate whole = estimateMemory(question.fileBytes, question.header, cache);
    parts.output = question.header.outputTied ? 0 : question.header.outputBytes;
    parts.rest = std::max(0.0, question.fileBytes - sumOf(parts.weights) - parts.output);
    parts.buffers = std::max(0.0, whole.bytes - question.fileBytes - sumOf(parts.cache));
    return parts;
}

struct Split {
    MemoryParts host, device;
};

Split splitOf(const FitQuestion &question, const Parts &parts, int gpuLayers)
{
    const int all = int(parts.weights.size()) + 1;
    const int firstOnDevice = std::max(0, all - gpuLayers);
    Split split;
    split.host.weights = parts.rest;
    for (int i = 0; i < parts.weights.size(); ++i) {
        MemoryParts &place = i >= firstOnDevice ? split.device : split.host;
        place.weights += parts.weights[i];
        place.cache += parts.cache[i];
    }
    // Computing needs its buffers wherever the last layer is.
    MemoryParts &last = gpuLayers > 0 ? split.device : split.host;
    last.buffers = parts.buffers;
    // A tied output is a second copy of the embedding on the device.
    last.weights += gpuLayers > 0 && question.header.outputTied ? question.header.outputBytes : parts.output;
    if (gpuLayers > 0)
        split.device.buffers += question.deviceRuntimeBytes;
    return split;
}

double spareOf(const FitQuestion &question, const Split &split)
{
    const double host = question.hostBytes - split.host.sum();
    const double onDevice = split.device.sum();
    return question.deviceBytes && onDevice > 0 ? std::min(host, *question.deviceBytes - onDevice) : host;
}

// The most layers on the device that leave it a spare.
int layersThatFit(const FitQuestion &question, const Parts &parts)
{
    if (!question.deviceBytes)
        return 0;
    const int all = int(parts.weights.size()) + 1;
    if (question.gpuLayers)
        return std::clamp(*question.gpuLayers, 0, all);
    int n = all;
    while (n > 0 && splitOf(question, parts, n).device.sum() > *question.deviceBytes)
        --n;
    return n;
}

bool fitsAt(const FitQuestion &question, int contextLength)
{
    const auto parts = partsOf(question, contextLength);
    return parts && spareOf(question, splitOf(question, *parts, layersThatFit(question, *parts))) >= 0;
}

} // namespace

std::optional<Fit> fitOf(const FitQuestion &question)
{
    const auto parts = partsOf(question, question.cache.contextLength);
    if (!parts)
        return std::nullopt;
    Fit fit;
    fit.layers = int(parts->weights.size()) + 1;
    fit.gpuLayers = layersThatFit(question, *parts);
    const Split split = splitOf(question, *parts, fit.gpuLayers);
    fit.host = split.host;
    fit.device = split.device;
    fit.spareBytes = spareOf(question, split);
    // More context never needs less, so the border is found by halving.
    const int known = question.header.contextLength.value_or(question.cache.contextLength);
    int low = 0, high = std::max(1, known / kContextStep);
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (fitsAt(question, middle * kContextStep))
            low = middle;
        else
            high = middle - 1;
    }
    if (low > 0)
        fit.largestContext = std::min(known, low * kContextStep);
    return fit;
}

QString fitText(const Fit &fit)
{
    QString text = fit.fits() ? CoreTr::tr("Fits, %1 to spare").arg(formatBytes(fit.spareBytes))
                              : CoreTr::tr("Needs %1 more than available").arg(formatBytes(-fit.spareBytes));
    if (fit.device.sum() > 0 && fit.gpuLayers < fit.layers)
        text = CoreTr::tr("%1; %2 of %3 layers on the CPU")
                   .arg(text, QString::number(fit.layers - fit.gpuLayers), QString::number(fit.layers));
    if (fit.largestContext)
        text = CoreTr::tr("%1; up to %2 tokens").arg(text, QLocale().toString(*fit.largestContext));
    else if (!fit.fits())
        text = CoreTr::tr("%1; does not fit at any context length").arg(text);
    return text + QLatin1Char('.');
}

} // namespace sweetspot
