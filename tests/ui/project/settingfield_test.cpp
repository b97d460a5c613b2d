// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/project/pathbutton.h"
#include "ui/project/settingfield.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace sweetspot;
using sweetspot::test::q;
using ui::PathButton;
using ui::SettingField;

TEST(SettingField, HandsOnOnlyWhatIsRightAndSaysWhatIsNot)
{
    SettingField field(*findConfigKey(q("limits.max_load_time")));
    field.show(BenchConfig{});
    auto *line = field.editor()->findChild<QLineEdit *>();
    ASSERT_TRUE(line);
    EXPECT_EQ(line->text(), q("300 s"));
    QSignalSpy edited(&field, &SettingField::edited);
    line->selectAll();
    QTest::keyClicks(line, q("soon"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(edited.count(), 0);
    EXPECT_TRUE(field.problem().contains(q("1 to 86400"))) << field.problem();
    EXPECT_EQ(line->text(), q("300 s")) << "what it is stands there again";
    line->selectAll();
    QTest::keyClicks(line, q("60"));
    EXPECT_TRUE(field.problem().isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited.at(0).at(1).toInt(), 60);
}

TEST(SettingField, ShowsEveryKindWithoutReportingAnEdit)
{
    for (const ConfigKey &key : configKeys()) {
        SettingField field(key);
        QSignalSpy edited(&field, &SettingField::edited);
        BenchConfig config;
        config.limits.allowSwap = true;
        config.testMode = TestMode::Quick;
        field.show(config);
        field.show(BenchConfig{});
        EXPECT_EQ(edited.count(), 0) << key.path;
        EXPECT_FALSE(field.editor()->accessibleName().isEmpty());
    }
    SettingField swap(*findConfigKey(q("limits.allow_swap")));
    QSignalSpy edited(&swap, &SettingField::edited);
    qobject_cast<QCheckBox *>(swap.editor())->click();
    EXPECT_EQ(edited.count(), 1);
}

TEST(SettingField, AListOfChoicesIsARowOfBoxesAndNeverEmpty)
{
    SettingField field(*findConfigKey(q("profiles")));
    BenchConfig config;
    config.profiles = {q("interactive"), q("quality")};
    field.show(config);
    QSignalSpy edited(&field, &SettingField::edited);
    const auto boxes = field.editor()->findChildren<QCheckBox *>();
    ASSERT_EQ(boxes.size(), 5);
    EXPECT_TRUE(boxes[0]->isChecked());
    EXPECT_FALSE(boxes[1]->isChecked());
    boxes[1]->click();
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(
        edited.last().at(1).toStringList(), (QStringList{q("interactive"), q("long_context"), q("quality")}));
    for (QCheckBox *box : boxes)
        box->setChecked(false);
    EXPECT_FALSE(field.problem().isEmpty());
    EXPECT_EQ(edited.last().at(1).toStringList().size(), 1) << "the last one stays until another is chosen";
    field.show(config);
    EXPECT_TRUE(field.problem().isEmpty());
}

TEST(SettingField, TakesTheNumbersThatItShows)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    {
        SettingField field(*findConfigKey(q("thresholds.stress.duration")));
        BenchConfig config;
        field.key().set(config, 2.5);
        field.show(config);
        auto *line = field.editor()->findChild<QLineEdit *>();
        EXPECT_EQ(line->text(), q("2,5 min"));
        QSignalSpy edited(&field, &SettingField::edited);
        const auto type = [&](const char *text) {
            line->selectAll();
            QTest::keyClicks(line, q(text));
            QTest::keyClick(line, Qt::Key_Return);
        };
        type("1,5");
        ASSERT_EQ(edited.count(), 1) << field.problem();
        EXPECT_EQ(edited.last().at(1).toDouble(), 1.5);
        type("nichts");
        EXPECT_EQ(edited.count(), 1);
        EXPECT_TRUE(field.problem().contains(q("0,1"))) << field.problem();
        SettingField whole(*findConfigKey(q("limits.max_load_time")));
        whole.show(BenchConfig{});
        EXPECT_EQ(whole.editor()->findChild<QLineEdit *>()->text(), q("300 s"));
    }
    QLocale::setDefault(before);
}

TEST(SettingField, APathHasAButtonToChooseIt)
{
    SettingField path(*findConfigKey(q("model_dir"))), number(*findConfigKey(q("limits.quiet_wait")));
    auto *browse = path.findChild<PathButton *>();
    ASSERT_TRUE(browse);
    EXPECT_FALSE(number.findChild<PathButton *>());
    QSignalSpy edited(&path, &SettingField::edited);
    emit browse->chosen(q("./gguf"));
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited.last().at(1).toString(), q("./gguf"));
    path.setReadOnly(true);
    EXPECT_FALSE(browse->isEnabled());
    EXPECT_FALSE(path.isEditable());
}

TEST(SettingField, SaysAValueInWords)
{
    EXPECT_EQ(SettingField::textOf(*findConfigKey(q("limits.allow_swap")), false), q("off"));
    EXPECT_EQ(SettingField::textOf(*findConfigKey(q("llama_cpp.default_threads")), {}), q("automatic"));
    EXPECT_EQ(SettingField::textOf(*findConfigKey(q("output.formats")), QStringList{q("json"), q("csv")}),
        q("json, csv"));
}
