// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/storytext.h"
#include "tests/support/testdata.h"

#include <QRegularExpression>
#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(StoryText, IsTheSameForTheSameSeedAndDifferentForAnother)
{
    EXPECT_EQ(storyText(1, 200), storyText(1, 200));
    EXPECT_NE(storyText(1, 200), storyText(2, 200));
    EXPECT_NE(nonce(1, 0).left(8), nonce(2, 0).left(8)) << "nothing in common from the first word on";
    EXPECT_NE(nonce(1, 7).left(5), nonce(1, 8).left(5)) << "nor in another run";
    EXPECT_EQ(nonce(1, 7), nonce(1, 7)) << "a run can be repeated on purpose";
    EXPECT_EQ(nonce(5, 1).split(q(" ")).size(), 16);
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
