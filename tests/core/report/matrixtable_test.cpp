// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/matrixtable.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class TableOfTheMatrix : public testing::Test
{
protected:
    TableOfTheMatrix()
    {
        QLocale::setDefault(QLocale::c());
        MatrixRow a, b;
        a.model = q("A|x");
        b.model = q("=B \"y\"");
        matrix.setLayoutOf({a, b}, {q("Q4_K_M"), q("Q8_0")});
        MatrixSquare measured, skipped;
        measured.verdict.state = CellState::Passed;
        measured.verdict.metrics.insert(
            metricid::kInteractiveTokensPerSecond, MetricValue{10, 5, 9.5, 10.5, true, {}});
        skipped.verdict.state = CellState::Skipped;
        MatrixSquare none;
        none.verdict.state = CellState::NoFile;
        matrix.apply({{0, 0, measured}, {0, 1, skipped}, {1, 0, none}, {1, 1, measured}});
    }
    MatrixModel matrix;
};

} // namespace

TEST_F(TableOfTheMatrix, IsMarkdownOfWhatIsShown)
{
    EXPECT_EQ(matrixMarkdown(matrix, shownOf(matrix, {}, {}, {})),
        q("|  | Q4\\_K\\_M | Q8\\_0 |\n| --- | --- | --- |\n| A\\|x | 10.0 (±5.0 %) | skipped |\n"
          "| =B \"y\" |  | 10.0 (±5.0 %) |\n\nStreaming speed, tokens/s\n"));
    MatrixFilter filter;
    filter.name = q("A");
    const QString part = matrixMarkdown(matrix, shownOf(matrix, filter, {}, {}));
    EXPECT_FALSE(part.contains(q("=B")));
    EXPECT_TRUE(part.contains(q("1 rows and 0 columns are not shown"))) << part;
    matrix.setColourView(ColourView::DistanceFromBest);
    EXPECT_TRUE(matrixMarkdown(matrix, shownOf(matrix, {}, {}, {})).contains(q("100 % (10.0)")));
}

TEST_F(TableOfTheMatrix, IsCsvThatASpreadsheetDoesNotRun)
{
    const QStringList lines = matrixCsv(matrix, shownOf(matrix, {}, {}, {})).split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 5) << "no line for what is not there";
    EXPECT_EQ(
        lines[1], q("A|x,llama.cpp,,,Q4_K_M,interactive.tokens_per_second,tokens/s,10,9.5,10.5,5,passed"));
    EXPECT_TRUE(lines[2].endsWith(q(",,,,,skipped"))) << lines[2];
    EXPECT_TRUE(lines[3].startsWith(q("\"'=B \"\"y\"\"\","))) << lines[3];
}
