// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runkeeping.h"

#include "app/cli/console.h"
#include "app/cli/tr.h"
#include "core/store/project/projectfolder.h"
#include "core/store/runs/rundeletion.h"
#include "core/store/runs/runnotes.h"
#include "core/store/runs/runstore.h"

namespace sweetspot::cli
{

namespace
{

Status moveToTrash(const QString &project, const QString &run)
{
    auto deleted = deleteRun(project, run, DeleteHow::ToTrash);
    if (!deleted && deleted.error().code == ErrorCode::Environment)
        return Error{ErrorCode::Environment,
            CliTr::tr("There is no trash for this disk; add --permanent to delete the run for good."), {}};
    return deleted;
}

} // namespace

std::optional<RunChange> changeOf(const QStringList &words, bool permanent)
{
    const QString what = words.value(1), text = words.value(3);
    if (what == QLatin1String("rename") && words.size() == 4)
        return [text](const QString &project, const QString &run) { return writeRunTitle(project, run, text); };
    if (what == QLatin1String("note") && words.size() == 4)
        return [text](const QString &project, const QString &run) { return writeRunNote(project, run, text); };
    if (what == QLatin1String("pin") && words.size() == 3)
        return writeBaseline;
    if (what == QLatin1String("unpin") && words.size() == 2)
        return [](const QString &project, const QString &) { return writeBaseline(project, {}); };
    if (what == QLatin1String("delete") && words.size() == 3) {
        if (!permanent)
            return moveToTrash;
        return [](const QString &project, const QString &run) {
            return deleteRun(project, run, DeleteHow::ForGood);
        };
    }
    return std::nullopt;
}

int keepRuns(const QString &project, const QString &run, const RunChange &change, bool json)
{
    const ProjectFolder folder(project);
    const RunStore store(folder.path());
    if (!folder.looksLikeProject())
        return fail({ErrorCode::NotFound, CliTr::tr("%1 is no project.").arg(project), {}}, json);
    if (!run.isEmpty() && !store.runIds().contains(run) && !store.importedIds().contains(run))
        return fail(
            {ErrorCode::NotFound,
                CliTr::tr("This project has no run %1; \"runs PROJECT list\" names them.").arg(run), {}},
            json);
    const auto lock = ProjectLock::acquire(folder);
    if (!lock)
        return fail(lock.error(), json);
    if (const auto done = change(folder.path(), run); !done)
        return fail(done.error(), json);
    if (json) {
        Json result = Json::object();
        result["run"] = toJsonText(run);
        printJson(result);
    }
    return Done;
}

} // namespace sweetspot::cli
