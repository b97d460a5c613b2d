// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/optionwords.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
QString longer(const QString &name)
{
    return name == q("-t") ? q("--threads") : name;
}
} // namespace

TEST(OptionWords, TheLastOfSeveralCounts)
{
    const QVector<LaunchOption> options{
        {q("-t"), q("1")}, {q("--ot"), q("a")}, {q("--threads"), q("2")}, {q("--ot"), q("b")}};
    EXPECT_EQ(eachOptionOnce(options, longer, {}),
        (QVector<LaunchOption>{{q("--threads"), q("2")}, {q("--ot"), q("b")}}));
    EXPECT_EQ(eachOptionOnce(options, longer, {q("--ot")}).size(), 3) << "some add up";
}

TEST(OptionWords, ANumberIsAValueWhateverItBeginsWith)
{
    const auto options = optionsOfWords({q("--a"), q("-1"), q("--b"), q("-c"), q("d e"), q("--f")});
    ASSERT_TRUE(options);
    EXPECT_EQ(*options,
        (QVector<LaunchOption>{{q("--a"), q("-1")}, {q("--b"), {}}, {q("-c"), q("d e")}, {q("--f"), {}}}));
    EXPECT_FALSE(optionsOfWords({q("a")}));
    EXPECT_FALSE(optionsOfWords({q("--a"), q("b"), q("c")}));
    EXPECT_FALSE(optionsOfWords({q("")}));
}

TEST(OptionWords, OneIsTakenOutWithItsValue)
{
    QStringList words{q("--port"), q("8080"), q("--a")};
    EXPECT_EQ(takeOption(words, {q("-p"), q("--port")}), q("8080"));
    EXPECT_EQ(words, QStringList{q("--a")});
    EXPECT_EQ(takeOption(words, {q("--a")}), QString()) << "it has no value";
}
