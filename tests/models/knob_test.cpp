// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/knob.h"
#include "tests/support/knobvalues.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Knob, NamesAreOnesOwnAndLabelsCanBeRead)
{
    QSet<QString> names;
    for (const Knob &knob : knobs()) {
        for (const QString &name : {knob.id, knob.letter}) {
            EXPECT_FALSE(names.contains(name)) << name << " is the name of two";
            names.insert(name);
            // What parts a label, or a file's name, is in none.
            for (const char *mark : {"=", ",", "/", " "})
                EXPECT_FALSE(name.contains(q(mark))) << name;
        }
        EXPECT_FALSE(knob.label.isEmpty()) << knob.id;
        EXPECT_EQ(findKnob(knob.id), &knob);
        EXPECT_EQ(knobIndex(knob.letter), knobIndex(knob.id));
    }
    EXPECT_EQ(findKnob(q("wings")), nullptr);
    EXPECT_EQ(findKnob(q("t")), nullptr) << "a letter is no id";
    EXPECT_EQ(knobIndex(q("wings")), -1);
    EXPECT_EQ(knobIndex(QString()), -1);
}

TEST(Knob, SaysWhatItMayBe)
{
    for (const Knob &knob : knobs()) {
        const QString value = test::valueOf(knob);
        const auto kept = knob.valueOf(value);
        ASSERT_TRUE(kept) << knob.id << " " << value;
        EXPECT_EQ(*kept, value) << knob.id;
        EXPECT_FALSE(knob.valueOf(QString())) << knob.id;
        EXPECT_FALSE(knob.valueOf(q("\n"))) << knob.id;
        for (const QString &choice : knob.choices)
            EXPECT_TRUE(knob.valueOf(choice)) << knob.id << " " << choice;
        for (const QString &level : knob.levels)
            EXPECT_TRUE(knob.valueOf(level)) << knob.id << " " << level;
        const bool number = knob.kind == Knob::Kind::Number || knob.kind == Knob::Kind::Decimal;
        EXPECT_EQ(number, knob.most > knob.least) << knob.id;
        EXPECT_EQ(knob.kind == Knob::Kind::Split || knob.kind == Knob::Kind::Text, !knob.example.isEmpty())
            << knob.id;
        if (number) {
            EXPECT_TRUE(knob.valueOf(QString::number(knob.least))) << knob.id;
            EXPECT_FALSE(knob.valueOf(QString::number(qint64(knob.most) + 1))) << knob.id;
            EXPECT_FALSE(knob.valueOf(QString::number(qint64(knob.least) - 1))) << knob.id;
            EXPECT_FALSE(knob.valueOf(q("nan"))) << knob.id;
        }
        for (const QString &other : knob.interactsWith) {
            ASSERT_NE(findKnob(other), nullptr) << knob.id << " " << other;
            EXPECT_TRUE(findKnob(other)->interactsWith.contains(knob.id)) << other << " and " << knob.id;
        }
    }
    EXPECT_EQ(*findKnob(q("threads"))->valueOf(q("+04")), q("4"));
    const auto wrong = findKnob(q("kv_type"))->valueOf(q("q9"));
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().sentence.contains(q("q8_0"))) << wrong.error().sentence;
}
