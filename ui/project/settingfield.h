// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configkeys.h"

#include <QWidget>

namespace sweetspot::ui
{

class NumberBox;
class PathButton;
class TonedLabel;

/// One key of config.yaml as an editor with its unit and, when it cannot be used, the reason beneath it. Only
/// values that pass the key's check are handed on.
class SettingField : public QWidget
{
    Q_OBJECT
public:
    SettingField(const ConfigKey &key, QWidget *parent = nullptr);

    const ConfigKey &key() const { return m_key; }
    /// Shows the configuration's value unless the person is just typing another one.
    /// @param project its folder, from which relative paths start
    void show(const BenchConfig &config, const QString &project = {});
    void setReadOnly(bool readOnly);
    bool isEditable() const { return m_editor->isEnabledTo(this); }
    QString problem() const;
    QWidget *editor() const { return m_editor; }
    /// A value of the key as the field shows it; of no value what the key is then.
    static QString textOf(const ConfigKey &key, const QVariant &value);

signals:
    void edited(const sweetspot::ConfigKey &key, const QVariant &value);

private:
    QWidget *makeEditor();
    QWidget *makeSwitch();
    QWidget *makeChoice();
    QWidget *makeChoices();
    QWidget *makeNumber();
    QWidget *makeLine();
    void showLine(const QVariant &value);
    void check(const QString &text, bool final);
    QStringList ticked() const; ///< of a list of choices

    const ConfigKey &m_key;
    QWidget *m_editor = nullptr;
    PathButton *m_browse = nullptr; ///< of a path
    TonedLabel *m_problem;
    bool m_showing = false;
};

} // namespace sweetspot::ui
