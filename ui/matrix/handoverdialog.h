// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/handovers.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace sweetspot::ui
{

class TonedLabel;

/// The settings of a measured cell for other programs: the forms on the left, the text of the chosen one on the
/// right, above it how it was verified and what it cannot say; to be copied or saved.
class HandOverDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param cell its name, foreign text @param forms at least one
    HandOverDialog(const QString &cell, const QVector<HandOver> &forms, QWidget *parent = nullptr);

    void choose(int form);
    /// Writes the chosen text away from the window's thread, and says what became of it.
    void saveTo(const QString &file);

signals:
    void saved(bool good);

private:
    QWidget *makeText();
    void showForm();
    void copy();
    void save();
    void say(const QString &text, bool problem);
    const HandOver *chosen() const;

    QVector<HandOver> m_forms;
    QListWidget *m_list;
    QLabel *m_about;
    TonedLabel *m_lost, *m_done, *m_failed;
    QPlainTextEdit *m_text;
};

} // namespace sweetspot::ui
