// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "tests/support/sometuning.h"
#include "tests/support/testdata.h"

#include <QLocale>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
QStringList linesOf(const RunRecord &record)
{
    return QString::fromUtf8(writeMarkdownReport(makeReport(record, {}, {}))).split(QLatin1Char('\n'));
}
} // namespace

TEST(MarkdownReport, IsTwoTablesWhateverTheLocale)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell(q("Llama"), q("Q4_K_M"));
    const QStringList english = linesOf(record);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QStringList german = linesOf(record);
    QLocale::setDefault(QLocale::c());
    const auto rowOf = [](const QStringList &lines, const char *start) {
        for (const QString &line : lines)
            if (line.startsWith(q(start)))
                return line;
        return QString();
    };
    const QString row = rowOf(english, "| Llama | Q4");
    EXPECT_TRUE(row.startsWith(q("| Llama | Q4\\_K\\_M | CPU | 101 ± "))) << row;
    EXPECT_EQ(rowOf(german, "| Llama | Q4"), row) << "numbers to paste have points";
    EXPECT_TRUE(rowOf(english, "| Llama Q4").contains(q("MiB"))) << "and as llama-bench prints";
    EXPECT_TRUE(rowOf(english, "| Llama Q4").contains(q("| tg | 101.00 ± "))
        || rowOf(english, "| Llama Q4").contains(q("pp512")));
}

TEST(MarkdownReport, ForeignTextCannotLeaveItsCell)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell(q("a|b\n# <b>*x*</b> [l](http://e)") + QChar(0x202E), q("Q`4`"));
    for (const QString &line : linesOf(record)) {
        EXPECT_FALSE(line.contains(q("<b>"))) << line;
        EXPECT_FALSE(line.contains(QChar(0x202E)));
        EXPECT_FALSE(line.startsWith(q("# <"))) << line;
    }
}

TEST(MarkdownReport, NamesEngineAndParametersOnlyWhereTheyTellRowsApart)
{
    RunRecord record;
    record.cells << test::measuredCell() << test::measuredCell();
    QByteArray text = writeMarkdownReport(makeReport(record, {}, {}));
    EXPECT_FALSE(text.contains("| Engine |"));
    EXPECT_FALSE(text.contains("| Parameters |"));
    record.cells[1].id.engine = QStringLiteral("ollama");
    record.cells[1].id.parameters = QStringLiteral("t=4");
    text = writeMarkdownReport(makeReport(record, {}, {}));
    EXPECT_TRUE(text.contains("| Model | Quantization | Engine | Device | Parameters |")) << text.toStdString();
    EXPECT_TRUE(text.contains("| ollama | CPU | t=4 |")) << text.toStdString();
}

TEST(MarkdownReport, NamesThePromptAsItWasSent)
{
    RunRecord record;
    record.cells << test::measuredCell();
    for (Attempt &attempt : record.cells[0].attempts)
        attempt.shape = QStringLiteral("256/64");
    QByteArray text = writeMarkdownReport(makeReport(record, {}, {}));
    EXPECT_TRUE(text.contains("| pp256 |") && text.contains("| tg64 |")) << text.toStdString();
    for (Attempt &attempt : record.cells[0].attempts)
        attempt.shape = QStringLiteral("story");
    text = writeMarkdownReport(makeReport(record, {}, {}));
    EXPECT_FALSE(text.contains("pp512")) << text.toStdString();
}

TEST(MarkdownReport, TuningsFollowTheTables)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell(q("M"), q("Q4_K_M"), 3);
    ReportModel report = makeReport(record, {}, {});
    report.tunings << test::someTuning(TuneEnd::VerifiedBetter);
    const QByteArray text = writeMarkdownReport(report);
    const qsizetype at = text.indexOf("\n## Best settings of ");
    EXPECT_GT(at, text.indexOf("| "));
    EXPECT_GT(text.indexOf("Tried and rejected", at), at);
}
