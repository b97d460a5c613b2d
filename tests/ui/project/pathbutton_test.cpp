// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/project/pathbutton.h"

#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(PathButton, WritesPathsInsideTheProjectFromItsFolder)
{
    EXPECT_EQ(pathInProject(q("/home/a/bench"), q("/home/a/bench/models")), q("./models"));
    EXPECT_EQ(pathInProject(q("/home/a/bench"), q("/home/a/bench/x/y.jsonl")), q("./x/y.jsonl"));
    EXPECT_EQ(pathInProject(q("/home/a/bench"), q("/home/a/models")), q("/home/a/models"));
    EXPECT_EQ(pathInProject(q("/home/a/bench"), q("/home/a")), q("/home/a"));
    EXPECT_EQ(pathInProject(q("/home/a/bench"), q("/home/a/bench2/m")), q("/home/a/bench2/m"));
    EXPECT_EQ(pathInProject({}, q("/home/a/models/")), q("/home/a/models"));
}

TEST(PathButton, OffersADialogThatStartsWhereThePathIs)
{
    QTemporaryDir dir;
    ASSERT_TRUE(QDir(dir.path()).mkpath(q("models")));
    PathButton button(ConfigKey::Leads::ToFolder, q("Model folder"));
    EXPECT_TRUE(button.accessibleName().contains(q("Model folder")));
    button.start(dir.path(), q("./models"));
    QSignalSpy chosen(&button, &PathButton::chosen);
    QTest::mouseClick(&button, Qt::LeftButton);
    auto *dialog = button.findChild<QFileDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->fileMode(), QFileDialog::Directory);
    emit dialog->fileSelected(dir.filePath(q("models")));
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toString(), q("./models"));
}
