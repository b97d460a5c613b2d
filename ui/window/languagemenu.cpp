// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/languagemenu.h"

#include "models/language.h"
#include "ui/base/tr.h"

#include <QActionGroup>
#include <QMenu>

namespace sweetspot::ui
{

namespace
{

const QString kKey = QStringLiteral("language");

} // namespace

QString languageChoice(const QSettings &settings)
{
    return settings.value(kKey).toString();
}

void setLanguageChoice(QSettings &settings, const QString &id)
{
    settings.setValue(kKey, id);
}

QMenu *makeLanguageMenu(QWidget *parent, QSettings &settings, const std::function<void(const QString &)> &told)
{
    auto *menu = new QMenu(UiTr::tr("&Language"), parent);
    menu->setObjectName(QStringLiteral("languages"));
    auto *choices = new QActionGroup(menu);
    const QString current = languageChoice(settings);
    QVector<Language> offered = languages();
    offered.prepend({{}, UiTr::tr("Language of the &desktop")});
    for (const Language &language : std::as_const(offered)) {
        const QString text = language.complete ? language.name : UiTr::tr("%1 (incomplete)").arg(language.name);
        QAction *action = menu->addAction(text, menu, [&settings, told, id = language.id] {
            setLanguageChoice(settings, id);
            told(UiTr::tr("The language changes when Sweetspot is started again."));
        });
        action->setData(language.id);
        action->setCheckable(true);
        action->setChecked(language.id == current);
        choices->addAction(action);
    }
    return menu;
}

} // namespace sweetspot::ui
