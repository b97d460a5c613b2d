// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/latelabel.h"

#include "tests/support/testdata.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(LateLabel, ComesWhenAnAnswerIsLateAndGoesWithIt)
{
    LateLabel label(q("waiting"));
    EXPECT_TRUE(label.isHidden());
    label.begin();
    label.begin();
    EXPECT_TRUE(label.isHidden()) << "it may be answered at once";
    EXPECT_TRUE(test::waitUntil([&] { return !label.isHidden(); }));
    label.end();
    EXPECT_FALSE(label.isHidden()) << "one is still open";
    label.end();
    EXPECT_TRUE(label.isHidden());
}

TEST(LateLabel, SaysNothingOfWhatIsAnsweredAtOnce)
{
    LateLabel label(q("waiting"));
    label.begin();
    label.end();
    bool seen = false;
    test::waitUntil(
        [&] {
            seen |= !label.isHidden();
            return false;
        },
        int(LateLabel::kLate.count()) + 200);
    EXPECT_FALSE(seen);
}
