// SPDX-License-Identifier: GPL-3.0-or-later
// What is installed beside the programs names one program and one version.
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QRegularExpression>

using sweetspot::test::q;

namespace
{

QString fileText(const char *path)
{
    return QString::fromUtf8(sweetspot::test::readFile(sweetspot::test::sourcePath(q(path))));
}

QString captured(const QString &text, const char *pattern)
{
    return QRegularExpression(q(pattern), QRegularExpression::MultilineOption).match(text).captured(1);
}

} // namespace

TEST(Installed, DesktopFilesHaveTheNameThatTheWindowTellsTheDesktop)
{
    const QString id
        = captured(fileText("app/window.cpp"), "setDesktopFileName\\(QStringLiteral\\(\"([^\"]+)\"");
    EXPECT_GE(id.count(QLatin1Char('.')), 2) << id << ": reverse-DNS";
    const QString entry = fileText(qUtf8Printable(q("resources/desktop/%1.desktop").arg(id)));
    EXPECT_EQ(captured(entry, "^Icon=(.*)$"), id);
    EXPECT_EQ(captured(entry, "^Exec=(\\S+)"), q("sweetspot"));
    const QString metainfo = fileText(qUtf8Printable(q("resources/desktop/%1.metainfo.xml.in").arg(id)));
    EXPECT_EQ(captured(metainfo, "<id>(.*)</id>"), id);
    EXPECT_EQ(captured(metainfo, "<launchable type=\"desktop-id\">(.*)</launchable>"), id + q(".desktop"));
    EXPECT_TRUE(QFileInfo::exists(sweetspot::test::sourcePath(q("resources/icons/%1.svg").arg(id))));
    EXPECT_EQ(captured(fileText("packaging/install.cmake"), "^set\\(SWEETSPOT_ID (\\S+)\\)"), id);
}

TEST(Installed, TheNewestReleaseIsThisVersionEverywhere)
{
    const QString version = q(SWEETSPOT_VERSION);
    const QString metainfo = fileText("resources/desktop/org.sweetspot.Sweetspot.metainfo.xml.in");
    EXPECT_EQ(captured(metainfo, "<release version=\"([^\"]+)\""), version);
    EXPECT_EQ(captured(fileText("CHANGELOG.md"), "^## (\\S+) \\("), version);
    EXPECT_EQ(captured(fileText("CHANGELOG.md"), "^## \\S+ \\(([^)]+)\\)$"),
        captured(metainfo, "<release version=\"[^\"]+\" date=\"([^\"]+)\""));
}

TEST(Installed, ScreenshotsThatAreReferencedExist)
{
    static const QRegularExpression image(q("<image>@SWEETSPOT_WEBSITE@/([^<]+)</image>"));
    auto matches = image.globalMatch(fileText("resources/desktop/org.sweetspot.Sweetspot.metainfo.xml.in"));
    int seen = 0;
    for (; matches.hasNext(); ++seen) {
        const QString path = matches.next().captured(1);
        EXPECT_TRUE(QFileInfo::exists(sweetspot::test::sourcePath(path))) << path;
    }
    EXPECT_GE(seen, 3);
}
