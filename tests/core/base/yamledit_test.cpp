// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/yamledit.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
QByteArray edited(const QByteArray &text, const char *path, const char *value)
{
    YamlEdit edit(text);
    edit.set(q(path), q(value));
    return edit.text();
}
} // namespace

TEST(YamlEdit, ChangesOneValueAndNothingElse)
{
    const QByteArray text
        = "# head\nlimits:\n  max_memory_gb: 14  # Skip\n\n  # note\n  max_load_time: 300\nother: x\n";
    EXPECT_EQ(edited(text, "limits.max_memory_gb", "8"),
        "# head\nlimits:\n  max_memory_gb: 8   # Skip\n\n  # note\n  max_load_time: 300\nother: x\n");
    EXPECT_EQ(edited(text, "other", "\"a # b\""),
        "# head\nlimits:\n  max_memory_gb: 14  # Skip\n\n  # note\n  max_load_time: 300\nother: \"a # b\"\n");
}

TEST(YamlEdit, ReplacesListsThatStandBelowTheirKey)
{
    EXPECT_EQ(edited("profiles:\n  - a\n  - b # c\nnext: 1\n", "profiles", "[x]"), "profiles: [x]\nnext: 1\n");
    EXPECT_EQ(edited("profiles:\n- a\n- b\nnext: 1\n", "profiles", "[x]"), "profiles: [x]\nnext: 1\n");
}

TEST(YamlEdit, AddsKeysWhereTheyBelong)
{
    EXPECT_EQ(edited("limits:\n    allow_swap: true\n\nother: 1\n", "limits.max_load_time", "5"),
        "limits:\n    allow_swap: true\n    max_load_time: 5\n\nother: 1\n");
    EXPECT_EQ(edited("other: 1\n", "a.b.c", "5"), "other: 1\na:\n  b:\n    c: 5\n");
    EXPECT_EQ(edited("", "a", "5"), "a: 5\n");
    EXPECT_EQ(edited("limits:\nother: 1\n", "limits.x", "5"), "limits:\n  x: 5\nother: 1\n");
}

TEST(YamlEdit, IsNotFooledByTheSameKeyElsewhere)
{
    const QByteArray text = "a:\n  duration: 1\nb:\n  duration: 2\nduration: 3\n";
    EXPECT_EQ(edited(text, "b.duration", "9"), "a:\n  duration: 1\nb:\n  duration: 9\nduration: 3\n");
    EXPECT_EQ(edited(text, "duration", "9"), "a:\n  duration: 1\nb:\n  duration: 2\nduration: 9\n");
}
