// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/messagebar.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::ui::MessageBar;

TEST(MessageBar, ComesAndGoesWithoutMovingThePage)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *page = new QLabel(q("page"));
    column->addWidget(page);
    MessageBar bar(&window);
    window.resize(500, 300);
    window.show();
    QCoreApplication::processEvents();
    const QRect before = page->geometry();
    bar.showError({ErrorCode::BadInput, q("Nothing is planned."), q("<b>detail</b>")});
    QCoreApplication::processEvents();
    EXPECT_TRUE(bar.isVisible());
    EXPECT_EQ(page->geometry(), before);
    EXPECT_LE(bar.geometry().bottom(), window.height());
    EXPECT_GT(bar.geometry().top(), window.height() / 2) << "at the lower edge";
    window.resize(800, 200);
    QCoreApplication::processEvents();
    EXPECT_LE(bar.geometry().bottom(), 200);
    EXPECT_GT(bar.width(), 700);
}

TEST(MessageBar, GoesWithItsCauseAndOnlyThen)
{
    QWidget window;
    MessageBar bar(&window);
    bar.showError({ErrorCode::BadInput, q("Nothing is planned."), {}}, MessageBar::About::Start);
    bar.settle(MessageBar::About::Project);
    EXPECT_FALSE(bar.isHidden());
    bar.settle(MessageBar::About::Start);
    EXPECT_TRUE(bar.isHidden());
    bar.showNote(q("Written."));
    bar.settle(MessageBar::About::Start);
    EXPECT_FALSE(bar.isHidden()) << "another message took its place";
}
