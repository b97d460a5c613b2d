// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/matrixtext.h"

#include "models/metric.h"
#include "models/quantization.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace sweetspot::cli
{

QString matrixText(const QVector<CellVerdict> &verdicts, const QString &metricId)
{
    const Metric *metric = findMetric(metricId);
    QStringList rows, columns;
    QHash<QString, QString> texts;
    int first = 8, width = 8;
    for (const CellVerdict &verdict : verdicts) {
        const QString place = verdict.id.place(verdict.id.device != QLatin1String("CPU"));
        const QString row
            = place.isEmpty() ? verdict.id.model : QStringLiteral("%1 · %2").arg(verdict.id.model, place);
        if (!rows.contains(row))
            rows << row;
        if (!columns.contains(verdict.id.quantization))
            columns << verdict.id.quantization;
        const auto value = verdict.metrics.constFind(metricId);
        QString text = cellStateMark(verdict.state);
        if (metric && value != verdict.metrics.constEnd())
            text = formatMetric(*metric, value->value) + QLatin1Char(' ') + text;
        texts.insert(row + QLatin1Char('|') + verdict.id.quantization, text);
        first = std::max(first, int(row.size()));
        width = std::max(width, int(text.size()));
    }
    columns = sortedForDisplay(columns);
    std::sort(rows.begin(), rows.end());
    QString table = QStringLiteral("%1").arg(
                        metric ? QStringLiteral("%1 [%2]").arg(metric->label, metric->unit) : QString())
        + QLatin1Char('\n');
    table += QString(first, QLatin1Char(' '));
    for (const QString &column : columns)
        table += QStringLiteral("  %1").arg(column, width);
    for (const QString &row : rows) {
        table += QLatin1Char('\n') + row.leftJustified(first);
        for (const QString &column : columns)
            table += QStringLiteral("  %1").arg(texts.value(row + QLatin1Char('|') + column), width);
    }
    return table;
}

} // namespace sweetspot::cli
