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

namespace
{

// Lanes as measured, where it is not known which would be; before the first run there is one nameless lane.
struct Axes {
    QStringList lanes, sets;
};

Axes axesOf(const ProjectData &data, const RunRecord &record)
{
    Axes axes;
    for (const CellRecord &cell : record.cells) {
        if (cell.fileBytes > 0 || isBuiltIn(cell.id.engine))
            addOnce(axes.lanes, cell.id.device);
        if (cell.fileBytes > 0 || !cell.id.parameters.isEmpty())
            addOnce(axes.sets, cell.id.parameters);
    }
    if (axes.lanes.isEmpty())
        axes.lanes << QStringLiteral("CPU");
    for (const ParameterSet &set : data.settings.parameterSets)
        addOnce(axes.sets, set.label());
    if (axes.sets.isEmpty())
        axes.sets << QString();
    return axes;
}

/// The rows of one model, and columns that come with them.
class ModelPlaces
{
public:
    ModelPlaces(const ModelDefinition &model, const Axes &axes, const PlannedLanes &planned)
        : m_model(model)
        , m_sets(axes.sets)
        , m_measured(axes.lanes)
        , m_planned(planned.isKnown())
        , m_lanes(axes.lanes)
    {
        if (!m_planned)
            return;
        m_lanes = planned.names();
        m_lanes.removeIf([&](const QString &lane) { return !planned.measures(lane, model.name); });
    }

    void addLanes(const QString &engine)
    {
        for (const QString &lane : m_lanes)
            for (const QString &set : m_sets)
                addOnce(places, Place{engine, lane, set});
    }

    void addEntry(const EngineEntry &entry, bool unusable)
    {
        if (acceptsFiles(entry) && loadsSomeOf(m_model, entry) && !unusable)
            addLanes(entry.name);
        for (const ServedModel &served : entry.models)
            if (served.row() == m_model.name) {
                addOnce(places, Place{entry.name, engineHost(entry), {}, false});
                addOnce(columns, columnOf(entry, served));
            }
    }

    void addMeasured(const CellRecord &cell, const QSet<QString> &unusable)
    {
        const CellId &id = cell.id;
        const bool builtIn = isBuiltIn(id.engine);
        if (id.model != m_model.name || (builtIn && !m_planned) || (builtIn && m_model.isEmpty())
            || (!builtIn && cell.outcome == CellOutcome::Skipped && unusable.contains(id.engine)))
            return;
        if (builtIn && cell.outcome == CellOutcome::Skipped && !m_lanes.contains(id.device))
            return; // nothing is known of it there
        addOnce(places, Place{id.engine, id.device, id.parameters, builtIn || m_measured.contains(id.device)});
        if (!builtIn)
            addOnce(columns, id.quantization);
    }

    QVector<Place> places;
    QStringList columns;

private:
    const ModelDefinition &m_model;
    QStringList m_sets, m_measured; ///< of the run
    bool m_planned;
    QStringList m_lanes;
};

} // namespace

MatrixLayout layOutMatrix(
    const ProjectData &data, const RunRecord &record, const PlannedLanes &lanes, const QSet<QString> &unusable)
{
    const Axes axes = axesOf(data, record);
    MatrixLayout layout;
    layout.columns = data.models.models.isEmpty() ? QStringList() : data.models.allQuantizations();
    QString group;
    bool first = true;
    const QVector<ModelDefinition> models = allModels(data, record);
    for (const ModelDefinition &model : models) {
        ModelPlaces rows(model, axes, lanes);
        if (!model.isEmpty())
            for (const EngineKind &kind : builtInEngines())
                rows.addLanes(kind.id);
        for (const EngineEntry &entry : data.settings.engines)
            if (entry.enabled)
                rows.addEntry(entry, unusable.contains(entry.name));
        for (const CellRecord &cell : record.cells)
            rows.addMeasured(cell, unusable);
        if (rows.places.isEmpty()) // a model without a file yet has a row to put one into
            rows.addLanes(QString::fromLatin1(kDefaultEngine));
        for (const QString &column : std::as_const(rows.columns))
            addOnce(layout.columns, column);
        for (const Place &place : std::as_const(rows.places)) {
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

SquarePlan planOf(const ProjectData &data, const CellId &cell, const PlannedLanes &lanes)
{
    if (!hasCell(data, cell))
        return SquarePlan::NoCell;
    if (data.settings.excluded.contains({cell.model, cell.quantization}))
        return SquarePlan::Out;
    // What a server serves has no quantization that a mode could leave out, and no device of ours.
    const ModelDefinition *model = data.models.find(cell.model);
    const bool isFile = model && model->quantizations().contains(cell.quantization);
    if (isFile && !lanes.measures(cell.device, cell.model))
        return SquarePlan::OtherDevice;
    const bool quick = data.config.testMode == TestMode::Quick;
    return quick && isFile && !data.models.quickQuantsOf(*model).contains(cell.quantization)
        ? SquarePlan::OtherMode
        : SquarePlan::In;
}

} // namespace sweetspot::ui
