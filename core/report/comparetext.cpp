// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparetext.h"

#include "core/base/tr.h"
#include "core/judge/runcomparison.h"
#include "models/metric.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

QString exactly(double value)
{
    return std::isfinite(value) ? QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString exactly(const std::optional<double> &value)
{
    return value ? exactly(*value) : QString();
}

QString labelOf(const Metric &metric)
{
    return metric.unit.isEmpty() ? metric.label : QStringLiteral("%1 [%2]").arg(metric.label, metric.unit);
}

QString valueText(const Metric &metric, const MetricValue &value)
{
    QString text = formatMetric(metric, value.value, QLocale::c());
    if (value.interval && value.low && value.high)
        text += QStringLiteral(" (%1 – %2)")
                    .arg(formatMetric(metric, *value.low, QLocale::c()),
                        formatMetric(metric, *value.high, QLocale::c()));
    return text;
}

} // namespace

bool differs(const ComparedMetric &metric)
{
    return std::any_of(metric.differences.begin(), metric.differences.end(), [](const auto &difference) {
        return difference && difference->verdict != Difference::Verdict::Same
            && difference->verdict != Difference::Verdict::Undecided;
    });
}

TextRows comparisonRows(const QStringList &names, const QVector<ComparedMetric> &metrics)
{
    TextRows rows{QStringList{CoreTr::tr("Metric")} + names};
    for (const ComparedMetric &compared : metrics) {
        const Metric *metric = findMetric(compared.metric);
        if (!metric)
            continue;
        QStringList row{labelOf(*metric)};
        for (qsizetype i = 0; i < compared.values.size(); ++i) {
            QString text = compared.values[i] ? valueText(*metric, *compared.values[i]) : QStringLiteral("–");
            if (i > 0 && compared.differences[i - 1]) {
                const Difference &difference = *compared.differences[i - 1];
                const QString amount = amountText(metric->id, difference, QLocale::c());
                text += QStringLiteral("; ") + (amount.isEmpty() ? QString() : amount + QLatin1Char(' '))
                    + changeText(metric->id, difference.verdict);
            } else if (hasOtherWork(compared, i)) {
                text += QStringLiteral("; ") + otherWorkLabel();
            }
            row << text;
        }
        rows << row;
    }
    return rows;
}

TextRows comparisonRecords(const QStringList &names, const QVector<ComparedMetric> &metrics)
{
    TextRows rows{
        QStringLiteral("metric,unit,cell,value,low,high,interval,n,ratio,ratio_low,ratio_high,difference,"
                       "verdict")
            .split(QLatin1Char(','))};
    for (const ComparedMetric &compared : metrics) {
        const Metric *metric = findMetric(compared.metric);
        for (qsizetype i = 0; metric && i < compared.values.size(); ++i) {
            const auto &value = compared.values[i];
            if (!value)
                continue;
            QStringList row{metric->id, metric->unit, names.value(i), exactly(value->value),
                exactly(value->low), exactly(value->high),
                !value->low           ? QString()
                    : value->interval ? QStringLiteral("ci95")
                                      : QStringLiteral("range"),
                QString::number(value->n)};
            if (i > 0 && compared.differences[i - 1]) {
                const Difference &d = *compared.differences[i - 1];
                row << exactly(d.ratio) << exactly(d.low) << exactly(d.high) << exactly(d.absolute)
                    << differenceName(d.verdict);
            } else {
                row << QString() << QString() << QString() << QString() << QString();
            }
            rows << row;
        }
    }
    return rows;
}

} // namespace sweetspot
