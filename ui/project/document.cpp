// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/document.h"

#include <QDir>

namespace sweetspot::ui
{

/// Exchanges two values of the whole project. They share what did not change, so a step costs little.
class ChangeProject : public QUndoCommand
{
public:
    ChangeProject(
        Document &document, const QString &text, const QString &mergeKey, ProjectData before, ProjectData after)
        : QUndoCommand(text)
        , m_document(document)
        , m_mergeKey(mergeKey)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const ChangeProject *>(other);
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

    void redo() override { m_document.setData(m_after); }
    void undo() override { m_document.setData(m_before); }

private:
    Document &m_document;
    QString m_mergeKey;
    ProjectData m_before;
    ProjectData m_after;
};

Document::Document(QObject *parent)
    : QObject(parent)
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, [this](bool clean) { emit modifiedChanged(!clean); });
    connect(&m_undo, &QUndoStack::indexChanged, this, &Document::historyChanged);
}

Document::~Document()
{
    // The stack announces that it is empty when it dies; by then nobody of ours may be there to hear it.
    m_undo.disconnect();
}

void Document::takeLock()
{
    m_lock.reset(); // the old project's first: it may be the same folder
    m_readOnlyReason.clear();
    auto lock = ProjectLock::acquire(*m_folder);
    if (lock)
        m_lock = std::move(*lock);
    else
        m_readOnlyReason = lock.error().sentence;
}

Status Document::open(const QString &path)
{
    const ProjectFolder folder(path);
    Issues issues;
    auto data = folder.load(issues);
    if (!data)
        return data.error();
    m_folder = folder;
    takeLock();
    m_issues = issues;
    m_undo.clear();
    m_data = std::move(*data);
    emit opened();
    emit changed();
    emit modifiedChanged(false);
    return success();
}

Status Document::create(const QString &path, const ProjectData &data)
{
    const ProjectFolder folder(path);
    if (folder.looksLikeProject())
        return Error{ErrorCode::BadInput,
            tr("%1 already contains a project; open it, or choose another folder.")
                .arg(QDir::toNativeSeparators(folder.path())),
            {}};
    if (const auto saved = folder.save(data); !saved)
        return saved;
    return open(path);
}

Status Document::save()
{
    if (!isOpen())
        return success();
    if (isReadOnly())
        return Error{ErrorCode::Busy, m_readOnlyReason, {}};
    if (const auto saved = m_folder->save(m_data); !saved)
        return saved;
    m_undo.setClean();
    return success();
}

Status Document::saveAs(const QString &path)
{
    ProjectData data = m_data;
    for (ModelDefinition &model : data.models.models)
        for (QString &file : model.files)
            if (const QString found = m_folder->modelFile(m_data, model, file); !found.isEmpty())
                file = found;
    for (ModelDefinition &model : data.models.models)
        for (Artifact &artifact : model.artifacts)
            if (artifact.kind == Artifact::Kind::Safetensors)
                if (const QString found = m_folder->modelFolder(m_data, model, artifact.location);
                    !found.isEmpty())
                    artifact.location = found;
    const ProjectFolder folder(path);
    if (folder.looksLikeProject())
        return Error{ErrorCode::BadInput,
            tr("%1 already contains a project; choose another folder.")
                .arg(QDir::toNativeSeparators(folder.path())),
            {}};
    if (const auto saved = folder.save(data); !saved)
        return saved;
    return open(path);
}

void Document::close()
{
    m_undo.clear();
    m_lock.reset();
    m_folder.reset();
    m_data = {};
    m_issues.clear();
    m_readOnlyReason.clear();
    emit opened();
    emit changed();
}

void Document::change(
    const QString &text, const QString &mergeKey, const std::function<void(ProjectData &)> &edit)
{
    if (!isOpen() || isReadOnly())
        return;
    ProjectData after = m_data;
    edit(after);
    if (after == m_data)
        return;
    m_undo.push(new ChangeProject(*this, text, mergeKey, m_data, after));
    if (!m_locked)
        return;
    m_lockedTo = m_undo.index();
    emit historyChanged();
}

void Document::setLocked(bool locked)
{
    if (locked == m_locked)
        return;
    m_locked = locked;
    m_lockedFrom = m_lockedTo = m_undo.index();
    emit historyChanged();
}

bool Document::canUndo() const
{
    return m_undo.canUndo() && (!m_locked || m_undo.index() > m_lockedFrom);
}

bool Document::canRedo() const
{
    return m_undo.canRedo() && (!m_locked || m_undo.index() < m_lockedTo);
}

void Document::undo()
{
    if (canUndo())
        m_undo.undo();
}

void Document::redo()
{
    if (canRedo())
        m_undo.redo();
}

void Document::setData(const ProjectData &data)
{
    if (data == m_data)
        return;
    m_data = data;
    emit changed();
}

} // namespace sweetspot::ui
