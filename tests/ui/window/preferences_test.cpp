// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/preferences.h"

#include <QApplication>
#include <QDir>
#include <QFont>
#include <QLocale>
#include <QTemporaryDir>

using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

struct PreferencesOf : testing::Test {
    QTemporaryDir dir;
    QSettings settings{dir.filePath(q("settings.ini")), QSettings::IniFormat};
};

} // namespace

TEST_F(PreferencesOf, AreReadAsTheyWereWritten)
{
    EXPECT_EQ(readPreferences(settings), Preferences());
    Preferences wanted;
    wanted.fontPercent = 140;
    wanted.plainNumbers = true;
    wanted.enginePath = q("/opt/llama-server");
    wanted.projectsFolder = dir.path();
    wanted.modelFolders = {q("/gguf"), q("/more")};
    writePreferences(settings, wanted);
    EXPECT_EQ(readPreferences(settings), wanted);
    EXPECT_EQ(wanted.startFolder(), dir.path());
    writePreferences(settings, {});
    EXPECT_TRUE(settings.allKeys().isEmpty()) << "what is as by default leaves no trace";
}

TEST_F(PreferencesOf, WhatCannotBeIsAsByDefault)
{
    settings.setValue(q("fontPercent"), q("huge"));
    EXPECT_EQ(readPreferences(settings).fontPercent, 100);
    settings.setValue(q("fontPercent"), 5000);
    EXPECT_EQ(readPreferences(settings).fontPercent, Preferences::kMostFont);
    Preferences gone;
    gone.projectsFolder = dir.filePath(q("gone"));
    EXPECT_EQ(gone.startFolder(), QDir::homePath());
}

TEST_F(PreferencesOf, TheFontFollowsAndComesBack)
{
    const QFont before = QApplication::font();
    applyFontSize(100);
    applyFontSize(150);
    const QFont larger = QApplication::font();
    applyFontSize(100);
    EXPECT_EQ(QApplication::font(), before);
    EXPECT_NEAR(larger.pointSizeF() > 0 ? larger.pointSizeF() / before.pointSizeF()
                                        : double(larger.pixelSize()) / before.pixelSize(),
        1.5, 0.1);
}

TEST_F(PreferencesOf, NumbersAreThePersonsOrPlain)
{
    const QLocale before;
    applyNumberFormat(false);
    EXPECT_EQ(QLocale(), before);
    applyNumberFormat(true);
    EXPECT_EQ(QLocale().toString(1234.5, 'f', 1), q("1234.5"));
    applyNumberFormat(false);
    EXPECT_EQ(QLocale(), before);
}
