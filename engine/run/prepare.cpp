// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/prepare.h"

#include "engine/backends/enginefinder.h"
#include "engine/profiles/profile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Prepare", text);
}

const QString kCpu = QStringLiteral("CPU");

} // namespace

Result<QVector<LaneSpec>> makeLanes(const QVector<EngineDevice> &devices, const LaneOptions &options)
{
    QStringList known{kCpu};
    for (const EngineDevice &device : devices)
        known << device.name;
    const auto find = [&known](const QString &wanted) {
        for (const QString &name : known)
            if (name.compare(wanted.trimmed(), Qt::CaseInsensitive) == 0)
                return name;
        return QString();
    };
    const auto unknown = [&known](const QString &wanted) {
        return Error{ErrorCode::BadInput,
            tr("There is no device \"%1\"; the engine has %2.").arg(wanted, known.join(QStringLiteral(", "))),
            {}};
    };
    QVector<LaneSpec> lanes;
    for (const QString &wanted : options.devices) {
        const QString name = find(wanted);
        if (name.isEmpty())
            return unknown(wanted);
        lanes << LaneSpec{name, name == kCpu ? QStringList() : QStringList{name}};
    }
    for (const QString &group : options.combined) {
        LaneSpec lane;
        for (const QString &wanted : group.split(QLatin1Char('+'), Qt::SkipEmptyParts)) {
            const QString name = find(wanted);
            if (name.isEmpty() || name == kCpu)
                return unknown(wanted);
            lane.devices << name;
        }
        lane.devices.removeDuplicates();
        if (lane.devices.size() < 2)
            return Error{ErrorCode::BadInput,
                tr("\"%1\" does not name two devices to combine; write for example CUDA0+CUDA1.").arg(group),
                {}};
        lane.name = lane.devices.join(QLatin1Char('+'));
        lanes << lane;
    }
    if (!lanes.isEmpty())
        return lanes;
    for (const EngineDevice &device : devices)
        lanes << LaneSpec{device.name, {device.name}};
    if (lanes.isEmpty())
        lanes << LaneSpec{kCpu, {}};
    return lanes;
}

QHash<MatrixKey, ModelFileFacts> surveyModelFiles(const ProjectFolder &folder, const ProjectData &data)
{
    QHash<MatrixKey, ModelFileFacts> files;
    for (const ModelDefinition &model : data.models.models) {
        for (auto file = model.files.begin(); file != model.files.end(); ++file) {
            ModelFileFacts facts;
            facts.path = folder.modelFile(data, model, file.value());
            if (facts.path.isEmpty()) {
                facts.problem
                    = tr("%1 is not in the model folder; put it there or correct its name in models.yaml.")
                          .arg(file.value());
            } else {
                const QFileInfo info(facts.path);
                facts.bytes = info.size();
                facts.modifiedMs = info.lastModified().toMSecsSinceEpoch();
                const auto header = readGgufHeader(facts.path);
                if (header)
                    facts.header = *header;
                else
                    facts.problem = header.error().sentence;
            }
            files.insert(MatrixKey{model.name, file.key()}, facts);
        }
    }
    return files;
}

Result<Preparation> prepareWith(const EngineInfo &engine, const ProjectFolder &folder, const ProjectData &data,
    const PlanOptions &options, const LaneOptions &laneOptions)
{
    const auto lanes = makeLanes(engine.devices, laneOptions);
    if (!lanes)
        return lanes.error();
    Preparation preparation;
    preparation.engine = engine;
    preparation.host = probeHost();
    preparation.files = surveyModelFiles(folder, data);
    PlanInput input;
    input.config = data.config;
    input.models = data.models;
    input.settings = data.settings;
    input.files = preparation.files;
    input.lanes = *lanes;
    input.engineVersion = engine.versionLine;
    input.availableProfiles = profileIds();
    input.options = options;
    for (const LaneSpec &lane : *lanes) {
        if (lane.isCpu()) {
            input.laneAvailableBytes << availableMemoryBytes();
            continue;
        }
        std::optional<double> sum;
        for (const EngineDevice &device : engine.devices)
            if (lane.devices.contains(device.name) && device.freeBytes)
                sum = sum.value_or(0) + *device.freeBytes;
        input.laneAvailableBytes << sum;
    }
    preparation.plan = makePlan(input);
    return preparation;
}

Result<Preparation> prepareRun(
    const ProjectFolder &folder, const ProjectData &data, const PlanOptions &options, const LaneOptions &lanes)
{
    const auto engine = findEngine(data.config, folder.path());
    if (!engine)
        return engine.error();
    return prepareWith(*engine, folder, data, options, lanes);
}

} // namespace sweetspot
