// SPDX-License-Identifier: GPL-3.0-or-later
// Clicks through the window on the offscreen platform: set-up, run, pause, stop, go on, undo.
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/store/runs/runstore.h"
#include "tests/support/testdata.h"
#include "ui/matrix/heatmapgeometry.h"
#include "ui/matrix/heatmapview.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messagebar.h"
#include "ui/window/services.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace sweetspot;
using sweetspot::test::q;
using namespace sweetspot::ui;

namespace
{

QAction *action(QMainWindow &window, const char *name)
{
    return window.findChild<QAction *>(q(name));
}

CellState stateAt(MainWindow &window, int row, int column)
{
    return window.matrix()->square(row, column).verdict.state;
}

/// A window on a small project of the demo's models.
class Window : public testing::Test
{
protected:
    void SetUp() override
    {
        folder = dir.filePath(q("p"));
        data = test::smallProject(folder);
        window = std::make_unique<MainWindow>(&services);
        window->resize(1200, 800);
        window->show();
        window->openProject(folder);
        ASSERT_TRUE(window->document()->isOpen());
        view = window->findChild<HeatMapView *>(q("heatMap"));
        ASSERT_TRUE(view);
        column = int(window->matrix()->columns().indexOf(q("Q4_K_M")));
        other = int(window->matrix()->columns().indexOf(q("Q5_K_M")));
        test::waitUntil([&] { return !window->matrix()->square(0, column).forecast.isEmpty(); }, 60000);
    }

    void clickCheck(int row, int col)
    {
        const QModelIndex index = window->matrix()->index(row, col);
        view->scrollTo(index);
        const QRect box = HeatMapGeometry::of(view->visualRect(index), view->fontMetrics().height()).check;
        ASSERT_FALSE(box.isEmpty());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, box.center());
    }
    bool running() { return window->starter()->controller().isRunning(); }

    QTemporaryDir dir;
    QString folder;
    ProjectData data;
    Services services;
    std::unique_ptr<MainWindow> window;
    HeatMapView *view = nullptr;
    int column = 0, other = 0;
};

} // namespace

TEST(FirstStart, ShowsFourDoorsAndTheMachine)
{
    Services services;
    MainWindow window(&services);
    window.show();
    for (const char *door : {"doorDemo", "doorMachine", "doorFind", "doorServers"}) {
        auto *button = window.findChild<QAbstractButton *>(q(door));
        ASSERT_TRUE(button) << door;
        EXPECT_TRUE(button->isVisible());
        EXPECT_FALSE(button->accessibleDescription().isEmpty());
    }
    EXPECT_TRUE(test::waitUntil(
        [&] {
            for (const QLabel *label : window.findChildren<QLabel *>())
                if (label->text().contains(q("Engine: llama.cpp")))
                    return true;
            return false;
        },
        10000));
    EXPECT_FALSE(action(window, "run")->isEnabled());
}

TEST_F(Window, CellsRowsAndColumnsAreTakenInAndOutAndUndone)
{
    EXPECT_EQ(stateAt(*window, 0, column), CellState::Planned);
    clickCheck(0, column);
    EXPECT_EQ(stateAt(*window, 0, column), CellState::Excluded);
    clickCheck(0, column);
    EXPECT_EQ(stateAt(*window, 0, column), CellState::Planned);
    window->document()->undoStack()->undo();
    EXPECT_EQ(stateAt(*window, 0, column), CellState::Excluded);
    window->document()->undoStack()->undo();

    view->setCurrentIndex(window->matrix()->index(0, other));
    QTest::keyClick(view, Qt::Key_Space);
    EXPECT_EQ(stateAt(*window, 0, other), CellState::Excluded);
    QTest::keyClick(view, Qt::Key_Space);
    EXPECT_EQ(stateAt(*window, 0, other), CellState::Planned);

    emit view->verticalHeader()->sectionDoubleClicked(0);
    EXPECT_EQ(stateAt(*window, 0, column), CellState::Excluded);
    EXPECT_EQ(stateAt(*window, 0, other), CellState::Excluded);
    emit view->horizontalHeader()->sectionDoubleClicked(column);
    EXPECT_EQ(stateAt(*window, 0, column), CellState::Planned);
    EXPECT_EQ(stateAt(*window, 0, other), CellState::Excluded);
    EXPECT_TRUE(window->isWindowModified());
}

TEST_F(Window, ARunFillsTheMatrixAndIsKept)
{
    QAction *run = action(*window, "run");
    ASSERT_TRUE(run->isEnabled());
    window->document()->change(
        q("a step from before"), {}, [](ProjectData &d) { d.config.limits.maxLoadTime = 77; });
    ASSERT_TRUE(action(*window, "undo")->isEnabled());
    QSignalSpy changed(window->matrix(), &QAbstractItemModel::dataChanged);
    run->trigger();
    EXPECT_FALSE(run->isEnabled());
    ASSERT_TRUE(test::waitUntil([&] { return running(); }, 60000));
    const ProjectData before = window->document()->data();
    clickCheck(0, column); // locked while running
    EXPECT_FALSE(action(*window, "undo")->isEnabled()) << "it would take away what is being measured";
    EXPECT_FALSE(action(*window, "redo")->isEnabled());
    window->document()->undo();
    EXPECT_EQ(window->document()->data(), before);
    ASSERT_TRUE(test::waitUntil([&] { return !running(); }, 120000));
    EXPECT_GT(changed.count(), 2) << "it filled in while it ran";
    for (const int c : {column, other}) {
        const CellState state = stateAt(*window, 0, c);
        EXPECT_TRUE(state == CellState::Passed || state == CellState::Partial) << int(state);
        EXPECT_FALSE(window->matrix()->index(0, c).data(MatrixModel::NumberRole).toString().isEmpty());
    }
    EXPECT_TRUE(run->isEnabled());
    EXPECT_TRUE(
        QFile::exists(RunStore(folder).folder(RunStore(folder).runIds().first()).path + q("/results.json")));

    // Thresholds judge at once, without a new run.
    window->document()->change(
        q("x"), {}, [](ProjectData &d) { d.config.interactive.minTokensPerSec = 900000; });
    EXPECT_EQ(stateAt(*window, 0, column), CellState::Failed);
    window->document()->undoStack()->undo();
    EXPECT_NE(stateAt(*window, 0, column), CellState::Failed);

    auto *metric = window->findChild<QComboBox *>(q("metricSelector"));
    metric->setCurrentIndex(metric->findData(q("memory_gb")));
    EXPECT_EQ(window->matrix()->metric(), q("memory_gb"));
    EXPECT_TRUE(window->matrix()->index(0, column).data(MatrixModel::HeatRole).isValid());

    // A window that opens the project later shows the same.
    window.reset();
    Services others;
    MainWindow later(&others);
    later.openProject(folder);
    EXPECT_TRUE(test::waitUntil(
        [&] { return later.matrix()->rowCount() == 1 && stateAt(later, 0, column) != CellState::Planned; }));
}

TEST_F(Window, PauseStopAndGoOn)
{
    window->document()->change(q("x"), {}, [](ProjectData &d) {
        d.config.testMode = TestMode::Full;
        d.config.llamaCpp.defaultThreads = 1;
    });
    action(*window, "run")->trigger();
    const RunController &controller = window->starter()->controller();
    ASSERT_TRUE(test::waitUntil(
        [&] {
            return running() && !controller.record().cells.isEmpty()
                && !controller.record().cells.first().attempts.isEmpty();
        },
        30000));
    QAction *pause = action(*window, "pause");
    pause->trigger();
    EXPECT_TRUE(controller.isPaused());
    EXPECT_TRUE(pause->isChecked());
    pause->trigger();
    EXPECT_FALSE(controller.isPaused());
    action(*window, "stop")->trigger();
    ASSERT_TRUE(test::waitUntil([&] { return !running(); }, 60000));
    QAction *goOn = action(*window, "resume");
    ASSERT_TRUE(goOn->isEnabled());
    EXPECT_TRUE(
        test::processesWith("llama-server --model " + test::sharedDemo().toUtf8() + "/models/1M").isEmpty());
    goOn->trigger();
    ASSERT_TRUE(test::waitUntil([&] { return running(); }, 60000));
    ASSERT_TRUE(test::waitUntil([&] { return !running(); }, 120000));
    EXPECT_EQ(RunStore(folder).runIds().size(), 1);
    EXPECT_FALSE(goOn->isEnabled());
}

TEST_F(Window, ARunThatCannotStartSaysWhy)
{
    window->document()->change(
        q("x"), {}, [](ProjectData &d) { d.config.llamaCpp.serverPath = q("/no/such/llama-server"); });
    action(*window, "run")->trigger();
    auto *bar = window->findChild<MessageBar *>(q("messageBar"));
    EXPECT_TRUE(test::waitUntil([&] { return bar->isVisible(); }, 60000));
    EXPECT_TRUE(bar->text().contains(q("/no/such/llama-server"))) << bar->text();
    window->document()->undo();
    EXPECT_FALSE(bar->isVisible()) << "its cause is gone";
    EXPECT_TRUE(action(*window, "run")->isEnabled());
}

TEST_F(Window, DroppedModelsJoinTheProject)
{
    const QString file = dir.filePath(q("extra-3b-Q6_K.gguf"));
    test::writeFile(file, test::tinyGguf());
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file), QUrl::fromLocalFile(q("/tmp/readme.txt"))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    ASSERT_TRUE(test::waitUntil([&] { return window->document()->data().models.models.size() == 2; }));
    EXPECT_EQ(window->matrix()->rowCount(), 2);
    window->document()->undoStack()->undo();
    EXPECT_EQ(window->matrix()->rowCount(), 1);
}

TEST_F(Window, ADroppedFolderJoinsTheProject)
{
    const QString file = dir.filePath(q("models/deep/extra-3b-Q6_K.gguf"));
    test::writeFile(file, test::tinyGguf());
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(dir.filePath(q("models")))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    EXPECT_TRUE(test::waitUntil([&] { return window->document()->data().models.models.size() == 2; }));
}

TEST_F(Window, AProjectHeldElsewhereIsShownButNotRun)
{
    services.document.close();
    const auto lock = ProjectLock::acquire(ProjectFolder(folder));
    ASSERT_TRUE(lock);
    Services others;
    MainWindow second(&others);
    second.show();
    second.openProject(folder);
    EXPECT_TRUE(second.document()->isReadOnly());
    EXPECT_EQ(second.matrix()->rowCount(), 1);
    EXPECT_FALSE(action(second, "run")->isEnabled());
    EXPECT_TRUE(second.findChild<MessageBar *>(q("messageBar"))->text().contains(q("read-only")));
}

TEST_F(Window, EverythingHasANameForScreenReaders)
{
    for (const char *name : {"heatMap", "modelList", "metricSelector"}) {
        const auto *widget = window->findChild<QWidget *>(q(name));
        ASSERT_TRUE(widget) << name;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << name;
    }
    EXPECT_FALSE(window->matrix()->index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
}

TEST_F(Window, FitsASmallScreenAndALargeFont)
{
    for (const char *model :
        {"A", "B-with-a-name-that-is-longer-than-any-screen-can-show-in-one-line-of-it.Q4.gguf"})
        window->document()->change(q("m"), {}, [&](ProjectData &d) {
            ModelDefinition other;
            other.name = q(model);
            d.models.models << other;
        });
    EXPECT_LE(window->minimumSizeHint().width(), 960);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    QCoreApplication::processEvents();
    EXPECT_LE(window->minimumSizeHint().width(), 1024);
    EXPECT_LE(window->minimumSizeHint().height(), 768);
    QApplication::setFont(before);
}

TEST_F(Window, OnePageIsAlwaysTickedAndNoneIsOfferedWithoutAProject)
{
    action(*window, "page0")->trigger();
    EXPECT_TRUE(action(*window, "page0")->isChecked()) << "the page one is on stays ticked";
    action(*window, "page4")->trigger();
    EXPECT_TRUE(action(*window, "page4")->isChecked());
    EXPECT_FALSE(action(*window, "page0")->isChecked());
    window->document()->close();
    EXPECT_FALSE(action(*window, "page4")->isEnabled());
}

TEST_F(Window, RenamingAMeasuredModelIsToldAndUndone)
{
    RunRecord record;
    record.context = test::someContext();
    const QString name = window->document()->data().models.models[0].name;
    record.cells << test::measuredCell(name, q("Q4_K_M"));
    services.presenter.setRecord(record);
    auto *edit = window->findChild<QLineEdit *>(q("modelName"));
    edit->setText(q("Renamed"));
    emit edit->editingFinished();
    EXPECT_EQ(window->document()->data().models.models[0].name, q("Renamed"));
    auto *bar = window->findChild<MessageBar *>(q("messageBar"));
    ASSERT_FALSE(bar->isHidden());
    EXPECT_TRUE(bar->text().contains(name)) << bar->text();
    bar->findChild<QPushButton *>()->click();
    EXPECT_EQ(window->document()->data().models.models[0].name, name);
}
