// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/project/settingfield.h"
#include "ui/project/settingrow.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(SettingRow, MarksWhatIsNotAsByDefaultAndBringsItBack)
{
    SettingRow row(*findConfigKey(q("limits.max_load_time")));
    BenchConfig config;
    row.show(config, {});
    const auto *dot = row.findChild<QLabel *>(q("changed"));
    auto *reset = row.findChild<QToolButton *>(q("reset"));
    EXPECT_FALSE(row.isChanged());
    EXPECT_TRUE(dot->text().isEmpty());
    EXPECT_TRUE(reset->isHidden());
    config.limits.maxLoadTime = 77;
    row.show(config, {});
    EXPECT_TRUE(row.isChanged());
    EXPECT_FALSE(dot->text().isEmpty());
    EXPECT_TRUE(dot->accessibleName().contains(q("300"))) << dot->accessibleName();
    EXPECT_TRUE(row.field()->editor()->accessibleDescription().contains(q("300"))) << "a screen reader says it";
    QSignalSpy edited(&row, &SettingRow::edited);
    reset->click();
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited.first().at(1).toInt(), 300);
    row.setReadOnly(true);
    EXPECT_FALSE(reset->isEnabled());
}

TEST(SettingRow, IsFoundByNameExplanationAndKey)
{
    SettingRow row(*findConfigKey(q("limits.max_background_percent")));
    for (const QStringList &words :
        {QStringList{q("background")}, {q("OTHER"), q("programs")}, {q("limits.max_background_percent")}})
        EXPECT_TRUE(row.matches(words)) << words.join(q(" "));
    EXPECT_FALSE(row.matches({q("background"), q("temperature")}));
}
