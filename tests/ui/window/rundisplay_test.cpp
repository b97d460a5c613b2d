// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/livepanel.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/resultcard.h"
#include "ui/matrix/stressbanner.h"
#include "ui/window/messagebar.h"
#include "ui/window/rundisplay.h"
#include "ui/window/services.h"
#include "ui/window/statusline.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class DisplayOfRuns : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        ModelDefinition model;
        model.name = q("M");
        model.files.insert(q("Q4_K_M"), q("m.gguf"));
        data.models.models << model;
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
    }
    RunRecord someRun(int day, bool completed)
    {
        RunRecord record;
        record.context = test::someContext();
        record.context.startedUtc = record.context.startedUtc.addDays(day);
        record.context.runId = q("2026-01-0%1T03-04-05Z").arg(day + 2);
        record.completed = completed;
        record.cells << test::measuredCell();
        return record;
    }
    QString status() { return bar.findChild<QLabel *>(q("status"))->text(); }
    RunController &controller() { return services.runs.controller(); }

    QTemporaryDir dir;
    Services services{QProcessEnvironment()};
    QWidget window;
    QStatusBar bar;
    MatrixPage matrix{&services.document, &services.matrix};
    StressBanner stress;
    LivePanel live;
    StatusLine line{&bar};
    MessageBar message{&window};
    RunDisplay display{&services, {&matrix, &stress, &live, &line, &message}, nullptr};
};

} // namespace

TEST_F(DisplayOfRuns, TheNewestRunIsReadAndCanBeResumedIfItIsNotFinished)
{
    ASSERT_FALSE(test::writeRun(dir.path(), someRun(1, true)).isEmpty());
    const QString newest = test::writeRun(dir.path(), someRun(2, false));
    ASSERT_TRUE(services.document.open(dir.path()));
    QSignalSpy changed(&display, &RunDisplay::changed);
    display.load({});
    ASSERT_TRUE(test::waitUntil([&] { return changed.count() > 0; }));
    EXPECT_EQ(services.presenter.record().context.runId, newest);
    EXPECT_EQ(services.runs.unfinishedRun(), newest);
    EXPECT_FALSE(status().isEmpty());
    display.clear();
    EXPECT_TRUE(services.runs.unfinishedRun().isEmpty());
    EXPECT_TRUE(status().isEmpty());
}

TEST_F(DisplayOfRuns, AnOlderRunThatWasAskedForLastIsTheOneThatIsShown)
{
    const QString older = test::writeRun(dir.path(), someRun(1, true));
    ASSERT_FALSE(test::writeRun(dir.path(), someRun(2, true)).isEmpty());
    ASSERT_TRUE(services.document.open(dir.path()));
    QSignalSpy changed(&display, &RunDisplay::changed);
    display.load({});
    display.load(older);
    ASSERT_TRUE(test::waitUntil([&] { return services.presenter.record().context.runId == older; }));
    QTest::qWait(50);
    EXPECT_EQ(services.presenter.record().context.runId, older);
    EXPECT_EQ(changed.count(), 1) << "the answer to the first question came too late";
    EXPECT_TRUE(services.runs.unfinishedRun().isEmpty());
}

TEST_F(DisplayOfRuns, ARunThatCannotBeReadIsToldOf)
{
    ASSERT_TRUE(services.document.open(dir.path()));
    display.load(q("2026-01-01T00-00-00Z"));
    EXPECT_TRUE(test::waitUntil([&] { return !message.isHidden(); }));
    EXPECT_FALSE(message.text().isEmpty());
}

TEST_F(DisplayOfRuns, WhyARunDidNotStartIsPassedOn)
{
    QSignalSpy failed(&display, &RunDisplay::failedToStart);
    QSignalSpy changed(&display, &RunDisplay::changed);
    emit services.runs.failed(Error{ErrorCode::Environment, q("No engine."), {}});
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed.at(0).at(0).value<Error>().sentence, q("No engine."));
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(DisplayOfRuns, NotesOfThePlanAreLoggedAndTheOldMessageGoes)
{
    message.showNote(q("It could not start."), MessageBar::About::Start);
    RunPlan plan;
    plan.notes << Issue::note(q("A cell is left out."));
    emit services.runs.prepared(plan);
    EXPECT_TRUE(message.isHidden());
    ASSERT_EQ(services.log.rowCount(), 1);
    EXPECT_TRUE(services.log.index(0, 0).data().toString().contains(q("A cell is left out.")));
}

TEST_F(DisplayOfRuns, CellsThatBrokeAreOfferedAgain)
{
    RunOutcome outcome;
    outcome.completed = true;
    outcome.erroredCells = 2;
    emit controller().finished(outcome);
    ASSERT_FALSE(matrix.card()->isHidden());
    const auto *again = matrix.card()->findChild<QPushButton *>(q("resultAgain"));
    EXPECT_FALSE(again->isHidden());
    EXPECT_TRUE(again->text().contains(q("2"))) << again->text();
    EXPECT_EQ(services.log.rowCount(), 1);
}

TEST_F(DisplayOfRuns, TheNewestRunIsCompletedByEarlierOnes)
{
    RunRecord older = someRun(1, true), newer = someRun(2, true);
    older.cells << test::measuredCell(q("M"), q("Q8_0"));
    const QString olderId = test::writeRun(dir.path(), older), newerId = test::writeRun(dir.path(), newer);
    ASSERT_TRUE(services.document.open(dir.path()));
    display.load({});
    ASSERT_TRUE(test::waitUntil([&] { return services.presenter.record().cells.size() == 2; }));
    EXPECT_EQ(services.presenter.sourceOf(newer.cells[0].id)->runId, newerId);
    EXPECT_EQ(services.presenter.sourceOf(older.cells[1].id)->runId, olderId);
    display.load(newerId);
    ASSERT_TRUE(test::waitUntil([&] { return services.presenter.record().cells.size() == 1; }))
        << "a run that was asked for is shown alone";
}
