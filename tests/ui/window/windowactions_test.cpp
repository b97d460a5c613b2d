// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/matrixpage.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/projectactions.h"
#include "ui/window/projectpages.h"
#include "ui/window/services.h"
#include "ui/window/shortcutsheet.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

ActionState ready()
{
    ActionState state;
    state.open = state.writable = state.hasModels = true;
    return state;
}

class ActionsOfTheWindow : public testing::Test
{
protected:
    bool enabled(const char *name) { return window.findChild<QAction *>(q(name))->isEnabled(); }

    QTemporaryDir dir;
    Services services{QProcessEnvironment()};
    QMainWindow window;
    ProjectActions projects{&services.document, &services.runs, &window};
    MatrixPage *matrix = new MatrixPage(&services.document, &services.matrix);
    ProjectPages pages{&services, matrix};
    QSettings settings{dir.filePath(q("settings.ini")), QSettings::IniFormat};
    QAction panel{q("A panel")};
    WindowActions actions{&window, &services, &projects, &pages, {&panel}, &settings};
};

} // namespace

TEST(ActionState, RunsAndResumesWhatIsWritableAndNotBusy)
{
    ActionState state = ready();
    EXPECT_TRUE(state.mayRun());
    EXPECT_FALSE(state.mayResume()) << "nothing is unfinished";
    state.unfinished = true;
    EXPECT_TRUE(state.mayResume());
    for (bool ActionState::*reason : {&ActionState::preparing, &ActionState::running}) {
        ActionState busy = state;
        busy.*reason = true;
        EXPECT_TRUE(busy.busy());
        EXPECT_FALSE(busy.mayRun());
        EXPECT_FALSE(busy.mayResume());
    }
    state.writable = false;
    EXPECT_FALSE(state.mayRun());
    EXPECT_FALSE(state.mayResume());
    state = ready();
    state.hasModels = false;
    EXPECT_FALSE(state.mayRun());
}

TEST(ActionState, IsReadOffTheServices)
{
    QTemporaryDir dir;
    Services services{QProcessEnvironment()};
    EXPECT_EQ(actionStateOf(services), ActionState());
    ProjectData data;
    ModelDefinition model;
    model.name = q("M");
    data.models.models << model;
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
    ASSERT_TRUE(services.document.open(dir.path()));
    EXPECT_EQ(actionStateOf(services), ready());
    services.document.change(q("x"), {}, [](ProjectData &d) { d.settings.name = q("Other"); });
    EXPECT_TRUE(actionStateOf(services).modified);
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell();
    record.unproven = 3;
    services.presenter.setRecord(record);
    EXPECT_TRUE(actionStateOf(services).hasResults);
    EXPECT_EQ(actionStateOf(services).again, 0) << "it is not the run to go on with";
    services.runs.setUnfinishedRun(record.context.runId);
    EXPECT_EQ(actionStateOf(services).again, 3);
    EXPECT_TRUE(actionStateOf(services).mayResume());
}

TEST_F(ActionsOfTheWindow, FollowTheState)
{
    actions.update({});
    for (const char *name : {"run", "pause", "stop", "resume", "undo", "redo", "page0"})
        EXPECT_FALSE(enabled(name)) << name;
    ActionState state = ready();
    actions.update(state);
    EXPECT_TRUE(enabled("run"));
    EXPECT_TRUE(enabled("page0"));
    EXPECT_FALSE(enabled("stop"));
    state.running = state.paused = true;
    actions.update(state);
    EXPECT_FALSE(enabled("run"));
    EXPECT_TRUE(enabled("stop"));
    EXPECT_TRUE(window.findChild<QAction *>(q("pause"))->isChecked());
    state = ready();
    state.preparing = true;
    actions.update(state);
    EXPECT_FALSE(enabled("run"));
    EXPECT_TRUE(enabled("stop")) << "it may take long";
    EXPECT_FALSE(enabled("pause"));
    state = ready();
    state.unfinished = true;
    state.again = 4;
    actions.update(state);
    const auto *resume = window.findChild<QAction *>(q("resume"));
    EXPECT_TRUE(resume->isEnabled());
    EXPECT_TRUE(resume->text().contains(q("4"))) << resume->text();
    EXPECT_FALSE(resume->iconText().contains(q("4"))) << "the toolbar keeps its width";
}

TEST_F(ActionsOfTheWindow, TickThePageThatIsShown)
{
    ASSERT_GT(pages.pages().size(), 2);
    pages.setPage(pages.pages().at(2)->id());
    actions.tickPage();
    EXPECT_TRUE(window.findChild<QAction *>(q("page2"))->isChecked());
    EXPECT_FALSE(window.findChild<QAction *>(q("page0"))->isChecked());
    window.findChild<QAction *>(q("page1"))->trigger();
    EXPECT_EQ(pages.page(), pages.pages().at(1)->id());
}

TEST_F(ActionsOfTheWindow, SayWhatTheyCannotDoThemselves)
{
    QSignalSpy keys(&actions, &WindowActions::keysRequested);
    QSignalSpy failed(&actions, &WindowActions::failed);
    window.findChild<QAction *>(q("keys"))->trigger();
    ASSERT_TRUE(ProjectFolder(dir.path()).save(ProjectData()));
    const auto lock = ProjectLock::acquire(ProjectFolder(dir.path()));
    ASSERT_TRUE(services.document.open(dir.path()));
    auto *save = window.findChild<QAction *>(q("save"));
    save->setEnabled(true);
    save->trigger(); // somebody else holds the project
    EXPECT_EQ(keys.count(), 1);
    EXPECT_EQ(failed.count(), 1);
}

TEST_F(ActionsOfTheWindow, PreferencesAndTheViewMenuSayTheSame)
{
    window.findChild<QAction *>(q("preferences"))->trigger();
    auto *dialog = window.findChild<PreferencesDialog *>();
    ASSERT_TRUE(dialog);
    settings.setValue(q("appearance"), q("dark"));
    settings.setValue(q("language"), q("de"));
    emit dialog->changed();
    QStringList ticked;
    for (const QAction *action : window.findChildren<QAction *>())
        if (action->isChecked() && action->data().isValid())
            ticked << action->data().toString();
    EXPECT_TRUE(ticked.contains(q("dark"))) << ticked.join(q(" "));
    EXPECT_TRUE(ticked.contains(q("de"))) << ticked.join(q(" "));
    delete dialog;
}

TEST_F(ActionsOfTheWindow, TheSheetOfShortcutsKnowsTheActions)
{
    const auto lines = shortcutLines(window.menuBar());
    const auto has = [&lines](const QString &keys) {
        return std::any_of(
            lines.begin(), lines.end(), [&keys](const ShortcutLine &line) { return line.keys == keys; });
    };
    EXPECT_TRUE(has(q("F5")));
    EXPECT_TRUE(has(q("Ctrl+,")));
    EXPECT_TRUE(has(q("?")));
    window.findChild<QAction *>(q("shortcuts"))->trigger();
    auto *sheet = window.findChild<ShortcutSheet *>();
    ASSERT_TRUE(sheet);
    delete sheet;
    QSignalSpy reset(&actions, &WindowActions::layoutResetRequested);
    actions.update(ready());
    window.findChild<QAction *>(q("resetLayout"))->trigger();
    EXPECT_EQ(reset.count(), 1);
}
