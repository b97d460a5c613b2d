// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/statusline.h"

#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(StatusLine, ShowsHowFarARunIsOnlyWhileItRuns)
{
    QStatusBar bar;
    StatusLine line(&bar);
    const auto *progress = bar.findChild<QProgressBar *>();
    const auto *text = bar.findChild<QLabel *>(q("status"));
    ASSERT_TRUE(progress && text);
    EXPECT_TRUE(progress->isHidden());
    RunProgress run;
    run.done = 3;
    run.total = 7;
    line.showProgress(run);
    EXPECT_FALSE(progress->isHidden());
    EXPECT_EQ(progress->value(), 3);
    EXPECT_EQ(progress->maximum(), 7);
    EXPECT_TRUE(text->text().contains(q("7"))) << text->text();
    line.showPaused(true);
    EXPECT_TRUE(text->text().startsWith(q("Paused at 3 of 7"))) << text->text();
    run.done = 4;
    line.showProgress(run);
    EXPECT_TRUE(text->text().startsWith(q("Paused at 4 of 7"))) << "what was being measured ends meanwhile";
    line.showPaused(false);
    EXPECT_FALSE(text->text().contains(q("Paused"))) << text->text();
    line.showPaused(true);
    line.endProgress();
    EXPECT_TRUE(progress->isHidden());
    line.showProgress(run);
    EXPECT_FALSE(text->text().contains(q("Paused"))) << "that was another run";
    line.endProgress();
    run.total = run.done = 0;
    line.showProgress(run);
    EXPECT_EQ(progress->maximum(), 1) << "0 of 0 would be a bar that runs back and forth";
}

TEST(StatusLine, NamesTheEngineOrSaysThatThereIsNone)
{
    QStatusBar bar;
    StatusLine line(&bar);
    const auto *engine = bar.findChild<QLabel *>(q("statusEngine"));
    ASSERT_TRUE(engine);
    LlamaCppInstall install;
    install.versionLine = q("version: 4321 (abc)");
    install.serverPath = q("/opt/llama-server");
    line.showEngine(install);
    EXPECT_EQ(engine->text(), q("llama.cpp 4321"));
    EXPECT_TRUE(engine->toolTip().contains(q("/opt/llama-server"))) << engine->toolTip();
    line.showEngine(Error{ErrorCode::Environment, q("Nowhere to be found."), {}});
    EXPECT_EQ(engine->text(), q("no engine"));
    EXPECT_TRUE(engine->toolTip().contains(q("Nowhere to be found."))) << engine->toolTip();
}

TEST(StatusLine, ALongTextDoesNotWidenTheWindow)
{
    QStatusBar bar;
    StatusLine line(&bar);
    const int before = bar.minimumSizeHint().width();
    line.setText(QString(1000, QLatin1Char('x')));
    EXPECT_EQ(bar.minimumSizeHint().width(), before);
}

TEST(StatusLine, SaysWhatIsPreparedAndThenWhatItSaidBefore)
{
    QStatusBar bar;
    StatusLine line(&bar);
    const auto *progress = bar.findChild<QProgressBar *>();
    const auto *text = bar.findChild<QLabel *>(q("status"));
    ASSERT_TRUE(progress && text);
    line.setText(q("Showing run 3."));
    line.endPreparing();
    EXPECT_EQ(text->text(), q("Showing run 3.")) << "nothing was prepared";
    line.showPreparing({PrepareStep::Part::Devices});
    EXPECT_FALSE(progress->isHidden());
    EXPECT_EQ(progress->maximum(), 0) << "one piece: it moves, and claims no share";
    line.showPreparing({PrepareStep::Part::Memory, 3, 19});
    EXPECT_EQ(progress->value(), 3);
    EXPECT_EQ(progress->maximum(), 19);
    EXPECT_TRUE(text->text().endsWith(q(": 3 of 19"))) << text->text();
    line.endPreparing();
    EXPECT_TRUE(progress->isHidden());
    EXPECT_EQ(text->text(), q("Showing run 3."));
    line.showPreparing({PrepareStep::Part::Devices});
    RunProgress run;
    run.total = 2;
    line.showProgress(run);
    line.endPreparing();
    EXPECT_FALSE(progress->isHidden()) << "it has become a run";
}
