// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/servedcells.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "models/modelsize.h"
#include "models/namematch.h"

#include <algorithm>
#include <limits>

namespace sweetspot
{

bool matchesAny(const QString &name, const QStringList &globs)
{
    if (globs.isEmpty())
        return true;
    return std::any_of(globs.begin(), globs.end(), [&name](const QString &glob) {
        // "qwen 1.5" is meant as people say it, "*-Instruct" as shells do.
        return QRegularExpression(QRegularExpression::wildcardToRegularExpression(
                                      glob, QRegularExpression::UnanchoredWildcardConversion),
                   QRegularExpression::CaseInsensitiveOption)
                   .match(name)
                   .hasMatch()
            || !matchNames(glob, {name}).isEmpty();
    });
}

const EngineState *stateOf(const PlanInput &input, const EngineEntry &entry)
{
    const auto found = std::find_if(input.engines.begin(), input.engines.end(),
        [&entry](const EngineState &state) { return state.engine == entry.name; });
    return found == input.engines.end() ? nullptr : &*found;
}

std::optional<SkipReason> engineProblem(const PlanInput &input, const EngineEntry &entry)
{
    const EngineState *state = stateOf(input, entry);
    if (!state || state->usable)
        return std::nullopt;
    return SkipReason{QStringLiteral("engine"), QStringLiteral("%1: %2").arg(entry.name, state->problem)};
}

QVector<CellSpec> servedCells(const PlanInput &input, const EngineEntry &entry, int lane)
{
    QVector<CellSpec> cells;
    const EngineState *state = stateOf(input, entry);
    for (const ServedModel &model : entry.models) {
        CellSpec cell;
        cell.id = CellId{model.row(), columnOf(entry, model), entry.name, engineHost(entry), {}};
        const bool chosen = matchesAny(cell.id.model, input.options.models)
            // What a server has without saying how it was quantized is in no column of files.
            && (input.options.quantizations.isEmpty() || model.quantization.isEmpty()
                || input.options.quantizations.contains(cell.id.quantization, Qt::CaseInsensitive))
            && !input.settings.excluded.contains(MatrixKey{cell.id.model, cell.id.quantization});
        if (!chosen)
            continue;
        cell.engineKind = entry.kind;
        cell.lane = lane;
        cell.served = model.served;
        cell.sizeOrder = std::numeric_limits<double>::max();
        for (const ModelDefinition &local : input.models.models)
            if (local.name == cell.id.model) {
                cell.sizeLabel = local.size;
                cell.sizeOrder = parseModelSize(local.size).value_or(cell.sizeOrder);
            }
        cell.contextLength = input.config.llamaCpp.defaultCtxSize;
        cell.forced = input.settings.forced.contains(MatrixKey{cell.id.model, cell.id.quantization});
        cell.skip = engineProblem(input, entry);
        if (!cell.skip && state && !state->models.isEmpty() && !state->models.contains(model.served)
            && !state->models.contains(model.served + QStringLiteral(":latest")))
            cell.skip = SkipReason{QStringLiteral("no_model"),
                CoreTr::tr("%1 no longer has the model \"%2\"; choose another one on the Engines page.")
                    .arg(entry.name, model.served)};
        cell.price = input.prices.find(entry.kind, engineHost(entry), model.served);
        if (!cell.skip && isCloud(entry) && !cell.price)
            cell.skip = SkipReason{QStringLiteral("no_price"),
                CoreTr::tr("The price of %1 is unknown, so the cost limit could not be enforced; add it to the "
                           "price list.")
                    .arg(model.served)};
        cells << cell;
    }
    return cells;
}

} // namespace sweetspot
