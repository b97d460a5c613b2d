// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sometuning.h"
#include "ui/tune/tunelivecard.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

TuneAccount running()
{
    TuneAccount account = test::someTuning(TuneEnd::NotYet);
    account.progress.step = LaunchStep{{{2, 0, 0}}, 2, LaunchPurpose::Challenger, 3, 0, false};
    account.progress.incumbent = {{1, 0, 0}};
    account.progress.seconds = 12 * 60;
    return account;
}

} // namespace

TEST(TuneLiveCard, SaysWhatIsBestWhatIsTriedAndHowLong)
{
    TuneLiveCard card;
    card.show(running(), {});
    EXPECT_TRUE(card.findChild<QLabel *>(q("tuneNow"))->text().contains(q(": 8")));
    EXPECT_TRUE(card.findChild<QLabel *>(q("tuneIncumbent"))->text().contains(q(": 4")));
    const auto *time = card.findChild<QProgressBar *>(q("tuneTime"));
    EXPECT_EQ(time->maximum(), 90 * 60);
    EXPECT_GE(time->value(), 12 * 60);
    EXPECT_LT(time->value(), 13 * 60);
    EXPECT_TRUE(time->format().contains(q("12")) && time->format().contains(q("90"))) << time->format();
}

TEST(TuneLiveCard, SaysWhichEffortAndWhyItWasChosen)
{
    TuneAccount account = running();
    TuneLiveCard card;
    card.show(account, {});
    const auto *effort = card.findChild<QLabel *>(q("tuneLiveEffort"));
    EXPECT_TRUE(effort->text().contains(q("90"))) << effort->text().toStdString();
    EXPECT_FALSE(effort->text().contains(QLatin1Char('&')));
    account.effortReason = q("It was never tuned on this machine.");
    card.show(account, {});
    EXPECT_TRUE(effort->text().endsWith(account.effortReason)) << effort->text().toStdString();
}

TEST(TuneLiveCard, TimeGoesByDuringALaunchAndNeverBack)
{
    TuneLiveCard card;
    card.QFrame::show();
    card.show(running(), {});
    const auto *time = card.findChild<QProgressBar *>(q("tuneTime"));
    ASSERT_TRUE(test::waitUntil([&] { return time->value() >= 12 * 60 + 1; }));
    card.show(running(), q("Loading")); // what it does is told, and no event
    EXPECT_GE(time->value(), 12 * 60 + 1);
    TuneAccount later = running();
    later.progress.seconds = 14 * 60;
    card.show(later, {});
    EXPECT_GE(time->value(), 14 * 60);
    EXPECT_LT(time->value(), 15 * 60);
}

TEST(TuneLiveCard, TimeNeverPassesItsEnd)
{
    TuneAccount account = running();
    account.progress.seconds = 1e6;
    TuneLiveCard card;
    card.show(account, {});
    const auto *time = card.findChild<QProgressBar *>(q("tuneTime"));
    EXPECT_EQ(time->value(), time->maximum());
}

TEST(TuneLiveCard, HasThreeEndsAndVerifiesOnlyOnce)
{
    TuneLiveCard card;
    QSignalSpy verify(&card, &TuneLiveCard::verifyRequested), suspend(&card, &TuneLiveCard::suspendRequested),
        stop(&card, &TuneLiveCard::stopRequested);
    auto *now = card.findChild<QPushButton *>(q("tuneVerifyNow"));
    EXPECT_FALSE(now->isEnabled()) << "nothing runs yet";
    card.show(running(), {});
    now->click();
    card.findChild<QPushButton *>(q("tuneSuspend"))->click();
    card.findChild<QPushButton *>(q("tuneStop"))->click();
    EXPECT_EQ(verify.size(), 1);
    EXPECT_EQ(suspend.size(), 1);
    EXPECT_EQ(stop.size(), 1);
    TuneAccount verifying = running();
    verifying.progress.verifying = true;
    card.show(verifying, {});
    EXPECT_FALSE(now->isEnabled());
}
