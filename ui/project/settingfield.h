// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configkeys.h"

#include <QWidget>

namespace sweetspot::ui
{

class TonedLabel;

/// One key of config.yaml as an editor with its unit and, when it cannot be used, the reason beside it. Only
/// values that pass the key's check are handed on.
class SettingField : public QWidget
{
    Q_OBJECT
public:
    SettingField(const ConfigKey &key, QWidget *parent = nullptr);

    const ConfigKey &key() const { return m_key; }
    /// Shows the configuration's value unless the person is just typing another one.
    void show(const BenchConfig &config);
    void setReadOnly(bool readOnly);
    QString problem() const;
    QWidget *editor() const { return m_editor; }

signals:
    void edited(const sweetspot::ConfigKey &key, const QVariant &value);

private:
    QWidget *makeEditor();
    QWidget *makeSwitch();
    QWidget *makeChoice();
    QWidget *makeChoices();
    QWidget *makeLine();
    void check(const QString &text, bool final);
    QStringList ticked() const; ///< of a list of choices
    static QString textOf(const ConfigKey &key, const QVariant &value);

    const ConfigKey &m_key;
    QWidget *m_editor = nullptr;
    TonedLabel *m_problem;
    bool m_showing = false;
};

} // namespace sweetspot::ui
