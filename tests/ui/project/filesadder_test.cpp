// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/background.h"
#include "ui/project/document.h"
#include "ui/project/filesadder.h"

#include <QTemporaryDir>
#include <QThreadPool>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class AddedFiles : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *project : {"p", "other"})
            ASSERT_TRUE(ProjectFolder(dir.filePath(q(project))).save({}));
        for (const char *name : {"tiny-Q4_K_M.gguf", "tiny-Q8_0.gguf"}) {
            test::writeFile(dir.filePath(q(name)), test::tinyGguf());
            files << dir.filePath(q(name));
        }
        ASSERT_TRUE(document.open(dir.filePath(q("p"))));
    }
    void add() { addInBackground(context.get(), &document, q("add files"), newFilesOf(files)); }
    /// Until what is going on in the background has been answered.
    void settle()
    {
        poolFor(Load::Work)->waitForDone();
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    QStringList models()
    {
        QStringList names;
        for (const ModelDefinition &model : document.data().models.models)
            names << model.name;
        return names;
    }

    QTemporaryDir dir;
    QStringList files;
    Document document;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
};

} // namespace

TEST_F(AddedFiles, JoinTheProjectInOneStepThatCanBeUndone)
{
    add();
    EXPECT_TRUE(models().isEmpty()) << "their heads are read in the background";
    ASSERT_TRUE(test::waitUntil([&] { return !models().isEmpty(); }));
    EXPECT_EQ(models(), QStringList{q("tiny")});
    EXPECT_EQ(document.data().models.models[0].files.keys(), (QStringList{q("Q4_K_M"), q("Q8_0")}));
    EXPECT_EQ(document.undoStack()->undoText(), q("add files"));
    document.undo();
    EXPECT_TRUE(models().isEmpty());
    EXPECT_FALSE(document.isModified());
}

TEST_F(AddedFiles, WhatWasEditedMeanwhileStays)
{
    add();
    document.change(q("edit"), {}, [](ProjectData &data) {
        ModelDefinition model;
        model.name = q("Mine");
        data.models.models << model;
    });
    ASSERT_TRUE(test::waitUntil([&] { return models().size() == 2; }));
    EXPECT_EQ(models(), (QStringList{q("Mine"), q("tiny")}));
}

TEST_F(AddedFiles, AProjectThatWasOpenedMeanwhileGetsNothing)
{
    add();
    ASSERT_TRUE(document.open(dir.filePath(q("other"))));
    settle();
    EXPECT_TRUE(models().isEmpty());
    EXPECT_FALSE(document.isModified());
}

TEST_F(AddedFiles, TheEndOfTheContextDropsThem)
{
    add();
    context.reset();
    settle();
    EXPECT_TRUE(models().isEmpty());
}

TEST_F(AddedFiles, NoFilesAndNoProjectAreNoStep)
{
    files.clear();
    add();
    settle();
    EXPECT_EQ(document.undoStack()->count(), 0);
    files << dir.filePath(q("tiny-Q4_K_M.gguf"));
    document.close();
    add();
    settle();
    EXPECT_TRUE(models().isEmpty());
}

TEST(NewFiles, AreNamedAbsolutely)
{
    const auto files = newFilesOf({q("here.gguf"), q("/there/x.gguf")});
    ASSERT_EQ(files.size(), 2);
    EXPECT_EQ(files[0].path, QDir::current().absoluteFilePath(q("here.gguf")));
    EXPECT_EQ(files[1].path, q("/there/x.gguf"));
    EXPECT_TRUE(files[0].name.isEmpty()) << "the file's own head tells";
}
