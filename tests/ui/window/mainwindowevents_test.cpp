// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does when it is closed, and when something is dropped on it.
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messagebar.h"
#include "ui/window/services.h"

#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

class EventsOfTheWindow : public testing::Test
{
protected:
    void SetUp() override
    {
        QGuiApplication::setQuitOnLastWindowClosed(false); // other cases go on
        ASSERT_TRUE(ProjectFolder(path("p")).save(named("First")));
        ASSERT_TRUE(ProjectFolder(path("other")).save(named("Second")));
        window.show();
        window.openProject(path("p"));
        ASSERT_TRUE(window.document()->isOpen());
    }
    static ProjectData named(const char *name)
    {
        ProjectData data;
        data.settings.name = q(name);
        return data;
    }
    QString path(const char *name) { return dir.filePath(q(name)); }
    QString model(const char *name)
    {
        test::writeFile(path(name), test::tinyGguf());
        return path(name);
    }
    void edit()
    {
        window.document()->change(q("x"), {}, [](ProjectData &data) { data.config.limits.maxLoadTime = 77; });
    }
    int loadTimeOnDisk()
    {
        Issues issues;
        return ProjectFolder(path("p")).load(issues)->config.limits.maxLoadTime;
    }
    /// Whether the window takes it.
    bool drag(const QStringList &paths)
    {
        QMimeData data;
        fill(data, paths);
        QDragEnterEvent event(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(&window, &event);
        return event.isAccepted();
    }
    void drop(const QStringList &paths)
    {
        ASSERT_TRUE(drag(paths)); // Qt gives a drop to whatever took the drag
        QMimeData data;
        fill(data, paths);
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
    static void fill(QMimeData &data, const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &one : paths)
            urls << QUrl::fromLocalFile(one);
        data.setUrls(urls);
    }
    qsizetype models() { return window.document()->data().models.models.size(); }

    QTemporaryDir dir;
    Services services{QProcessEnvironment()};
    MainWindow window{&services};
};

} // namespace

TEST_F(EventsOfTheWindow, ClosesAtOnceWhenThereIsNothingToAsk)
{
    QSettings settings(q("sweetspot"), q("sweetspot"));
    settings.remove(q("geometry"));
    const Answering none({});
    EXPECT_TRUE(window.close());
    EXPECT_FALSE(window.isVisible());
    settings.sync();
    EXPECT_TRUE(settings.contains(q("geometry"))) << "it opens again where it was";
}

TEST_F(EventsOfTheWindow, StaysOpenWhileItAsksAndWhenThePersonStays)
{
    edit();
    {
        const Answering answers({Answering::pressing(QMessageBox::Cancel)});
        EXPECT_FALSE(window.close());
        EXPECT_TRUE(window.isVisible());
    }
    EXPECT_TRUE(window.isVisible());
    EXPECT_TRUE(window.document()->isModified());
}

TEST_F(EventsOfTheWindow, ClosesByItselfWhenTheAnswerIsYes)
{
    edit();
    {
        const Answering answers({Answering::pressing(QMessageBox::Save)});
        EXPECT_FALSE(window.close()) << "not yet";
    }
    EXPECT_FALSE(window.isVisible());
    EXPECT_EQ(loadTimeOnDisk(), 77);
}

TEST_F(EventsOfTheWindow, ClosesWithoutWhatIsDiscardedAndAsksOnce)
{
    edit();
    {
        const Answering answers({Answering::pressing(QMessageBox::Discard)}); // a second question would fail
        EXPECT_FALSE(window.close());
    }
    EXPECT_FALSE(window.isVisible());
    EXPECT_EQ(loadTimeOnDisk(), 300);
    // Shown again, it asks again.
    window.show();
    const Answering answers({Answering::pressing(QMessageBox::Cancel)});
    EXPECT_FALSE(window.close());
}

TEST_F(EventsOfTheWindow, StaysOpenWhenTheProjectCannotBeSaved)
{
    edit();
    test::writeFile(path("p/config.yaml"), "limits: [ not closed");
    {
        const Answering answers({Answering::pressing(QMessageBox::Save)});
        EXPECT_FALSE(window.close());
    }
    EXPECT_TRUE(window.isVisible());
    EXPECT_FALSE(window.findChild<MessageBar *>(q("messageBar"))->isHidden());
}

TEST_F(EventsOfTheWindow, TakesModelsFoldersAndProjectsAndNothingElse)
{
    QDir().mkpath(path("folder"));
    test::writeFile(path("notes.txt"), "x");
    EXPECT_TRUE(drag({model("a-Q4_K_M.gguf")}));
    EXPECT_TRUE(drag({path("folder")}));
    EXPECT_TRUE(drag({path("other")}));
    EXPECT_FALSE(drag({path("notes.txt")}));
    EXPECT_FALSE(drag({}));
}

TEST_F(EventsOfTheWindow, ADroppedProjectIsOpenedWhenThisOneMayBeLeft)
{
    edit();
    {
        const Answering answers({Answering::pressing(QMessageBox::Cancel)});
        drop({path("other")});
    }
    EXPECT_EQ(window.document()->path(), path("p"));
    {
        const Answering answers({Answering::pressing(QMessageBox::Discard)});
        drop({path("other")});
    }
    EXPECT_EQ(window.document()->path(), path("other"));
}

TEST_F(EventsOfTheWindow, DroppedModelsJoinTheOpenProject)
{
    drop({model("a-Q4_K_M.gguf")});
    EXPECT_TRUE(test::waitUntil([&] { return models() == 1; }));
    EXPECT_EQ(window.document()->path(), path("p"));
}

TEST_F(EventsOfTheWindow, AProjectThatIsHeldElsewhereTakesNoModels)
{
    window.document()->close();
    const auto lock = ProjectLock::acquire(ProjectFolder(path("p")));
    ASSERT_TRUE(lock);
    window.openProject(path("p"));
    ASSERT_TRUE(window.document()->isReadOnly());
    drop({model("a-Q4_K_M.gguf")});
    const auto *bar = window.findChild<MessageBar *>(q("messageBar"));
    EXPECT_TRUE(bar->text().contains(q("writable"))) << bar->text();
    QCoreApplication::processEvents();
    EXPECT_EQ(models(), 0);
}
