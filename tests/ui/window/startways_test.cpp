// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/projectactions.h"
#include "ui/window/recentlist.h"
#include "ui/window/recentprojects.h"
#include "ui/window/services.h"
#include "ui/window/startfind.h"
#include "ui/window/startpage.h"
#include "ui/window/startserver.h"
#include "ui/window/startways.h"

#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class WaysIn : public testing::Test
{
protected:
    void SetUp() override
    {
        pages.addWidget(start);
        pages.show();
    }

    QTemporaryDir dir;
    QSettings settings{dir.filePath(q("settings.ini")), QSettings::IniFormat};
    Services services{QProcessEnvironment()};
    QWidget window;
    ProjectActions projects{&services.document, &services.runs, &window};
    QStackedWidget pages;
    StartPage *start = new StartPage;
    StartWays ways{&services, &projects, &settings, {start, &pages}, &window};
};

} // namespace

TEST_F(WaysIn, DoorsLeadToTheirPagesAndBack)
{
    EXPECT_EQ(pages.count(), 1) << "pages are made when they are asked for";
    emit start->findRequested();
    auto *find = qobject_cast<StartFind *>(pages.currentWidget());
    ASSERT_TRUE(find);
    emit find->backRequested();
    EXPECT_EQ(pages.currentWidget(), start);
    ASSERT_TRUE(start->focusWidget());
    EXPECT_EQ(start->focusWidget()->objectName(), q("doorDemo")) << "Enter and Tab go on from there";
    emit start->serversRequested();
    auto *servers = qobject_cast<StartServer *>(pages.currentWidget());
    ASSERT_TRUE(servers);
    QSignalSpy keys(&ways, &StartWays::keysRequested);
    emit servers->keysRequested();
    EXPECT_EQ(keys.count(), 1);
    emit servers->backRequested();
    emit start->findRequested();
    EXPECT_EQ(pages.currentWidget(), find) << "the same page, with what was found";
    EXPECT_EQ(pages.count(), 3);
    ways.showStart();
    EXPECT_EQ(pages.currentWidget(), start);
}

TEST_F(WaysIn, ProjectsAreListedAndForgotten)
{
    rememberProject(settings, dir.filePath(q("a")));
    rememberProject(settings, dir.filePath(q("b")));
    ways.showStart();
    const auto shown = [&] {
        QStringList paths;
        for (const RecentRow *row : start->findChildren<RecentRow *>())
            if (!row->isHidden())
                paths << row->path();
        return paths;
    };
    EXPECT_EQ(shown(), (QStringList{dir.filePath(q("b")), dir.filePath(q("a"))})) << "gone ones too";
    emit start->forgetRequested(dir.filePath(q("b")));
    EXPECT_EQ(shown(), QStringList{dir.filePath(q("a"))});
    EXPECT_EQ(rememberedProjects(settings).size(), 1);
}
