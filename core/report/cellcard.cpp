// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cellcard.h"

#include "core/base/tr.h"
#include "core/judge/recommend.h"
#include "core/report/engineversion.h"
#include "models/foreigntext.h"
#include "models/heatscale.h"
#include "models/memorylimit.h"
#include "models/metric.h"
#include "models/metricid.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

const QLatin1String kFigures[] = {metricid::kInteractiveTokensPerSecond, metricid::kInteractiveTtftSeconds,
    metricid::kInteractivePromptTokensPerSecond, metricid::kMemoryGb, metricid::kQualityAccuracyPercent,
    metricid::kBatchDocumentsPerHour, metricid::kLongContextUsableTokens};
constexpr int kMostFigures = 6;

QVector<CellCard::Figure> figuresOf(const CellVerdict &verdict, const QLocale &locale)
{
    QVector<CellCard::Figure> figures;
    for (const QString id : kFigures) {
        const Metric *metric = findMetric(id);
        const auto value = verdict.metric(id);
        if (!metric || !value || figures.size() == kMostFigures)
            continue;
        CellCard::Figure figure{metric->label, formatMetric(*metric, value->value, locale), {}};
        if (!metric->unit.isEmpty())
            figure.value += QLatin1Char(' ') + metric->unit;
        const bool spread = value->low && value->high && *value->low < *value->high;
        if (spread)
            figure.spread
                = (value->interval ? CoreTr::tr("95 %: %1 to %2, n = %3") : CoreTr::tr("%1 to %2, n = %3"))
                      .arg(formatMetric(*metric, *value->low, locale),
                          formatMetric(*metric, *value->high, locale), QString::number(value->n));
        else if (!metric->exact)
            figure.spread = CoreTr::tr("n = %1").arg(QString::number(value->n));
        if (!value->flags.isEmpty()) // a reader of the picture has no tooltip
            figure.spread += QStringLiteral(" ⚑");
        figures << figure;
    }
    return figures;
}

QString machineOf(const RunContext &run, const QLocale &locale)
{
    QStringList parts{foreignText(run.cpu)};
    if (run.ramBytes)
        parts << CoreTr::tr("%1 GB memory").arg(locale.toString(*run.ramBytes / 1e9, 'f', 0));
    parts << foreignText(run.os);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QStringList conditionsOf(
    const CellRecord &cell, const CellVerdict &verdict, const RunContext &run, const QLocale &locale)
{
    const ServerFacts server = cell.launches.isEmpty() ? ServerFacts() : cell.launches.last();
    QStringList conditions;
    conditions << (run.config.testMode == TestMode::Quick ? CoreTr::tr("quick mode") : CoreTr::tr("full mode"));
    conditions << run.startedUtc.date().toString(Qt::ISODate); // what may be cut comes last
    conditions << QStringLiteral("Sweetspot %1").arg(run.programVersion);
    if (const int context = server.contextLength.value_or(cell.contextLength); context > 0)
        conditions << CoreTr::tr("context of %1 tokens").arg(locale.toString(context));
    const QString engine = server.version.isEmpty() && cell.id.onDefaultEngine()
        ? engineVersionText(run.engineVersion)
        : server.version;
    if (!engine.isEmpty())
        conditions << foreignText(engine);
    if (run.onBattery)
        conditions << CoreTr::tr("on battery");
    if (!run.virtualised.isEmpty())
        conditions << CoreTr::tr("virtual machine");
    if (!verdict.isProven())
        conditions << CoreTr::tr("not enough measured: to be measured again");
    return conditions;
}

// Characters that fit; a card has no second line for a name.
QString cut(const QString &text, int most)
{
    return text.size() <= most ? text : text.left(most - 1) + QChar(u'…');
}

QString colour(const HeatColor &c)
{
    return QStringLiteral("rgb(%1,%2,%3)").arg(c.red).arg(c.green).arg(c.blue);
}

/// Writes the elements of the picture.
class Svg
{
public:
    void text(int x, int y, int size, const QString &words, const char *fill, const char *more = "")
    {
        m_out += QStringLiteral("<text x=\"%1\" y=\"%2\" font-size=\"%3\" fill=\"%4\"%5>")
                     .arg(QString::number(x), QString::number(y), QString::number(size), QLatin1String(fill),
                         QLatin1String(more))
            + words.toHtmlEscaped() + QStringLiteral("</text>\n");
    }
    void box(int x, int y, int width, int height, const QString &fill)
    {
        m_out += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"10\" fill=\"%5\"/>\n")
                     .arg(x)
                     .arg(y)
                     .arg(width)
                     .arg(height)
                     .arg(fill);
    }
    QByteArray written() const
    {
        return QStringLiteral(
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 "
                   "%2\" font-family=\"DejaVu Sans, Helvetica, Arial, sans-serif\">\n")
                   .arg(CellCard::kSize.width())
                   .arg(CellCard::kSize.height())
                   .toUtf8()
            + m_out.toUtf8() + "</svg>\n";
    }

private:
    QString m_out;
};

constexpr char kInk[] = "#f2f2f2", kSoft[] = "#b9bec9", kBold[] = " font-weight=\"bold\"",
               kMiddle[] = " font-weight=\"bold\" text-anchor=\"middle\"",
               kCentred[] = " text-anchor=\"middle\"";

// The score in the colour that its place between 0 and 100 has in the matrix.
void drawScore(Svg &svg, const CellCard &card, const QLocale &locale)
{
    if (!card.score) {
        svg.text(60, 205, 20, cut(card.noScore, 88), kSoft);
        return;
    }
    constexpr double kWhole = 100;
    const HeatColor tile = heatColorAt(card.score->value / kWhole);
    const char *ink = tile.isDark() ? "#ffffff" : "#000000";
    svg.box(900, 50, 240, 170, colour(tile));
    svg.text(1020, 145, 84, locale.toString(card.score->value, 'f', 0), ink, kMiddle);
    svg.text(1020, 190, 20,
        CoreTr::tr("%1 to %2 of 100")
            .arg(locale.toString(card.score->low, 'f', 0), locale.toString(card.score->high, 'f', 0)),
        ink, kCentred);
    svg.text(60, 205, 22, CoreTr::tr("Score for: %1").arg(card.use), kInk);
}

} // namespace

CellCard cellCard(const CellRecord &cell, const CellVerdict &verdict, const RunContext &run,
    const QString &useCase, const BenchConfig &thresholds, const QLocale &locale)
{
    CellCard card;
    card.model = foreignText(cell.id.model + QLatin1Char(' ') + cell.id.quantization);
    QStringList place{cell.id.engine, cell.id.device, cell.id.parameters};
    place.removeAll(QString());
    card.place = foreignText(place.join(QStringLiteral(" · ")));
    card.machine = machineOf(run, locale);
    card.figures = figuresOf(verdict, locale);
    card.conditions = conditionsOf(cell, verdict, run, locale);
    if (std::any_of(card.figures.begin(), card.figures.end(),
            [](const CellCard::Figure &figure) { return figure.spread.contains(QChar(u'⚑')); }))
        card.conditions << CoreTr::tr("⚑ with reservations");
    if (const UseCase *use = findUseCase(useCase)) {
        card.use = use->label;
        const ScoredUse scored = scoreFor(*use, verdict, contextLengthFor({}, thresholds, {verdict}));
        card.score = scored.score;
        if (!scored.score)
            card.noScore = CoreTr::tr("No score for %1: not measured: %2.")
                               .arg(use->label, scored.missing.join(QStringLiteral(", ")));
        else if (const double limit = hostLimitBytes(thresholds.limits, run.ramBytes); std::isfinite(limit))
            card.conditions << CoreTr::tr("score with %1 GB as the limit of memory")
                                   .arg(locale.toString(limit / 1e9, 'g', 4));
    }
    return card;
}

QByteArray cardSvg(const CellCard &card, const QLocale &locale)
{
    Svg svg;
    svg.box(0, 0, CellCard::kSize.width(), CellCard::kSize.height(), QStringLiteral("#16213a"));
    svg.text(60, 100, 44, cut(card.model, card.score ? 32 : 44), kInk, kBold);
    svg.text(60, 145, 24, cut(card.place, card.score ? 56 : 76), kSoft);
    drawScore(svg, card, locale);
    constexpr int kColumns = 3, kWide = 350, kHigh = 130, kGap = 15;
    for (int i = 0; i < card.figures.size(); ++i) {
        const CellCard::Figure &figure = card.figures.at(i);
        const int x = 60 + i % kColumns * (kWide + kGap), y = 245 + i / kColumns * (kHigh + kGap);
        svg.box(x, y, kWide, kHigh, QStringLiteral("#22304f"));
        svg.text(x + 18, y + 34, 18, cut(figure.label, 30), kSoft);
        svg.text(x + 18, y + 78, 34, cut(figure.value, 17), kInk, kBold);
        svg.text(x + 18, y + 110, 16, cut(figure.spread, 36), kSoft);
    }
    svg.text(60, 560, 18, cut(card.machine, 110), kSoft);
    QStringList lines{QString()}; // of conditions, as many as fit into each of two
    constexpr int kLine = 112;
    for (const QString &condition : card.conditions) {
        if (!lines.last().isEmpty() && lines.last().size() + condition.size() + 3 > kLine)
            lines << QString();
        lines.last() += (lines.last().isEmpty() ? QString() : QStringLiteral(" · ")) + condition;
    }
    for (int i = 0; i < std::min(2, int(lines.size())); ++i)
        svg.text(60, 588 + i * 26, 17, cut(lines.at(i), kLine), kSoft);
    return svg.written();
}

} // namespace sweetspot
