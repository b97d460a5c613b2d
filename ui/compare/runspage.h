// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/page.h"

#include <QString>
#include <QStringList>

#include <functional>

class QLabel;
class QLayout;
class QPushButton;
class QStackedLayout;

namespace sweetspot::ui
{

class Document;
class NoteEdit;
class RunChanges;
class RunDeleter;
class RunLibrary;
class RunStarter;
class RunTable;

/// The project's runs: what they are called, what was written about them, what they take; two of them compared
/// cell by cell, so that a regression after an update is seen at a glance; and a cell over all of them.
class RunsPage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "runs";

    /// @param runs resumes; without it nothing can be resumed from here
    RunsPage(Document *document, RunLibrary *library, RunStarter *runs = nullptr, QWidget *parent = nullptr);

private:
    QLayout *makeActions();
    QWidget *makeTabs();
    QPushButton *action(const char *id, const QString &text, const std::function<void()> &what);
    void makeMenu();
    void connectAll();
    void listRuns();
    void countSizes();
    void refresh();
    void enableActions(const QStringList &ids);
    void resume();
    void pin();
    void write(const std::function<Status(const QString &project)> &what);
    bool isInUse(const QString &runId) const;

    Document *m_document;
    RunLibrary *m_library;
    RunStarter *m_starter;
    RunTable *m_runs;
    QLabel *m_total;
    QPushButton *m_show, *m_resume, *m_pin, *m_rename, *m_delete, *m_import;
    RunChanges *m_changes;
    NoteEdit *m_note;
    RunDeleter *m_deleter;
    QStackedLayout *m_stack;
    int m_counting = 0; ///< sizes that are late are dropped
};

} // namespace sweetspot::ui
