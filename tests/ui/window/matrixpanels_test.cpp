// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/matrixpanels.h"
#include "ui/window/problemslist.h"
#include "ui/window/services.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class PanelsOfTheMatrix : public testing::Test
{
protected:
    void SetUp() override
    {
        window.setCentralWidget(new QWidget);
        window.resize(1200, 800);
        window.show();
    }
    QList<QDockWidget *> docks() { return window.findChildren<QDockWidget *>(); }
    int shown()
    {
        int count = 0;
        for (const QDockWidget *dock : docks())
            count += !dock->isHidden();
        return count;
    }

    QTemporaryDir dir;
    Services services{QProcessEnvironment()};
    QMainWindow window;
    MatrixPanels panels{&window, &services};
};

} // namespace

TEST_F(PanelsOfTheMatrix, AreThereWithAProjectOnly)
{
    ASSERT_GT(docks().size(), 5);
    EXPECT_EQ(panels.toggles().size(), docks().size()) << "each can be shown and hidden from the menu";
    panels.setOpen(false);
    EXPECT_EQ(shown(), 0);
    panels.setOpen(true);
    EXPECT_EQ(shown(), docks().size());
}

TEST_F(PanelsOfTheMatrix, LeaveTheOtherPagesTheWindowAndComeBackAsTheyWere)
{
    panels.setOpen(true);
    docks().first()->hide();
    const int before = shown();
    panels.setMatrixShown(false);
    EXPECT_EQ(shown(), 0);
    const QByteArray kept = panels.state();
    panels.setMatrixShown(false); // from one page to the next
    EXPECT_EQ(panels.state(), kept) << "what is kept for the next start is how the matrix looked";
    panels.setMatrixShown(true);
    EXPECT_EQ(shown(), before);
    EXPECT_TRUE(docks().first()->isHidden());
}

TEST_F(PanelsOfTheMatrix, ShowTheProblemsOfTheProject)
{
    test::writeFile(dir.filePath(q("config.yaml")), "limits:\n  max_load_time: never\n");
    test::writeFile(dir.filePath(q("models.yaml")), "models: []\n");
    ASSERT_TRUE(services.document.open(dir.path()));
    panels.showProblems();
    const auto *list = window.findChild<ProblemsList *>();
    ASSERT_TRUE(list);
    ASSERT_GT(list->count(), 0);
    EXPECT_TRUE(list->item(0)->text().contains(q("max_load_time"))) << list->item(0)->text();
}

TEST_F(PanelsOfTheMatrix, BeginWithWhatARunWouldDo)
{
    panels.setOpen(true);
    auto *sheet = window.findChild<QDockWidget *>(q("dockRun"));
    auto *inspector = window.findChild<QDockWidget *>(q("dockInspector"));
    ASSERT_TRUE(sheet && inspector);
    EXPECT_TRUE(test::waitUntil(
        [&] { return !sheet->visibleRegion().isEmpty() && inspector->visibleRegion().isEmpty(); }));
}

TEST_F(PanelsOfTheMatrix, RaiseTheInspectorBeforeWhatHidesIt)
{
    panels.setOpen(true);
    auto *inspector = window.findChild<QDockWidget *>(q("dockInspector"));
    auto *sheet = window.findChild<QDockWidget *>(q("dockRun"));
    ASSERT_TRUE(inspector && sheet);
    sheet->raise();
    const auto inFront = [](const QDockWidget *dock) { return !dock->visibleRegion().isEmpty(); };
    ASSERT_TRUE(test::waitUntil([&] { return inFront(sheet) && !inFront(inspector); }));
    panels.raiseInspector(false);
    EXPECT_TRUE(test::waitUntil([&] { return inFront(inspector) && !inFront(sheet); }));
    inspector->hide();
    panels.raiseInspector(false);
    EXPECT_TRUE(inspector->isHidden()) << "a click opens no panel that was closed";
    panels.raiseInspector(true);
    EXPECT_FALSE(inspector->isHidden());
}

TEST_F(PanelsOfTheMatrix, GoBackToWhereTheyWereAtFirst)
{
    panels.setOpen(true);
    QMap<QString, Qt::DockWidgetArea> before;
    for (QDockWidget *dock : docks())
        before.insert(dock->objectName(), window.dockWidgetArea(dock));
    docks().first()->hide();
    docks().at(1)->setFloating(true);
    window.addDockWidget(Qt::TopDockWidgetArea, docks().last());
    panels.reset();
    EXPECT_EQ(shown(), docks().size());
    for (QDockWidget *dock : docks()) {
        EXPECT_FALSE(dock->isFloating()) << dock->objectName();
        EXPECT_EQ(window.dockWidgetArea(dock), before.value(dock->objectName())) << dock->objectName();
    }
}
