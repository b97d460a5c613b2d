// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace sweetspot::ui
{

/// The server log of a cell in a window of its own, with search. The end of a long one is read, on another
/// thread.
class LogView : public QWidget
{
    Q_OBJECT
public:
    /// @param cell for the title, foreign text
    LogView(const QString &cell, const QString &file, QWidget *parent = nullptr);

    void setLog(const QString &text);

    /// Selects the next or previous place of what is searched for, beyond the end from the other end.
    void find(bool backward);

signals:
    void loaded();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeBar(QVBoxLayout *column);
    void search();

    QLineEdit *m_find;
    QCheckBox *m_wrap;
    QLabel *m_found;
    QPlainTextEdit *m_text;
};

} // namespace sweetspot::ui
