// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configkeys.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sweetspot::ui
{

class SettingField;

/// A setting on its page: its name, its field, what it means, and whether it is another than by default.
class SettingRow : public QWidget
{
    Q_OBJECT
public:
    explicit SettingRow(const ConfigKey &key, QWidget *parent = nullptr);

    const ConfigKey &key() const;
    SettingField *field() const { return m_field; }
    void show(const BenchConfig &config, const QString &project);
    void setReadOnly(bool readOnly);
    bool isChanged() const { return m_changed; } ///< from the default
    /// Whether all of these words are in its name, its explanation or its key.
    bool matches(const QStringList &words) const;

signals:
    void edited(const sweetspot::ConfigKey &key, const QVariant &value);

private:
    void mark(const QVariant &value, const QVariant &usual);

    SettingField *m_field;
    QLabel *m_dot;
    QToolButton *m_reset;
    bool m_changed = false;
};

} // namespace sweetspot::ui
