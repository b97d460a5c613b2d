// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace sweetspot::ui
{

/// A button that begins something long, one that stops it, and how far it is. Whoever has it decides which of
/// them is to be seen.
class WorkRow : public QWidget
{
    Q_OBJECT
public:
    WorkRow(const QString &begin, const QString &stop, QWidget *parent = nullptr);

    QPushButton *begin() const { return m_begin; }
    QPushButton *stop() const { return m_stop; }
    QLabel *progress() const { return m_progress; }

    void tell(const QString &text); ///< foreign text, too
    /// Tells "2/5 text"; may be called from any thread, and after the end of the row.
    std::function<void(int step, int steps, const QString &text)> teller();

private:
    QPushButton *m_begin, *m_stop;
    QLabel *m_progress;
};

} // namespace sweetspot::ui
