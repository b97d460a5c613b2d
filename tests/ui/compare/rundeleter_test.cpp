// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/answering.h"
#include "tests/ui/projectwithruns.h"
#include "ui/compare/rundeleter.h"

#include <QSignalSpy>

#include <atomic>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

class DeletedRuns : public test::ProjectWithRuns
{
protected:
    void SetUp() override
    {
        ProjectWithRuns::SetUp();
        first = write(test::runOfDay(0));
        second = write(test::runOfDay(1));
        open(2);
    }
    // A machine with a trash, or without one.
    void withTrash(bool there)
    {
        deleter.setDelete([this, there](const QString &project, const QString &run, DeleteHow how) -> Status {
            ++tried;
            if (how == DeleteHow::ToTrash && !there)
                return Error{ErrorCode::Environment, q("no trash"), {}};
            return deleteRun(project, run, DeleteHow::ForGood);
        });
    }
    bool waitFor(qsizetype runs)
    {
        return test::waitUntil([&] { return library.runs().size() == runs; });
    }

    QString first, second;
    QWidget window;
    RunDeleter deleter{&document, &library, &window};
    std::atomic<int> tried = 0;
};

} // namespace

TEST_F(DeletedRuns, GoToTheTrashAfterAQuestionThatSaysTheirSize)
{
    withTrash(true);
    QString asked;
    QSignalSpy gone(&deleter, &RunDeleter::deleted);
    const Answering answers({[&](QDialog *dialog) {
        asked = qobject_cast<QMessageBox *>(dialog)->text();
        Answering::pressing(QMessageBox::Yes)(dialog);
    }});
    deleter.ask({first});
    ASSERT_TRUE(waitFor(1));
    EXPECT_EQ(library.runs()[0].context.runId, second);
    EXPECT_TRUE(asked.contains(q("kB")) || asked.contains(q("MB"))) << asked;
    EXPECT_EQ(gone.value(0).value(0).toStringList(), QStringList{first});
}

TEST_F(DeletedRuns, StayWhenThePersonThinksBetterOfIt)
{
    withTrash(true);
    {
        bool asked = false;
        const Answering answers({[&](QDialog *dialog) {
            asked = true;
            dialog->reject();
        }});
        deleter.ask({first, second});
        ASSERT_TRUE(test::waitUntil([&] { return asked; }));
    }
    EXPECT_EQ(tried, 0);
}

TEST_F(DeletedRuns, WithoutATrashTheyAreDeletedForGoodOnlyAfterAnotherQuestion)
{
    withTrash(false);
    QSignalSpy gone(&deleter, &RunDeleter::deleted);
    {
        const Answering answers({Answering::pressing(QMessageBox::Yes), Answering::cancelling()});
        deleter.ask({first});
        ASSERT_TRUE(test::waitUntil([&] { return gone.count() == 1; }));
    }
    EXPECT_EQ(tried, 1);
    EXPECT_EQ(library.runs().size(), 2);
    {
        const Answering answers({Answering::pressing(QMessageBox::Yes), Answering::pressing(QMessageBox::Yes)});
        deleter.ask({first});
        ASSERT_TRUE(waitFor(1));
    }
}

TEST_F(DeletedRuns, OneThatIsBeingMeasuredIsRefusedWithASentence)
{
    withTrash(true);
    deleter.setInUse([this](const QString &run) { return run == second; });
    QSignalSpy failed(&deleter, &RunDeleter::failed);
    deleter.ask({first, second});
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed[0][0].value<Error>().sentence.contains(q("stop it")));
    EXPECT_EQ(tried, 0);
}
