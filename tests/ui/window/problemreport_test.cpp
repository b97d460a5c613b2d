// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/problemreport.h"
#include "ui/window/services.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(ProblemReport, SaysWhatTheProgramAndTheMachineAre)
{
    const QString text = aboutLines(nullptr).join(QLatin1Char('\n'));
    for (const char *part : {"Sweetspot " SWEETSPOT_VERSION, "Build: ", "Qt ", "CPU: ", "System: "})
        EXPECT_TRUE(text.contains(q(part))) << part;
}

TEST(ProblemReport, WritesLogAndProjectWithoutTheKeys)
{
    QTemporaryDir dir;
    Services services{QProcessEnvironment()};
    services.secrets.keepForSession(q("huggingface"), q("hf_abcdefghijklmnop"));
    services.log.append(
        {{LogEntry::Level::Info, QDateTime::currentDateTimeUtc(), q("asked with hf_abcdefghijklmnop")}});
    ASSERT_TRUE(ProjectFolder(dir.filePath(q("p"))).save(ProjectData()));
    ASSERT_TRUE(services.document.open(dir.filePath(q("p"))));
    QWidget window;
    ProblemReport report(&services, &window);
    QSignalSpy noted(&report, &ProblemReport::noted), failed(&report, &ProblemReport::failed);
    const QString folder = dir.filePath(q("report"));
    report.write(folder);
    ASSERT_TRUE(test::waitUntil([&] { return !noted.isEmpty() || !failed.isEmpty(); }));
    ASSERT_EQ(noted.count(), 1);
    const QByteArray log = test::readFile(folder + q("/log.txt"));
    EXPECT_TRUE(log.contains("asked with")) << log.constData();
    EXPECT_FALSE(log.contains("hf_abc")) << log.constData();
    EXPECT_FALSE(test::readFile(folder + q("/config.yaml")).isEmpty());
    report.write(folder);
    ASSERT_TRUE(test::waitUntil([&] { return !failed.isEmpty(); })) << "nothing is written over";
}
