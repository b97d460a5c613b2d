// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/newplace.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/window/firstproject.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class FirstOne : public testing::Test
{
protected:
    FirstOne() { qputenv("HOME", dir.path().toUtf8()); }
    ~FirstOne() override { qputenv("HOME", home); }
    NewFile file(const char *name)
    {
        test::writeFile(dir.filePath(q(name)), test::tinyGguf() + name);
        return {dir.filePath(q(name)), {}, {}, {}, {}};
    }
    void make(const FirstContent &content)
    {
        const auto before = made.count();
        first.make(content, [this] { ++after; });
        ASSERT_TRUE(test::waitUntil([&] { return made.count() > before; }));
    }

    const QByteArray home = qgetenv("HOME");
    QTemporaryDir dir;
    Document document;
    FirstProject first{&document};
    QSignalSpy made{&first, &FirstProject::made}, failed{&first, &FirstProject::failed};
    int after = 0;
};

} // namespace

TEST_F(FirstOne, IsMadeWithoutAQuestionWhereProjectsLie)
{
    ASSERT_TRUE(projectsFolder().startsWith(dir.path())) << projectsFolder();
    make({{}, {file("tiny-Q4_K_M.gguf")}});
    EXPECT_EQ(document.path(), projectsFolder() + q("/tiny")) << "after its only model";
    EXPECT_EQ(made[0][0].toString(), q("tiny"));
    EXPECT_EQ(made[0][1].toString(), document.path());
    EXPECT_EQ(document.data().settings.name, q("tiny"));
    EXPECT_EQ(document.data().models.models.size(), 1);
    EXPECT_FALSE(document.data().config.profiles.contains(q("stress")));
    EXPECT_FALSE(document.isModified());
    EXPECT_EQ(after, 1);
}

TEST_F(FirstOne, SeveralModelsHaveACommonNameAndNothingIsWrittenOver)
{
    const QVector<NewFile> files{file("one-Q4_K_M.gguf"), file("two-Q4_K_M.gguf")};
    make({{}, files});
    EXPECT_EQ(document.data().settings.name, q("My models"));
    make({{}, files});
    EXPECT_EQ(document.path(), projectsFolder() + q("/My models 2"));
    EXPECT_EQ(document.data().settings.name, q("My models 2"));
    make({q("A: name"), files});
    EXPECT_EQ(document.path(), projectsFolder() + q("/A- name"));
}

TEST_F(FirstOne, HoldsAnEngineToBeginWith)
{
    EngineEntry entry;
    entry.name = q("server");
    entry.kind = q("openai");
    entry.url = q("http://127.0.0.1:1");
    make({q("Server"), {}, {entry}});
    EXPECT_EQ(document.data().settings.engines, QVector<EngineEntry>{entry});
}

TEST_F(FirstOne, WhatCannotBeWrittenIsTold)
{
    test::writeFile(projectsFolder().section(QLatin1Char('/'), 0, -2), "a file where documents should be");
    first.make({q("x")}, [this] { ++after; });
    ASSERT_TRUE(test::waitUntil([&] { return failed.count() == 1; }));
    EXPECT_FALSE(document.isOpen());
    EXPECT_EQ(after, 0);
}

TEST_F(FirstOne, IsMovedAndRenamed)
{
    make({{}, {file("tiny-Q4_K_M.gguf")}});
    const QString old = document.path(), there = dir.filePath(q("elsewhere/Better name"));
    ASSERT_TRUE(first.moveTo(there));
    EXPECT_EQ(document.path(), there);
    EXPECT_FALSE(QFileInfo::exists(old));
    EXPECT_EQ(document.data().settings.name, q("Better name"));
    EXPECT_FALSE(document.isModified());
    EXPECT_FALSE(document.isReadOnly());
    EXPECT_FALSE(first.moveTo(dir.path())) << "something is there";
    EXPECT_EQ(document.path(), there);
}

TEST_F(FirstOne, ANameOfItsOwnOutlivesTheMove)
{
    make({{}, {file("tiny-Q4_K_M.gguf")}});
    document.change(q("name"), {}, [](ProjectData &data) { data.settings.name = q("Mine"); });
    ASSERT_TRUE(first.moveTo(dir.filePath(q("moved"))));
    EXPECT_EQ(document.data().settings.name, q("Mine")) << "and unsaved changes came along";
}

TEST_F(FirstOne, WhatCannotBeMovedStaysOpen)
{
    make({{}, {file("tiny-Q4_K_M.gguf")}});
    const QString old = document.path();
    EXPECT_FALSE(first.moveTo(q("/proc/nowhere/x")));
    EXPECT_EQ(document.path(), old);
    EXPECT_TRUE(document.isOpen());
}
