// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/secretstore.h"
#include "core/store/runs/votes.h"
#include "models/matrixmodel.h"
#include "tests/support/tryoutproject.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"
#include "ui/tryit/chatcolumn.h"
#include "ui/tryit/tryitpage.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class PageToTryCells : public testing::Test
{
protected:
    void SetUp() override
    {
        project.data.prompts
            = {{q("How much is 2 + 2?"), q("contains"), q("4")}, {q("Say five."), q("exact"), q("five")}};
        ASSERT_TRUE(ProjectFolder(project.dir.path()).save(project.data));
        MatrixRow row;
        row.model = q("M");
        row.lane = q("CPU");
        matrix.setLayoutOf({row}, {q("Q4_K_M"), q("Q6_K"), q("Q8_0")});
        const CellState states[] = {CellState::Planned, CellState::NoFile, CellState::Excluded};
        for (int column = 0; column < 3; ++column) {
            MatrixSquare square;
            square.verdict.state = states[column];
            matrix.apply({{0, column, square}});
        }
        source.runId = q("some-run");
        source.cell = left;
        page = std::make_unique<TryItPage>(TryItPage::Parts{&document, &matrix, &runs, &secrets,
            [this](const CellId &cell) { return cell == left ? &source : nullptr; }});
        ASSERT_TRUE(document.open(project.dir.path()));
        page->show();
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return page->findChild<Widget *>(q(name));
    }
    QPushButton *button(const char *name) { return find<QPushButton>(name); }
    ChatColumn *side(const char *name) { return find<ChatColumn>(name); }
    void say(const char *text)
    {
        find<QPlainTextEdit>("tryPrompt")->setPlainText(q(text));
        button("trySend")->click();
    }
    bool answered(const char *name)
    {
        return test::waitUntil([&] { return side(name)->hasAnswer(); });
    }
    bool idle()
    {
        return test::waitUntil([&] { return !button("tryStop")->isEnabled(); });
    }

    test::TryoutProject project;
    const CellId left{q("M"), q("Q4_K_M")}, right{q("M"), q("Q8_0")};
    CellSource source;
    Document document;
    SecretStore secrets{QProcessEnvironment()};
    RunStarter runs{&document, &secrets};
    MatrixModel matrix;
    std::unique_ptr<TryItPage> page;
};

} // namespace

TEST_F(PageToTryCells, EveryCellWithAFileCanBeChosen)
{
    EXPECT_EQ(find<QComboBox>("leftCell")->count(), 2) << "also one that is not to be measured";
    EXPECT_EQ(page->chosen(), QVector<CellId>{left});
    EXPECT_FALSE(side("rightChat")->isVisible());
    page->choose({right});
    EXPECT_EQ(page->chosen(), QVector<CellId>{right});
    page->choose({right, left});
    EXPECT_EQ(page->chosen(), (QVector<CellId>{right, left}));
    EXPECT_TRUE(side("rightChat")->isVisible());
}

TEST_F(PageToTryCells, AConversationGoesOnAndBeginsAnew)
{
    EXPECT_FALSE(button("trySend")->isEnabled()) << "nothing to say";
    say("How much is 2 + 2?");
    EXPECT_TRUE(button("tryStop")->isEnabled());
    ASSERT_TRUE(answered("leftChat"));
    EXPECT_EQ(side("leftChat")->answer(), q("The answer is 4."));
    EXPECT_TRUE(side("leftChat")->findChild<QLabel *>(q("chatFigures"))->text().contains(q("TTFT")));
    ASSERT_TRUE(idle());
    say("And again?");
    EXPECT_EQ(side("leftChat")->messages().size(), 3);
    ASSERT_TRUE(answered("leftChat") && idle());
    button("tryAgain")->click();
    EXPECT_FALSE(side("leftChat")->hasAnswer());
    ASSERT_TRUE(answered("leftChat") && idle());
    button("tryNew")->click();
    EXPECT_TRUE(side("leftChat")->isEmpty());
    EXPECT_TRUE(QDir(project.dir.filePath(q("runs"))).isEmpty()) << "it is no measurement";
    button("tryEnd")->click();
    EXPECT_TRUE(test::waitUntil([&] { return project.servers() == 0; }));
}

TEST_F(PageToTryCells, AVoteOnTwoAnswersIsKeptOnce)
{
    page->choose({left, right});
    EXPECT_FALSE(button("voteLeft")->isEnabled());
    say("How much is 2 + 2?");
    ASSERT_TRUE(answered("leftChat") && answered("rightChat") && idle());
    button("voteRight")->click();
    EXPECT_FALSE(button("voteRight")->isEnabled()) << "these answers have their vote";
    const QVector<Vote> votes = readVotes(project.dir.path());
    ASSERT_EQ(votes.size(), 1);
    EXPECT_EQ(votes[0].shown, (QVector<RunCell>{{q("some-run"), left}, {{}, right}}));
    EXPECT_EQ(votes[0].chosen, 1);
    EXPECT_TRUE(votes[0].prompt.startsWith(q("tryit/")));
    EXPECT_TRUE(find<QLabel>("voteTally")->text().contains(q("right 1")));
    page->choose({right, left});
    EXPECT_TRUE(find<QLabel>("voteTally")->text().contains(q("left 1"))) << "of the cells, not of the places";
}

TEST_F(PageToTryCells, OwnPromptsAreAskedOfEachCell)
{
    page->choose({left, right});
    button("askAll")->click();
    auto *table = find<QTreeWidget>("ownPrompts");
    ASSERT_TRUE(test::waitUntil([&] { return !table->topLevelItem(1)->text(3).isEmpty(); }));
    ASSERT_TRUE(test::waitUntil([&] { return !button("stopAll")->isEnabled(); }));
    for (const int column : {2, 3}) {
        EXPECT_TRUE(table->topLevelItem(0)->text(column).contains(q("passes")))
            << table->topLevelItem(0)->text(column);
        EXPECT_TRUE(table->topLevelItem(1)->text(column).contains(q("fails")))
            << table->topLevelItem(1)->text(column);
    }
    EXPECT_TRUE(side("leftChat")->isEmpty()) << "the conversation is another thing";
}

TEST_F(PageToTryCells, ARunThatGoesOnIsAReason)
{
    runs.start(false);
    EXPECT_FALSE(find<QLabel>("tryObstacle")->isHidden());
    find<QPlainTextEdit>("tryPrompt")->setPlainText(q("x"));
    EXPECT_FALSE(button("trySend")->isEnabled());
    ASSERT_TRUE(test::waitUntil([&] { return runs.controller().isRunning() || !runs.isBusy(); }));
    runs.controller().stop();
    ASSERT_TRUE(test::waitUntil([&] { return !runs.isBusy(); }, 60000));
    EXPECT_TRUE(find<QLabel>("tryObstacle")->isHidden());
}
