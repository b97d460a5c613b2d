// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/effortscodec.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/project/effortsform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class FormOfEfforts : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        ModelDefinition model;
        model.name = q("Small");
        data.models.models << model;
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        ASSERT_TRUE(document.open(dir.path()));
        form.show();
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return form.findChild<Widget *>(q(name));
    }
    void press(const char *button) { find<QPushButton>(button)->click(); }
    void type(QLineEdit *field, const char *text)
    {
        field->selectAll();
        QTest::keyClicks(field, q(text));
        QTest::keyClick(field, Qt::Key_Return);
    }
    void choose(const char *box, const char *text)
    {
        auto *combo = find<QComboBox>(box);
        combo->setCurrentIndex(combo->findText(q(text)));
        emit combo->activated(combo->currentIndex());
    }
    QTreeWidget *table() { return find<QTreeWidget>("efforts"); }
    QString cell(int row, int column) { return table()->topLevelItem(row)->text(column); }
    const QVector<EffortRule> &rules() { return document.data().tuning; }

    QTemporaryDir dir;
    Document document;
    EffortsForm form{&document};
};

} // namespace

TEST_F(FormOfEfforts, EnvironmentsComeAndGoAndEachStepCanBeUndone)
{
    EXPECT_EQ(table()->topLevelItemCount(), 0);
    EXPECT_FALSE(find<QPushButton>("removeEffort")->isEnabled());
    EXPECT_FALSE(find<QWidget>("effortDetails")->isVisible());
    press("addEffort");
    ASSERT_EQ(rules().size(), 1);
    EXPECT_FALSE(rules()[0].effort.name.isEmpty());
    EXPECT_TRUE(find<QWidget>("effortDetails")->isVisible());
    find<QDoubleSpinBox>("effort.minutes")->setValue(20);
    press("duplicateEffort");
    ASSERT_EQ(rules().size(), 2);
    EXPECT_DOUBLE_EQ(rules()[1].effort.minutes, 20);
    EXPECT_NE(rules()[1].effort.name, rules()[0].effort.name);
    EXPECT_EQ(table()->indexOfTopLevelItem(table()->currentItem()), 1) << "the copy is what is looked at";
    press("removeEffort");
    EXPECT_EQ(rules().size(), 1);
    document.undo();
    EXPECT_EQ(rules().size(), 2);
    document.undo();
    document.undo();
    ASSERT_EQ(rules().size(), 1);
    EXPECT_DOUBLE_EQ(rules()[0].effort.minutes, preprodEffort().minutes);
    document.undo();
    EXPECT_TRUE(rules().isEmpty());
    EXPECT_FALSE(document.isModified());
}

TEST_F(FormOfEfforts, SaysForWhatAnEnvironmentIs)
{
    press("addEffort");
    type(find<QLineEdit>("effortName"), "night");
    type(find<QComboBox>("effortEngine")->lineEdit(), "mine");
    choose("effortModel", "Small");
    type(find<QComboBox>("effortFamily")->lineEdit(), "qwen2");
    ASSERT_EQ(rules().size(), 1);
    EXPECT_EQ(rules()[0].effort.name, q("night"));
    EXPECT_EQ(rules()[0].engine, q("mine"));
    EXPECT_EQ(rules()[0].model, q("Small"));
    EXPECT_EQ(rules()[0].family, q("qwen2"));
    for (const auto &[column, text] : {std::pair(0, "night"), std::pair(1, "mine"), std::pair(2, "Small")})
        EXPECT_EQ(cell(0, column), q(text));
    type(find<QLineEdit>("effortName"), " ");
    EXPECT_EQ(rules()[0].effort.name, q("night")) << "it needs a name";
    EXPECT_EQ(find<QLineEdit>("effortName")->text(), q("night"));
    EXPECT_GE(find<QComboBox>("effortEngine")->findText(q("llama.cpp")), 0);
}

TEST_F(FormOfEfforts, NumbersHaveTheirBoundsAndWhatIsDifferentIsMarked)
{
    press("addEffort");
    choose("effortBase", "explore");
    EXPECT_EQ(rules()[0].base, q("explore"));
    EXPECT_DOUBLE_EQ(rules()[0].effort.minutes, exploreEffort().minutes);
    EXPECT_TRUE(cell(0, 5).isEmpty());
    for (const EffortNumber &number : effortNumbers()) {
        auto *box = form.findChild<QDoubleSpinBox *>(q("effort.") + q(number.name));
        ASSERT_TRUE(box) << number.name;
        EXPECT_FALSE(box->accessibleName().isEmpty());
        EXPECT_TRUE(box->accessibleDescription().isEmpty()) << number.name;
        const double before = box->value();
        box->setValue(1e9);
        EXPECT_DOUBLE_EQ(number.get(rules()[0].effort), number.most) << number.name;
        EXPECT_FALSE(box->accessibleDescription().isEmpty()) << number.name;
        EXPECT_FALSE(cell(0, 5).isEmpty());
        box->setValue(-1e9);
        EXPECT_NEAR(number.get(rules()[0].effort), number.least, 1e-12) << number.name;
        box->setValue(before);
        EXPECT_DOUBLE_EQ(number.get(rules()[0].effort), number.get(exploreEffort())) << number.name;
        EXPECT_TRUE(box->accessibleDescription().isEmpty()) << number.name;
        EXPECT_TRUE(cell(0, 5).isEmpty());
    }
    find<QDoubleSpinBox>("effort.least_gain")->setValue(1.23);
    EXPECT_EQ(rules()[0].effort.leastGain, 0.0123) << "the number that was typed, for the file";
}

TEST_F(FormOfEfforts, AnotherBaseKeepsWhatIsDifferent)
{
    press("addEffort");
    find<QDoubleSpinBox>("effort.requests")->setValue(7);
    find<QCheckBox>("effort.guard")->click();
    choose("effortBase", "prod");
    TuneEffort expected = prodEffort();
    expected.name = rules()[0].effort.name;
    expected.requests = 7;
    expected.guard = false;
    EXPECT_EQ(rules()[0].effort, expected);
    EXPECT_TRUE(find<QCheckBox>("effort.guard")->font().bold());
    EXPECT_FALSE(find<QCheckBox>("effort.exhaustive")->font().bold());
    document.undo();
    EXPECT_EQ(find<QComboBox>("effortBase")->currentText(), q("preprod"));
}

TEST_F(FormOfEfforts, PhasesStayInOrderAndTheLastOneStays)
{
    press("addEffort");
    const QVector<KnobPhase> all = preprodEffort().phases;
    auto *batch = find<QCheckBox>("effortPhase.batch");
    ASSERT_TRUE(batch);
    batch->click();
    EXPECT_FALSE(rules()[0].effort.phases.contains(KnobPhase::Batch));
    batch->click();
    EXPECT_EQ(rules()[0].effort.phases, all);
    for (int i = 0; i < kKnobPhases; ++i)
        if (KnobPhase(i) != KnobPhase::Batch)
            form.findChild<QCheckBox *>(q("effortPhase.") + knobPhaseName(KnobPhase(i)))->click();
    EXPECT_EQ(rules()[0].effort.phases, QVector<KnobPhase>{KnobPhase::Batch});
    batch->click();
    EXPECT_EQ(rules()[0].effort.phases, QVector<KnobPhase>{KnobPhase::Batch});
    EXPECT_TRUE(batch->isChecked());
}

TEST_F(FormOfEfforts, CannotBeChangedWhileARunGoesOn)
{
    press("addEffort");
    document.setLocked(true);
    EXPECT_FALSE(find<QWidget>("effortDetails")->isEnabled());
    for (const char *button : {"addEffort", "duplicateEffort", "removeEffort"})
        EXPECT_FALSE(find<QPushButton>(button)->isEnabled()) << button;
}

TEST_F(FormOfEfforts, IsSavedWithTheProject)
{
    press("addEffort");
    find<QDoubleSpinBox>("effort.minutes")->setValue(33);
    ASSERT_TRUE(document.save());
    const EffortsFile file = readEfforts(
        test::readFile(document.folder().absolute(q(ProjectFolder::kTuningFile))), q("tuning.yaml"));
    EXPECT_EQ(file.rules, rules());
    EXPECT_TRUE(file.issues.isEmpty());
}
