// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/enginefolder.h"

#include "core/base/tr.h"
#include "core/engines/llamacpp/llamacppfinder.h"

#include <QDir>
#include <QFileInfo>

namespace sweetspot
{

Result<QString> installEngine(const QString &staging, const QString &prefix)
{
    const QString old = prefix + QStringLiteral(".old");
    // A power cut between the two renames below left only the old one: it is the engine, not what is left of
    // it.
    if (QFileInfo::exists(old) && !QFileInfo::exists(prefix))
        (void)QDir().rename(old, prefix); // else the next lines say what is wrong
    if (QFileInfo::exists(prefix))
        QDir(old).removeRecursively();
    if (QFileInfo::exists(prefix) && !QDir().rename(prefix, old))
        return Error{ErrorCode::Permission, CoreTr::tr("The engine in %1 cannot be replaced.").arg(prefix), {}};
    const auto putBack = [&](const Error &why) -> Result<QString> {
        if (QFileInfo::exists(old) && !QDir().rename(old, prefix))
            return Error{ErrorCode::Io, CoreTr::tr("The engine could not be moved to %1.").arg(prefix), {}};
        return why;
    };
    if (!QDir().rename(staging, prefix))
        return putBack({ErrorCode::Io, CoreTr::tr("The engine could not be moved to %1.").arg(prefix), {}});
    const auto info = probeLlamaCpp(serverInPrefix(prefix));
    if (!info) {
        QDir(prefix).removeRecursively();
        return putBack(info.error());
    }
    QDir(old).removeRecursively();
    return serverInPrefix(prefix);
}

} // namespace sweetspot
