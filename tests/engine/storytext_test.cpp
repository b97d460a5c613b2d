// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profiles/storytext.h"
#include "tests/support/testdata.h"

#include <QRegularExpression>
#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(StoryText, IsTheSameForTheSameSeedAndDifferentForAnother)
{
    EXPECT_EQ(storyText(1, 200), storyText(1, 200));
    EXPECT_NE(storyText(1, 200), storyText(2, 200));
    EXPECT_NE(nonce(1).left(8), nonce(2).left(8)) << "nothing in common from the first word on";
    EXPECT_EQ(nonce(5).split(q(" ")).size(), 16);
}

TEST(StoryText, IsLongEnoughAndNotTiled)
{
    const QString text = storyText(3, 3000);
    EXPECT_GE(text.split(QRegularExpression(q("\\s+"))).size(), 3000);
    EXPECT_FALSE(text.contains(q("%")));
    QStringList sentences = text.split(q(". "));
    QSet<QString> distinct(sentences.begin(), sentences.end());
    EXPECT_GT(distinct.size(), sentences.size() / 3);
}
