// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that translators see must be messages that the program asks for: in a class of ours, found by
// lupdate.
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using sweetspot::test::q;

TEST(Translation, EveryMessageHasAHomeThatIsAskedFor)
{
    const QString lupdate = QStandardPaths::findExecutable(
        q("lupdate"), {q("/usr/lib/qt6/bin"), q("/usr/lib64/qt6/bin"), q("/usr/bin")});
    if (lupdate.isEmpty())
        GTEST_SKIP() << "lupdate (qt6-l10n-tools) is not here";
    const QTemporaryDir dir;
    const QString ts = dir.filePath(q("all.ts"));
    QProcess process;
    process.setWorkingDirectory(sweetspot::test::sourcePath({}));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(lupdate, {q("-I"), q("."), q("app"), q("core"), q("models"), q("ui"), q("-ts"), ts});
    ASSERT_TRUE(process.waitForFinished(120000));
    const QString said = QString::fromUtf8(process.readAll());
    EXPECT_FALSE(said.contains(q("lacks Q_OBJECT"))) << said;
    EXPECT_FALSE(said.contains(q("tr() cannot be called"))) << said;
    const QString file = QString::fromUtf8(sweetspot::test::readFile(ts));
    static const QRegularExpression name(q("<name>([^<]*)</name>"));
    int seen = 0;
    for (auto context = name.globalMatch(file); context.hasNext(); ++seen) {
        const QString text = context.next().captured(1);
        EXPECT_TRUE(text.startsWith(q("sweetspot::")))
            << text << " is the context of messages that the program looks for elsewhere";
    }
    EXPECT_GT(seen, 30);
    // Nobody looks messages up by a context of his own making.
    EXPECT_EQ(file.count(q("<name>sweetspot::CoreTr</name>")), 1);
}
