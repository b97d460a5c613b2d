// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>

namespace sweetspot::ui
{

/// What a person prefers, whichever project is open. Kept in the person's settings beside the language and the
/// appearance, which have files of their own.
struct Preferences {
    static constexpr int kLeastFont = 80, kMostFont = 200;

    int fontPercent = 100; ///< of the desktop's size
    bool plainNumbers = false; ///< 1234.5 whatever the language
    QString enginePath; ///< llama-server that new projects are given; empty: found
    QString projectsFolder; ///< where new projects are made; empty: projectsFolder() of
                            ///< core/store/project/newplace.h
    QStringList modelFolders; ///< searched beside the places of other programs

    bool operator==(const Preferences &) const = default;

    QString startFolder() const; ///< the folder of projects that is there, else home
};

/// What cannot be is as by default.
Preferences readPreferences(const QSettings &settings);
/// What is as by default leaves no trace.
void writePreferences(QSettings &settings, const Preferences &preferences);
/// Those of who runs the program.
Preferences personalPreferences();

/// The whole window in this size, at once.
void applyFontSize(int percent);
/// From now on; what is shown already changes when it is shown anew.
void applyNumberFormat(bool plain);

} // namespace sweetspot::ui
