// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace sweetspot::ui
{

/// Lets Ctrl+Z and its opposite pass through text fields that have nothing to undo or redo themselves: they
/// would swallow the keys, and the project's own step could not be undone while any field has the focus.
/// Install on the application; acts below its parent only.
class UndoKeys : public QObject
{
    Q_OBJECT
public:
    explicit UndoKeys(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace sweetspot::ui
