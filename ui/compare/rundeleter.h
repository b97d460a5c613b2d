// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/runs/rundeletion.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace sweetspot::ui
{

class Document;
class RunLibrary;

/// Deletes runs after a question that says what they take on disk: to the trash, and where there is none, after
/// another question, for good. The work is done beside the window.
class RunDeleter : public QObject
{
    Q_OBJECT
public:
    /// @param window over which it asks
    RunDeleter(Document *document, RunLibrary *library, QWidget *window);

    /// Says of a run that something is being measured in it; without it none is.
    void setInUse(std::function<bool(const QString &runId)> inUse) { m_inUse = std::move(inUse); }
    /// How it is deleted; for tests, which have no trash.
    using Delete = std::function<Status(const QString &project, const QString &run, DeleteHow how)>;
    void setDelete(Delete how) { m_delete = std::move(how); }

    void ask(const QStringList &runs);

signals:
    void deleted(const QStringList &runs);
    void failed(const sweetspot::Error &error);
    void noted(const QString &text);

private:
    void confirm(const QStringList &runs, qint64 bytes);
    void remove(const QString &path, const QStringList &runs, DeleteHow how);
    void removed(const QString &path, const QStringList &left, DeleteHow how, const Status &last);

    Document *m_document;
    RunLibrary *m_library;
    QWidget *m_window;
    std::function<bool(const QString &)> m_inUse;
    Delete m_delete = deleteRun;
};

} // namespace sweetspot::ui
