// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunecontroller.h"

#include "tests/support/tuneproject.h"

#include <QSignalSpy>

using namespace sweetspot;
using sweetspot::test::q;

TEST(TuneController, TellsOfATuningUntilItsEnd)
{
    const test::TuneProject project("never_ready");
    TuneController controller;
    QSignalSpy changed(&controller, &TuneController::changed), finished(&controller, &TuneController::finished);
    controller.stop(); // nothing runs
    controller.start(project.tuning());
    EXPECT_TRUE(controller.isRunning());
    EXPECT_TRUE(controller.view().running);
    controller.start(project.tuning()); // one at a time
    while (controller.view().id.isEmpty())
        ASSERT_TRUE(changed.wait(test::kPatienceMs));
    controller.stop();
    ASSERT_TRUE(finished.wait(test::kPatienceMs));
    EXPECT_FALSE(controller.isRunning());
    EXPECT_FALSE(controller.view().running);
    EXPECT_EQ(controller.view().progress.result.end, TuneEnd::Stopped);
    EXPECT_EQ(finished.size(), 1);
    EXPECT_EQ(project.servers(), 0);
}

TEST(TuneController, SaysWhatKeepsItFromBeginning)
{
    const test::TuneProject project;
    TuneOrder order = project.tuning();
    order.cell.model = q("Other");
    TuneController controller;
    QSignalSpy finished(&controller, &TuneController::finished);
    controller.start(order);
    ASSERT_TRUE(finished.wait(test::kPatienceMs));
    ASSERT_TRUE(controller.view().failure);
    EXPECT_FALSE(controller.view().hasEnded());
}

TEST(TuneController, SuspendsAndIsDestroyedAtAnyTime)
{
    const test::TuneProject project("never_ready");
    {
        TuneController controller;
        controller.start(project.tuning());
    }
    TuneController controller;
    QSignalSpy changed(&controller, &TuneController::changed), finished(&controller, &TuneController::finished);
    controller.start(project.tuning());
    while (controller.view().id.isEmpty())
        ASSERT_TRUE(changed.wait(test::kPatienceMs));
    controller.suspend();
    ASSERT_TRUE(finished.wait(test::kPatienceMs));
    EXPECT_EQ(controller.view().progress.result.end, TuneEnd::NotYet);
    EXPECT_FALSE(controller.view().failure);
    EXPECT_EQ(project.servers(), 0);
}
