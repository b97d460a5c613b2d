// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fit.h"

#include "core/base/tr.h"
#include "core/plan/devicesplit.h"
#include "models/bytetext.h"

#include <QLocale>

namespace sweetspot
{

std::optional<Fit> fitOf(const FitQuestion &question)
{
    SplitQuestion asked;
    asked.header = question.header;
    asked.fileBytes = question.fileBytes;
    asked.cache = question.cache;
    asked.hostBytes = question.hostBytes;
    asked.gpuLayers = question.gpuLayers;
    if (question.deviceBytes)
        asked.devices << SplitDevice{{}, *question.deviceBytes, 0, question.deviceRuntimeBytes};
    const auto split = splitOver(asked);
    if (!split)
        return std::nullopt;
    Fit fit;
    fit.host = split->host;
    fit.device = split->onDevices();
    fit.spareBytes = split->spareBytes();
    fit.gpuLayers = split->gpuLayers;
    fit.layers = split->layers;
    fit.cpuMoeLayers = split->cpuMoeLayers;
    fit.largestContext = split->largestContext;
    return fit;
}

QString fitText(const Fit &fit)
{
    QString text = fit.fits() ? CoreTr::tr("Fits, %1 to spare").arg(formatBytes(fit.spareBytes))
                              : CoreTr::tr("Needs %1 more than available").arg(formatBytes(-fit.spareBytes));
    if (fit.device.sum() > 0 && fit.gpuLayers < fit.layers)
        text = CoreTr::tr("%1; %2 of %3 layers on the CPU")
                   .arg(text, QString::number(fit.layers - fit.gpuLayers), QString::number(fit.layers));
    if (fit.cpuMoeLayers > 0)
        text = CoreTr::tr("%1; the experts of %2 layers in host memory")
                   .arg(text, QString::number(fit.cpuMoeLayers));
    if (fit.largestContext)
        text = CoreTr::tr("%1; up to %2 tokens").arg(text, QLocale().toString(*fit.largestContext));
    else if (!fit.fits())
        text = CoreTr::tr("%1; does not fit at any context length").arg(text);
    return text + QLatin1Char('.');
}

} // namespace sweetspot
