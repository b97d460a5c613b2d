// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/glance.h"

#include "core/judge/judge.h"
#include "models/heatscale.h"
#include "models/metricid.h"
#include "models/quantization.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

CellId rowOf(CellId cell)
{
    cell.quantization.clear();
    return cell;
}

using Heat = std::function<std::optional<double>(const CellVerdict &)>;

Heat speedHeat(const QVector<CellVerdict> &verdicts)
{
    const QString metric = QString::fromLatin1(metricid::kInteractiveTokensPerSecond);
    QVector<HeatValue> values;
    for (const CellVerdict &verdict : verdicts)
        if (const auto value = verdict.metric(metric))
            values << HeatValue{value->value, value->low, value->high};
    const HeatScale scale(values, true);
    if (scale.isEmpty())
        return {};
    return [scale, metric](const CellVerdict &verdict) -> std::optional<double> {
        const auto value = verdict.metric(metric);
        return value ? std::optional<double>(scale.position(value->value)) : std::nullopt;
    };
}

std::optional<double> ratingHeat(const CellVerdict &verdict)
{
    if (!verdict.rating || *verdict.rating == Rating::Unproven)
        return {};
    constexpr double kBest = double(Rating::Failed);
    return 1 - double(*verdict.rating) / kBest;
}

} // namespace

MatrixGlance glanceOf(const LatestCells &latest, const BenchConfig &config)
{
    const QVector<CellRecord> &cells = latest.record.cells;
    MatrixGlance glance;
    glance.cells = int(cells.size());
    QVector<CellId> rows;
    QStringList columns;
    for (const CellRecord &cell : cells) {
        glance.measured += cell.outcome == CellOutcome::Done ? 1 : 0;
        if (!rows.contains(rowOf(cell.id)) && rows.size() < kGlanceSide)
            rows << rowOf(cell.id);
        if (!columns.contains(cell.id.quantization))
            columns << cell.id.quantization;
    }
    columns = sortedForDisplay(columns).mid(0, kGlanceSide);
    glance.columns = int(columns.size());
    glance.rows.fill(QVector<MatrixGlance::Square>(columns.size()), rows.size());
    const QVector<CellVerdict> verdicts = judgeRun(latest.record, config);
    Heat heat = speedHeat(verdicts);
    if (!heat)
        heat = ratingHeat;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const qsizetype row = rows.indexOf(rowOf(cells[i].id)),
                        column = columns.indexOf(cells[i].id.quantization);
        if (row >= 0 && column >= 0)
            glance.rows[row][column] = {true, heat(verdicts[i])};
    }
    return glance;
}

} // namespace sweetspot
