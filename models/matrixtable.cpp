// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixtable.h"

#include "models/foreigntext.h"
#include "models/tr.h"

namespace sweetspot
{

namespace
{

QString mdCell(const QString &text)
{
    return foreignText(text).simplified().replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

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

// A spreadsheet runs what begins like a formula; a quote keeps it text.
QString csvCell(const QString &foreign)
{
    QString text = foreignText(foreign);
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.at(0)))
        text.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString csvNumber(const std::optional<double> &value)
{
    return value ? QLocale::c().toString(*value, 'g', 7) : QString();
}

} // namespace

QString matrixMarkdown(const MatrixModel &matrix, const ShownMatrix &shown)
{
    QString text = QStringLiteral("| |"), line = QStringLiteral("| --- |");
    for (const int column : shown.columns) {
        text += QStringLiteral(" %1 |").arg(mdCell(matrix.columns().at(column)));
        line += QStringLiteral(" ---: |");
    }
    text += QLatin1Char('\n') + line + QLatin1Char('\n');
    for (const int row : shown.rows) {
        text += QStringLiteral("| %1 |").arg(
            mdCell(matrix.headerData(row, Qt::Vertical, Qt::DisplayRole).toString()));
        for (const int column : shown.columns)
            text += QStringLiteral(" %1 |").arg(mdCell(squareText(matrix, row, column)));
        text += QLatin1Char('\n');
    }
    const Metric *metric = findMetric(matrix.metric());
    QStringList notes{metric ? metric->label : ModelsTr::tr("Rating")};
    if (matrix.shownColourView() == ColourView::DistanceFromBest)
        notes << ModelsTr::tr("in percent of the best");
    else if (metric && !metric->unit.isEmpty())
        notes << metric->unit;
    if (shown.hiddenRows + shown.hiddenColumns > 0)
        notes << ModelsTr::tr("%1 rows and %2 columns are not shown")
                     .arg(QString::number(shown.hiddenRows), QString::number(shown.hiddenColumns));
    return text + QLatin1Char('\n') + notes.join(QStringLiteral(", ")) + QLatin1Char('\n');
}

QString matrixCsv(const MatrixModel &matrix, const ShownMatrix &shown)
{
    QString text
        = QStringLiteral("model,engine,device,parameters,quantization,metric,unit,value,low,high,n,state\n");
    const Metric *metric = findMetric(matrix.metric());
    for (const int row : shown.rows)
        for (const int column : shown.columns) {
            const CellVerdict &verdict = matrix.square(row, column).verdict;
            if (verdict.state == CellState::NoFile)
                continue;
            const MatrixRow &of = matrix.rows().at(row);
            const auto value = verdict.metric(matrix.metric());
            QStringList fields;
            for (const QString &foreign :
                {of.model, of.engine, of.lane, of.parameters, matrix.columns().at(column)})
                fields << csvCell(foreign);
            fields << matrix.metric() << csvCell(metric ? metric->unit : QString())
                   << csvNumber(value ? std::optional<double>(value->value) : std::nullopt)
                   << csvNumber(value ? value->low : std::nullopt)
                   << csvNumber(value ? value->high : std::nullopt)
                   << (value ? QString::number(value->n) : QString()) << cellStateName(verdict.state);
            text += fields.join(QLatin1Char(',')) + QLatin1Char('\n');
        }
    return text;
}

} // namespace sweetspot
