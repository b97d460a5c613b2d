// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/report.h"
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
