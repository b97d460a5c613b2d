// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/fit.h"

#include "engine/plan/memoryestimate.h"
#include "models/bytetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr int kContextStep = 256; // tokens; llama.cpp rounds up to it
constexpr double kDeviceRuntime = 500e6; // of a discrete GPU's own context (protocols.md 2.7, on the high side)

QString tr(const char *text)
{
    return QCoreApplication::translate("Fit", text);
}

/// What the parts need at one context length.
struct Parts {
    QVector<double> layers; ///< weights and cache of each
    double output = 0; ///< weights
    double rest = 0; ///< on the host in any case: input embedding, process
    double compute = 0; ///< wherever the last layer is
};

std::optional<Parts> partsOf(const FitQuestion &question, int contextLength)
{
    CacheOptions cache = question.cache;
    cache.contextLength = contextLength;
    const QVector<double> kv = cacheBytesByLayer(question.header, cache);
    if (kv.isEmpty() || question.header.layerBytes.size() != kv.size())
        return std::nullopt;
    const MemoryEstimate whole = estimateMemory(question.fileBytes, question.header, cache);
    Parts parts;
    double known = 0;
    for (qsizetype i = 0; i < kv.size(); ++i) {
        parts.layers << question.header.layerBytes[i] + kv[i];
        known += parts.layers.last();
    }
    parts.output = question.header.outputTied ? 0 : question.header.outputBytes;
    // The estimate's buffers, apart from weights and cache.
    double cached = 0;
    for (const double bytes : kv)
        cached += bytes;
    parts.rest = std::max(0.0, question.fileBytes - (known - cached) - parts.output);
    parts.compute = std::max(0.0, whole.bytes - question.fileBytes - cached);
    return parts;
}

struct Split {
    double host = 0, device = 0;
};

Split splitOf(const Parts &parts, int gpuLayers, const GgufHeader &header)
{
    const int all = int(parts.layers.size()) + 1;
    const int firstOnDevice = std::max(0, all - gpuLayers);
    Split split;
    split.host = parts.rest;
    for (int i = 0; i < parts.layers.size(); ++i)
        (i >= firstOnDevice ? split.device : split.host) += parts.layers[i];
    if (gpuLayers > 0) {
        // A tied output is a second copy of the embedding on the device.
        split.device
            += (header.outputTied ? header.outputBytes : parts.output) + parts.compute + kDeviceRuntime;
    } else {
        split.host += parts.output + parts.compute;
    }
    return split;
}

double spareOf(const FitQuestion &question, const Split &split)
{
    const double host = question.hostBytes - split.host;
    return question.deviceBytes && split.device > 0 ? std::min(host, *question.deviceBytes - split.device)
                                                    : host;
}

// The most layers on the device that leave it a spare.
int layersThatFit(const FitQuestion &question, const Parts &parts)
{
    if (!question.deviceBytes)
        return 0;
    const int all = int(parts.layers.size()) + 1;
    if (question.gpuLayers)
        return std::clamp(*question.gpuLayers, 0, all);
    int n = all;
    while (n > 0 && splitOf(parts, n, question.header).device > *question.deviceBytes)
        --n;
    return n;
}

bool fitsAt(const FitQuestion &question, int contextLength)
{
    const auto parts = partsOf(question, contextLength);
    return parts && spareOf(question, splitOf(*parts, layersThatFit(question, *parts), question.header)) >= 0;
}

} // namespace

std::optional<Fit> fitOf(const FitQuestion &question)
{
    const auto parts = partsOf(question, question.cache.contextLength);
    if (!parts)
        return std::nullopt;
    Fit fit;
    fit.layers = int(parts->layers.size()) + 1;
    fit.gpuLayers = layersThatFit(question, *parts);
    const Split split = splitOf(*parts, fit.gpuLayers, question.header);
    fit.hostBytes = split.host;
    fit.deviceBytes = split.device;
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
    QString text = fit.fits() ? tr("Fits, %1 to spare").arg(formatBytes(fit.spareBytes))
                              : tr("Needs %1 more than there is").arg(formatBytes(-fit.spareBytes));
    if (fit.deviceBytes > 0 && fit.gpuLayers < fit.layers)
        text += tr("; %1 of %2 layers on the processor").arg(fit.layers - fit.gpuLayers).arg(fit.layers);
    if (fit.largestContext)
        text += tr("; up to %1 tokens").arg(QLocale().toString(*fit.largestContext));
    else if (!fit.fits())
        text += tr("; not at any context");
    return text + QLatin1Char('.');
}

} // namespace sweetspot
