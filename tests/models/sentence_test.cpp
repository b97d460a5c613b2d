// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytetext.h"
#include "models/sentence.h"
#include "tests/support/testdata.h"
#include "tests/support/wordswapper.h"

#include <QLocale>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Sentence, RemembersItsSourceAndWhatWasFilledIn)
{
    const Sentence sentence
        = Sentence::translated("any", "%1 needs %2, %3 are free.").arg(q("A")).arg(7).arg(2.5);
    EXPECT_EQ(sentence, q("A needs 7, 2.5 are free."));
    EXPECT_EQ(sentence.source(), "%1 needs %2, %3 are free.");
    ASSERT_EQ(sentence.arguments().size(), 3);
    EXPECT_EQ(sentence.arguments()[1].text, q("7"));
    const Sentence padded
        = Sentence::translated("any", "at %1:%2").arg(5, 2, 10, QLatin1Char('0')).arg(1.25, 0, 'f', 1);
    EXPECT_EQ(padded, q("at 05:1.3").replace(q("1.3"), q("%1").arg(1.25, 0, 'f', 1)));
}

TEST(Sentence, FillsInOnePassSoThatForeignTextStaysAsItIs)
{
    const Sentence both = Sentence::translated("any", "%1 and %2").arg(q("100 %2"), q("%1"));
    EXPECT_EQ(both, q("100 %2 and %1"));
    EXPECT_EQ(Sentence::translated("any", "100 % of %1, %2 left").arg(q("x")), q("100 % of x, %2 left"));
    Sentence many = Sentence::translated("any", "%1");
    for (int i = 0; i < 20; ++i)
        many = many.arg(i);
    EXPECT_EQ(many, q("0"));
    EXPECT_EQ(many.arguments().size(), Sentence::kMostArguments);
}

TEST(Sentence, FromElsewhereIsAText)
{
    const Sentence foreign = q("the server says %1");
    EXPECT_TRUE(foreign.source().isEmpty());
    EXPECT_EQ(foreign.english(), foreign);
    EXPECT_EQ(foreign.arg(q("no")), q("the server says no"));
    EXPECT_TRUE(Sentence().isEmpty());
}

TEST(Sentence, IsSaidInTheLanguageOfTheProgramAndKeptInEnglish)
{
    const test::WordSwapper german(
        {{"Needs %1, %2 are free.", "%2 sind frei, gebraucht werden %1."}, {"about %1", "etwa %1"}});
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const Sentence sentence = Sentence::translated("any", "Needs %1, %2 are free.")
                                  .arg(Sentence::translated("any", "about %1").arg(formatBytes(3.2e9)))
                                  .arg(formatBytes(1.5e9));
    QLocale::setDefault(before);
    EXPECT_EQ(sentence, q("1,5 GB sind frei, gebraucht werden etwa 3,2 GB."));
    EXPECT_EQ(sentence.english(), q("Needs about 3.2 GB, 1.5 GB are free."));
}

TEST(Sentence, CountsItsPlural)
{
    const Sentence cells = Sentence::translated("any", "%n cells of %1", {}, 3).arg(q("lane"));
    EXPECT_EQ(cells, q("3 cells of lane"));
    EXPECT_EQ(cells.english(), q("3 cells of lane"));
    EXPECT_EQ(cells.count(), 3);
}
