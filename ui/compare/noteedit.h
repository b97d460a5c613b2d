// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace sweetspot::ui
{

/// The note of one run. What was typed is handed on when the person pauses, leaves the field, or goes to
/// another run.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(QWidget *parent = nullptr);

    /// Of the same run only a text that nobody is editing is replaced. @param runId empty: of none
    void show(const QString &runId, const QString &note);

signals:
    void noteChanged(const QString &runId, const QString &note);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void handOn();

    QTimer m_pause;
    QString m_run, m_known;
};

} // namespace sweetspot::ui
