// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace sweetspot::ui
{

class Document;
class RunStarter;

/// Whether the open project may be left: asks about a run in progress, then about unsaved changes. Nothing
/// waits in it; the questions open and what is to follow runs when they are answered. Lives on the window's
/// thread.
class LeaveQuestion : public QObject
{
    Q_OBJECT
public:
    LeaveQuestion(Document *document, RunStarter *runs, QWidget *window);

    /// Whether there is nothing to ask.
    bool isFree() const;
    /// @param then runs when the project may be left: at once when nothing is to be asked, never when the
    /// person stays. A second wish while a question is open is not taken; the question comes to the front.
    void ask(const std::function<void()> &then);

signals:
    void failed(const sweetspot::Error &error); ///< it could not be saved; it stays open

private:
    void askAboutRun(const std::function<void()> &then);
    void askAboutChanges(const std::function<void()> &then);
    bool hasChanges() const;
    void open(const QString &title, const QString &text, QMessageBox::StandardButtons buttons,
        const std::function<void(int button)> &answered);

    Document *m_document;
    RunStarter *m_runs;
    QWidget *m_window;
    QPointer<QMessageBox> m_question;
};

} // namespace sweetspot::ui
