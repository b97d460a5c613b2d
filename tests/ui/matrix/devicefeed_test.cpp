// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/madeupgpus.h"
#include "tests/support/testdata.h"
#include "ui/matrix/devicefeed.h"
#include "ui/matrix/devicestrip.h"
#include "ui/matrix/devicetile.h"
#include "ui/project/document.h"

#include <QCheckBox>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(DeviceFeed, ShowsTheMachinesGpusAndThoseThatOnlyTheEngineKnows)
{
    QTemporaryDir dir;
    Document document;
    ASSERT_TRUE(ProjectFolder(dir.path()).save(test::smallProject(dir.path())));
    ASSERT_TRUE(document.open(dir.path()));
    auto gpus = std::make_shared<GpuWatch>(test::madeUpGpus({24}));
    ASSERT_TRUE(gpus->waitForLook(std::chrono::seconds(60)));
    QWidget window;
    auto *strip = new DeviceStrip(&document, &window);
    DeviceFeed feed(gpus, strip);
    window.show();
    feed.look();
    ASSERT_EQ(strip->devices().size(), 2) << "the processor and the GPU";
    EXPECT_FALSE(strip->isHidden());
    feed.look(); // now that it is seen
    const auto told = [strip](const char *id) {
        return strip->findChild<QCheckBox *>(q("device:%1:box").arg(q(id)))->accessibleDescription();
    };
    EXPECT_TRUE(told("0000:01:00.0").contains(q("60 °C"))) << told("0000:01:00.0").toStdString();
    EngineDevice far{q("RPC0"), q("127.0.0.1:50052"), 8e9, 6e9};
    feed.setEngineOnly({far});
    ASSERT_EQ(strip->devices().size(), 3);
    EXPECT_EQ(strip->devices().last().id, q("RPC0"));
    EXPECT_TRUE(told("RPC0").contains(q("2.0 GB of 8.0 GB"))) << told("RPC0").toStdString();
    TelemetrySample sample;
    sample.devices = gpus->latest();
    sample.devices.first().temperatureC = 77;
    feed.add({sample});
    EXPECT_TRUE(told("0000:01:00.0").contains(q("77 °C")));
}
