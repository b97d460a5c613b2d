// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/compare/printing.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

// A report of more cells than a page holds, with every figure that its tables show.
std::unique_ptr<QTextDocument> manyCells()
{
    RunRecord record;
    record.context = test::someContext();
    record.context.virtualised = {q("hypervisor")};
    for (int i = 0; i < 60; ++i)
        record.cells << test::measuredCell(q("Model-%1-Instruct").arg(i), q("Q4_K_M"), 3);
    ReportModel report = makeReport(record, {}, {}, QLocale());
    for (CellVerdict &verdict : report.verdicts)
        for (const char *id :
            {"quality.math_percent", "quality.comprehension_percent", "quality.reasoning_percent",
                "quality.format_percent", "quality.kept_percent", "quality.kld_mean"})
            verdict.metrics.insert(q(id), MetricValue{50, 5, {}, {}, false, {}});
    auto document = printDocument(makePrintReport(report));
    constexpr QSizeF kA4(595, 842); // points
    document->setPageSize(kA4);
    document->setDocumentMargin(57);
    return document;
}

QVector<QTextTable *> tablesOf(const QTextDocument &document)
{
    QVector<QTextTable *> tables;
    for (QTextFrame *frame : document.rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame))
            tables << table;
    return tables;
}

} // namespace

TEST(Printing, ARowIsOnOnePage)
{
    const auto document = manyCells();
    ASSERT_GT(document->pageCount(), 3);
    int rows = 0;
    for (QTextTable *table : tablesOf(*document))
        for (int row = 1; row < table->rows(); ++row) {
            ++rows;
            const QTextBlock block = table->cellAt(row, 0).firstCursorPosition().block();
            EXPECT_EQ(block.layout()->lineCount(), 1) << block.text();
        }
    EXPECT_GT(rows, 60);
}

TEST(Printing, HeadingsBreakBetweenWordsOnly)
{
    const auto document = manyCells();
    for (QTextTable *table : tablesOf(*document))
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(0, column);
            for (QTextBlock block = cell.firstCursorPosition().block();
                 block.isValid() && cell.lastCursorPosition().position() >= block.position();
                 block = block.next()) {
                const QTextLayout *layout = block.layout();
                for (int line = 0; line + 1 < layout->lineCount(); ++line) {
                    const QTextLine part = layout->lineAt(line);
                    const QChar last = block.text().at(part.textStart() + part.textLength() - 1);
                    EXPECT_TRUE(last.isSpace()) << block.text() << " breaks behind " << QString(last);
                }
            }
        }
}

TEST(Printing, ShowsTheHeatMapAndSentencesInPlaceOfTheNamesOfFlags)
{
    const QString text = manyCells()->toPlainText();
    EXPECT_TRUE(text.contains(q("Overview")));
    EXPECT_FALSE(text.contains(q("sensor_unavailable"))) << "a machine's word";
    EXPECT_FALSE(text.contains(q("virtualised")));
    EXPECT_TRUE(text.contains(q("virtual machine")));
}
