// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/stressbanner.h"

#include <QLabel>
#include <QPushButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

CellUpdate update(const char *profile, CellState state = CellState::Measuring)
{
    CellUpdate update;
    update.cell = CellId{q("M"), q("Q8_0"), q("llama.cpp"), q("CPU"), {}};
    update.state = state;
    update.progress = 0.25;
    update.activity = q("0.5 of 2 min");
    update.profile = q(profile);
    return update;
}

} // namespace

TEST(StressBanner, AppearsWithTheStressAndGoesWithIt)
{
    StressBanner banner;
    banner.follow({update("batch")});
    EXPECT_FALSE(banner.isVisible());
    banner.follow({update("stress")});
    EXPECT_TRUE(banner.isVisible());
    bool told = false;
    for (const QLabel *label : banner.findChildren<QLabel *>())
        told |= label->text().contains(q("0.5 of 2 min"));
    EXPECT_TRUE(told);
    TelemetrySample sample;
    sample.seconds = 100;
    sample.temperatureC = 61;
    sample.lanes << TelemetrySample::LaneSample{q("CPU"), q("M"), 120.0, 1e9};
    banner.add({sample});
    CellUpdate done = update("");
    done.record = CellRecord();
    done.record->outcome = CellOutcome::Done;
    banner.follow({done});
    EXPECT_FALSE(banner.isVisible());
}

TEST(StressBanner, TheBigButtonStops)
{
    StressBanner banner;
    banner.follow({update("stress")});
    bool stopped = false;
    QObject::connect(&banner, &StressBanner::stopRequested, [&stopped] { stopped = true; });
    auto *stop = banner.findChild<QPushButton *>(q("stressStop"));
    ASSERT_TRUE(stop);
    EXPECT_GE(stop->minimumHeight(), 2 * banner.fontMetrics().height()) << "hard to miss";
    stop->click();
    EXPECT_TRUE(stopped);
}
