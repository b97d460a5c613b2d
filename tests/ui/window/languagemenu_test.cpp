// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/languagemenu.h"

#include "models/language.h"
#include "tests/support/testdata.h"

#include <QAction>
#include <QMenu>
#include <QTemporaryDir>
#include <QWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

struct LanguageMenu : testing::Test {
    QTemporaryDir dir;
    QSettings settings{dir.filePath(q("settings.ini")), QSettings::IniFormat};
    QWidget parent;
    QStringList told;

    QMenu *menu()
    {
        return makeLanguageMenu(&parent, settings, [this](const QString &text) { told << text; });
    }
    static QAction *find(QMenu *menu, const QString &id)
    {
        for (QAction *action : menu->actions())
            if (action->data().toString() == id)
                return action;
        return nullptr;
    }
};

} // namespace

TEST_F(LanguageMenu, OffersTheDesktopsAndEachOfOurs)
{
    QMenu *offered = menu();
    ASSERT_EQ(offered->actions().size(), languages().size() + 1);
    EXPECT_TRUE(offered->actions().first()->isChecked()) << "nothing chosen: the desktop's";
    for (const Language &language : languages())
        ASSERT_NE(find(offered, language.id), nullptr) << language.id;
    EXPECT_EQ(find(offered, q("de"))->text(), q("Deutsch")) << "in the language itself";
}

TEST_F(LanguageMenu, AChoiceIsKeptAndSaysWhenItHolds)
{
    find(menu(), q("de"))->trigger();
    EXPECT_EQ(languageChoice(settings), q("de"));
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(find(menu(), q("de"))->isChecked()) << "in the menu of the next window";
    find(menu(), {})->trigger();
    EXPECT_EQ(languageChoice(settings), QString());
}
