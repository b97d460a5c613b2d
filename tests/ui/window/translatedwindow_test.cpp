// SPDX-License-Identifier: GPL-3.0-or-later
// Words of other languages are longer: no button of any page is narrower than what it says.
#include "models/language.h"
#include "tests/support/testdata.h"
#include "ui/window/mainwindow.h"
#include "ui/window/services.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>
#include <QTranslator>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

// German while it lives.
class German
{
public:
    German() { speak(q("de")); }
    ~German()
    {
        for (QTranslator *translator : QCoreApplication::instance()->findChildren<QTranslator *>()) {
            QCoreApplication::removeTranslator(translator);
            delete translator;
        }
        QLocale::setDefault(m_before);
    }

private:
    const QLocale m_before;
};

QString placeOf(const QWidget *widget)
{
    QStringList names;
    for (; widget && names.size() < 4; widget = widget->parentWidget())
        names << (widget->objectName().isEmpty() ? q(widget->metaObject()->className()) : widget->objectName());
    return names.join(q(" < "));
}

// What its words, icon and arrow take; a style's least width is more than that.
QSize neededBy(const QAbstractButton &button)
{
    const QFontMetrics metrics = button.fontMetrics();
    const auto *push = qobject_cast<const QPushButton *>(&button);
    const bool box = qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button);
    int width = metrics.size(Qt::TextShowMnemonic, button.text()).width();
    if (!button.icon().isNull())
        width += button.iconSize().width();
    if (push && push->menu())
        width += button.style()->pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, &button);
    if (box)
        width += button.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &button);
    return {width, metrics.height()};
}

QStringList clippedButtons(const QWidget &window)
{
    QStringList clipped;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (!button->isVisible() || button->text().isEmpty()
            || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()))
            continue;
        const QSize needed = neededBy(*button);
        if (button->width() < needed.width() || button->height() < needed.height())
            clipped << q("\"%1\" has %2 x %3 px and needs %4 x %5: %6")
                           .arg(button->text())
                           .arg(button->width())
                           .arg(button->height())
                           .arg(needed.width())
                           .arg(needed.height())
                           .arg(placeOf(button));
    }
    return clipped;
}

} // namespace

namespace
{

// Tabs of pages that cannot be clicked, because they lie outside their bar or behind its arrows.
QStringList hiddenPages(const QWidget &window)
{
    const auto *bar = window.findChild<QTabBar *>(q("pages"));
    QStringList hidden;
    for (int i = 0; i < bar->count(); ++i) {
        const QRect tab = bar->tabRect(i);
        if (tab.left() < 0 || tab.right() >= bar->width() || tab.width() < bar->iconSize().width())
            hidden << bar->accessibleTabName(i);
    }
    for (const QToolButton *arrow : bar->findChildren<QToolButton *>())
        if (arrow->isVisible())
            hidden << q("an arrow");
    return hidden;
}

void expectEveryPageInReach()
{
    QTemporaryDir dir;
    test::smallProject(dir.filePath(q("p")));
    Services services;
    MainWindow window(&services);
    window.show();
    window.openProject(dir.filePath(q("p")));
    ASSERT_TRUE(window.document()->isOpen());
    auto *bar = window.findChild<QTabBar *>(q("pages"));
    ASSERT_TRUE(bar);
    EXPECT_GE(bar->count(), 8);
    for (const int width : {960, 1024, 1400}) {
        window.resize(width, 700);
        for (int page = 0; page < bar->count(); ++page) {
            bar->setCurrentIndex(page); // beside the matrix there are panels, beside the others none
            test::waitUntil([&] { return hiddenPages(window).isEmpty(); }); // what is laid out later
            EXPECT_EQ(hiddenPages(window), QStringList()) << page << " at " << width;
            EXPECT_EQ(window.width(), width) << page;
            EXPECT_FALSE(bar->tabText(page).isEmpty()) << "the one that is shown says its title";
            for (int other = 0; other < bar->count(); ++other)
                EXPECT_TRUE(!bar->tabText(other).isEmpty()
                    || (!bar->tabIcon(other).isNull() && !bar->tabToolTip(other).isEmpty()))
                    << other << " says what it is";
        }
    }
}

} // namespace

TEST(TranslatedWindow, HidesNoPageWhereItIsNarrow)
{
    expectEveryPageInReach();
}

TEST(TranslatedWindow, HidesNoPageWhereItIsNarrowInGerman)
{
    const German german;
    expectEveryPageInReach();
}

TEST(TranslatedWindow, CutsNoButtonInGermanOnAnyPage)
{
    const German german;
    QTemporaryDir dir;
    test::smallProject(dir.filePath(q("p")));
    Services services;
    MainWindow window(&services);
    window.resize(1024, 768);
    window.show();
    EXPECT_EQ(clippedButtons(window), QStringList()) << "start page";
    window.openProject(dir.filePath(q("p")));
    ASSERT_TRUE(window.document()->isOpen());
    int pages = 0;
    for (QAction *action : window.findChildren<QAction *>()) {
        if (!action->objectName().startsWith(q("page")) || !action->isEnabled())
            continue;
        action->trigger();
        QCoreApplication::processEvents();
        test::waitUntil([&] { return clippedButtons(window).isEmpty(); }); // what is laid out later
        EXPECT_EQ(clippedButtons(window), QStringList()) << qPrintable(action->text());
        EXPECT_LE(window.width(), 1024) << qPrintable(action->text());
        ++pages;
    }
    EXPECT_GE(pages, 6);
    EXPECT_NE(window.findChild<QAction *>(q("run"))->text(), q("Run")) << "this was German";
}
