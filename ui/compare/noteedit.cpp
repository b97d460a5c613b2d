// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/noteedit.h"

#include "core/store/runs/runnotes.h"

#include <chrono>

namespace sweetspot::ui
{

NoteEdit::NoteEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    using namespace std::chrono_literals;
    setObjectName(QStringLiteral("runNote"));
    setAccessibleName(tr("Note of the run"));
    setTabChangesFocus(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(1500ms); // judgement: longer than between two words
    connect(&m_pause, &QTimer::timeout, this, &NoteEdit::handOn);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    show({}, {});
}

void NoteEdit::show(const QString &runId, const QString &note)
{
    if (runId != m_run)
        handOn();
    else if (toPlainText() != m_known)
        return; // being edited
    m_run = runId;
    m_known = note;
    if (toPlainText() != note)
        setPlainText(note);
    m_pause.stop();
    setPlaceholderText(runId.isEmpty() ? tr("Select one run to write a note on it.")
                                       : tr("What was special about this run: driver, cooling, settings…"));
}

void NoteEdit::handOn()
{
    m_pause.stop();
    const QString text = toPlainText().left(kMostNote);
    if (m_run.isEmpty() || isReadOnly() || text == m_known)
        return;
    m_known = text;
    emit noteChanged(m_run, text);
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    handOn();
    QPlainTextEdit::focusOutEvent(event);
}

void NoteEdit::hideEvent(QHideEvent *event)
{
    handOn();
    QPlainTextEdit::hideEvent(event);
}

} // namespace sweetspot::ui
