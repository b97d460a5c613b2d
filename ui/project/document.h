// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project/projectfolder.h"
#include "models/issue.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

namespace sweetspot::ui
{

/// The project that is open: its values, its undo stack, its lock. Every change goes through change(), so
/// everything can be undone. Lives on the window's thread.
class Document : public QObject
{
    Q_OBJECT
public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    /// Replaces what is open. A project that somebody else holds opens read-only, with the reason.
    Status open(const QString &path);
    /// Makes a new project in a folder that holds none, and opens it.
    Status create(const QString &path, const ProjectData &data);
    Status save();
    /// Saves into another folder and goes on there. Model files stay where they are; their paths become
    /// absolute.
    Status saveAs(const QString &path);
    void close();

    bool isOpen() const { return m_folder.has_value(); }
    const ProjectFolder &folder() const { return *m_folder; }
    QString path() const { return m_folder ? m_folder->path() : QString(); }
    const ProjectData &data() const { return m_data; }
    const Issues &issues() const { return m_issues; }
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    /// Whether what is measured may be changed: open, not held by another, no run going on.
    bool isEditable() const { return isOpen() && !isReadOnly() && !m_locked; }
    QString readOnlyReason() const { return m_readOnlyReason; }
    bool isModified() const { return !m_undo.isClean(); }
    QUndoStack *undoStack() { return &m_undo; }

    /// While a run goes on, steps from before it can be neither undone nor redone: they would take away what is
    /// being measured. Steps made meanwhile (thresholds) can.
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }
    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    /// Applies an edit as one step that can be undone. Steps with the same non-empty merge key that follow each
    /// other become one; a step that changes nothing leaves no trace. Ignored while read-only.
    void change(const QString &text, const QString &mergeKey, const std::function<void(ProjectData &)> &edit);

signals:
    void opened(); ///< another project, or none
    void changed(); ///< data() is another value
    void modifiedChanged(bool modified);
    void historyChanged(); ///< what can be undone and redone, or isLocked()

private:
    friend class ChangeProject;
    void setData(const ProjectData &data);
    void takeLock();

    std::optional<ProjectFolder> m_folder;
    ProjectData m_data;
    Issues m_issues;
    std::unique_ptr<ProjectLock> m_lock;
    QString m_readOnlyReason;
    QUndoStack m_undo;
    bool m_locked = false;
    int m_lockedFrom = 0, m_lockedTo = 0; ///< places in the stack between which one may move while locked
};

} // namespace sweetspot::ui
