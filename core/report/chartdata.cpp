// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chartdata.h"

#include "core/base/tr.h"
#include "core/report/texttable.h"

#include <QLocale>

#include <algorithm>

namespace sweetspot
{

namespace
{

QString exactly(double value)
{
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString readable(double value)
{
    return QLocale::c().toString(value, 'g', 6);
}

using Format = QString (*)(double);

void addRows(TextRows &rows, const Chart &chart, Format format)
{
    for (const Chart &panel : chart.panels)
        addRows(rows, panel, format);
    for (const Chart::Series &series : chart.series)
        for (const Chart::Point &point : series.points) {
            if (series.hidden)
                continue;
            const QString place = chart.categories.value(qsizetype(point.x));
            rows << QStringList{series.name, point.label.section(QLatin1Char('\n'), 0, 0),
                place.isEmpty() ? format(point.x) : place, format(point.y),
                point.low ? format(*point.low) : QString(), point.high ? format(*point.high) : QString(),
                point.n > 0 ? QString::number(point.n) : QString()};
        }
}

// Columns without anything in them are left out.
TextRows tableOf(const Chart &chart, Format format)
{
    const QString x
        = chart.categories.isEmpty() && !chart.xLabel.isEmpty() ? chart.xLabel : QStringLiteral("x");
    const QString y = chart.yLabel.isEmpty() ? QStringLiteral("y") : chart.yLabel;
    TextRows rows{{CoreTr::tr("Series"), CoreTr::tr("Cell"), x, y, CoreTr::tr("low"), CoreTr::tr("high"),
        QStringLiteral("n")}};
    addRows(rows, chart, format);
    for (qsizetype column = rows.first().size() - 1; column >= 0; --column) {
        const bool any = std::any_of(
            rows.begin() + 1, rows.end(), [column](const QStringList &row) { return !row[column].isEmpty(); });
        const bool same = column == 1 && std::all_of(rows.begin() + 1, rows.end(), [](const QStringList &row) {
            return row[1] == row[0] || row[1] == row[2];
        });
        if (!any || same)
            for (QStringList &row : rows)
                row.removeAt(column);
    }
    return rows;
}

} // namespace

QString chartAsTsv(const Chart &chart)
{
    return tableAsTsv(tableOf(chart, exactly));
}

QString chartAsMarkdown(const Chart &chart)
{
    const QString title
        = chart.title.isEmpty() ? QString() : QStringLiteral("**%1**\n\n").arg(markdownField(chart.title));
    return title + tableAsMarkdown(tableOf(chart, readable));
}

} // namespace sweetspot
