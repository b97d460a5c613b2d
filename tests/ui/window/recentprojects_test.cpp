// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/projectfolder.h"
#include "tests/support/testdata.h"
#include "ui/window/recentprojects.h"

#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Recent : public testing::Test
{
protected:
    QString project(const QString &name)
    {
        const QString path = dir.filePath(name);
        EXPECT_TRUE(ProjectFolder(path).save({}));
        return path;
    }

    QTemporaryDir dir;
    QSettings settings{dir.filePath(q("settings.ini")), QSettings::IniFormat};
};

} // namespace

TEST_F(Recent, TheNewestComesFirstAndEachOnce)
{
    EXPECT_TRUE(recentProjects(settings).isEmpty());
    const QString a = project(q("a")), b = project(q("b"));
    rememberProject(settings, a);
    rememberProject(settings, b);
    EXPECT_EQ(recentProjects(settings), (QStringList{b, a}));
    rememberProject(settings, a);
    EXPECT_EQ(recentProjects(settings), (QStringList{a, b}));
}

TEST_F(Recent, NoMoreThanEightAreKept)
{
    QStringList all;
    for (int i = 0; i < 10; ++i) {
        all.prepend(project(q("p%1").arg(i)));
        rememberProject(settings, all.first());
    }
    EXPECT_EQ(recentProjects(settings), all.mid(0, 8));
}

TEST_F(Recent, WhatIsGoneIsLeftOutUntilItIsBack)
{
    const QString a = project(q("a")), b = project(q("b"));
    rememberProject(settings, a);
    rememberProject(settings, b);
    ASSERT_TRUE(QDir().rename(b, dir.filePath(q("away"))));
    EXPECT_EQ(recentProjects(settings), QStringList{a});
    ASSERT_TRUE(QDir().rename(dir.filePath(q("away")), b));
    EXPECT_EQ(recentProjects(settings), (QStringList{b, a})) << "a disk that is plugged in again";
}

TEST_F(Recent, AreKeptForTheNextStart)
{
    const QString a = project(q("a, with a comma; and \"more\""));
    rememberProject(settings, a);
    settings.sync();
    const QSettings later(settings.fileName(), QSettings::IniFormat);
    EXPECT_EQ(recentProjects(later), QStringList{a});
}

TEST_F(Recent, TheDayOfTheLastOpeningIsKept)
{
    const QString a = project(q("a"));
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    rememberProject(settings, a);
    settings.sync();
    const QSettings later(settings.fileName(), QSettings::IniFormat);
    const auto all = rememberedProjects(later);
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all[0].path, a);
    EXPECT_GE(all[0].openedUtc, before);
    EXPECT_LE(all[0].openedUtc, QDateTime::currentDateTimeUtc());
}

TEST_F(Recent, AListOfAnEarlierVersionHasNoDays)
{
    settings.setValue(q("recentProjects"), QStringList{q("/a"), q("/b")});
    const auto all = rememberedProjects(settings);
    ASSERT_EQ(all.size(), 2);
    EXPECT_FALSE(all[0].openedUtc.isValid());
    rememberProject(settings, q("/c"));
    EXPECT_TRUE(rememberedProjects(settings)[0].openedUtc.isValid());
    EXPECT_FALSE(rememberedProjects(settings)[1].openedUtc.isValid());
    EXPECT_EQ(rememberedProjects(settings)[2].path, q("/b"));
}

TEST_F(Recent, OneIsForgottenWhetherItIsThereOrNot)
{
    const QString a = project(q("a"));
    rememberProject(settings, q("/gone"));
    rememberProject(settings, a);
    EXPECT_EQ(rememberedProjects(settings).size(), 2);
    forgetProject(settings, q("/gone"));
    EXPECT_EQ(recentProjects(settings), QStringList{a});
    forgetProject(settings, a);
    EXPECT_TRUE(rememberedProjects(settings).isEmpty());
    EXPECT_TRUE(ProjectFolder(a).looksLikeProject()) << "the folder stays";
}
