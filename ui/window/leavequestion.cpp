// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/leavequestion.h"

#include "ui/project/document.h"
#include "ui/project/runstarter.h"

namespace sweetspot::ui
{

LeaveQuestion::LeaveQuestion(Document *document, RunStarter *runs, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_runs(runs)
    , m_window(window)
{
}

bool LeaveQuestion::hasChanges() const
{
    return m_document->isModified() && !m_document->isReadOnly();
}

bool LeaveQuestion::isFree() const
{
    return !m_runs->controller().isRunning() && !hasChanges();
}

void LeaveQuestion::ask(const std::function<void()> &then)
{
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    if (m_runs->controller().isRunning())
        askAboutRun(then);
    else
        askAboutChanges(then);
}

void LeaveQuestion::askAboutRun(const std::function<void()> &then)
{
    open(tr("A run is in progress"), tr("Stop the run? Results so far are kept and you can resume later."),
        QMessageBox::Yes | QMessageBox::No, [this, then](int button) {
            if (button != QMessageBox::Yes)
                return;
            if (m_runs->controller().isRunning()) // it may have ended meanwhile
                m_runs->controller().stop();
            askAboutChanges(then);
        });
}

void LeaveQuestion::askAboutChanges(const std::function<void()> &then)
{
    if (!hasChanges()) {
        then();
        return;
    }
    open(tr("Unsaved changes"), tr("Save the changes to %1?").arg(m_document->data().settings.name),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, [this, then](int button) {
            if (button == QMessageBox::Discard) {
                then();
            } else if (button == QMessageBox::Save) {
                if (const auto saved = m_document->save(); saved)
                    then();
                else
                    emit failed(saved.error());
            }
        });
}

void LeaveQuestion::open(const QString &title, const QString &text, QMessageBox::StandardButtons buttons,
    const std::function<void(int button)> &answered)
{
    m_question = new QMessageBox(QMessageBox::Question, title, text, buttons, m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText); // a project's name is a person's words
    connect(
        m_question, &QMessageBox::finished, this, [this, answered, project = m_document->path()](int button) {
            m_question = nullptr; // what follows may ask again
            if (m_document->path() == project) // else it was about another one
                answered(button);
        });
    m_question->open();
}

} // namespace sweetspot::ui
