// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tuneaccount.h"
#include "core/run/tunelist.h"
#include "tests/support/simulatedengine.h"
#include "tests/support/sometuning.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const CellId kOne{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}},
    kOther{q("N"), q("Q8_0"), q("llama.cpp"), q("CPU"), {}};

// A tuning of a cell that took so many minutes; 0: it has not ended.
void write(const QTemporaryDir &project, const char *id, const CellId &cell, double minutes)
{
    const KnobSpace space = test::Surface::make(test::SurfaceKind::Null, 1).space;
    TuneSubject subject;
    subject.cell = cell;
    subject.goal = TuneGoal{
        q("chat"), q("Answers"), q("512 tokens are read."), {TuneRequest{q("chat"), 512, 500, 64, 1, 1}}};
    QByteArray text
        = planLine(startTuning(space, preprodEffort(), 1).value().plan, QString::fromUtf8(subjectText(subject)))
        + '\n';
    TuneResult result;
    result.end = TuneEnd::AlreadyBest;
    result.defaultArm = result.chosen = space.start();
    result.minutes = minutes;
    if (minutes > 0)
        text += endLine(result) + '\n';
    test::writeFile(tuningJournal(tuningFolder(project.path(), q(id))), text);
}

} // namespace

TEST(TuneAccounts, AReportHasTheLatestOfEachOfItsCellsThatHasEnded)
{
    const QTemporaryDir dir;
    write(dir, "20261101-100000", kOne, 10);
    write(dir, "20261102-100000", kOne, 20);
    write(dir, "20261103-100000", kOne, 0); // was set aside
    write(dir, "20261104-100000", kOther, 40);
    ReportModel report;
    report.record.cells << CellRecord();
    report.record.cells.last().id = kOne;
    addTunings(report, dir.path());
    ASSERT_EQ(report.tunings.size(), 1) << "the other cell is none of the report's";
    EXPECT_EQ(report.tunings.first().progress.result.minutes, 20);
    EXPECT_EQ(report.tunings.first().progress.result.end, TuneEnd::AlreadyBest);
    report.record.cells << report.record.cells.first();
    report.record.cells.last().id = kOther;
    report.tunings.clear();
    addTunings(report, dir.path());
    ASSERT_EQ(report.tunings.size(), 2);
    EXPECT_EQ(report.tunings.first().cell, kOther.toString()) << "the newest first";
}

TEST(TuneAccounts, AProjectWithoutTuningsAddsNone)
{
    const QTemporaryDir dir;
    ReportModel report;
    addTunings(report, dir.path());
    addTunings(report, q("/no/such/project"));
    EXPECT_TRUE(report.tunings.isEmpty());
}

TEST(TuneAccounts, HaveEverythingOfAView)
{
    TuneView view;
    view.subject.cell = {q("M"), q("Q4_K_M")};
    view.subject.goal.label = q("Answers");
    view.subject.engineVersion = q("b1");
    view.state.plan.space = test::threeKnobs();
    view.state.plan.effort = prodEffort();
    const Arm start = view.state.plan.space.start();
    view.state.events << LaunchMeasured{10, start, {1.0, 1.2, 1.1}, 3, 5, {}};
    view.progress.result.armsTried = 7;
    const TuneAccount account = accountOf(view);
    EXPECT_TRUE(account.cell.contains(q("M Q4_K_M"))) << account.cell;
    EXPECT_EQ(account.goal.label, q("Answers"));
    EXPECT_EQ(account.space, view.state.plan.space);
    EXPECT_EQ(account.effort.name, q("prod"));
    EXPECT_EQ(account.engineVersion, q("b1"));
    EXPECT_EQ(account.progress.result.armsTried, 7);
    ASSERT_EQ(account.figures.size(), 1);
    EXPECT_EQ(account.figures[0].arm, start);
}
