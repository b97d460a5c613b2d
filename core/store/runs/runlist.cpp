// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runlist.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/store/runs/runnotes.h"
#include "core/store/runs/runstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sweetspot
{

namespace
{

// The last line of a journal, when it is whole. Its "end" lines are short, so the last 4 kB hold one.
std::optional<Json> lastLine(const QString &path)
{
    constexpr qint64 kTail = 4096;
    QFile file(path);
    if (!openForReading(file))
        return std::nullopt;
    file.seek(std::max<qint64>(0, file.size() - kTail));
    QByteArray tail = file.read(kTail);
    if (!tail.endsWith('\n'))
        return std::nullopt;
    tail.chop(1);
    return parseJson(tail.mid(tail.lastIndexOf('\n') + 1));
}

Issue problem(const QString &path, const QString &sentence)
{
    return Issue{Issue::Severity::Warning, path, 0, {}, {}, {}, sentence};
}

std::optional<RunSummary> summaryOf(const RunStore &store, const QString &id, Issues *issues)
{
    const auto context = store.context(id);
    if (!context) {
        if (issues)
            *issues << problem(store.folder(id).context(), context.error().sentence);
        return std::nullopt;
    }
    RunSummary summary;
    summary.context = *context;
    summary.imported = RunStore::isImported(id);
    if (const auto last = lastLine(store.folder(id).journal());
        last && last->is_object() && textOf(*last, "e") == QLatin1String("end")) {
        summary.endedUtc = timeOf(*last, "utc");
        summary.completed = boolOf(*last, "completed");
        summary.activeSeconds = numberOf(*last, "active_s");
    }
    return summary;
}

// A run's folder itself, or every run below a project's folder.
QStringList runFoldersOf(const QString &source)
{
    if (QFileInfo::exists(RunFolder{source}.context()))
        return {source};
    const RunStore store(source);
    QStringList folders;
    for (const QString &id : store.runIds() + store.importedIds())
        folders << store.folder(id).path;
    return folders;
}

Status copyRun(const RunFolder &from, const RunFolder &to)
{
    // Under another name until everything is there, so that a half copied run is never listed.
    const RunFolder half{to.path + QStringLiteral(".part")};
    QDir(half.path).removeRecursively();
    if (!QDir().mkpath(half.path))
        return Error{ErrorCode::Permission,
            CoreTr::tr("The folder %1 could not be created; check permissions and free space.").arg(half.path),
            {}};
    const std::pair<QString, QString> files[] = {{from.context(), half.context()},
        {from.journal(), half.journal()}, {from.telemetry(), half.telemetry()}};
    for (const auto &[source, target] : files)
        if (const QFileInfo info(source); info.isSymLink() || (info.exists() && !info.isFile())) {
            QDir(half.path).removeRecursively();
            return Error{ErrorCode::BadInput,
                CoreTr::tr("%1 is not a regular file, so this run is not imported; copy the file there first.")
                    .arg(source),
                {}};
        } else if (info.exists() && !QFile::copy(source, target)) {
            QDir(half.path).removeRecursively();
            return Error{ErrorCode::Io,
                CoreTr::tr("%1 could not be copied; check permissions and free space.").arg(source), {}};
        }
    QDir(to.path).removeRecursively();
    if (!QDir().rename(half.path, to.path))
        return Error{ErrorCode::Io,
            CoreTr::tr("The folder %1 could not be created; check permissions.").arg(to.path), {}};
    return success();
}

} // namespace

QVector<RunSummary> listRuns(const QString &projectPath, Issues *issues)
{
    const RunStore store(projectPath);
    const RunNotes notes = readRunNotes(projectPath, issues);
    QVector<RunSummary> all;
    for (const QString &id : store.runIds() + store.importedIds())
        if (auto summary = summaryOf(store, id, issues)) {
            const RunNote note = notes.of(id);
            summary->title = note.title;
            summary->note = note.note;
            summary->baseline = id == notes.baseline;
            all << *summary;
        }
    std::stable_sort(all.begin(), all.end(),
        [](const RunSummary &a, const RunSummary &b) { return a.context.startedUtc > b.context.startedUtc; });
    return all;
}

namespace
{

// Where an imported run goes: the place it had when it was imported before, never that of another run that
// began in the same second on a machine of the same name.
QString placeFor(const RunStore &store, const RunContext &context, const QString &runId)
{
    const QString plain = RunStore::importedId(context.hostname, runId);
    QString id = plain;
    for (int n = 2;; ++n) {
        const auto there = store.context(id);
        const bool same = there && there->startedUtc == context.startedUtc
            && there->machineId == context.machineId && there->promptSalt == context.promptSalt;
        if (!there || same)
            return id;
        id = QStringLiteral("%1-%2").arg(plain).arg(n);
    }
}

} // namespace

Result<ImportedRuns> importRuns(const QString &projectPath, const QString &source)
{
    const QStringList folders = runFoldersOf(QDir(source).absolutePath());
    if (folders.isEmpty())
        return Error{ErrorCode::NotFound,
            CoreTr::tr(
                "%1 contains no runs; choose a project's folder, or one run's folder below its \"runs\".")
                .arg(source),
            {}};
    const QString own = QDir(projectPath).canonicalPath(), there = QDir(source).canonicalPath();
    if (there == own || there.startsWith(own + QLatin1Char('/')))
        return Error{ErrorCode::BadInput,
            CoreTr::tr("These are the project's own runs; choose another project's folder."), {}};
    const RunStore store(projectPath);
    ImportedRuns imported;
    for (const QString &path : folders) {
        const RunFolder from{path};
        if (QFileInfo(path).isSymLink()) {
            imported.issues << problem(path, CoreTr::tr("This is a link, so its run is not imported."));
            continue;
        }
        const auto context = RunStore::readContext(from);
        if (!context) {
            imported.issues << problem(from.context(), context.error().sentence);
            continue;
        }
        const QString id = placeFor(store, *context, QFileInfo(path).fileName());
        const RunFolder to = store.folder(id);
        // A run that went on since it was imported is longer now.
        if (QFileInfo::exists(to.context())
            && QFileInfo(to.journal()).size() == QFileInfo(from.journal()).size()) {
            ++imported.alreadyThere;
            continue;
        }
        if (const auto copied = copyRun(from, to); !copied)
            return copied.error();
        imported.ids << id;
    }
    return imported;
}

} // namespace sweetspot
