// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/compare/answersview.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

// A cell that answered three questions; the second as everybody did.
ChosenCell cell(const char *quantization)
{
    ChosenCell chosen;
    chosen.name = q(quantization);
    chosen.id = {q("r"), CellId{q("M"), q(quantization)}};
    chosen.record.id = chosen.id.cell;
    for (const char *id : {"first", "second", "third"}) {
        Attempt attempt = test::goodAttempt(0);
        attempt.profile = q("quality");
        const QString answer = q(id) == q("second") ? q("4") : q("4 says ") + q(quantization);
        attempt.question = QuestionAnswer{q(id), q("math"), q("contains"), q("4"), answer};
        chosen.record.attempts << attempt;
    }
    return chosen;
}

class AnswersSideBySide : public testing::Test
{
protected:
    AnswersSideBySide()
    {
        view.show({cell("Q4_K_M"), cell("Q8_0")},
            {{q("first"), q("One?")}, {q("second"), q("Two?")}, {q("third"), q("Three?")}});
        view.resize(800, 400);
        static_cast<QWidget &>(view).show();
    }
    QComboBox *prompts() { return view.findChild<QComboBox *>(q("promptSelector")); }
    QString said() { return view.findChild<QLabel *>(q("voteSaid"))->text(); }

    AnswersView view;
};

} // namespace

TEST_F(AnswersSideBySide, BlindHidesWhoWasRight)
{
    ASSERT_EQ(prompts()->count(), 3);
    EXPECT_TRUE(prompts()->itemText(0).contains(q("correct"))) << prompts()->itemText(0);
    view.setBlind(true);
    for (int i = 0; i < prompts()->count(); ++i)
        EXPECT_FALSE(prompts()->itemText(i).contains(q("correct"))) << prompts()->itemText(i);
    view.setBlind(false);
    EXPECT_TRUE(prompts()->itemText(0).contains(q("correct")));
}

TEST_F(AnswersSideBySide, SameAnswersArePassedAndAVoteIsConfirmedAndTakenBack)
{
    QSignalSpy voted(&view, &AnswersView::voted), withdrawn(&view, &AnswersView::withdrawn);
    view.setBlind(true);
    auto *undo = view.findChild<QPushButton *>(q("voteUndo"));
    EXPECT_FALSE(undo->isEnabled());
    view.findChild<QPushButton *>(q("vote0"))->click();
    ASSERT_EQ(voted.count(), 1);
    EXPECT_EQ(prompts()->currentIndex(), 2) << "all said the same to the second";
    EXPECT_TRUE(said().contains(q("answer A"))) << said();
    EXPECT_TRUE(said().contains(q("same"))) << said();
    ASSERT_TRUE(undo->isEnabled());
    undo->click();
    EXPECT_EQ(withdrawn.count(), 1);
    EXPECT_EQ(prompts()->currentIndex(), 0) << "to be voted on again";
    EXPECT_FALSE(undo->isEnabled());
}

TEST_F(AnswersSideBySide, NoTwoButtonsShareAKey)
{
    view.setBlind(true);
    QStringList keys;
    for (const QPushButton *button : view.findChildren<QPushButton *>())
        if (button->isVisibleTo(&view) && !button->shortcut().isEmpty())
            keys << button->shortcut().toString();
    EXPECT_EQ(keys.removeDuplicates(), 0) << keys.join(q(", "));
    EXPECT_FALSE(keys.contains(q("Alt+A"))) << "the Answers tab's";
}
