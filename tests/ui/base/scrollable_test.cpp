// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/scrollable.h"

#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

using namespace sweetspot::ui;

TEST(Scrollable, KeepsTheWindowNarrowAndEverythingWithinReach)
{
    auto *content = new QWidget;
    content->setMinimumSize(1000, 2000);
    const std::unique_ptr<QScrollArea> area(scrollable(content));
    EXPECT_LT(area->minimumSizeHint().width(), 300);
    EXPECT_LT(area->minimumSizeHint().height(), 300);
    area->resize(300, 200);
    area->show();
    QCoreApplication::processEvents();
    for (QScrollBar *bar : {area->horizontalScrollBar(), area->verticalScrollBar()})
        bar->setValue(bar->maximum());
    EXPECT_LE(content->geometry().right(), area->viewport()->rect().right());
    EXPECT_LE(content->geometry().bottom(), area->viewport()->rect().bottom());
}

TEST(Scrollable, FillsTheRoomThereIs)
{
    auto *content = new QWidget;
    const std::unique_ptr<QScrollArea> area(scrollable(content));
    area->resize(700, 500);
    area->show();
    QCoreApplication::processEvents();
    EXPECT_EQ(content->size(), area->viewport()->size());
    EXPECT_EQ(area->viewport()->size(), area->size()) << "no frame of its own";
}

TEST(Scrollable, TakesItsContentAndLeavesTheFocusToIt)
{
    const QPointer<QWidget> content(new QLineEdit);
    std::unique_ptr<QScrollArea> area(scrollable(content));
    EXPECT_EQ(area->focusPolicy(), Qt::NoFocus);
    EXPECT_NE(content->focusPolicy(), Qt::NoFocus);
    area.reset();
    EXPECT_TRUE(content.isNull());
}
