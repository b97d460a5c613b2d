// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/preferences.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace sweetspot::ui
{

class ChipList;

/// Edit > Preferences: what holds for the person and not for a project. Each change is kept at once and holds
/// at once; what waits for the next start says so.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param settings must outlive the dialog
    explicit PreferencesDialog(QSettings *settings, QWidget *parent = nullptr);

signals:
    void changed(); ///< languages and colours too, which the menus show

private:
    void makeLook(QFormLayout *form);
    void makePlaces(QFormLayout *form);
    void addPath(QFormLayout *form, const QString &name, QString Preferences::*member, bool folder);
    QComboBox *choices(const char *id, const QString &name, const QVector<std::pair<QString, QString>> &offered,
        const QString &current);
    void keep();

    QSettings *m_settings;
    Preferences m_preferences;
};

} // namespace sweetspot::ui
