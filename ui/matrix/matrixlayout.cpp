// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/matrixlayout.h"

#include "core/engines/enginekind.h"
#include "core/plan/artifactchoice.h"
#include "models/modelsize.h"

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

template <typename List, typename Value>
void addOnce(List &list, const Value &value)
{
    if (!list.contains(value))
        list << value;
}

/// Where a model's cells are: engine, device, parameters.
struct Place {
    QString engine, lane, parameters;
    bool onLane = true; ///< of this machine, not at an address
    bool operator==(const Place &) const = default;
};

// Models that only servers have come behind those with files.
QVector<ModelDefinition> allModels(const ProjectData &data, const RunRecord &record)
{
    QVector<ModelDefinition> models = data.models.models;
    std::stable_sort(models.begin(), models.end(), [](const ModelDefinition &a, const ModelDefinition &b) {
        return parseModelSize(a.size).value_or(1e9) < parseModelSize(b.size).value_or(1e9);
    });
    const auto add = [&models](const QString &name) {
        if (std::none_of(
                models.begin(), models.end(), [&](const ModelDefinition &m) { return m.name == name; })) {
            ModelDefinition served;
            served.name = name;
            models << served;
        }
    };
    for (const EngineEntry &entry : data.settings.engines)
        if (entry.enabled)
            for (const ServedModel &model : entry.models)
                add(model.row());
    for (const CellRecord &cell : record.cells)
        if (!isBuiltIn(cell.id.engine) && cell.fileBytes <= 0)
            add(cell.id.model);
    return models;
}

// An engine beside those of every project gets no row of nothing but refusals.
bool loadsSomeOf(const ModelDefinition &model, const EngineEntry &entry)
{
    const QStringList names = model.quantizations();
    return std::any_of(names.begin(), names.end(), [&](const QString &quantization) {
        return !chooseArtifact(model, quantization, entry.kind, {}).refusal;
    });
}

} // namespace

MatrixLayout layOutMatrix(const ProjectData &data, const RunRecord &record, const QSet<QString> &unusable)
{
    // Lanes as measured; before the first run there is one nameless lane.
    QStringList lanes, sets;
    for (const CellRecord &cell : record.cells) {
        if (cell.fileBytes > 0 || isBuiltIn(cell.id.engine))
            addOnce(lanes, cell.id.device);
        if (cell.fileBytes > 0 || !cell.id.parameters.isEmpty())
            addOnce(sets, cell.id.parameters);
    }
    if (lanes.isEmpty())
        lanes << QStringLiteral("CPU");
    for (const ParameterSet &set : data.settings.parameterSets)
        addOnce(sets, set.label());
    if (sets.isEmpty())
        sets << QString();

    MatrixLayout layout;
    layout.columns = data.models.models.isEmpty() ? QStringList() : data.models.allQuantizations();
    QString group;
    bool first = true;
    for (const ModelDefinition &model : allModels(data, record)) {
        QVector<Place> places;
        const auto onLanes = [&](const QString &engine) {
            for (const QString &lane : lanes)
                for (const QString &set : sets)
                    addOnce(places, Place{engine, lane, set});
        };
        if (!model.isEmpty())
            for (const EngineKind &kind : builtInEngines())
                onLanes(kind.id);
        for (const EngineEntry &entry : data.settings.engines) {
            if (!entry.enabled)
                continue;
            if (acceptsFiles(entry) && loadsSomeOf(model, entry) && !unusable.contains(entry.name))
                onLanes(entry.name);
            for (const ServedModel &served : entry.models)
                if (served.row() == model.name) {
                    addOnce(places, Place{entry.name, engineHost(entry), {}, false});
                    addOnce(layout.columns, columnOf(entry, served));
                }
        }
        for (const CellRecord &cell : record.cells)
            if (cell.id.model == model.name && !isBuiltIn(cell.id.engine)
                && (cell.outcome != CellOutcome::Skipped || !unusable.contains(cell.id.engine))) {
                addOnce(places,
                    Place{cell.id.engine, cell.id.device, cell.id.parameters, lanes.contains(cell.id.device)});
                addOnce(layout.columns, cell.id.quantization);
            }
        if (places.isEmpty()) // a model without a file yet has a row to put one into
            onLanes(QString::fromLatin1(kDefaultEngine));
        for (const Place &place : places) {
            layout.rows << MatrixRow{model.name, model.size, place.lane, place.parameters,
                first || model.size != group, place.engine, place.onLane};
            group = model.size;
            first = false;
        }
    }
    return layout;
}

bool hasCell(const ProjectData &data, const CellId &cell)
{
    for (const EngineEntry &entry : data.settings.engines)
        if (entry.name == cell.engine) {
            const bool served
                = std::any_of(entry.models.begin(), entry.models.end(), [&](const ServedModel &model) {
                      return model.row() == cell.model && columnOf(entry, model) == cell.quantization;
                  });
            if (served || !acceptsFiles(entry))
                return served;
        }
    const ModelDefinition *model = data.models.find(cell.model);
    return model && model->quantizations().contains(cell.quantization);
}

SquarePlan planOf(const ProjectData &data, const CellId &cell)
{
    if (!hasCell(data, cell))
        return SquarePlan::NoCell;
    if (data.settings.excluded.contains({cell.model, cell.quantization}))
        return SquarePlan::Out;
    // What a server serves has no quantization that a mode could leave out.
    const ModelDefinition *model = data.models.find(cell.model);
    const bool isFile = model && model->quantizations().contains(cell.quantization);
    const bool quick = data.config.testMode == TestMode::Quick;
    return quick && isFile && !data.models.quickQuantsOf(*model).contains(cell.quantization)
        ? SquarePlan::OtherMode
        : SquarePlan::In;
}

} // namespace sweetspot::ui
