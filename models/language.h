// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// A language that the program speaks: one line in the table, and translations/sweetspot_ID.ts.
struct Language {
    QString id; ///< as QLocale has it: "de"
    QString name; ///< in the language itself, for a menu
    bool complete = true; ///< else only spoken where a person asks for it by name
};

/// All of them, English first.
const QVector<Language> &languages();

/// The language to speak.
/// @param choice id that a person chose; empty, or not one of ours: by the system
/// @param preferred what the system prefers, best first, as QLocale::uiLanguages() has it: "de-AT", "en"
/// @return id of one of ours; "en" where none fits
QString languageToSpeak(const QString &choice, const QStringList &preferred);

/// From now on messages are in this language, and Qt's own where its translations are installed; numbers and
/// dates follow it unless the system's form belongs to it already ("de-CH" for "de"). Once, on the main thread,
/// before the first message. Files are written in the C locale all the same.
/// @param language id of one of ours
void speak(const QString &language);

} // namespace sweetspot
