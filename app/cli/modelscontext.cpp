// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelscontext.h"

#include "app/cli/tr.h"
#include "core/engines/enginetable.h"

namespace sweetspot::cli
{

QString loadedBy(const Artifact &artifact)
{
    const QStringList engines = enginesThatLoad(artifact);
    return engines.isEmpty() ? CliTr::tr("no engine here can load this yet")
                             : CliTr::tr("for %1").arg(engines.join(QStringLiteral(", ")));
}

Result<std::unique_ptr<ProjectLock>> lockForWriting(const ProjectFolder &folder)
{
    auto lock = ProjectLock::acquire(folder);
    if (lock)
        if (const auto may = folder.mayBeSaved(); !may)
            return may.error();
    return lock;
}

} // namespace sweetspot::cli
