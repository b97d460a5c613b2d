// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/appearance.h"
#include "ui/base/chiplist.h"
#include "ui/window/languagemenu.h"
#include "ui/window/preferencesdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

struct DialogOfPreferences : testing::Test {
    template <typename Widget>
    Widget *find(const char *name)
    {
        return dialog.findChild<Widget *>(q(name));
    }
    void choose(const char *name, int index)
    {
        find<QComboBox>(name)->setCurrentIndex(index);
        emit find<QComboBox>(name)->activated(index);
    }

    QTemporaryDir dir;
    QSettings settings{dir.filePath(q("settings.ini")), QSettings::IniFormat};
    PreferencesDialog dialog{&settings};
};

} // namespace

TEST_F(DialogOfPreferences, KeepsEachChangeAtOnce)
{
    QSignalSpy changed(&dialog, &PreferencesDialog::changed);
    choose("preferLanguage", 2);
    EXPECT_EQ(languageChoice(settings), q("de"));
    const QLocale before;
    choose("preferNumbers", 1);
    EXPECT_TRUE(readPreferences(settings).plainNumbers);
    EXPECT_EQ(QLocale().toString(1234), q("1234")) << "it holds at once";
    choose("preferNumbers", 0);
    EXPECT_EQ(QLocale(), before);
    QTest::keyClicks(find<QLineEdit>("preferProjects"), dir.path());
    EXPECT_EQ(readPreferences(settings).projectsFolder, dir.path());
    EXPECT_GT(changed.count(), 3);
}

TEST_F(DialogOfPreferences, TheFontGrowsAtOnce)
{
    const double before = QApplication::font().pointSizeF();
    find<QSpinBox>("preferFont")->setValue(150);
    EXPECT_GT(QApplication::font().pointSizeF(), before);
    EXPECT_EQ(readPreferences(settings).fontPercent, 150);
    find<QSpinBox>("preferFont")->setValue(100);
    EXPECT_EQ(QApplication::font().pointSizeF(), before);
}

TEST_F(DialogOfPreferences, AModelFolderMustBeThere)
{
    auto *folders = find<ChipList>("preferModelFolders");
    auto *input = folders->findChild<QLineEdit *>();
    QTest::keyClicks(input, dir.path());
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_EQ(readPreferences(settings).modelFolders, QStringList{dir.path()});
    QTest::keyClicks(input, dir.filePath(q("gone")));
    QTest::keyClick(input, Qt::Key_Return);
    EXPECT_FALSE(folders->problem().isEmpty());
    EXPECT_EQ(readPreferences(settings).modelFolders.size(), 1);
}

TEST_F(DialogOfPreferences, EveryFieldHasAName)
{
    for (const QWidget *field : dialog.findChildren<QWidget *>())
        if (qobject_cast<const QComboBox *>(field) || qobject_cast<const QSpinBox *>(field)) {
            EXPECT_FALSE(field->accessibleName().isEmpty()) << field->objectName();
        }
}
