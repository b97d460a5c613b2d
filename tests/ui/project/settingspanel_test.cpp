// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configkeys.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/project/settingfield.h"
#include "ui/project/settingspanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class PanelOfSettings : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(ProjectFolder(dir.path()).save({}));
        ASSERT_TRUE(document.open(dir.path()));
        panel.show();
    }
    SettingField *field(const char *key) { return panel.findChild<SettingField *>(q(key)); }
    QLineEdit *line(const char *key) { return qobject_cast<QLineEdit *>(field(key)->editor()); }
    void type(const char *key, const char *text)
    {
        line(key)->selectAll();
        QTest::keyClicks(line(key), q(text));
        QTest::keyClick(line(key), Qt::Key_Return);
    }
    /// Whether a person can change it.
    static bool canBeEdited(const SettingField *field)
    {
        const auto *line = qobject_cast<QLineEdit *>(field->editor());
        return field->editor()->isEnabled() && !(line && line->isReadOnly());
    }

    QTemporaryDir dir;
    Document document;
    SettingsPanel panel{&document};
};

} // namespace

TEST_F(PanelOfSettings, EveryKeyOfTheConfigurationHasOneFieldWithItsLabel)
{
    QStringList paths;
    for (const SettingField *one : panel.findChildren<SettingField *>())
        paths << one->key().path;
    for (const ConfigKey &key : configKeys()) {
        ASSERT_EQ(paths.count(key.path), 1) << key.path;
        const QLabel *label = nullptr;
        for (const QLabel *one : panel.findChildren<QLabel *>())
            if (one->buddy() == field(key.path.toUtf8().constData()))
                label = one;
        ASSERT_TRUE(label) << key.path;
        EXPECT_EQ(label->text(), key.label);
        EXPECT_FALSE(label->toolTip().isEmpty()) << key.path;
    }
    EXPECT_EQ(paths.size(), qsizetype(configKeys().size()));
    for (const QGroupBox *box : panel.findChildren<QGroupBox *>())
        EXPECT_FALSE(box->findChildren<SettingField *>().isEmpty()) << box->title();
}

TEST_F(PanelOfSettings, AnEditIsAStepThatCanBeUndone)
{
    type("limits.max_load_time", "77");
    EXPECT_EQ(document.data().config.limits.maxLoadTime, 77);
    EXPECT_TRUE(document.undoStack()->undoText().contains(findConfigKey(q("limits.max_load_time"))->label));
    qobject_cast<QCheckBox *>(field("limits.allow_swap")->editor())->click();
    EXPECT_TRUE(document.data().config.limits.allowSwap);
    document.undo();
    document.undo();
    EXPECT_EQ(document.data().config, BenchConfig());
    EXPECT_EQ(line("limits.max_load_time")->text(), q("300")) << "the form follows";
    EXPECT_FALSE(qobject_cast<QCheckBox *>(field("limits.allow_swap")->editor())->isChecked());
}

TEST_F(PanelOfSettings, EditsOfOneFieldAreOneStepAndOfTwoAreTwo)
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

TEST_F(PanelOfSettings, WhatIsWrongChangesNothing)
{
    type("limits.max_load_time", "soon");
    EXPECT_EQ(document.data().config, BenchConfig());
    EXPECT_FALSE(field("limits.max_load_time")->problem().isEmpty());
    EXPECT_FALSE(document.isModified());
}

TEST_F(PanelOfSettings, OnlyThresholdsMoveWhileARunGoesOn)
{
    panel.setLocked(true);
    int open = 0;
    for (const SettingField *one : panel.findChildren<SettingField *>()) {
        const bool judges = one->key().path.startsWith(q("thresholds."));
        EXPECT_EQ(canBeEdited(one), judges) << one->key().path;
        open += judges;
    }
    EXPECT_GT(open, 5);
    panel.setLocked(false);
    for (const SettingField *one : panel.findChildren<SettingField *>())
        EXPECT_TRUE(canBeEdited(one)) << one->key().path;
}

TEST_F(PanelOfSettings, WithoutAProjectThatMayBeWrittenNothingIsEdited)
{
    document.close();
    for (const SettingField *one : panel.findChildren<SettingField *>())
        EXPECT_FALSE(canBeEdited(one)) << one->key().path;
    const auto lock = ProjectLock::acquire(ProjectFolder(dir.path()));
    ASSERT_TRUE(lock);
    ASSERT_TRUE(document.open(dir.path()));
    for (const SettingField *one : panel.findChildren<SettingField *>())
        EXPECT_FALSE(canBeEdited(one)) << one->key().path;
}

TEST_F(PanelOfSettings, AnotherProjectShowsItsOwn)
{
    const QString other = dir.filePath(q("other"));
    ProjectData data;
    data.config.testMode = TestMode::Quick;
    data.config.interactive.minTokensPerSec = 12.5;
    ASSERT_TRUE(ProjectFolder(other).save(data));
    ASSERT_TRUE(document.open(other));
    EXPECT_EQ(line("thresholds.interactive.min_tokens_per_sec")->text(), q("12.5"));
    EXPECT_EQ(
        qobject_cast<QComboBox *>(field("test_mode")->editor())->currentText(), testModeName(TestMode::Quick));
    EXPECT_FALSE(document.isModified()) << "what is shown is no edit";
}
