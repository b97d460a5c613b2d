// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

class QWidget;

namespace sweetspot::ui
{

/// A library that the program is linked with.
struct LinkedLibrary {
    QString name;
    QString version; ///< empty when the build did not know it
    QString license; ///< SPDX
};

QVector<LinkedLibrary> linkedLibraries();

/// "v1.2, Release, GNU 12.2.0, x86_64": what was built, and how.
QString buildText();

/// What Help > About says: version, build, licences of what is linked. Rich text.
QString aboutText();

/// Shows that over @p window, and comes back at once.
void showAbout(QWidget *window);

} // namespace sweetspot::ui
