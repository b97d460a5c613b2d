// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tunehtml.h"

#include "core/base/tr.h"
#include "core/report/htmltext.h"
#include "core/report/tunecharts.h"

#include <QLocale>

#include <algorithm>

namespace sweetspot
{

using html::bdi;
using html::esc;

namespace
{

// Pixels of the drawing: one row for each bar.
constexpr double kWide = 760, kNames = 300, kFigures = 90, kRow = 30, kBar = 16;

QString titleOf(const TuneAccount &account)
{
    return CoreTr::tr("Best settings of %1").arg(account.cell);
}

QString pixels(double value)
{
    return QString::number(value, 'f', 1);
}

// Everything that is drawn between the least and the most of all bars and intervals.
struct Across {
    double low = 0, high = 0;
    double at(double value) const
    {
        return kNames + (value - low) / std::max(1e-9, high - low) * (kWide - kNames - kFigures);
    }
};

Across acrossOf(const QVector<Chart::Point> &bars)
{
    Across across;
    for (const Chart::Point &bar : bars)
        for (const double value : {bar.from, bar.y, bar.low.value_or(bar.y), bar.high.value_or(bar.y)}) {
            across.low = std::min(across.low, value);
            across.high = std::max(across.high, value);
        }
    return across;
}

QString barSvg(const Chart::Point &bar, const Across &across, double top, bool total)
{
    const double from = across.at(std::min(bar.from, bar.y)), to = across.at(std::max(bar.from, bar.y));
    const double middle = top + kRow / 2;
    QString svg = QStringLiteral("<text x=\"0\" y=\"%1\">%2</text>").arg(pixels(middle + 4), esc(bar.label))
        + QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\" rx=\"2\"/>")
              .arg(total ? QStringLiteral("total") : QStringLiteral("step"), pixels(from),
                  pixels(middle - kBar / 2), pixels(std::max(1.0, to - from)), pixels(kBar));
    if (bar.low && bar.high)
        svg += QStringLiteral("<line class=\"span\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>")
                   .arg(pixels(across.at(*bar.low)), pixels(across.at(*bar.high)), pixels(middle));
    return svg
        + QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"end\">%3</text>")
              .arg(pixels(kWide), pixels(middle + 4), esc(bar.figure.section(QLatin1Char('\n'), 0, 0)));
}

QString paragraphs(const QStringList &texts, const char *kind)
{
    QString html;
    for (const QString &text : texts)
        html += QStringLiteral("<p class=\"%1\">%2</p>").arg(QString::fromLatin1(kind), esc(text));
    return html;
}

QString headingOf(int level, const QString &text)
{
    return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(bdi(text));
}

QString triedHtml(const TuneAccount &account, int level, const char *attributes)
{
    const TextRows rows = triedTable(account);
    if (rows.size() < 2)
        return {};
    QString html = QStringLiteral("<table %1>").arg(QString::fromLatin1(attributes));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString tag = i == 0 ? QStringLiteral("th") : QStringLiteral("td");
        html += QStringLiteral("<tr>");
        for (const QString &field : rows[i])
            html += QStringLiteral("<%1 align=\"left\">%2</%1>").arg(tag, bdi(field));
        html += QStringLiteral("</tr>");
    }
    return headingOf(level, CoreTr::tr("Tried and rejected")) + html + QStringLiteral("</table>");
}

QStringList leadOf(const TuneAccount &account)
{
    QStringList lead;
    const TuneResult &result = account.progress.result;
    if (result.adopted)
        lead << CoreTr::tr("Changed: %1.").arg(armName(account, result.chosen));
    if (const QString seen = tuneResolution(account); !seen.isEmpty())
        lead << seen;
    return lead + tuneClassTexts(account);
}

constexpr char kStyle[]
    = ":root{color-scheme:light dark;--soft:#555;--line:#ccc;--bar:#0072b2;--all:#009e73}"
      "@media(prefers-color-scheme:dark){:root{--soft:#aaa;--line:#444;--bar:#56b4e9;--all:#2fc79a}}"
      "body{font:15px/1.5 system-ui,sans-serif;max-width:56em;margin:2em auto;padding:0 1em}"
      "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);padding:.3em .6em;"
      "vertical-align:top}";

} // namespace

QString waterfallSvg(const Chart &chart)
{
    if (chart.isEmpty())
        return {};
    const QVector<Chart::Point> bars = chart.series.first().points;
    const Across across = acrossOf(bars);
    const double high = kRow * double(bars.size());
    QString svg = QStringLiteral("<svg viewBox=\"0 0 %1 %2\" width=\"100%\" role=\"img\" aria-label=\"%3\">"
                                 "<style>svg text{fill:currentColor;font-size:13px}svg .step{fill:var(--bar,"
                                 "#0072b2)}svg .total{fill:var(--all,#009e73)}svg .span{stroke:currentColor;"
                                 "stroke-width:1.5}svg .zero{stroke:var(--line,#999)}</style>"
                                 "<line class=\"zero\" x1=\"%4\" x2=\"%4\" y1=\"0\" y2=\"%2\"/>")
                      .arg(pixels(kWide), pixels(high), esc(chart.title), pixels(across.at(0)));
    for (qsizetype i = 0; i < bars.size(); ++i)
        svg += barSvg(bars[i], across, kRow * double(i), i + 1 == bars.size());
    return svg + QStringLiteral("</svg>");
}

QString tuneHtml(const TuneAccount &account, int level)
{
    QString html = QStringLiteral("<section class=\"tuning\">") + headingOf(level, titleOf(account))
        + QStringLiteral("<p><strong>%1</strong></p>").arg(esc(tuneHeadline(account)))
        + paragraphs(leadOf(account), "lead") + paragraphs(tuneNoteTexts(account), "warning");
    const Chart waterfall = tuneWaterfall(account);
    if (!waterfall.isEmpty())
        html += headingOf(level + 1, waterfall.title) + waterfallSvg(waterfall)
            + paragraphs(waterfall.note.split(QLatin1Char('\n'), Qt::SkipEmptyParts), "soft");
    html += triedHtml(account, level + 1, "");
    return html + headingOf(level + 1, CoreTr::tr("Conditions")) + paragraphs(tuneConditions(account), "soft")
        + QStringLiteral("</section>");
}

QByteArray tunePage(const TuneAccount &account)
{
    return QStringLiteral("<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\">"
                          "<meta name=\"viewport\" content=\"width=device-width\"><title>%2</title>"
                          "<style>%3 .soft{color:var(--soft)}</style></head><body>%4</body></html>\n")
        .arg(QLocale().bcp47Name(), esc(titleOf(account)), QString::fromLatin1(kStyle), tuneHtml(account))
        .toUtf8();
}

void addTuning(PrintReport &print, const TuneAccount &account, int level)
{
    print.html += headingOf(level, titleOf(account))
        + QStringLiteral("<p><b>%1</b></p>").arg(esc(tuneHeadline(account)))
        + paragraphs(leadOf(account), "item") + paragraphs(tuneNoteTexts(account), "item");
    for (const Chart &chart : {tuneWaterfall(account), tunePareto(account), tuneParallel(account)}) {
        if (chart.isEmpty())
            continue;
        print.html += QStringLiteral("<p><img src=\"chart:%1\"></p>").arg(print.charts.size());
        print.charts << chart;
    }
    print.html
        += triedHtml(account, level + 1, "border=\"0\" cellspacing=\"0\" cellpadding=\"3\" width=\"98%\"")
        + headingOf(level + 1, CoreTr::tr("Conditions")) + paragraphs(tuneConditions(account), "item");
}

PrintReport tunePrint(const TuneAccount &account)
{
    PrintReport print;
    addTuning(print, account, 1);
    return print;
}

QByteArray tuneMarkdown(const TuneAccount &account)
{
    QString text = QStringLiteral("## %1\n\n**%2**\n")
                       .arg(markdownField(titleOf(account)), markdownField(tuneHeadline(account)));
    for (const QString &line : leadOf(account) + tuneNoteTexts(account))
        text += QStringLiteral("\n%1\n").arg(markdownField(line));
    const TextRows tried = triedTable(account);
    if (tried.size() > 1)
        text += QStringLiteral("\n### %1\n\n").arg(QString(CoreTr::tr("Tried and rejected")))
            + tableAsMarkdown(tried);
    text += QStringLiteral("\n### %1\n\n").arg(QString(CoreTr::tr("Conditions")));
    for (const QString &line : tuneConditions(account))
        text += QStringLiteral("- %1\n").arg(markdownField(line));
    return text.toUtf8();
}

} // namespace sweetspot
