// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/project/settingfield.h"
#include "ui/project/settinggroups.h"
#include "ui/project/settingspanel.h"

#include <QGroupBox>
#include <QSet>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

const QGroupBox *boxOf(const SettingsPanel &panel, const QString &title)
{
    for (const QGroupBox *box : panel.findChildren<QGroupBox *>())
        if (box->title() == title)
            return box;
    return nullptr;
}

} // namespace

TEST(SettingGroups, EachHasATitleAndKeysOfItsOwn)
{
    QSet<QString> titles, prefixes;
    for (const SettingGroup &group : settingGroups().lines()) {
        titles.insert(group.title);
        prefixes.insert(group.prefix);
    }
    EXPECT_EQ(titles.size(), qsizetype(settingGroups().lines().size()));
    EXPECT_EQ(prefixes.size(), titles.size());
}

TEST(SettingGroups, ALineIsABoxOfTheForm)
{
    Document document;
    const QString title = q("What only a test groups");
    {
        const Registry<SettingGroup>::Guest guest(settingGroups(), {title, q("cloud.max")});
        const SettingsPanel panel(&document);
        const QGroupBox *box = boxOf(panel, title);
        ASSERT_TRUE(box);
        ASSERT_EQ(box->findChildren<SettingField *>().size(), 1);
        EXPECT_EQ(box->findChildren<SettingField *>().first()->key().path, q("cloud.max_cost"));
    }
    const SettingsPanel later(&document);
    EXPECT_FALSE(boxOf(later, title));
}
