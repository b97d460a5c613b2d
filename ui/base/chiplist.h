// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace sweetspot::ui
{

class FlowLayout;
class TonedLabel;

/// Values as chips: each can be taken out with its x, with Delete or Backspace; behind them is a field to add
/// one. The arrow keys move between chips.
class ChipList : public QWidget
{
    Q_OBJECT
public:
    /// The value as it is kept, or why it cannot be one.
    using Check = std::function<Result<QString>(const QString &text)>;

    /// @param what the values are, for a screen reader
    explicit ChipList(const QString &what, QWidget *parent = nullptr);

    void setCheck(const Check &check) { m_check = check; }
    void setChoices(const QStringList &choices); ///< that the field offers
    void setHint(const QString &hint); ///< in the empty field
    void setShown(const std::function<QString(const QString &)> &shown) { m_shown = shown; }
    void setEditable(bool editable);

    QStringList values() const { return m_values; }
    void setValues(const QStringList &values); ///< no signal
    QString problem() const;

signals:
    void changed(const QStringList &values); ///< by the person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void removeAt(int index, bool backwards);
    void rebuild();
    QWidget *makeChip(int index);
    void focusChip(int index);

    QString m_what;
    QStringList m_values;
    Check m_check;
    std::function<QString(const QString &)> m_shown;
    FlowLayout *m_flow;
    QVector<QWidget *> m_chips; ///< each one's button
    QLineEdit *m_input;
    TonedLabel *m_problem;
    bool m_editable = true;
};

} // namespace sweetspot::ui
