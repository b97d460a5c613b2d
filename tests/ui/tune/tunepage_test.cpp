// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/secretstore.h"
#include "models/matrixmodel.h"
#include "tests/support/someview.h"
#include "tests/support/tryoutproject.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"
#include "ui/tune/tunehistory.h"
#include "ui/tune/tunelivecard.h"
#include "ui/tune/tunepage.h"
#include "ui/tune/tuneresultcard.h"
#include "ui/tune/tunesetup.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::someTuneView;

namespace
{

class PageToTune : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(ProjectFolder(project.dir.path()).save(project.data));
        MatrixRow row;
        row.model = q("M");
        row.lane = q("CPU");
        MatrixRow remote = row;
        remote.model = q("Far");
        remote.onLane = false;
        matrix.setLayoutOf({row, remote}, {q("Q4_K_M"), q("Q6_K"), q("Q8_0")});
        const CellState states[] = {CellState::Planned, CellState::NoFile, CellState::Excluded};
        for (int line = 0; line < 2; ++line)
            for (int column = 0; column < 3; ++column) {
                MatrixSquare square;
                square.verdict.state = states[column];
                matrix.apply({{line, column, square}});
            }
        page = std::make_unique<TunePage>(TunePage::Parts{&document, &matrix, &runs, &secrets});
        ASSERT_TRUE(document.open(project.dir.path()));
        page->resize(1024, 768);
        page->show();
    }
    TuneSetup *setup() { return page->findChild<TuneSetup *>(); }
    TuneResultCard *result() { return page->findChild<TuneResultCard *>(); }

    test::TryoutProject project;
    Document document;
    MatrixModel matrix;
    SecretStore secrets{QProcessEnvironment()};
    RunStarter runs{&document, &secrets};
    std::unique_ptr<TunePage> page;
};

} // namespace

TEST_F(PageToTune, OffersTheCellsThatAreStartedHere)
{
    EXPECT_EQ(page->findChild<QComboBox *>(q("tuneCell"))->count(), 2)
        << "no file, and at an address: not offered";
    const CellId large{q("M"), q("Q8_0"), QString::fromLatin1(kDefaultEngine), q("CPU"), {}};
    page->choose(large);
    EXPECT_EQ(setup()->wish().cell, large);
    EXPECT_FALSE(result()->isVisible()) << "there is none";
}

TEST_F(PageToTune, ShowsAnEarlierOneWhenItIsChosen)
{
    page->findChild<TuneHistory *>()->setViews({someTuneView(TuneEnd::AlreadyBest)});
    emit page->findChild<TuneHistory *>()->chosen(someTuneView(TuneEnd::AlreadyBest));
    EXPECT_TRUE(result()->isVisible());
    EXPECT_EQ(result()->view().id, someTuneView(TuneEnd::AlreadyBest).id);
}

TEST_F(PageToTune, HandsOverWhatWasStarted)
{
    QSignalSpy handed(page.get(), &TunePage::handOverRequested);
    page->showResult(someTuneView(TuneEnd::VerifiedBetter));
    page->findChild<QPushButton *>(q("tuneSave"))->click();
    EXPECT_EQ(handed.size(), 1);
}

TEST_F(PageToTune, WhatIsInTheWayIsSaidAndHoldsTheButton)
{
    runs.start(false);
    ASSERT_TRUE(runs.isBusy());
    EXPECT_FALSE(page->findChild<QPushButton *>(q("tuneStart"))->isEnabled());
    document.close();
}

TEST_F(PageToTune, ShowsWhatRunsAndItsEnd)
{
    auto *start = page->findChild<QPushButton *>(q("tuneStart"));
    ASSERT_TRUE(start->isEnabled());
    start->click();
    EXPECT_TRUE(page->findChild<TuneLiveCard *>()->isVisible());
    EXPECT_FALSE(start->isEnabled());
    page->findChild<QPushButton *>(q("tuneStop"))->click();
    EXPECT_TRUE(test::waitUntil([&] { return start->isEnabled(); }));
    EXPECT_FALSE(page->findChild<TuneLiveCard *>()->isVisible());
}

TEST_F(PageToTune, AnotherProjectHasNoResultYet)
{
    page->showResult(someTuneView(TuneEnd::AlreadyBest));
    ASSERT_TRUE(result()->isVisible());
    document.close();
    EXPECT_FALSE(result()->isVisible());
}
