// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/worddiff.h"
#include "tests/support/testdata.h"

#include <QElapsedTimer>

#include <random>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QString joined(const QVector<DiffPart> &parts, DiffPart::Kind without)
{
    QString text;
    for (const DiffPart &part : parts)
        if (part.kind != without)
            text += part.text;
    return text;
}

} // namespace

TEST(WordDiff, MarksWhatDiffersWordByWord)
{
    EXPECT_EQ(wordDiff(q("the cat sat down"), q("the dog sat down")),
        (QVector<DiffPart>{{DiffPart::Same, q("the ")}, {DiffPart::Removed, q("cat ")},
            {DiffPart::Added, q("dog ")}, {DiffPart::Same, q("sat down")}}));
    EXPECT_EQ(wordDiff(q("a b"), q("a b c")),
        (QVector<DiffPart>{{DiffPart::Same, q("a b ")}, {DiffPart::Added, q("c")}}));
}

TEST(WordDiff, EqualEmptyAndStrangeTexts)
{
    EXPECT_TRUE(wordDiff({}, {}).isEmpty());
    EXPECT_EQ(similarity({}), 1);
    EXPECT_EQ(wordDiff(q("x"), {}), (QVector<DiffPart>{{DiffPart::Removed, q("x")}}));
    EXPECT_EQ(wordDiff({}, q("x")), (QVector<DiffPart>{{DiffPart::Added, q("x")}}));
    const QString markup = q("<b>&amp;\n\t\u202e x");
    EXPECT_EQ(wordDiff(markup, markup), (QVector<DiffPart>{{DiffPart::Same, markup}}));
    EXPECT_EQ(similarity(wordDiff(q("a  b"), q("a b"))), 1) << "white space alone is no difference";
    EXPECT_EQ(similarity(wordDiff(q("a b"), q("c d"))), 0);
    EXPECT_EQ(similarity(wordDiff(q("a b"), q("a c"))), 0.5);
}

// Whatever the texts: what is same and added makes up the second, what is same and removed the first.
TEST(WordDiff, PartsMakeUpBothTexts)
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const auto text = [&] {
            QString made;
            for (int i = int(random() % 30); i > 0; --i)
                made += QChar(u'a' + int(random() % 4)) + QString(1 + int(random() % 2), u' ');
            return made;
        };
        const QString first = text(), second = text();
        const auto parts = wordDiff(first, second);
        EXPECT_EQ(joined(parts, DiffPart::Removed), second);
        EXPECT_EQ(joined(parts, DiffPart::Added).simplified(), first.simplified());
    }
}

TEST(WordDiff, MegabytesOfTextDoNotHang)
{
    const QString huge = q("word ").repeated(200000);
    const auto parts = wordDiff(huge, huge + q("end"));
    EXPECT_EQ(joined(parts, DiffPart::Removed), huge + q("end"));
}
