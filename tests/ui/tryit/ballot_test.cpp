// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/tryit/ballot.h"

#include <QLabel>
#include <QPushButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(Ballot, EachButtonIsAVoteAndNoneCountsBeforeTwoAnswersAreThere)
{
    Ballot ballot;
    QVector<QPair<std::optional<int>, bool>> votes;
    QObject::connect(&ballot, &Ballot::voted, &ballot,
        [&](std::optional<int> chosen, bool bad) { votes << qMakePair(chosen, bad); });
    const auto pressAll = [&] {
        for (const char *id : {"voteLeft", "voteRight", "voteTie", "voteBad"})
            ballot.findChild<QPushButton *>(q(id))->click();
    };
    pressAll();
    EXPECT_TRUE(votes.isEmpty());
    ballot.setOpen(true);
    pressAll();
    const QVector<QPair<std::optional<int>, bool>> all{
        {0, false}, {1, false}, {std::nullopt, false}, {std::nullopt, true}};
    EXPECT_EQ(votes, all);
}

TEST(Ballot, ShowsWhatWasVoted)
{
    Ballot ballot;
    auto *tally = ballot.findChild<QLabel *>(q("voteTally"));
    ballot.show(PairTally{});
    EXPECT_TRUE(tally->text().contains(q("No votes")));
    ballot.show(PairTally{3, 1, 2, 4});
    EXPECT_EQ(tally->text(), q("Votes: left 3, right 1, tie 2, both bad 4"));
}
