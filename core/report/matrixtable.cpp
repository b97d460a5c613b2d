// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/matrixtable.h"

#include "core/base/tr.h"
#include "core/report/texttable.h"

namespace sweetspot
{

namespace
{

QString squareText(const MatrixModel &matrix, int row, int column)
{
    const QModelIndex index = matrix.index(row, column);
    const QString number = index.data(MatrixModel::NumberRole).toString();
    if (number.isEmpty())
        return matrix.square(row, column).verdict.state == CellState::NoFile
            ? QString()
            : cellStateLabel(matrix.square(row, column).verdict.state);
    const QString spread = index.data(MatrixModel::SpreadRole).toString();
    const QString text = spread.isEmpty() ? number : QStringLiteral("%1 (%2)").arg(number, spread);
    return index.data(MatrixModel::FlaggedRole).toBool() ? text + QStringLiteral(" ⚑") : text;
}

QString csvNumber(const std::optional<double> &value)
{
    return value ? QLocale::c().toString(*value, 'g', 7) : QString();
}

} // namespace

QString matrixMarkdown(const MatrixModel &matrix, const ShownMatrix &shown)
{
    TextRows table{{QString()}};
    for (const int column : shown.columns)
        table.first() << matrix.columns().at(column);
    for (const int row : shown.rows) {
        QStringList line{matrix.headerData(row, Qt::Vertical, Qt::DisplayRole).toString()};
        for (const int column : shown.columns)
            line << squareText(matrix, row, column);
        table << line;
    }
    const Metric *metric = findMetric(matrix.metric());
    QStringList notes{metric ? metric->label : CoreTr::tr("Rating")};
    if (matrix.shownColourView() == ColourView::DistanceFromBest)
        notes << CoreTr::tr("in percent of the best");
    else if (metric && !metric->unit.isEmpty())
        notes << metric->unit;
    if (shown.hiddenRows + shown.hiddenColumns > 0)
        notes << CoreTr::tr("%1 rows and %2 columns are not shown")
                     .arg(QString::number(shown.hiddenRows), QString::number(shown.hiddenColumns));
    return tableAsMarkdown(table) + QLatin1Char('\n') + notes.join(QStringLiteral(", ")) + QLatin1Char('\n');
}

QString matrixCsv(const MatrixModel &matrix, const ShownMatrix &shown)
{
    TextRows table{
        QStringLiteral("model,engine,device,parameters,quantization,metric,unit,value,low,high,n,state")
            .split(QLatin1Char(','))};
    const Metric *metric = findMetric(matrix.metric());
    for (const int row : shown.rows)
        for (const int column : shown.columns) {
            const CellVerdict &verdict = matrix.square(row, column).verdict;
            if (verdict.state == CellState::NoFile)
                continue;
            const MatrixRow &of = matrix.rows().at(row);
            const auto value = verdict.metric(matrix.metric());
            table << QStringList{of.model, of.engine, of.lane, of.parameters, matrix.columns().at(column),
                matrix.metric(), metric ? metric->unit : QString(),
                csvNumber(value ? std::optional<double>(value->value) : std::nullopt),
                csvNumber(value ? value->low : std::nullopt), csvNumber(value ? value->high : std::nullopt),
                value ? QString::number(value->n) : QString(), cellStateName(verdict.state)};
        }
    return tableAsCsv(table);
}

} // namespace sweetspot
