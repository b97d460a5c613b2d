// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parameterset.h"
#include "tests/support/testdata.h"
#include "ui/base/chiplist.h"
#include "ui/project/document.h"
#include "ui/project/parametersetsform.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class FormOfSets : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(ProjectFolder(dir.path()).save({}));
        ASSERT_TRUE(document.open(dir.path()));
        form.show();
    }
    ChipList *chips(const char *name) { return form.findChild<ChipList *>(q(name)); }
    void add(const char *name, const char *text)
    {
        auto *input = chips(name)->findChild<QLineEdit *>();
        input->clear();
        QTest::keyClicks(input, q(text));
        QTest::keyClick(input, Qt::Key_Return);
    }
    QPushButton *apply() { return form.findChild<QPushButton *>(q("applySweep")); }
    QStringList labels()
    {
        QStringList all;
        for (const ParameterSet &set : document.data().settings.parameterSets)
            all << set.label();
        return all;
    }

    QTemporaryDir dir;
    Document document;
    ParameterSetsForm form{&document};
};

} // namespace

TEST_F(FormOfSets, ASetIsAddedAndTakenOutAndComesBack)
{
    add("parameterSets", "threads=4,kv_type=q8_0");
    EXPECT_EQ(labels(), QStringList{q("t=4,kv=q8_0")});
    add("parameterSets", "wings=2");
    EXPECT_EQ(labels().size(), 1);
    EXPECT_FALSE(chips("parameterSets")->problem().isEmpty());
    add("parameterSets", "as configured");
    EXPECT_EQ(labels(), (QStringList{q("t=4,kv=q8_0"), QString()}));
    document.undo();
    EXPECT_EQ(labels().size(), 1);
    EXPECT_EQ(chips("parameterSets")->values().size(), 1) << "the form follows";
}

TEST_F(FormOfSets, ASweepSaysWhatItMakesBeforeItIsApplied)
{
    EXPECT_FALSE(apply()->isEnabled()) << "no levels";
    for (const char *threads : {"2", "4"})
        add("levels.threads", threads);
    for (const char *type : {"f16", "Q8_0", "as configured"})
        add("levels.kv_type", type);
    EXPECT_TRUE(labels().isEmpty()) << "not applied yet";
    bool said = false;
    for (const QLabel *label : form.findChildren<QLabel *>())
        said |= label->text().contains(q("2 × 3 = 6"));
    EXPECT_TRUE(said);
    ASSERT_TRUE(apply()->isEnabled());
    apply()->click();
    EXPECT_EQ(labels().size(), 6);
    EXPECT_FALSE(apply()->isEnabled()) << "that is what they are now";
    document.undo();
    EXPECT_TRUE(labels().isEmpty());
}

TEST_F(FormOfSets, ASweepThatIsTooLargeIsRefused)
{
    for (int i = 1; i <= 9; ++i) {
        add("levels.threads", QByteArray::number(i).constData());
        add("levels.batch", QByteArray::number(i * 64).constData());
    }
    EXPECT_FALSE(apply()->isEnabled());
    const auto *problem = form.findChild<QLabel *>(q("sweepProblem"));
    EXPECT_TRUE(problem->text().contains(q("81"))) << problem->text();
    add("levels.threads", "many");
    EXPECT_FALSE(chips("levels.threads")->problem().isEmpty());
}

TEST_F(FormOfSets, OtherParametersAreAddedByName)
{
    auto *more = form.findChild<QPushButton *>(q("moreParameters"));
    ASSERT_NE(more, nullptr);
    const auto offered = [more](const char *parameter) -> QAction * {
        for (QAction *action : more->menu()->actions())
            if (action->data().toString() == q(parameter))
                return action;
        return nullptr;
    };
    EXPECT_EQ(chips("levels.ubatch"), nullptr) << "the usual ones are enough to look at";
    ASSERT_NE(chips("levels.threads"), nullptr);
    EXPECT_EQ(offered("threads"), nullptr);
    ASSERT_NE(offered("ubatch"), nullptr);
    offered("ubatch")->trigger();
    ASSERT_NE(chips("levels.ubatch"), nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !offered("ubatch"); }));
    add("levels.ubatch", "256");
    add("levels.ubatch", "0");
    EXPECT_FALSE(chips("levels.ubatch")->problem().isEmpty());
    add("levels.ubatch", "1024");
    apply()->click();
    EXPECT_EQ(labels(), (QStringList{q("ub=256"), q("ub=1024")}));
    // What a project has levels of is shown at once.
    document.change(q("x"), {}, [](ProjectData &data) {
        data.settings.parameterSets = {*parseParameterSet(q("poll=0")), *parseParameterSet(q("poll=50"))};
    });
    ASSERT_NE(chips("levels.poll"), nullptr);
    EXPECT_EQ(chips("levels.poll")->values(), (QStringList{q("0"), q("50")}));
    EXPECT_EQ(offered("poll"), nullptr);
    document.setLocked(true);
    EXPECT_FALSE(more->isEnabled());
}

TEST_F(FormOfSets, ShowsTheLevelsOfAProjectAndLocksWithIt)
{
    document.change(q("x"), {}, [](ProjectData &data) {
        data.settings.parameterSets = {*parseParameterSet(q("threads=2")), *parseParameterSet(q("threads=8"))};
    });
    EXPECT_EQ(chips("levels.threads")->values(), (QStringList{q("2"), q("8")}));
    document.setLocked(true);
    EXPECT_FALSE(chips("levels.threads")->findChild<QLineEdit *>()->isVisible());
    EXPECT_FALSE(apply()->isEnabled());
}
