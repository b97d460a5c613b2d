// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/project/numberbox.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace sweetspot;
using sweetspot::test::q;
using ui::NumberBox;

namespace
{

void type(NumberBox &box, const char *text)
{
    auto *line = box.findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClicks(line, q(text));
    QTest::keyClick(line, Qt::Key_Return);
}

} // namespace

TEST(NumberBox, HasTheBoundsAndTheUnitOfItsKey)
{
    NumberBox box(*findConfigKey(q("limits.max_load_time")));
    EXPECT_EQ(box.minimum(), 1);
    EXPECT_EQ(box.maximum(), 86400);
    EXPECT_EQ(box.suffix(), q(" s"));
    box.choose(300);
    EXPECT_EQ(box.text(), q("300 s"));
    box.stepUp();
    EXPECT_GT(box.chosen().toInt(), 300);
    box.choose(1);
    box.stepDown();
    EXPECT_EQ(box.chosen(), QVariant(1));
}

TEST(NumberBox, ShowsNoMoreDigitsThanThereAre)
{
    NumberBox box(*findConfigKey(q("cloud.energy_price")));
    box.choose(0.3);
    EXPECT_TRUE(box.text().startsWith(q("0.3 "))) << box.text();
    type(box, "0.2875");
    EXPECT_EQ(box.chosen().toDouble(), 0.2875);
}

TEST(NumberBox, LetsAnythingBeTypedAndTakesWhatIsRight)
{
    NumberBox box(*findConfigKey(q("limits.max_load_time")));
    box.choose(300);
    QSignalSpy typed(&box, &NumberBox::typed), changed(&box, &QDoubleSpinBox::valueChanged);
    type(box, "99999999");
    ASSERT_FALSE(typed.isEmpty());
    EXPECT_FALSE(typed.last().at(0).toBool());
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(box.chosen(), QVariant(300));
    type(box, "60");
    EXPECT_TRUE(typed.last().at(0).toBool());
    EXPECT_EQ(changed.count(), 1) << "not after each key";
}

TEST(NumberBox, NothingMeansAutomaticWhereThatIsAllowed)
{
    NumberBox box(*findConfigKey(q("llama_cpp.default_threads")));
    box.choose({});
    EXPECT_TRUE(box.chosen().isNull());
    EXPECT_EQ(box.text(), q("automatic"));
    type(box, "8");
    EXPECT_EQ(box.chosen(), QVariant(8));
    auto *line = box.findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_TRUE(box.chosen().isNull());
}

TEST(NumberBox, TheWheelTurnsItOnlyWhereThePersonIs)
{
    NumberBox box(*findConfigKey(q("limits.max_load_time")));
    box.choose(300);
    QWheelEvent turn({5, 5}, {5, 5}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&box, &turn);
    EXPECT_EQ(box.chosen(), QVariant(300));
    EXPECT_FALSE(turn.isAccepted());
}
