// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/secretstore.h"
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"
#include "ui/window/leavequestion.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

class LeftProject : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(ProjectFolder(dir.path()).save({}));
        ASSERT_TRUE(document.open(dir.path()));
    }
    void edit()
    {
        document.change(q("x"), {}, [](ProjectData &data) { data.config.limits.maxLoadTime = 77; });
    }
    int loadTimeOnDisk()
    {
        Issues issues;
        return ProjectFolder(dir.path()).load(issues)->config.limits.maxLoadTime;
    }
    /// Whether it may be left when the questions are answered like that.
    bool leaves(const std::vector<Answering::Answer> &answers)
    {
        bool left = false;
        {
            const Answering answering(answers);
            question.ask([&] { left = true; });
        }
        return left;
    }

    QTemporaryDir dir;
    Document document;
    SecretStore secrets{QProcessEnvironment()};
    RunStarter runs{&document, &secrets};
    QWidget window;
    LeaveQuestion question{&document, &runs, &window};
};

} // namespace

TEST_F(LeftProject, UnsavedChangesAreSavedDroppedOrKeptOpen)
{
    edit();
    EXPECT_FALSE(question.isFree());
    EXPECT_FALSE(leaves({Answering::pressing(QMessageBox::Cancel)}));
    EXPECT_FALSE(leaves({Answering::cancelling()})) << "with Escape";
    EXPECT_TRUE(leaves({Answering::pressing(QMessageBox::Discard)}));
    EXPECT_EQ(loadTimeOnDisk(), 300);
    EXPECT_TRUE(document.isModified());
    EXPECT_TRUE(leaves({Answering::pressing(QMessageBox::Save)}));
    EXPECT_EQ(loadTimeOnDisk(), 77);
    EXPECT_TRUE(question.isFree());
}

TEST_F(LeftProject, IsLeftAtOnceWhenThereIsNothingToAsk)
{
    bool left = false;
    question.ask([&] { left = true; });
    EXPECT_TRUE(left);
    document.close();
    left = false;
    question.ask([&] { left = true; });
    EXPECT_TRUE(left);
}

TEST_F(LeftProject, WhatCannotBeSavedIsNotLeft)
{
    QSignalSpy failed(&question, &LeaveQuestion::failed);
    edit();
    test::writeFile(dir.filePath(q("config.yaml")), "limits: [ not closed");
    EXPECT_FALSE(leaves({Answering::pressing(QMessageBox::Save)}));
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(document.isModified());
}

TEST_F(LeftProject, IsAskedAboutOnceAtATime)
{
    edit();
    bool second = false;
    {
        const Answering answers({Answering::pressing(QMessageBox::Discard)});
        question.ask([] {});
        question.ask([&] { second = true; });
        EXPECT_EQ(window.findChildren<QMessageBox *>().size(), 1);
    }
    EXPECT_FALSE(second);
    EXPECT_TRUE(leaves({Answering::pressing(QMessageBox::Discard)})) << "the next time it is";
}

TEST_F(LeftProject, AnAnswerAboutAnotherProjectCountsForNothing)
{
    QTemporaryDir other;
    ASSERT_TRUE(ProjectFolder(other.path()).save({}));
    edit();
    bool left = false;
    {
        const Answering answers({Answering::pressing(QMessageBox::Save)});
        question.ask([&] { left = true; });
        ASSERT_TRUE(document.open(other.path()));
    }
    EXPECT_FALSE(left);
    EXPECT_EQ(loadTimeOnDisk(), 300);
    document.close(); // before its folder goes
}
