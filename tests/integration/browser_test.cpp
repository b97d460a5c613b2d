// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML report in a real browser: sorts, filters, switches the metric, asks nothing of the network.
#include "core/report/report.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

namespace
{

QString browser()
{
    for (const char *name : {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"})
        if (const QString path = QStandardPaths::findExecutable(q(name)); !path.isEmpty())
            return path;
    return {};
}

ReportModel someReport()
{
    RunRecord record;
    record.context = test::someContext();
    record.context.projectName = q("<img src=x onerror=\"window.hacked=1\">");
    for (int i = 0; i < 12; ++i)
        for (const char *quantization : {"Q4_K_M", "Q8_0"}) {
            QString model = q("Model %1").arg(i);
            if (i == 7)
                model += q(" <img src=x onerror=window.hacked=1></script><script>window.hacked=1</script>");
            record.cells << test::measuredCell(model, q(quantization), 3);
            for (Attempt &attempt : record.cells.last().attempts) {
                attempt.decodeTps = 10 + (i * 37) % 90 + attempt.rep * 0.01;
                attempt.resources.rssBytes = (i + 1) * 1e9;
            }
        }
    CellRecord skipped;
    skipped.id = {q("Model 99"), q("Q2_K")};
    skipped.outcome = CellOutcome::Skipped;
    skipped.rule = q("memory");
    skipped.reason = q("\" onmouseover=\"window.hacked=1");
    record.cells << skipped;
    return makeReport(record, {}, {});
}

} // namespace

TEST(Browser, TheReportWorksOfflineAndRunsNothingForeign)
{
    const QString program = browser();
    if (program.isEmpty())
        GTEST_SKIP()
            << "no Chromium on this machine; test.sh installs one where the release has it as a package";
    QTemporaryDir dir;
    const QString path = dir.filePath(q("report.html"));
    writeFile(path, writeHtmlReport(someReport()));
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(q("python3"), {test::sourcePath(q("tests/tools/browsereport.py")), program, path});
    ASSERT_TRUE(check.waitForFinished(test::kPatienceMs));
    EXPECT_EQ(check.exitCode(), 0) << check.readAll().toStdString();
}
