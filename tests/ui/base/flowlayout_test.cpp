// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/flowlayout.h"

#include <QWidget>

using namespace sweetspot::ui;

namespace
{

class Flow : public testing::Test
{
protected:
    void SetUp() override
    {
        for (int i = 0; i < 4; ++i) {
            auto *box = new QWidget;
            box->setFixedSize(100, 20);
            flow->insertWidget(i, box);
            boxes << box;
        }
    }

    QWidget parent;
    FlowLayout *flow = new FlowLayout(10, &parent);
    QVector<QWidget *> boxes;
};

} // namespace

TEST_F(Flow, BeginsANewLineWhereTheOldOneIsFull)
{
    EXPECT_EQ(flow->heightForWidth(430), 20);
    EXPECT_EQ(flow->heightForWidth(429), 50);
    EXPECT_EQ(flow->heightForWidth(100), 110);
    EXPECT_EQ(flow->minimumSize().width(), 100);
    flow->setGeometry({0, 0, 215, 200});
    EXPECT_EQ(boxes[1]->geometry(), QRect(110, 0, 100, 20));
    EXPECT_EQ(boxes[2]->geometry(), QRect(0, 30, 100, 20));
}

TEST_F(Flow, RunsInTheDirectionOfReadingAndSkipsWhatIsHidden)
{
    parent.setLayoutDirection(Qt::RightToLeft);
    boxes[0]->hide();
    flow->setGeometry({0, 0, 500, 200});
    EXPECT_EQ(boxes[1]->geometry().right(), 499);
    EXPECT_LT(boxes[2]->x(), boxes[1]->x());
}

TEST_F(Flow, GivesBackWhatIsTakenOut)
{
    const std::unique_ptr<QLayoutItem> item(flow->takeAt(1));
    ASSERT_TRUE(item);
    EXPECT_EQ(item->widget(), boxes[1]);
    EXPECT_EQ(flow->count(), 3);
    EXPECT_FALSE(flow->takeAt(9));
    EXPECT_FALSE(flow->itemAt(9));
}
