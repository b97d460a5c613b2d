// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/modelcopy.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/gguf/ggufheader.h"
#include "core/hardware/diskspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace sweetspot
{

Status linkOrCopy(const QString &from, const QString &to)
{
    if (QFileInfo::exists(to))
        return success();
    if (::link(QFile::encodeName(QFileInfo(from).canonicalFilePath()).constData(),
            QFile::encodeName(to).constData())
        == 0)
        return success();
    if (const auto space = requireDiskSpace(QFileInfo(to).absolutePath(), QFileInfo(from).size()); !space)
        return space;
    const QString part = to + QStringLiteral(".part");
    QFile::remove(part);
    if (!QFile::copy(from, part) || !QFile::rename(part, to)) {
        QFile::remove(part);
        return Error{
            ErrorCode::Io, CoreTr::tr("%1 cannot be written; check permissions and free space.").arg(to), {}};
    }
    return success();
}

Result<QString> copyModelFile(const QString &file, const QString &folder, const QString &fileName)
{
    if (splitParts(file).size() > 1)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is one of several files of a model; copy all of them with a file manager.")
                .arg(file),
            {}};
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Permission,
            CoreTr::tr("The folder %1 could not be created; check permissions.").arg(folder), {}};
    const QString target = QDir(folder).absoluteFilePath(safeFileName(fileName));
    if (QFileInfo::exists(target))
        return Error{
            ErrorCode::BadInput, CoreTr::tr("%1 already exists; choose another name.").arg(target), {}};
    if (const auto put = linkOrCopy(file, target); !put)
        return put.error();
    return target;
}

} // namespace sweetspot
