// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/page.h"

#include <QSignalSpy>

using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(Page, SaysItsIdItsTitleAndWhatHappens)
{
    Page page("x", Glyph::Bars, q("A page"));
    EXPECT_EQ(page.id(), q("x"));
    EXPECT_EQ(page.glyph(), Glyph::Bars);
    EXPECT_EQ(page.title(), q("A page"));
    QSignalSpy noted(&page, &Page::noted);
    emit page.noted(q("done"));
    EXPECT_EQ(noted.count(), 1);
}
