// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/devicestrip.h"
#include "ui/matrix/devicetile.h"
#include "ui/project/document.h"

#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>
#include <QToolButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

QVector<Device> machine()
{
    Device first{q("0000:01:00.0"), Device::Kind::Gpu}, second{q("0000:02:00.0"), Device::Kind::Gpu};
    first.vendor = second.vendor = q("NVIDIA");
    first.name = q("GeForce RTX 3090");
    second.name = q("GeForce RTX 4090 & friends");
    first.integrated = second.integrated = false;
    return {{q("cpu"), Device::Kind::Cpu}, first, second};
}

struct Strip {
    QTemporaryDir dir;
    Document document;
    DeviceStrip strip{&document};

    Strip()
    {
        EXPECT_TRUE(ProjectFolder(dir.path()).save(test::smallProject(dir.path())));
        EXPECT_TRUE(document.open(dir.path()));
        strip.setDevices(machine());
        strip.resize(900, 120);
        strip.show();
    }
    QCheckBox *box(const char *id) { return strip.findChild<QCheckBox *>(q("device:%1:box").arg(q(id))); }
    DeviceTile *tile(const char *id) { return strip.findChild<DeviceTile *>(q("device:%1").arg(q(id))); }
    Lanes lanes() { return document.data().settings.lanes; }
    QAction *action(const char *id, const QString &part)
    {
        for (QAction *action :
            strip.findChild<QToolButton *>(q("device:%1:menu").arg(q(id)))->menu()->actions())
            if (action->text().contains(part))
                return action;
        return nullptr;
    }
};

} // namespace

TEST(DeviceStrip, ShowsTheDefaultAndKeepsWhatIsChosen)
{
    Strip s;
    EXPECT_TRUE(s.box("0000:01:00.0")->isChecked());
    EXPECT_TRUE(s.box("0000:02:00.0")->isChecked());
    EXPECT_FALSE(s.box("cpu")->isChecked());
    EXPECT_TRUE(s.lanes().isEmpty()) << "looking chooses nothing";
    s.box("cpu")->click();
    EXPECT_EQ(s.lanes(), (Lanes{{q("0000:01:00.0")}, {q("0000:02:00.0")}, {q("cpu")}}));
    s.box("0000:01:00.0")->click();
    s.box("0000:02:00.0")->click();
    s.box("cpu")->click();
    EXPECT_TRUE(s.box("cpu")->isChecked()) << "the last one stays";
    EXPECT_EQ(s.lanes(), (Lanes{{q("cpu")}}));
    s.document.undo();
    EXPECT_TRUE(s.box("0000:02:00.0")->isChecked());
}

TEST(DeviceStrip, JoinsByMenuAndByMouseAndTakesApart)
{
    Strip s;
    ASSERT_TRUE(s.action("0000:01:00.0", q("4090")));
    s.action("0000:01:00.0", q("4090"))->trigger();
    EXPECT_EQ(s.lanes(), (Lanes{{q("0000:01:00.0"), q("0000:02:00.0")}}));
    EXPECT_FALSE(s.action("0000:01:00.0", q("4090"))) << "it is joined already";
    ASSERT_TRUE(s.action("0000:02:00.0", q("own")));
    s.action("0000:02:00.0", q("own"))->trigger();
    EXPECT_EQ(s.lanes(), (Lanes{{q("0000:01:00.0")}, {q("0000:02:00.0")}}));
    DeviceTile *from = s.tile("0000:02:00.0"), *to = s.tile("0000:01:00.0");
    const QPoint end = from->mapFromGlobal(to->mapToGlobal(to->rect().center()));
    QTest::mousePress(from, Qt::LeftButton, {}, {5, 5});
    QMouseEvent move(QEvent::MouseMove, end, from->mapToGlobal(end), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(from, &move);
    QMouseEvent release(QEvent::MouseButtonRelease, end, from->mapToGlobal(end), Qt::LeftButton, {}, {});
    QApplication::sendEvent(from, &release);
    EXPECT_EQ(s.lanes(), (Lanes{{q("0000:01:00.0"), q("0000:02:00.0")}}));
}

TEST(DeviceStrip, TellsMemoryHeatAndPowerAndHidesWhereThereIsNoChoice)
{
    Strip s;
    DeviceReading reading;
    reading.id = q("0000:01:00.0");
    reading.usedBytes = 5e9;
    reading.totalBytes = 24e9;
    reading.temperatureC = 61;
    reading.powerW = 285;
    s.strip.showReadings({reading}, {{reading.id, 4e9}});
    const QString told = s.box("0000:01:00.0")->accessibleDescription();
    for (const char *part : {"24", "61 °C", "285 W"})
        EXPECT_TRUE(told.contains(q(part))) << told.toStdString();
    reading.failure = q("The GPU fell off the bus.");
    s.strip.showReadings({reading});
    EXPECT_EQ(s.box("0000:01:00.0")->accessibleDescription(), reading.failure);
    s.strip.setRunning(true);
    EXPECT_FALSE(s.box("cpu")->isEnabled()) << "what is measured does not change under the run";
    s.strip.setDevices({machine().first()});
    EXPECT_TRUE(s.strip.isHidden());
}

TEST(DeviceStrip, OneClickComparesADeviceWithTheProcessor)
{
    Strip s;
    ASSERT_TRUE(s.action("0000:02:00.0", q("0 to 100 %")));
    s.action("0000:02:00.0", q("0 to 100 %"))->trigger();
    EXPECT_EQ(s.lanes(), (Lanes{{q("cpu")}, {q("0000:02:00.0")}}));
    EXPECT_EQ(s.document.data().settings.parameterSets.size(), 6);
    s.document.undo();
    EXPECT_TRUE(s.lanes().isEmpty()) << "one step";
    EXPECT_TRUE(s.document.data().settings.parameterSets.isEmpty());
}

TEST(DeviceStrip, EqualGpusAreOfferedToShareTheModels)
{
    Strip strip;
    auto *share = strip.strip.findChild<QCheckBox *>(q("shareEqual"));
    ASSERT_TRUE(share);
    EXPECT_TRUE(share->isHidden()) << "a 3090 and a 4090 measure other things";
    QVector<Device> equal = machine();
    equal[2].name = equal[1].name;
    strip.strip.setDevices(equal);
    EXPECT_FALSE(share->isHidden());
    EXPECT_FALSE(share->isChecked());
    share->click();
    EXPECT_TRUE(strip.document.data().settings.shareEqualGpus);
    strip.document.undo();
    EXPECT_FALSE(strip.document.data().settings.shareEqualGpus);
    EXPECT_FALSE(share->isChecked());
    strip.strip.setRunning(true);
    EXPECT_FALSE(share->isEnabled());
    strip.strip.setRunning(false);
    strip.action("0000:01:00.0", equal[2].label())->trigger(); // joined, they are one lane
    EXPECT_TRUE(share->isHidden());
}
