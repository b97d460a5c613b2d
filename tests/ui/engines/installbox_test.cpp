// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/engines/installbox.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Installs : public testing::Test
{
protected:
    void SetUp() override
    {
        plan.engine = q("ollama");
        plan.label = q("Ollama");
        plan.folder = q("/data/engines/ollama");
        plan.summary = q("A release of <b>Ollama</b>.");
        plan.steps = {{q("Download it."), FetchByEngine{}}};
        box.offer(q("ollama"));
    }
    QLabel *label(const char *name) { return box.findChild<QLabel *>(q(name)); }
    QPushButton *button(const char *name) { return box.findChild<QPushButton *>(q(name)); }
    QMessageBox *question() { return box.findChild<QMessageBox *>(q("installQuestion")); }
    void openQuestion()
    {
        button("installEngine")->click();
        ASSERT_TRUE(test::waitUntil([&] { return question() && question()->isVisible(); }));
    }
    void answer(QMessageBox::StandardButton which)
    {
        openQuestion();
        question()->button(which)->click();
        ASSERT_TRUE(test::waitUntil([&] { return !question(); }));
    }

    InstallPlan plan;
    std::atomic<int> followed{0};
    std::atomic<bool> waits{false};
    Result<Installed> result = Installed{q("/data/engines/ollama"), q("Ollama 9.9"), {}};
    InstallBox box{{[this](const QString &, const std::stop_token &) { return plan; },
        [this](
            const InstallPlan &, const InstallTeller &tell, const std::stop_token &stop) -> Result<Installed> {
            ++followed;
            tell({1, 2, q("Downloading")});
            while (waits && !stop.stop_requested())
                std::this_thread::yield();
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, q("Stopped."), {}};
            return result;
        }}};
};

} // namespace

TEST_F(Installs, OnlyWhatCanBeInstalledIsOffered)
{
    EXPECT_FALSE(box.isHidden());
    EXPECT_FALSE(button("installEngine")->isHidden());
    EXPECT_TRUE(button("stopInstall")->isHidden());
    EXPECT_TRUE(label("installWords")->text().contains(q("Ollama")));
    EXPECT_EQ(button("installEngine")->accessibleName(), q("Install Ollama"));
    for (const char *kind : {"", "triton", "lmstudio", "openai", "nobody"}) {
        box.offer(q(kind));
        EXPECT_TRUE(box.isHidden()) << kind;
    }
    for (const char *kind : {"vllm", "llama.cpp"}) {
        box.offer(q(kind));
        EXPECT_FALSE(box.isHidden()) << kind;
    }
}

TEST_F(Installs, SaysFirstWhatItDoesAndDoesNothingWithoutAYes)
{
    QSignalSpy noted(&box, &InstallBox::noted), failed(&box, &InstallBox::failed);
    openQuestion();
    EXPECT_FALSE(button("installEngine")->isEnabled()) << "not twice";
    for (const char *word : {"A release of <b>Ollama</b>.", "Download it.", "/data/engines/ollama"})
        EXPECT_TRUE(question()->text().contains(q(word))) << question()->text();
    EXPECT_EQ(question()->textFormat(), Qt::PlainText);
    EXPECT_EQ(question()->defaultButton(), question()->button(QMessageBox::Cancel));
    question()->button(QMessageBox::Cancel)->click();
    ASSERT_TRUE(test::waitUntil([&] { return !question(); }));
    EXPECT_EQ(followed, 0);
    EXPECT_TRUE(button("installEngine")->isEnabled());
    EXPECT_EQ(noted.count() + failed.count(), 0);
}

TEST_F(Installs, IsDoneInTheBackgroundAndTold)
{
    QSignalSpy noted(&box, &InstallBox::noted), done(&box, &InstallBox::installed),
        failed(&box, &InstallBox::failed);
    answer(QMessageBox::Ok);
    ASSERT_TRUE(test::waitUntil([&] { return done.count() == 1; }));
    EXPECT_EQ(done.first().first().toString(), q("ollama"));
    EXPECT_TRUE(noted.first().first().toString().contains(q("Ollama 9.9"))) << noted.first().first().toString();
    EXPECT_EQ(failed.count(), 0);
    EXPECT_EQ(followed, 1);
    EXPECT_TRUE(button("stopInstall")->isHidden());
}

TEST_F(Installs, CanBeStoppedAndShowsHowFarItIsWhateverIsSelected)
{
    waits = true;
    QSignalSpy noted(&box, &InstallBox::noted), done(&box, &InstallBox::installed),
        failed(&box, &InstallBox::failed);
    answer(QMessageBox::Ok);
    ASSERT_TRUE(test::waitUntil([&] { return label("installProgress")->text() == q("1/2 Downloading"); }));
    box.offer({});
    EXPECT_FALSE(box.isHidden());
    EXPECT_TRUE(button("installEngine")->isHidden());
    ASSERT_FALSE(button("stopInstall")->isHidden());
    button("stopInstall")->click();
    ASSERT_TRUE(test::waitUntil([&] { return noted.count() == 1; }));
    EXPECT_TRUE(noted.first().first().toString().contains(q("stopped")));
    EXPECT_EQ(done.count() + failed.count(), 0) << "a stop is no failure";
    EXPECT_TRUE(box.isHidden());
}

TEST_F(Installs, AFailureIsTold)
{
    result = Error{ErrorCode::Environment, q("No network."), {}};
    QSignalSpy done(&box, &InstallBox::installed), failed(&box, &InstallBox::failed);
    answer(QMessageBox::Ok);
    ASSERT_TRUE(test::waitUntil([&] { return failed.count() == 1; }));
    EXPECT_EQ(done.count(), 0);
    EXPECT_TRUE(button("installEngine")->isEnabled()) << "it can be tried again";
}

TEST_F(Installs, ARefusalOnlyShowsWhatThePersonCanDo)
{
    plan = refusedPlan(plan, q("It needs zstd."), {q("sudo apt install zstd")});
    openQuestion();
    EXPECT_TRUE(question()->text().contains(q("sudo apt install zstd")));
    EXPECT_EQ(question()->button(QMessageBox::Ok), nullptr);
    EXPECT_TRUE(question()->textInteractionFlags() & Qt::TextSelectableByMouse) << "to be copied";
    question()->button(QMessageBox::Close)->click();
    ASSERT_TRUE(test::waitUntil([&] { return !question(); }));
    EXPECT_EQ(followed, 0);
}
