// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/workrow.h"

#include "tests/support/testdata.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>

#include <memory>
#include <thread>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(WorkRow, TellsFromAnyThreadHowFarItIs)
{
    WorkRow row(q("Begin"), q("Stop"));
    EXPECT_EQ(row.begin()->text(), q("Begin"));
    EXPECT_EQ(row.stop()->text(), q("Stop"));
    std::thread([tell = row.teller()] { tell(2, 5, QStringLiteral("unpacking")); }).join();
    QCoreApplication::processEvents();
    EXPECT_EQ(row.progress()->text(), q("2/5 unpacking"));
}

TEST(WorkRow, WhatIsToldAfterItsEndIsLost)
{
    auto row = std::make_unique<WorkRow>(q("Begin"), q("Stop"));
    const auto tell = row->teller();
    tell(1, 2, q("late"));
    row.reset();
    tell(2, 2, q("later"));
    QCoreApplication::processEvents();
}

TEST(WorkRow, ShowsForeignTextAsText)
{
    WorkRow row(q("Begin"), q("Stop"));
    row.tell(q("<b>pip</b>\u001b[31m") + QString(1000, QLatin1Char('x')));
    EXPECT_EQ(row.progress()->textFormat(), Qt::PlainText);
    EXPECT_FALSE(row.progress()->text().contains(QChar(0x1b)));
    EXPECT_LE(row.progress()->text().size(), 310);
}
