// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/cellforecast.h"

#include "core/engines/enginekind.h"
#include "core/hardware/hostinfo.h"
#include "core/plan/artifactchoice.h"
#include "core/plan/memoryestimate.h"
#include "core/run/devicesnow.h"
#include "core/run/filesurvey.h"
#include "core/run/prepare.h"
#include "models/memorylimit.h"
#include "ui/base/tr.h"

#include <algorithm>

namespace sweetspot::ui
{

MachineLook lookAt(const ProjectFolder &folder, const ProjectData &data, const GpuWatch *gpus)
{
    auto files = surveyModelFiles(folder, data);
    fingerprintFiles(files);
    const DevicesNow now = devicesNow(gpus, driverPatience(Asking::Remembered));
    return MachineLook{files, now.devices, availableMemoryBytes(), probeHost().ramBytes, now.room};
}

HostMemory usableMemory(const MachineLook &look, const BenchConfig::Limits &limits)
{
    const HostLimit limit = hostLimit(limits, look.ramBytes);
    return look.availableBytes && *look.availableBytes <= limit.bytes
        ? HostMemory{*look.availableBytes, false}
        : HostMemory{limit.bytes, limit.ofProject};
}

QMap<QString, GgufHeader> headsOf(const MachineLook &look, const QString &model)
{
    QMap<QString, GgufHeader> heads;
    for (auto facts = look.files.begin(); facts != look.files.end(); ++facts)
        if (facts.key().model == model && facts->header)
            heads.insert(facts.key().quantization, *facts->header);
    return heads;
}

QSet<MatrixKey> missingFiles(const MachineLook &look)
{
    QSet<MatrixKey> missing;
    for (auto facts = look.files.begin(); facts != look.files.end(); ++facts)
        if (facts->path.isEmpty())
            missing.insert(facts.key());
    return missing;
}

Issues fileProblems(const MachineLook &look, const QSet<MatrixKey> &excluded)
{
    Issues problems;
    QList<MatrixKey> keys = look.files.keys();
    std::sort(keys.begin(), keys.end());
    for (const MatrixKey &key : keys)
        if (const ModelFileFacts &facts = *look.files.constFind(key);
            !facts.problem.isEmpty() && !excluded.contains(key))
            problems << Issue{Issue::Severity::Warning, {}, 0, {}, {}, {},
                QStringLiteral("%1 %2: %3").arg(key.model, key.quantization, facts.problem)};
    return problems;
}

int servedContext(const BenchConfig &config, const ModelFileFacts &facts)
{
    return std::min(config.llamaCpp.defaultCtxSize,
        facts.header && facts.header->contextLength ? *facts.header->contextLength : 1 << 30);
}

std::optional<MachineFit> fitHere(
    const MachineLook &look, const BenchConfig &config, const CellId &cell, bool placed)
{
    const auto facts = look.files.constFind(MatrixKey{cell.model, cell.quantization});
    if (facts == look.files.constEnd() || !facts->header || !look.availableBytes)
        return {};
    const bool onCpu = cell.device == QLatin1String("CPU") && placed;
    const MachineRoom room = machineRoom(
        onCpu ? QVector<Device>() : look.devices, config.limits, look.ramBytes, look.availableBytes, look.room);
    CacheOptions cache;
    cache.contextLength = servedContext(config, *facts);
    return fitOn(room, *facts->header, double(facts->bytes), cache);
}

QString estimateText(double bytes)
{
    return UiTr::tr("Memory, estimated: %1.").arg(formatBytes(bytes));
}

QString forecastText(const MachineLook &look, const BenchConfig &config, const CellId &cell, bool placed)
{
    const auto facts = look.files.constFind(MatrixKey{cell.model, cell.quantization});
    if (facts == look.files.constEnd())
        return {};
    if (!facts->problem.isEmpty())
        return facts->problem;
    CacheOptions cache;
    cache.contextLength = servedContext(config, *facts);
    const MemoryEstimate estimate = estimateMemory(double(facts->bytes), facts->header, cache);
    const QString needs = estimateText(estimate.bytes);
    const auto fit = fitHere(look, config, cell, placed);
    return fit ? machineFitText(*fit) + QLatin1Char(' ') + needs : needs;
}

std::optional<QString> servedForecast(const ProjectData &data, const CellId &cell)
{
    for (const EngineEntry &entry : data.settings.engines)
        if (entry.name == cell.engine && !acceptsFiles(entry))
            return UiTr::tr("Runs on the server at %1; needs no memory here.").arg(engineHost(entry));
    return std::nullopt;
}

std::optional<SkipReason> refusalOf(const ProjectData &data, const CellId &cell)
{
    const ModelDefinition *model = data.models.find(cell.model);
    QString kind = cell.engine;
    for (const EngineEntry &entry : data.settings.engines)
        if (entry.name == cell.engine)
            kind = entry.kind;
    return model ? chooseArtifact(*model, cell.quantization, kind, {}).refusal : std::nullopt;
}

} // namespace sweetspot::ui
