// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/page.h"
#include "ui/window/pagetable.h"
#include "ui/window/services.h"

#include <QSet>

using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(PageTable, EachPageHasAnIdAndATitleOfItsOwn)
{
    Services services{QProcessEnvironment()};
    QSet<QString> ids{q("matrix")}, titles;
    for (const auto make : pageTable()) {
        const std::unique_ptr<Page> page(make(services));
        EXPECT_FALSE(ids.contains(page->id())) << page->id();
        ids.insert(page->id());
        titles.insert(page->title());
    }
    EXPECT_EQ(ids.size(), int(pageTable().size()) + 1);
    EXPECT_EQ(titles.size(), int(pageTable().size()));
}
