// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/tryit/promptgrid.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using State = TryoutUpdate::State;

namespace
{

class GridOfPrompts : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("P");
        data.prompts = {{q("How much?"), q("contains"), q("4")}, {q("Nice?"), q("hand"), {}}};
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        grid = std::make_unique<PromptGrid>(&document);
        ASSERT_TRUE(document.open(dir.path()));
        grid->setCells({cell});
        table = grid->findChild<QTreeWidget *>(q("ownPrompts"));
    }
    void answer(int row, State state, const char *text)
    {
        TryoutUpdate update;
        update.state = state;
        update.text = q(text);
        grid->show(document.data().prompts.at(row), cell, update);
    }
    QString mark(int row) { return table->topLevelItem(row)->text(2); }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return grid->findChild<Widget *>(q(name));
    }

    QTemporaryDir dir;
    Document document;
    const CellId cell{q("M"), q("Q8_0")};
    std::unique_ptr<PromptGrid> grid;
    QTreeWidget *table = nullptr;
};

} // namespace

TEST_F(GridOfPrompts, ALineForEachPromptAndAColumnForEachCell)
{
    EXPECT_EQ(table->topLevelItemCount(), 2);
    EXPECT_EQ(table->headerItem()->text(2), q("M Q8_0"));
    grid->setState(false, {});
    EXPECT_TRUE(find<QPushButton>("askAll")->isEnabled());
    grid->setState(false, q("A run is in progress."));
    EXPECT_FALSE(find<QPushButton>("askAll")->isEnabled());
    answer(0, State::Reading, "");
    EXPECT_TRUE(mark(0).contains(q("asking")));
    answer(0, State::Done, "It is 4.");
    EXPECT_TRUE(mark(0).contains(q("passes")));
    EXPECT_TRUE(table->topLevelItem(0)->toolTip(2).contains(q("It is 4.")));
    answer(0, State::Done, "<b>5</b>");
    EXPECT_TRUE(mark(0).contains(q("fails")));
    EXPECT_FALSE(table->topLevelItem(0)->toolTip(2).contains(q("<b>5"))) << "no markup of a model's";
    answer(0, State::Failed, "");
    EXPECT_TRUE(mark(0).contains(q("no answer")));
    grid->setCells({});
    EXPECT_EQ(table->columnCount(), 2);
}

TEST_F(GridOfPrompts, APersonSaysWhatIsByHand)
{
    answer(1, State::Done, "Nice.");
    EXPECT_TRUE(mark(1).startsWith(q("?")));
    emit table->itemActivated(table->topLevelItem(1), 2);
    EXPECT_TRUE(mark(1).contains(q("passes")));
    emit table->itemActivated(table->topLevelItem(1), 2);
    EXPECT_TRUE(mark(1).contains(q("fails")));
    answer(0, State::Done, "4");
    emit table->itemActivated(table->topLevelItem(0), 2);
    EXPECT_TRUE(mark(0).contains(q("passes"))) << "the others are checked";
}

TEST_F(GridOfPrompts, EditsAreStepsOfTheProject)
{
    table->setCurrentItem(table->topLevelItem(0));
    find<QPlainTextEdit>("ownExpected")->setPlainText(q("four"));
    EXPECT_EQ(document.data().prompts[0].expected, q("four"));
    answer(0, State::Done, "four");
    find<QComboBox>("ownCheck")->setCurrentIndex(find<QComboBox>("ownCheck")->findData(q("regex")));
    EXPECT_EQ(document.data().prompts[0].check, q("regex"));
    find<QPlainTextEdit>("ownExpected")->setPlainText(q("("));
    EXPECT_FALSE(find<QWidget>("ownProblem")->isHidden()) << "it is no pattern";
    find<QPlainTextEdit>("ownPrompt")->setPlainText(q(" "));
    EXPECT_EQ(document.data().prompts[0].prompt, q("How much?")) << "a prompt without words is not kept";
    find<QPushButton>("addPrompt")->click();
    EXPECT_EQ(document.data().prompts.size(), 3);
    EXPECT_EQ(table->currentItem(), table->topLevelItem(2));
    find<QPushButton>("removePrompt")->click();
    EXPECT_EQ(document.data().prompts.size(), 2);
    while (document.canUndo())
        document.undo();
    EXPECT_EQ(document.data().prompts[0], (OwnPrompt{q("How much?"), q("contains"), q("4")}));
    table->setCurrentItem(table->topLevelItem(0));
    EXPECT_EQ(find<QPlainTextEdit>("ownExpected")->toPlainText(), q("4"));
}
