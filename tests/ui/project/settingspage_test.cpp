// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configkeys.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/project/settingfield.h"
#include "ui/project/settinggroups.h"
#include "ui/project/settingrow.h"
#include "ui/project/settingspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class PageOfSettings : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(ProjectFolder(dir.path()).save({}));
        ASSERT_TRUE(document.open(dir.path()));
        page.show();
    }
    SettingField *field(const char *key) { return page.findChild<SettingField *>(q(key)); }
    QLineEdit *line(const char *key) { return field(key)->editor()->findChild<QLineEdit *>(); } ///< of a number
    SettingRow *row(const char *key) { return qobject_cast<SettingRow *>(field(key)->parentWidget()); }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return page.findChild<Widget *>(q(name));
    }
    void type(const char *key, const char *text)
    {
        line(key)->selectAll();
        QTest::keyClicks(line(key), q(text));
        QTest::keyClick(line(key), Qt::Key_Return);
    }
    QTemporaryDir dir;
    Document document;
    SettingsPage page{&document};
};

} // namespace

TEST_F(PageOfSettings, EveryKeyOfTheConfigurationHasOneFieldWithItsLabel)
{
    QStringList paths;
    for (const SettingField *one : page.findChildren<SettingField *>())
        paths << one->key().path;
    for (const ConfigKey &key : configKeys()) {
        ASSERT_EQ(paths.count(key.path), 1) << key.path;
        const QLabel *label = nullptr;
        for (const QLabel *one : page.findChildren<QLabel *>())
            if (one->buddy() == field(key.path.toUtf8().constData()))
                label = one;
        ASSERT_TRUE(label) << key.path;
        EXPECT_EQ(label->text(), key.label);
        EXPECT_FALSE(label->toolTip().isEmpty()) << key.path;
    }
    EXPECT_EQ(paths.size(), qsizetype(configKeys().size()));
}

TEST_F(PageOfSettings, AnEditIsAStepThatCanBeUndone)
{
    type("limits.max_load_time", "77");
    EXPECT_EQ(document.data().config.limits.maxLoadTime, 77);
    EXPECT_TRUE(document.undoStack()->undoText().contains(findConfigKey(q("limits.max_load_time"))->label));
    qobject_cast<QCheckBox *>(field("limits.allow_swap")->editor())->click();
    EXPECT_TRUE(document.data().config.limits.allowSwap);
    document.undo();
    document.undo();
    EXPECT_EQ(document.data().config, BenchConfig());
    EXPECT_EQ(line("limits.max_load_time")->text(), q("300 s")) << "the form follows";
    EXPECT_FALSE(qobject_cast<QCheckBox *>(field("limits.allow_swap")->editor())->isChecked());
}

TEST_F(PageOfSettings, TheWorkloadIsAGroupLikeTheOthers)
{
    EXPECT_EQ(line("workload.interactive.answer_tokens")->text(), q("500 tokens"));
    type("workload.interactive.answer_tokens", "64");
    type("workload.batch.max_streams", "4");
    EXPECT_EQ(document.data().config.workload.interactiveAnswer, 64);
    EXPECT_EQ(document.data().config.workload.batchStreams, 4);
    const int group = sectionOf(q("workload.timeout")).first;
    EXPECT_EQ(sectionOf(q("workload.batch.max_streams")).first, group);
    EXPECT_NE(sectionOf(q("thresholds.batch.max_variance")).first, group);
    document.undo();
    document.undo();
    EXPECT_EQ(document.data().config, BenchConfig());
}

TEST_F(PageOfSettings, EditsOfOneFieldAreOneStepAndOfTwoAreTwo)
{
    for (const char *value : {"10", "20", "30"})
        type("limits.max_load_time", value);
    EXPECT_EQ(document.undoStack()->count(), 1);
    type("limits.quiet_wait", "5");
    EXPECT_EQ(document.undoStack()->count(), 2);
    document.undo();
    document.undo();
    EXPECT_EQ(document.data().config, BenchConfig());
}

TEST_F(PageOfSettings, WhatIsWrongChangesNothing)
{
    type("limits.max_load_time", "soon");
    EXPECT_EQ(document.data().config, BenchConfig());
    EXPECT_FALSE(field("limits.max_load_time")->problem().isEmpty());
    EXPECT_FALSE(document.isModified());
}

TEST_F(PageOfSettings, OnlyThresholdsMoveWhileARunGoesOn)
{
    document.setLocked(true);
    int open = 0;
    for (const SettingField *one : page.findChildren<SettingField *>()) {
        const bool judges = one->key().path.startsWith(q("thresholds."));
        EXPECT_EQ(one->isEditable(), judges) << one->key().path;
        open += judges;
    }
    EXPECT_GT(open, 5);
    document.setLocked(false);
    for (const SettingField *one : page.findChildren<SettingField *>())
        EXPECT_TRUE(one->isEditable()) << one->key().path;
}

TEST_F(PageOfSettings, WithoutAProjectThatMayBeWrittenNothingIsEdited)
{
    document.close();
    for (const SettingField *one : page.findChildren<SettingField *>())
        EXPECT_FALSE(one->isEditable()) << one->key().path;
    const auto lock = ProjectLock::acquire(ProjectFolder(dir.path()));
    ASSERT_TRUE(lock);
    ASSERT_TRUE(document.open(dir.path()));
    for (const SettingField *one : page.findChildren<SettingField *>())
        EXPECT_FALSE(one->isEditable()) << one->key().path;
}

TEST_F(PageOfSettings, AnotherProjectShowsItsOwn)
{
    const QString other = dir.filePath(q("other"));
    ProjectData data;
    data.config.testMode = TestMode::Quick;
    data.config.interactive.minTokensPerSec = 12.5;
    ASSERT_TRUE(ProjectFolder(other).save(data));
    ASSERT_TRUE(document.open(other));
    EXPECT_EQ(line("thresholds.interactive.min_tokens_per_sec")->text(), q("12.5 tokens/s"));
    EXPECT_EQ(
        qobject_cast<QComboBox *>(field("test_mode")->editor())->currentData(), testModeName(TestMode::Quick));
    EXPECT_EQ(qobject_cast<QComboBox *>(field("test_mode")->editor())->currentText(), q("Quick"));
    EXPECT_FALSE(document.isModified()) << "what is shown is no edit";
}

TEST_F(PageOfSettings, ShowsOneGroupAtATime)
{
    auto *groups = find<QListWidget>("settingGroups");
    ASSERT_GT(groups->count(), 4);
    EXPECT_TRUE(row("test_mode")->isVisible());
    EXPECT_FALSE(row("output.dir")->isVisible());
    groups->setCurrentRow(sectionOf(q("output.dir")).first);
    EXPECT_FALSE(row("test_mode")->isVisible());
    EXPECT_TRUE(row("output.dir")->isVisible());
}

TEST_F(PageOfSettings, TheSearchFindsOverAllGroups)
{
    auto *search = find<QLineEdit>("settingsSearch");
    search->setText(q("VARIANCE"));
    EXPECT_TRUE(row("thresholds.batch.max_variance")->isVisible());
    EXPECT_TRUE(row("thresholds.interactive.max_variance")->isVisible());
    EXPECT_FALSE(row("thresholds.interactive.min_tokens_per_sec")->isVisible());
    search->setText(q("energy_price"));
    EXPECT_TRUE(row("cloud.energy_price")->isVisible());
    EXPECT_FALSE(row("cloud.max_cost")->isVisible());
    search->setText(q("no such thing"));
    for (const SettingRow *one : page.findChildren<SettingRow *>())
        EXPECT_FALSE(one->isVisible()) << one->key().path;
    search->clear();
    EXPECT_TRUE(row("test_mode")->isVisible()) << "back to the group that was shown";
    search->setText(q("swap"));
    find<QListWidget>("settingGroups")->setCurrentRow(3);
    EXPECT_TRUE(search->text().isEmpty()) << "a group that is chosen is shown";
}

TEST_F(PageOfSettings, AGroupGoesBackToItsDefaultsInOneStep)
{
    auto *reset = find<QPushButton>("resetGroup");
    find<QListWidget>("settingGroups")->setCurrentRow(sectionOf(q("limits.max_load_time")).first);
    EXPECT_FALSE(reset->isEnabled()) << "nothing is changed";
    type("limits.max_load_time", "77");
    type("limits.quiet_wait", "5");
    type("thresholds.stress.duration", "2");
    ASSERT_TRUE(reset->isEnabled());
    reset->click();
    EXPECT_EQ(document.data().config.limits, BenchConfig::Limits());
    EXPECT_EQ(document.data().config.stress.duration, 2) << "of another group";
    document.undo();
    EXPECT_EQ(document.data().config.limits.maxLoadTime, 77);
    EXPECT_EQ(document.data().config.limits.quietWait, 5);
}

TEST_F(PageOfSettings, FitsASmallWindow)
{
    EXPECT_LE(page.minimumSizeHint().width(), 640 * page.logicalDpiX() / 96);
}
