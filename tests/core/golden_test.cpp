// SPDX-License-Identifier: GPL-3.0-or-later
// Reports byte by byte, written while numbers have decimal commas. After a wanted change:
// SWEETSPOT_UPDATE_GOLDEN=1 core_tests --gtest_filter='Golden.*', then look at the difference.
#include "core/report/report.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QLocale>
#include <QProcess>

#include <clocale>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;
using sweetspot::test::writeFile;

namespace
{

/// Numbers as in German while it lives, for Qt and, where the system has that locale, for C.
class DecimalCommas
{
public:
    DecimalCommas()
        : m_c(std::setlocale(LC_NUMERIC, nullptr))
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
    }
    ~DecimalCommas()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        std::setlocale(LC_NUMERIC, m_c.c_str());
    }

private:
    std::string m_c;
};

CellRecord cell(const QString &model, const QString &quantization, double speed, double gb)
{
    CellRecord record = test::measuredCell(model, quantization, 5);
    record.fileBytes = gb * 0.9e9;
    record.estimatedBytes = gb * 1.01e9;
    for (Attempt &attempt : record.attempts) {
        const double tps = speed * (1 + 0.004 * attempt.rep);
        attempt.decodeTps = tps;
        attempt.decodeTpsTypical = tps * 1.01;
        attempt.server.predictedMs = 127 / tps * 1000;
        attempt.ttftMs = 1234.5 + attempt.rep;
        attempt.resources.rssBytes = gb * 1e9;
    }
    return record;
}

// Passed, flagged, skipped, errored and hostile cells.
ReportModel someReport()
{
    RunRecord record;
    record.context = test::someContext();
    record.context.projectName = q("Golden | project");
    record.activeSeconds = 1234.5;
    record.completed = true;
    record.cells << cell(q("Alpha 7B"), q("Q4_K_M"), 21.75, 4.4) << cell(q("Alpha 7B"), q("Q8_0"), 12.25, 7.7);
    for (int i = 0; i < 4; ++i) // four questions, three right
        for (CellRecord &record2 : record.cells) {
            Attempt asked = test::goodAttempt(i);
            asked.cell = record2.id;
            asked.profile = q("quality");
            asked.question = QuestionAnswer{
                q("q%1").arg(i), q("math"), q("number"), q("4"), i == 3 ? q("five, so 5") : q("ANSWER: 4")};
            record2.attempts << asked;
        }
    for (Attempt &attempt : record.cells[1].attempts)
        attempt.flags << q("background_load");
    CellRecord skipped;
    skipped.id = CellId{q("Beta 70B"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
    skipped.outcome = CellOutcome::Skipped;
    skipped.rule = q("memory");
    skipped.reason = q("It would need about 41 GB, but CPU has only 16 GB available.");
    skipped.sizeLabel = q("70B");
    CellRecord errored = skipped;
    errored.id.quantization = q("Q2_K");
    errored.outcome = CellOutcome::Errored;
    errored.rule.clear();
    errored.reason = q("The server said: \"bad magic\", |pipe|, `code`\r\nand a second line");
    record.cells << skipped << errored;
    CellRecord hostile = cell(q("=cmd|' /C calc'!A0"), q("<script>alert(\"x\")</script>\u202egnp"), 0.5, 1.5);
    hostile.attempts.resize(1);
    record.cells << hostile;
    return makeReport(record, {}, {});
}

} // namespace

TEST(Golden, FilesDoNotDependOnThePersonsLocale)
{
    const DecimalCommas commas;
    const ReportModel report = someReport();
    for (const ReportFormat &format : reportFormats()) {
        if (format.id == q("html"))
            continue; // its script and style may change without harm; htmlreport_test looks at what it says
        const QString path = test::sourcePath(q("tests/data/golden/")) + format.fileName;
        const QByteArray written = format.write(report);
        if (qEnvironmentVariableIsSet("SWEETSPOT_UPDATE_GOLDEN"))
            writeFile(path, written);
        EXPECT_EQ(written.toStdString(), readFile(path).toStdString()) << format.id;
    }
}

// The documented schema, by an implementation that is not ours (python3-jsonschema, which test.sh installs).
TEST(Golden, TheReportFollowsItsSchema)
{
    QProcess check;
    check.start(q("python3"),
        {test::sourcePath(q("tests/tools/checkschema.py")), test::sourcePath(q("docs/results.schema.json")),
            test::sourcePath(q("tests/data/golden/results.json"))});
    ASSERT_TRUE(check.waitForFinished());
    EXPECT_EQ(check.exitCode(), 0) << check.readAllStandardOutput().toStdString()
                                   << check.readAllStandardError().toStdString();
}
