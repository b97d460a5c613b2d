// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/launchsettings.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(LaunchSettings, GivesItsOptionsAsWordsAndByAnyOfTheirNames)
{
    const LaunchSettings settings{
        q("llama-server"), q("/m.gguf"), {{q("-c"), q("4096")}, {q("--mlock"), {}}, {q("-c"), q("1")}}};
    EXPECT_EQ(settings.value({q("--ctx-size"), q("-c")}), q("4096")) << "the first one";
    EXPECT_EQ(settings.value({q("--threads")}), QString());
    EXPECT_EQ(settings.arguments(), (QStringList{q("-c"), q("4096"), q("--mlock"), q("-c"), q("1")}));
}
