// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/enginewords.h"

#include "core/engines/enginetable.h"
#include "core/judge/owncheck.h"
#include "core/plan/servedcells.h"
#include "core/run/cost.h"
#include "ui/base/tr.h"

#include <QLocale>

namespace sweetspot::ui
{

QString sendingText(const EngineEntry &e)
{
    const QString readable = engineUrl(e).startsWith(QLatin1String("http:")) ? QLatin1Char(' ')
            + UiTr::tr("The connection is not encrypted: others on the network can read everything.")
                                                                             : QString();
    return UiTr::tr("Measuring sends the program's prompts and questions, or your own question file, and your "
                    "own prompts "
                    "to %1, with your key if you stored one. Model files, the name of this machine and results "
                    "are not "
                    "sent.")
               .arg(engineOrigin(e))
        + readable;
}

QString limitsText(const EngineEntry &e)
{
    const Engine *engine = findEngine(e.kind);
    if (!engine)
        return {};
    const DialectAbilities can = engine->makeDialect()->abilities();
    QStringList missing;
    if (!can.fixedLength)
        missing << UiTr::tr("fixed answer length");
    if (!can.cacheOff)
        missing << UiTr::tr("disabling the prompt cache");
    if (!can.cachedCounts)
        missing << UiTr::tr("reporting cached tokens");
    if (!can.serverTimings)
        missing << UiTr::tr("server-side timings for cross-checking");
    if (!can.eventCounts)
        missing << UiTr::tr("token counts per event");
    return missing.isEmpty()
        ? QString()
        : UiTr::tr("Not supported by this server: %1. Affected metrics are flagged or omitted.")
              .arg(missing.join(QStringLiteral(", ")));
}

QString costText(const EngineEntry &e, const ProjectData &data, const PriceList &prices)
{
    PlanInput input;
    input.config = data.config;
    input.prices = prices;
    RunPlan plan;
    plan.config = input.config;
    plan.mode = input.config.testMode;
    plan.profiles = input.config.profiles;
    plan.engines = {e};
    plan.prompts = measurableOf(data.prompts);
    plan.cells = servedCells(input, e, 0);
    const CostEstimate cost = estimateCost(plan);
    QStringList lines;
    if (cost.cells > 0)
        lines << UiTr::tr(
            "A run of these models costs %1. Measuring them stops at %2 %3 (Settings, Limits, Maximum cost).")
                     .arg(sweetspot::costText(cost, input.prices))
                     .arg(QLocale().toString(input.config.cloud.maxCost))
                     .arg(input.prices.currency);
    else if (plan.cells.isEmpty())
        lines << UiTr::tr("Select models to see what a run of them will cost.");
    for (const CellSpec &cell : plan.cells)
        if (cell.skip)
            lines << cell.skip->sentence;
    return lines.join(QLatin1Char('\n'));
}

} // namespace sweetspot::ui
