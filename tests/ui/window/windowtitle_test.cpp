// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowtitle.h"

#include "core/run/runcontroller.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"

#include <QTemporaryDir>
#include <QWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(WindowTitle, FollowsTheProjectAndItsRun)
{
    QTemporaryDir dir;
    Document document;
    RunController controller;
    QWidget window;
    new WindowTitle(&window, &document, &controller);
    EXPECT_EQ(window.windowTitle(), q("Sweetspot"));
    ProjectData data;
    data.settings.name = q("Bench");
    ASSERT_TRUE(document.create(dir.filePath(q("p")), data));
    EXPECT_EQ(window.windowTitle(), q("Bench[*] – Sweetspot"));
    EXPECT_FALSE(window.isWindowModified());
    document.change(q("x"), {}, [](ProjectData &d) { d.settings.name = q("Other"); });
    EXPECT_TRUE(window.windowTitle().startsWith(q("Other")));
    EXPECT_TRUE(window.isWindowModified());

    RunProgress progress;
    progress.done = 3;
    progress.total = 12;
    emit controller.progressed(progress);
    EXPECT_TRUE(window.windowTitle().startsWith(q("25 %"))) << window.windowTitle();
    progress.total = 0;
    emit controller.progressed(progress);
    EXPECT_TRUE(window.windowTitle().startsWith(q("Other")));
    emit controller.progressed(RunProgress());
    emit controller.finished(RunOutcome());
    EXPECT_TRUE(window.windowTitle().startsWith(q("Other")));
    document.close();
    EXPECT_EQ(window.windowTitle(), q("Sweetspot"));
}
