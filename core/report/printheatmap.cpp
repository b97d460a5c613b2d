// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printheatmap.h"

#include "core/report/htmltext.h"
#include "models/heatscale.h"
#include "models/metric.h"
#include "models/quantization.h"

#include <QHash>

namespace sweetspot
{

using html::esc;

namespace
{

QString colorName(const HeatColor &color)
{
    return QStringLiteral("#%1%2%3")
        .arg(color.red, 2, 16, QLatin1Char('0'))
        .arg(color.green, 2, 16, QLatin1Char('0'))
        .arg(color.blue, 2, 16, QLatin1Char('0'));
}

QString squareHtml(const Metric &metric, const CellVerdict *verdict, const HeatScale &scale)
{
    const auto value = verdict ? verdict->metric(metric.id) : std::nullopt;
    if (!value)
        return QStringLiteral("<td align=\"center\" bgcolor=\"#f3f3f3\">%1</td>")
            .arg(verdict ? esc(cellStateMark(verdict->state)) : QString());
    // Paper cannot hatch: a figure that is to be measured again is grey and has its mark.
    if (verdict->state == CellState::Unproven || verdict->state == CellState::Disturbed)
        return QStringLiteral(
            "<td align=\"center\" bgcolor=\"#e2e2e2\" style=\"white-space: nowrap\">%1 %2</td>")
            .arg(esc(formatMetric(metric, value->value)), esc(cellStateMark(verdict->state)));
    const HeatColor color = heatColorAt(scale.position(value->value));
    return QStringLiteral("<td align=\"center\" bgcolor=\"%1\" style=\"white-space: nowrap\">"
                          "<span style=\"color: %2\">%3 %4</span></td>")
        .arg(colorName(color), color.isDark() ? QStringLiteral("#ffffff") : QStringLiteral("#000000"),
            esc(formatMetric(metric, value->value)), esc(cellStateMark(verdict->state)));
}

} // namespace

QString printHeatMap(const ReportModel &report, const QString &metricId)
{
    const Metric *metric = findMetric(metricId);
    QStringList devices, rows, columns;
    QVector<HeatValue> values;
    for (const CellVerdict &verdict : report.verdicts)
        if (!devices.contains(verdict.id.device))
            devices << verdict.id.device;
    QHash<QString, const CellVerdict *> squares; // by row and column
    for (const CellVerdict &verdict : report.verdicts) {
        const QString place = verdict.id.place(devices.size() > 1);
        const QString row
            = place.isEmpty() ? verdict.id.model : QStringLiteral("%1 · %2").arg(verdict.id.model, place);
        if (!rows.contains(row))
            rows << row;
        if (!columns.contains(verdict.id.quantization))
            columns << verdict.id.quantization;
        squares.insert(row + QChar(0) + verdict.id.quantization, &verdict);
        if (const auto value = verdict.metric(metricId))
            values << HeatValue{value->value, value->low, value->high};
    }
    if (!metric || values.isEmpty())
        return {};
    columns = sortedForDisplay(columns);
    const HeatScale scale(values, metric->higherIsBetter);
    QString html
        = QStringLiteral("<p>%1 [%2]</p><table border=\"0\" cellspacing=\"2\" cellpadding=\"5\"><thead><tr>"
                         "<th></th>")
              .arg(esc(metric->label), esc(metric->unit));
    for (const QString &column : columns)
        html += QStringLiteral("<th align=\"center\" style=\"white-space: nowrap\">%1</th>").arg(esc(column));
    html += QStringLiteral("</tr></thead>");
    for (const QString &row : rows) {
        html += QStringLiteral("<tr><td align=\"left\">%1</td>").arg(esc(row));
        for (const QString &column : columns)
            html += squareHtml(*metric, squares.value(row + QChar(0) + column), scale);
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace sweetspot
