// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cellcard.h"

#include "models/metricid.h"
#include "tests/support/testdata.h"

#include <QXmlStreamReader>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellVerdict fullVerdict()
{
    CellVerdict verdict;
    verdict.state = CellState::Passed;
    const auto put = [&](const QString &id, double value) {
        verdict.metrics.insert(id, MetricValue{value, 5, value * 0.9, value * 1.1, true, {}});
    };
    put(metricid::kInteractiveTokensPerSecond, 20);
    put(metricid::kInteractiveTtftSeconds, 2);
    put(metricid::kQualityAccuracyPercent, 80);
    put(metricid::kQualityKeptPercent, 99);
    put(metricid::kMemoryGb, 3);
    verdict.metrics[metricid::kMemoryGb].of = 14;
    return verdict;
}

CellCard cardOf(const CellVerdict &verdict, const CellRecord &cell = sweetspot::test::measuredCell())
{
    return cellCard(
        cell, verdict, sweetspot::test::someContext(), q("interactive"), BenchConfig(), QLocale::c());
}

bool isXml(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

TEST(CellCard, SaysWhatWasMeasuredAndUnderWhichConditions)
{
    const CellCard card = cardOf(fullVerdict());
    EXPECT_EQ(card.model, q("M Q4_K_M"));
    EXPECT_EQ(card.place, q("llama.cpp · CPU"));
    ASSERT_TRUE(card.score);
    EXPECT_TRUE(card.noScore.isEmpty());
    EXPECT_LE(card.score->low, card.score->value);
    ASSERT_GE(card.figures.size(), 4);
    EXPECT_EQ(card.figures.first().value, q("20.0 tokens/s"));
    EXPECT_EQ(card.figures.first().spread, q("95 %: 18.0 to 22.0, n = 5"));
    EXPECT_TRUE(card.conditions.contains(q("full mode")));
    EXPECT_TRUE(card.conditions.contains(q("2026-01-02")));
    EXPECT_TRUE(card.conditions.contains(q("Sweetspot 0.1.0")));
    const QString svg = QString::fromUtf8(cardSvg(card, QLocale::c()));
    EXPECT_TRUE(isXml(svg.toUtf8())) << svg;
    for (const char *part : {"M Q4_K_M", "20.0 tokens/s", "A CPU", "full mode", "Score for"})
        EXPECT_TRUE(svg.contains(q(part))) << part;
}

TEST(CellCard, HasNoScoreWithoutEvidenceAndSaysWhy)
{
    CellVerdict verdict = fullVerdict();
    verdict.metrics.remove(metricid::kQualityAccuracyPercent);
    verdict.state = CellState::Disturbed;
    const CellCard card = cardOf(verdict);
    EXPECT_FALSE(card.score);
    EXPECT_TRUE(card.noScore.startsWith(q("No score for"))) << card.noScore;
    EXPECT_FALSE(card.figures.isEmpty()) << "what was measured is there all the same";
    EXPECT_TRUE(QString::fromUtf8(cardSvg(card)).contains(card.noScore.left(30)));
}

TEST(CellCard, NamesFromElsewhereDoNoHarm)
{
    CellRecord cell
        = sweetspot::test::measuredCell(q("<script>&\"x\"</script>") + QString(200, QLatin1Char('m')));
    const QByteArray svg = cardSvg(cardOf(fullVerdict(), cell));
    EXPECT_TRUE(isXml(svg));
    EXPECT_FALSE(svg.contains("<script"));
    EXPECT_FALSE(svg.contains(QByteArray(60, 'm'))) << "a long name is cut";
}
