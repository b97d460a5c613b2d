// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configkeys.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/project/settinggroups.h"
#include "ui/project/settingrow.h"
#include "ui/project/settingspage.h"

#include <QGroupBox>
#include <QListWidget>
#include <QSet>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

const QGroupBox *boxOf(const SettingsPage &page, const QString &title)
{
    for (const QGroupBox *box : page.findChildren<QGroupBox *>())
        if (box->title() == title)
            return box;
    return nullptr;
}

} // namespace

TEST(SettingGroups, EachHasATitleAndSectionsOfItsOwn)
{
    QSet<QString> titles;
    QStringList keys;
    for (const SettingGroup &group : settingGroups().lines()) {
        titles.insert(group.title);
        EXPECT_FALSE(group.sections.isEmpty()) << group.title;
        for (const SettingSection &section : group.sections) {
            EXPECT_FALSE(section.title.isEmpty());
            keys << section.keys;
        }
    }
    EXPECT_EQ(titles.size(), qsizetype(settingGroups().lines().size()));
    EXPECT_EQ(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
}

TEST(SettingGroups, EveryKeyHasAPlaceTheMostSpecialOne)
{
    for (const ConfigKey &key : configKeys())
        EXPECT_GE(sectionOf(key.path).first, 0) << key.path;
    EXPECT_EQ(sectionOf(q("nothing.of.ours")), std::pair(-1, -1));
    EXPECT_NE(sectionOf(q("thresholds.batch.num_documents")), sectionOf(q("thresholds.batch.max_variance")))
        << "how much is measured is no threshold";
}

TEST(SettingGroups, ALineIsAGroupOfThePage)
{
    Document document;
    const QString title = q("What only a test groups");
    {
        const Registry<SettingGroup>::Guest guest(settingGroups(), {title, {{title, {q("cloud.max")}}}});
        const SettingsPage page(&document);
        const QGroupBox *box = boxOf(page, title);
        ASSERT_TRUE(box);
        ASSERT_EQ(box->findChildren<SettingRow *>().size(), 1);
        EXPECT_EQ(box->findChildren<SettingRow *>().first()->key().path, q("cloud.max_cost"));
        const auto *list = page.findChild<QListWidget *>(q("settingGroups"));
        EXPECT_EQ(list->item(list->count() - 1)->text(), title);
    }
    const SettingsPage later(&document);
    EXPECT_FALSE(boxOf(later, title));
}
