// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/problemslist.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::ui::ProblemsList;

TEST(ProblemsList, HasALineForEachOrSaysThatThereIsNone)
{
    ProblemsList list;
    list.show({Issue{Issue::Severity::Error, q("config.yaml"), 3, {}, {}, {}, q("Broken.")},
        Issue{Issue::Severity::Warning, {}, 0, {}, {}, {}, q("M Q4_K_M: This is not a GGUF file.")}});
    ASSERT_EQ(list.count(), 2);
    EXPECT_TRUE(list.item(0)->text().contains(q("config.yaml:3")));
    EXPECT_FALSE(list.item(1)->icon().isNull());
    list.show({});
    ASSERT_EQ(list.count(), 1);
    EXPECT_TRUE(list.item(0)->icon().isNull());
}
