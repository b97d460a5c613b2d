// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/project/document.h"

#include <QSignalSpy>

using namespace sweetspot;
using sweetspot::test::q;
using ui::Document;

namespace
{
void fill(const QTemporaryDir &dir)
{
    ProjectData data;
    data.settings.name = q("P");
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
}
} // namespace

TEST(Document, EveryChangeCanBeUndoneAndRedone)
{
    QTemporaryDir dir;
    fill(dir);
    Document document;
    ASSERT_TRUE(document.open(dir.path()));
    const ProjectData before = document.data();
    document.change(q("a"), {}, [](ProjectData &d) { d.config.limits.maxLoadTime = 1; });
    document.change(q("b"), {}, [](ProjectData &d) { d.settings.excluded.insert({q("M"), q("Q")}); });
    const ProjectData after = document.data();
    EXPECT_TRUE(document.isModified());
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_EQ(document.data(), before);
    EXPECT_FALSE(document.isModified());
    document.undoStack()->redo();
    document.undoStack()->redo();
    EXPECT_EQ(document.data(), after);
}

TEST(Document, StepsOfOneFieldMergeAndEmptyOnesLeaveNoTrace)
{
    QTemporaryDir dir;
    fill(dir);
    Document document;
    ASSERT_TRUE(document.open(dir.path()));
    QSignalSpy changed(&document, &Document::changed);
    document.change(q("x"), q("k"), [](ProjectData &d) { d.config.limits.maxLoadTime = 10; });
    document.change(q("x"), q("k"), [](ProjectData &d) { d.config.limits.maxLoadTime = 20; });
    EXPECT_EQ(document.undoStack()->count(), 1);
    document.change(q("x"), q("other"), [](ProjectData &d) { d.config.limits.maxLoadTime = 20; });
    EXPECT_EQ(document.undoStack()->count(), 1) << "it was 20 already";
    EXPECT_EQ(changed.count(), 2);
    document.change(q("x"), q("k"), [](ProjectData &d) { d.config.limits.maxLoadTime = 300; });
    EXPECT_EQ(document.undoStack()->count(), 0) << "back at the beginning: nothing was changed";
}

TEST(Document, SavesOpensAndCreates)
{
    QTemporaryDir dir;
    fill(dir);
    {
        Document document;
        ASSERT_TRUE(document.open(dir.path()));
        document.change(q("a"), {}, [](ProjectData &d) { d.config.limits.maxLoadTime = 42; });
        ASSERT_TRUE(document.save());
        EXPECT_FALSE(document.isModified());
        const auto taken = document.create(dir.path(), {});
        EXPECT_FALSE(taken) << "there is a project already";
        ASSERT_TRUE(document.saveAs(dir.filePath(q("copy"))));
        EXPECT_EQ(document.path(), dir.filePath(q("copy")));
        EXPECT_EQ(document.data().config.limits.maxLoadTime, 42);
    }
    Document document;
    EXPECT_FALSE(document.open(q("/no/such")));
    EXPECT_FALSE(document.isOpen());
    ASSERT_TRUE(document.open(dir.path()));
    EXPECT_EQ(document.data().config.limits.maxLoadTime, 42);
    document.close();
    EXPECT_FALSE(document.isOpen());
}

TEST(Document, AProjectThatSomebodyElseHoldsIsReadOnly)
{
    QTemporaryDir dir;
    fill(dir);
    const auto lock = ProjectLock::acquire(ProjectFolder(dir.path()));
    ASSERT_TRUE(lock);
    Document document;
    ASSERT_TRUE(document.open(dir.path()));
    EXPECT_TRUE(document.isReadOnly());
    EXPECT_FALSE(document.readOnlyReason().isEmpty());
    const ProjectData before = document.data();
    document.change(q("a"), {}, [](ProjectData &d) { d.config.limits.maxLoadTime = 1; });
    EXPECT_EQ(document.data(), before);
    EXPECT_FALSE(document.save());
}

TEST(Document, StepsFromBeforeARunStayWhileItGoesOn)
{
    QTemporaryDir dir;
    fill(dir);
    Document document;
    ASSERT_TRUE(document.open(dir.path()));
    document.change(q("rename"), {}, [](ProjectData &d) { d.settings.name = q("Other"); });
    document.change(q("exclude"), {}, [](ProjectData &d) { d.settings.excluded.insert({q("M"), q("Q")}); });
    document.undo();
    const ProjectData measured = document.data();
    QSignalSpy history(&document, &Document::historyChanged);
    document.setLocked(true);
    EXPECT_EQ(history.count(), 1);
    EXPECT_FALSE(document.isEditable());
    EXPECT_FALSE(document.canUndo());
    EXPECT_FALSE(document.canRedo()) << "what was undone before would change what is measured too";
    document.undo();
    document.redo();
    EXPECT_EQ(document.data(), measured);
    // Thresholds may move while a run goes on, and back.
    document.change(q("t"), {}, [](ProjectData &d) { d.config.interactive.minTokensPerSec = 7; });
    ASSERT_TRUE(document.canUndo());
    document.undo();
    EXPECT_EQ(document.data(), measured);
    EXPECT_FALSE(document.canUndo());
    EXPECT_TRUE(document.canRedo());
    document.setLocked(false);
    EXPECT_TRUE(document.canUndo());
    EXPECT_TRUE(document.isEditable());
}
