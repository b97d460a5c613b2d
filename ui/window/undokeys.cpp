// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/undokeys.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace sweetspot::ui
{

namespace
{

// True when the field would do nothing with the key.
bool hasNothing(const QWidget *field, bool undo)
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    if (!line && (qobject_cast<const QAbstractSpinBox *>(field) || qobject_cast<const QComboBox *>(field)))
        line = field->findChild<const QLineEdit *>();
    if (line)
        return line->isReadOnly() || !(undo ? line->isUndoAvailable() : line->isRedoAvailable());
    const QTextDocument *document = nullptr;
    bool readOnly = false;
    if (const auto *text = qobject_cast<const QTextEdit *>(field)) {
        document = text->document();
        readOnly = text->isReadOnly();
    } else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(field)) {
        document = plain->document();
        readOnly = plain->isReadOnly();
    }
    return document && (readOnly || !(undo ? document->isUndoAvailable() : document->isRedoAvailable()));
}

} // namespace

UndoKeys::UndoKeys(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo), redo = key->matches(QKeySequence::Redo);
    const auto *field = static_cast<const QWidget *>(watched);
    if ((!undo && !redo) || field->window() != m_window || !hasNothing(field, undo))
        return false;
    event->ignore(); // so the window's own shortcut gets it
    return true;
}

} // namespace sweetspot::ui
