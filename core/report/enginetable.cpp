// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/enginetable.h"

#include "core/base/tr.h"
#include "core/judge/runcomparison.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/quantization.h"

#include <QSet>

#include <algorithm>

namespace sweetspot
{

namespace
{

// What somebody chooses an engine by; the rest is on the page of the cell.
const QStringList &shownMetrics()
{
    static const QStringList ids{metricid::kInteractiveTokensPerSecond, metricid::kInteractiveTtftSeconds,
        metricid::kInteractivePromptTokensPerSecond, metricid::kBatchDocumentsPerHour,
        metricid::kBatchTotalTokensPerSecond, metricid::kLongContextLoadSeconds,
        metricid::kQualityAccuracyPercent, metricid::kMemoryGb, metricid::kLoadSeconds};
    return ids;
}

// Of the same model at the same precision. On which device is among the terms: a server at an address does not
// tell.
struct Group {
    QString title;
    QVector<EngineCell> cells;
};

QString titleOf(const CellId &id)
{
    const auto bits
        = nominalBitsPerWeight(id.quantization); // 4.85 of Q4_K_M and 4.25 of AWQ are four-bit formats
    return QStringLiteral("%1, %2").arg(
        id.model, bits ? CoreTr::tr("%1 bits").arg(int(*bits)) : id.quantization);
}

EngineTable tableOf(const Group &group)
{
    EngineTable table;
    table.title = group.title;
    QVector<CellVerdict> verdicts;
    QVector<MeasuredUnder> measured;
    QSet<QString> devices;
    for (const EngineCell &cell : group.cells)
        devices.insert(cell.record->id.device);
    for (const EngineCell &cell : group.cells) {
        const CellId &id = cell.record->id;
        QString name = QStringLiteral("%1 %2").arg(id.engine, id.quantization);
        if (!id.parameters.isEmpty())
            name += QStringLiteral(" (%1)").arg(id.parameters);
        if (devices.size() > 1)
            name += QStringLiteral(" · ") + id.device;
        table.engines << name;
        verdicts << *cell.verdict;
        measured << MeasuredUnder{cell.record, cell.run};
    }
    for (const ComparedMetric &metric : compareCells(verdicts))
        if (shownMetrics().contains(metric.metric))
            table.metrics << metric;
    table.terms = termsOf(measured);
    return table;
}

} // namespace

QVector<EngineTable> engineTables(const QVector<EngineCell> &cells)
{
    QVector<Group> groups;
    for (const EngineCell &cell : cells) {
        if (cell.verdict->metrics.isEmpty())
            continue;
        const QString title = titleOf(cell.record->id);
        const auto known = std::find_if(
            groups.begin(), groups.end(), [&title](const Group &group) { return group.title == title; });
        if (known == groups.end())
            groups << Group{title, {cell}};
        else
            known->cells << cell;
    }
    QVector<EngineTable> tables;
    for (const Group &group : std::as_const(groups)) {
        QSet<QString> engines;
        for (const EngineCell &cell : group.cells)
            engines.insert(cell.record->id.engine);
        if (engines.size() < 2)
            continue;
        const EngineTable table = tableOf(group);
        if (!table.metrics.isEmpty())
            tables << table;
    }
    return tables;
}

QString engineFigure(const ComparedMetric &compared, qsizetype column)
{
    const Metric *metric = findMetric(compared.metric);
    if (!metric || !compared.values[column])
        return {};
    QString text = formatMetric(*metric, compared.values[column]->value, QLocale::c());
    if (hasOtherWork(compared, column))
        return text + QStringLiteral("; ") + otherWorkLabel();
    if (column == 0 || !compared.differences[column - 1])
        return text;
    const Difference &difference = *compared.differences[column - 1];
    const QString amount = amountText(metric->id, difference, QLocale::c());
    return text + QStringLiteral("; ") + (amount.isEmpty() ? QString() : amount + QLatin1Char(' '))
        + changeText(metric->id, difference.verdict);
}

} // namespace sweetspot
