// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "models/configkeys.h"
#include "tests/support/testdata.h"

#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Report, WritesTheFormatsItHasAndNamesTheOthers)
{
    QTemporaryDir dir;
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell();
    const auto written = writeReports(
        makeReport(record, {}, {}), {q("json"), q("csv"), q("hologram")}, dir.filePath(q("new/folder")));
    ASSERT_TRUE(written);
    EXPECT_EQ(written->files.size(), 2);
    EXPECT_EQ(written->unknownFormats, QStringList{q("hologram")});
    for (const QString &file : written->files)
        EXPECT_GT(QFile(file).size(), 0);
    EXPECT_FALSE(writeReports(makeReport(record, {}, {}), {q("json")}, q("/proc/nowhere")));
}

TEST(Report, IsJudgedByTheThresholdsItIsGiven)
{
    RunRecord record;
    record.cells << test::measuredCell();
    BenchConfig strict;
    strict.interactive.minTokensPerSec = 1000;
    EXPECT_EQ(makeReport(record, {}, {}).verdicts.first().state, CellState::Passed);
    EXPECT_EQ(makeReport(record, strict, {}).verdicts.first().state, CellState::Failed);
}

namespace
{

QByteArray names(const ReportModel &report)
{
    QByteArray text;
    for (const CellRecord &cell : report.record.cells)
        text += cell.id.name().toUtf8() + '\n';
    return text;
}

} // namespace

TEST(Report, ALineOfTheTableIsAFormatThatIsOfferedAndWritten)
{
    const ConfigKey &key = *findConfigKey(q("output.formats"));
    EXPECT_EQ(key.choices(), reportFormatIds());
    for (const char *usual : {"json", "csv", "html", "md"})
        EXPECT_TRUE(key.choices().contains(q(usual))) << usual;
    BenchConfig config;
    EXPECT_FALSE(applyAssignment(config, q("output.formats=names")));
    const Registry<ReportFormat>::Guest guest(reportFormatTable(), {q("names"), q("names.txt"), names});
    EXPECT_TRUE(key.choices().contains(q("names")));
    ASSERT_TRUE(applyAssignment(config, q("output.formats=names")));
    QTemporaryDir dir;
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell();
    const auto written = writeReports(makeReport(record, {}, {}), config.output.formats, dir.path());
    ASSERT_TRUE(written);
    EXPECT_TRUE(written->unknownFormats.isEmpty());
    EXPECT_EQ(test::readFile(dir.filePath(q("names.txt"))), record.cells.first().id.name().toUtf8() + '\n');
}
