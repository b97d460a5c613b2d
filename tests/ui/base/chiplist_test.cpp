// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/chiplist.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Chips : public testing::Test
{
protected:
    void SetUp() override
    {
        chips.setValues({q("2"), q("4"), q("8")});
        chips.setCheck([](const QString &text) -> Result<QString> {
            bool ok = false;
            const int number = text.toInt(&ok);
            if (!ok)
                return Error{ErrorCode::BadInput, q("No number."), {}};
            return QString::number(number);
        });
        chips.show();
        chips.activateWindow();
    }
    QLineEdit *input() { return chips.findChild<QLineEdit *>(q("chipInput")); }
    QToolButton *button(const QString &value)
    {
        for (auto *one : chips.findChildren<QToolButton *>())
            if (one->accessibleName().startsWith(value + q(" ")) && one->isVisible())
                return one;
        return nullptr;
    }
    void type(const char *text)
    {
        QTest::keyClicks(input(), q(text));
        QTest::keyClick(input(), Qt::Key_Return);
    }

    ChipList chips{q("Threads")};
    QSignalSpy changed{&chips, &ChipList::changed};
};

} // namespace

TEST_F(Chips, TakeAValueThatIsRightAndSayWhatIsNot)
{
    EXPECT_EQ(changed.count(), 0) << "what is shown is no edit";
    type("016");
    EXPECT_EQ(chips.values(), (QStringList{q("2"), q("4"), q("8"), q("16")})) << "as the check writes it";
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(input()->text().isEmpty());
    type("many");
    EXPECT_EQ(chips.problem(), q("No number."));
    EXPECT_EQ(chips.values().size(), 4);
    input()->clear();
    type("4");
    EXPECT_EQ(changed.count(), 1) << "it is there already";
}

TEST_F(Chips, GoByTheirXAndByKeys)
{
    button(q("4"))->click();
    EXPECT_EQ(chips.values(), (QStringList{q("2"), q("8")}));
    QTest::keyClick(button(q("2")), Qt::Key_Delete);
    EXPECT_EQ(chips.values(), QStringList{q("8")});
    QTest::keyClick(button(q("8")), Qt::Key_Backspace);
    EXPECT_TRUE(chips.values().isEmpty());
    EXPECT_EQ(changed.count(), 3);
    EXPECT_EQ(changed.last().first().toStringList(), QStringList());
}

TEST_F(Chips, AreReachedWithTheKeyboard)
{
    EXPECT_NE(button(q("8"))->focusPolicy() & Qt::TabFocus, 0);
    input()->setFocus();
    QTest::keyClick(input(), Qt::Key_Left);
    EXPECT_EQ(chips.focusWidget(), button(q("8")));
    QTest::keyClick(button(q("8")), Qt::Key_Left);
    EXPECT_EQ(chips.focusWidget(), button(q("4")));
    QTest::keyClick(button(q("4")), Qt::Key_Delete);
    EXPECT_EQ(chips.focusWidget(), button(q("8"))) << "the next one";
}

TEST_F(Chips, CannotBeChangedWhileLocked)
{
    chips.setEditable(false);
    EXPECT_FALSE(button(q("4"))->isEnabled());
    EXPECT_FALSE(input()->isVisible());
    chips.setValues({q("1")});
    EXPECT_FALSE(button(q("1"))->isEnabled());
}
