// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace sweetspot::ui
{

/// A page behind one of the start page's doors: a way back, a title, and what it is for.
class StartBack : public QWidget
{
    Q_OBJECT
public:
    StartBack(const QString &title, const QString &text, QWidget *parent = nullptr);

signals:
    void backRequested();

protected:
    QVBoxLayout *column() { return m_column; } ///< below the text

private:
    QVBoxLayout *m_column;
};

} // namespace sweetspot::ui
