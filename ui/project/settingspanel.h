// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

namespace sweetspot::ui
{

class Document;
class SettingField;
struct SettingGroup;

/// The form of thresholds, limits and engine settings, made from the table of configuration keys.
class SettingsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPanel(Document *document, QWidget *parent = nullptr);

    void setLocked(bool locked); ///< while a run goes on: thresholds may still move, they only judge

private:
    QWidget *makeBox(const SettingGroup &group);
    void refresh();

    Document *m_document;
    QVector<SettingField *> m_fields;
    bool m_locked = false;
};

} // namespace sweetspot::ui
