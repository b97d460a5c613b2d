// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/registry.h"

#include <QString>
#include <QStringList>
#include <QVector>

class QWidget;

namespace sweetspot::ui
{

class Document;

/// A box of settings: keys of the configuration, or what is set otherwise.
struct SettingSection {
    QString title;
    QStringList keys; ///< what their paths begin with; of several sections the one with the longest has a key
    QWidget *(*make)(Document *document) = nullptr; ///< a form of its own; its owner is who asks for it
};

/// What settings are for: an entry in the list of the page of settings.
struct SettingGroup {
    QString title;
    QVector<SettingSection> sections;
};

/// In the order of the page.
Registry<SettingGroup> &settingGroups();

/// The section that a key stands in: index of the group, then of its section; {-1, -1} for none.
std::pair<int, int> sectionOf(const QString &key);

} // namespace sweetspot::ui
