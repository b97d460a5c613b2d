// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

#include <functional>

class QMenu;
class QWidget;

namespace sweetspot::ui
{

/// Id of the language that a person chose; empty: the system's.
QString languageChoice(const QSettings &settings);
void setLanguageChoice(QSettings &settings, const QString &id);

/// A menu of the languages that the program speaks. The choice is kept; it holds from the next start on, which
/// @param told is called with a sentence about.
/// @param settings must outlive the menu
QMenu *makeLanguageMenu(QWidget *parent, QSettings &settings, const std::function<void(const QString &)> &told);

} // namespace sweetspot::ui
