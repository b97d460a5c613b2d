// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/starterlist.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
QVector<StarterModel> bundled()
{
    return parseStarters(test::readFile(test::sourcePath(q("resources/starters.json"))));
}
} // namespace

TEST(StarterList, TheBundledOneIsWholeAndFree)
{
    const auto all = bundled();
    EXPECT_GE(all.size(), 8);
    for (const StarterModel &model : all)
        EXPECT_TRUE(model.license == q("apache-2.0") || model.license == q("mit")) << model.name;
}

TEST(StarterList, TakesTheThreeLargestThatFit)
{
    const auto all = bundled();
    EXPECT_TRUE(startersFor(all, 0).isEmpty());
    const auto small = startersFor(all, 2e9);
    EXPECT_EQ(small.size(), 2);
    const auto some = startersFor(all, 8e9);
    ASSERT_EQ(some.size(), 3);
    EXPECT_EQ(some.last().size, q("7B"));
    EXPECT_LE(some.first().gigabytes, some.last().gigabytes);
    EXPECT_EQ(startersFor(all, 64e9).last().size, q("32B"));
}

TEST(StarterList, EntriesThatAreNotWholeAreLeftOut)
{
    EXPECT_TRUE(parseStarters("rubbish").isEmpty());
    EXPECT_TRUE(parseStarters("{}").isEmpty());
    EXPECT_TRUE(parseStarters(
        R"([3, {"name": "a"}, {"name":"a","size":"1B","repo":"no-slash","license":"mit","q4_k_m_gb":1}])")
                    .isEmpty());
}

TEST(StarterList, NamesFilesAsTheirRepositoryDoes)
{
    const ModelDefinition model
        = definitionOf({q("A 7B"), q("7B"), q("somebody/A-7B-Instruct-GGUF"), q("mit"), 4});
    EXPECT_EQ(model.files.value(q("Q4_K_M")), q("A-7B-Instruct-Q4_K_M.gguf"));
    EXPECT_EQ(model.files.size(), 6);
}
