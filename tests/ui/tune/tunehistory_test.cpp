// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/someview.h"
#include "ui/tune/tunehistory.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::someTuneView;

TEST(TuneHistory, ListsWhatEachCameToAndShowsTheChosenOne)
{
    TuneHistory history;
    QSignalSpy chosen(&history, &TuneHistory::chosen);
    EXPECT_TRUE(history.isHidden()) << "there is none";
    history.setViews({someTuneView(TuneEnd::AlreadyBest), someTuneView(TuneEnd::NotYet)});
    EXPECT_FALSE(history.isHidden());
    auto *list = history.findChild<QListWidget *>(q("tuneHistory"));
    ASSERT_EQ(list->count(), 2);
    EXPECT_TRUE(list->item(0)->text().contains(q("already the best of 24"))) << list->item(0)->text();
    EXPECT_TRUE(list->item(1)->text().contains(q("Paused")));
    EXPECT_EQ(chosen.size(), 0) << "nobody has chosen";
    list->setCurrentRow(1);
    EXPECT_EQ(chosen.size(), 1);
    history.clearChoice();
    EXPECT_EQ(chosen.size(), 1);
}

TEST(TuneHistory, LessMemoryIsNotCalledFaster)
{
    TuneHistory history;
    TuneView view = someTuneView(TuneEnd::VerifiedBetter);
    view.subject.goal.measure = TuneMeasure::Memory;
    history.setViews({view});
    const QString line = history.findChild<QListWidget *>(q("tuneHistory"))->item(0)->text();
    EXPECT_TRUE(line.contains(q("less memory"))) << line;
    EXPECT_FALSE(line.contains(q("faster"))) << line;
}

TEST(TuneHistory, AProjectWithoutTuningsHasAnEmptyList)
{
    QTemporaryDir dir;
    TuneHistory history;
    history.setViews({someTuneView(TuneEnd::AlreadyBest)});
    history.setProject(dir.path());
    EXPECT_TRUE(test::waitUntil([&] { return history.views().isEmpty(); }));
    history.setViews({someTuneView(TuneEnd::AlreadyBest)});
    history.setProject({});
    EXPECT_TRUE(history.views().isEmpty());
}
