// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "tests/support/testdata.h"
#include "ui/matrix/inspector.h"

#include <QTextDocument>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Inspector, ForeignTextIsShownAsText)
{
    CellRecord record = test::measuredCell();
    record.attempts.last().answerStart = q("<img src=x onerror=alert(1)> & <b>bold</b>");
    record.attempts.last().flags = {q("<i>flag</i>")};
    record.launches[0].commandLine = q("llama-server -m '<script>'");
    MatrixSquare square;
    square.verdict = judgeCell(record, {});
    square.verdict.reason = q("<u>reason</u>");
    const QString html
        = ui::inspectorHtml({q("<s>model</s>"), {}, {}, {}, false}, q("<q>"), square, record, {}, QPalette());
    for (const char *tag : {"<img", "<script", "<s>", "<u>", "<q>", "<i>flag"})
        EXPECT_FALSE(html.contains(q(tag))) << tag;
    QTextDocument text;
    text.setHtml(html);
    EXPECT_TRUE(text.toPlainText().contains(q("<img src=x onerror=alert(1)>")));
    EXPECT_TRUE(text.toPlainText().contains(q("<s>model</s>")));
}

TEST(Inspector, TellsNumbersWithIntervalThresholdAndMeaning)
{
    QLocale::setDefault(QLocale::c());
    const CellRecord record = test::measuredCell();
    MatrixSquare square;
    square.verdict = judgeCell(record, {});
    QTextDocument text;
    text.setHtml(ui::inspectorHtml({q("M"), {}, {}, {}, false}, q("Q4_K_M"), square, record, {}, QPalette()));
    const QString plain = text.toPlainText();
    for (const char *part : {"Streaming speed: 101 tokens/s", "95 % confidence", "n = 3",
             "required: at least 2", "Nearly instant for most prompts", "Excellent", "llama-server -m x"})
        EXPECT_TRUE(plain.contains(q(part))) << part << "\n" << plain;
}

TEST(Inspector, SaysWhyThereIsNoVerdictAndEstimatesInBytes)
{
    QLocale::setDefault(QLocale::c());
    const CellRecord record = test::measuredCell();
    MatrixSquare square;
    square.verdict = judgeCell(record, {});
    ASSERT_FALSE(square.verdict.profiles.isEmpty());
    ProfileVerdict &profile = square.verdict.profiles[0];
    profile.evidence = Evidence::Disturbed;
    profile.rating = Rating::Unproven;
    profile.sentence = q("Other programs were busy.");
    square.verdict.metrics.insert(q("memory_estimated_gb"), MetricValue{0.042, 1, {}, {}, false, {}});
    QTextDocument text;
    text.setHtml(ui::inspectorHtml({q("M"), {}, {}, {}, false}, q("Q4_K_M"), square, record, {}, QPalette()));
    const QString plain = text.toPlainText();
    EXPECT_TRUE(plain.contains(q("Disturbed, measure again · Other programs were busy."))) << plain;
    EXPECT_TRUE(plain.contains(q("Memory, estimated: 42 MB"))) << plain;
}
