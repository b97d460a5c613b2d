// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runname.h"

#include "ui/project/runlibrary.h"

namespace sweetspot::ui
{

QString runName(const RunLibrary &library, const QString &runId)
{
    QString name = library.nameOf(runId);
    const RunSummary *run = library.summary(runId);
    if (!run)
        return name;
    if (!run->title.isEmpty())
        name = QStringLiteral("%1 · %2").arg(run->title, name);
    return run->baseline ? QStringLiteral("★ ") + name : name;
}

QString baselineOf(const RunLibrary &library)
{
    for (const RunSummary &run : library.runs())
        if (run.baseline)
            return run.context.runId;
    return {};
}

} // namespace sweetspot::ui
