// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/preferences.h"

#include <QApplication>
#include <QDir>
#include <QFont>
#include <QLocale>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

const QString kFont = QStringLiteral("fontPercent"), kPlain = QStringLiteral("plainNumbers"),
              kEngine = QStringLiteral("enginePath"), kProjects = QStringLiteral("projectsFolder"),
              kModels = QStringLiteral("modelFolders");

void put(QSettings &settings, const QString &key, const QVariant &value, const QVariant &usual)
{
    if (value == usual)
        settings.remove(key);
    else
        settings.setValue(key, value);
}

} // namespace

QString Preferences::startFolder() const
{
    return !projectsFolder.isEmpty() && QDir(projectsFolder).exists() ? projectsFolder : QDir::homePath();
}

Preferences readPreferences(const QSettings &settings)
{
    const Preferences usual;
    Preferences read;
    bool ok = false;
    const int percent = settings.value(kFont, usual.fontPercent).toInt(&ok);
    if (ok)
        read.fontPercent = std::clamp(percent, Preferences::kLeastFont, Preferences::kMostFont);
    read.plainNumbers = settings.value(kPlain).toBool();
    read.enginePath = settings.value(kEngine).toString();
    read.projectsFolder = settings.value(kProjects).toString();
    read.modelFolders = settings.value(kModels).toStringList();
    read.modelFolders.removeAll(QString());
    return read;
}

void writePreferences(QSettings &settings, const Preferences &preferences)
{
    const Preferences usual;
    put(settings, kFont, preferences.fontPercent, usual.fontPercent);
    put(settings, kPlain, preferences.plainNumbers, usual.plainNumbers);
    put(settings, kEngine, preferences.enginePath, usual.enginePath);
    put(settings, kProjects, preferences.projectsFolder, usual.projectsFolder);
    put(settings, kModels, preferences.modelFolders, usual.modelFolders);
}

Preferences personalPreferences()
{
    return readPreferences(QSettings(QStringLiteral("sweetspot"), QStringLiteral("sweetspot")));
}

void applyFontSize(int percent)
{
    static const QFont desktop = QApplication::font(); // before it was changed
    QFont font = QApplication::font();
    if (desktop.pointSizeF() > 0)
        font.setPointSizeF(desktop.pointSizeF() * percent / 100);
    else
        font.setPixelSize(desktop.pixelSize() * percent / 100);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

void applyNumberFormat(bool plain)
{
    static const QLocale spoken; // as the language left it
    QLocale locale = spoken;
    if (plain) {
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    }
    QLocale::setDefault(locale);
}

} // namespace sweetspot::ui
