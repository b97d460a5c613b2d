// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wantedcells.h"

#include "core/base/tr.h"
#include "models/knob.h"

namespace sweetspot
{

namespace
{

QStringList upper(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        result << name.toUpper();
    return result;
}

} // namespace

bool isChosen(
    const PlanOptions &options, const CellId &cell, bool asked, const std::function<QString(TestMode)> &keyIn)
{
    if (options.only && !options.only->contains(cell))
        return false;
    const auto measured = options.measured.constFind(cell);
    const bool known = measured != options.measured.constEnd();
    switch (options.choice) {
    case CellChoice::All:
        return true;
    case CellChoice::Missing:
        return !known;
    case CellChoice::Stale:
        return known && asked && keyIn(measured->mode) != measured->key;
    }
    return true;
}

QString nothingPlanned(const PlanOptions &options)
{
    switch (options.choice) {
    case CellChoice::Missing:
        return CoreTr::tr("Nothing to measure: every cell has been measured before.");
    case CellChoice::Stale:
        return CoreTr::tr("Nothing to measure: nothing has changed since the cells were measured.");
    case CellChoice::All:
        break;
    }
    return CoreTr::tr("Nothing to measure: no model has a file in the selected quantizations, or all cells "
                      "are excluded.");
}

QStringList wantedQuantizations(const PlanInput &input, TestMode mode, const ModelDefinition &model)
{
    const bool quick = mode == TestMode::Quick, named = !input.options.quantizations.isEmpty();
    const QStringList chosen = named ? upper(input.options.quantizations)
        : quick                      ? input.models.quickQuantsOf(model)
                                     : input.models.fullModeQuants;
    QStringList wanted;
    for (const QString &quantization : model.quantizations()) {
        const bool usual = input.models.fullModeQuants.contains(quantization);
        if ((chosen.contains(quantization) || !(usual || quick || named))
            && !input.settings.excluded.contains(MatrixKey{model.name, quantization}))
            wanted << quantization;
    }
    return wanted;
}

QVector<ParameterSet> parameterSetsOf(const PlanInput &input)
{
    const QVector<ParameterSet> &sets
        = input.options.parameterSets.isEmpty() ? input.settings.parameterSets : input.options.parameterSets;
    return sets.isEmpty() ? QVector<ParameterSet>{ParameterSet()} : sets;
}

QVector<ParameterSet> setsOn(const LaneSpec &lane, const QVector<ParameterSet> &sets)
{
    if (!lane.isCpu())
        return sets;
    QVector<ParameterSet> own;
    for (ParameterSet set : sets) {
        for (const Knob &knob : knobs())
            if (knob.onDevicesOnly)
                set.remove(knob.id);
        if (!own.contains(set))
            own << set;
    }
    return own;
}

} // namespace sweetspot
