// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/rundeleter.h"

#include "models/bytetext.h"
#include "ui/base/background.h"
#include "ui/compare/runname.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"

#include <QMessageBox>
#include <QPushButton>

namespace sweetspot::ui
{

namespace
{

struct Question {
    QString text;
    QString more;
    QString verb; ///< of the button that agrees
};

// Opens the question and comes back at once; what follows when the person agrees.
void askFirst(QWidget *window, const Question &question, RunDeleter *deleter, const std::function<void()> &then)
{
    auto *box = new QMessageBox(QMessageBox::Question, RunDeleter::tr("Delete runs"), question.text,
        QMessageBox::Yes | QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // titles are a person's words
    box->setInformativeText(question.more);
    box->button(QMessageBox::Yes)->setText(question.verb);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::finished, deleter, [then](int answer) {
        if (answer == QMessageBox::Yes)
            then();
    });
    box->open();
}

} // namespace

RunDeleter::RunDeleter(Document *document, RunLibrary *library, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_library(library)
    , m_window(window)
{
}

void RunDeleter::ask(const QStringList &runs)
{
    if (runs.isEmpty())
        return;
    if (m_document->isReadOnly()) {
        emit failed({ErrorCode::Busy, m_document->readOnlyReason(), {}});
        return;
    }
    for (const QString &run : runs)
        if (m_inUse && m_inUse(run)) {
            emit failed({ErrorCode::Busy,
                tr("The run %1 is being measured; stop it before you delete it.").arg(runName(*m_library, run)),
                {}});
            return;
        }
    inBackground(
        this,
        [path = m_document->path(), runs](const std::stop_token &stop) {
            qint64 bytes = 0;
            for (const QString &run : runs)
                bytes += runBytes(path, run, stop);
            return bytes;
        },
        [this, runs, path = m_document->path()](qint64 bytes) {
            if (path == m_document->path())
                confirm(runs, bytes);
        });
}

void RunDeleter::confirm(const QStringList &runs, qint64 bytes)
{
    const QString size = formatBytes(double(bytes));
    const QString text = runs.size() == 1
        ? tr("Move the run %1 (%2) to the trash?").arg(runName(*m_library, runs.first()), size)
        : tr("Move %n run(s) (%1) to the trash?", "", int(runs.size())).arg(size);
    askFirst(m_window,
        {text, tr("Its results, logs and token times go with it. From the trash you can bring it back."),
            tr("Move to trash")},
        this, [this, runs, path = m_document->path()] { remove(path, runs, DeleteHow::ToTrash); });
}

void RunDeleter::remove(const QString &path, const QStringList &runs, DeleteHow how)
{
    // The question may have been open for long.
    if (path != m_document->path())
        return;
    for (const QString &run : runs)
        if (m_inUse && m_inUse(run))
            return ask(runs);
    struct Outcome {
        QStringList left;
        Status last = success();
    };
    inBackground(
        this,
        [path, runs, how, work = m_delete] {
            Outcome outcome{runs};
            while (!outcome.left.isEmpty() && outcome.last) {
                outcome.last = work(path, outcome.left.first(), how);
                if (outcome.last)
                    outcome.left.removeFirst();
            }
            return outcome;
        },
        [this, runs, how, path](const Outcome &outcome) {
            if (path != m_document->path())
                return;
            QStringList gone;
            for (const QString &run : runs)
                if (!outcome.left.contains(run)) {
                    m_library->forget(run);
                    gone << run;
                }
            m_library->refresh();
            emit deleted(gone);
            removed(path, outcome.left, how, outcome.last);
        });
}

void RunDeleter::removed(const QString &path, const QStringList &left, DeleteHow how, const Status &last)
{
    if (last) {
        emit noted(tr("Deleted."));
        return;
    }
    if (how != DeleteHow::ToTrash || last.error().code != ErrorCode::Environment) {
        emit failed(last.error());
        return;
    }
    askFirst(m_window,
        {tr("There is no trash for this disk. Delete %n run(s) for good?", "", int(left.size())),
            tr("This cannot be undone."), tr("Delete for good")},
        this, [this, path, left] { remove(path, left, DeleteHow::ForGood); });
}

} // namespace sweetspot::ui
