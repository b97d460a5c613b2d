// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/rundeletion.h"

#include "core/base/tr.h"
#include "core/store/runs/runnotes.h"
#include "core/store/runs/runstore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace sweetspot
{

qint64 runBytes(const QString &projectPath, const QString &runId, const std::stop_token &stop)
{
    qint64 bytes = 0;
    QDirIterator files(RunStore(projectPath).folder(runId).path,
        QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext() && !stop.stop_requested()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

Status deleteRun(const QString &projectPath, const QString &runId, DeleteHow how)
{
    const RunStore store(projectPath);
    if (!store.runIds().contains(runId) && !store.importedIds().contains(runId))
        return Error{ErrorCode::NotFound, CoreTr::tr("This project has no run %1.").arg(runId), {}};
    const QString path = store.folder(runId).path;
    if (QFileInfo(path).isSymLink())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is a link to another folder; delete it in your file manager.").arg(path), {}};
    if (how == DeleteHow::ToTrash) {
        if (!QFile::moveToTrash(path))
            return Error{ErrorCode::Environment,
                CoreTr::tr("The run could not be moved to the trash: there is none for this disk."), {}};
    } else if (!QDir(path).removeRecursively()) {
        return Error{ErrorCode::Permission,
            CoreTr::tr("%1 could not be deleted completely; check its permissions.").arg(path), {}};
    }
    return forgetRunNote(projectPath, runId);
}

} // namespace sweetspot
