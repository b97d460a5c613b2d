// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runstore.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/store/runs/contextjson.h"
#include "core/store/runs/journal.h"

#include <QDir>
#include <QFileInfo>

namespace sweetspot
{

namespace
{
constexpr qint64 kLargestContext = 4 << 20;
constexpr QLatin1String kImported("imported/");

// A cell as part of a file's name: all that distinguishes it from others, but for defaults.
QString placeOf(const CellId &cell)
{
    static const CellId usual;
    QString name = cell.model + QLatin1Char('_') + cell.quantization;
    if (cell.engine != usual.engine)
        name += QLatin1Char('_') + cell.engine;
    if (cell.device != usual.device)
        name += QLatin1Char('_') + cell.device;
    if (!cell.parameters.isEmpty())
        name += QLatin1Char('_') + cell.parameters;
    return name;
}

// Folders below a place that hold a run, newest first as their names begin with the time.
QStringList runsBelow(const QString &path)
{
    QStringList ids;
    for (const QString &id :
        QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        if (!id.endsWith(QLatin1String(".part"))
            && QFileInfo::exists(RunFolder{path + QLatin1Char('/') + id}.context()))
            ids << id;
    return ids;
}
} // namespace

QString RunFolder::journal() const
{
    return path + QStringLiteral("/journal.jsonl");
}

QString RunFolder::context() const
{
    return path + QStringLiteral("/run.json");
}

QString RunFolder::telemetry() const
{
    return path + QStringLiteral("/telemetry.csv");
}

QString RunFolder::logs() const
{
    return path + QStringLiteral("/logs");
}

QString RunFolder::timelines() const
{
    return path + QStringLiteral("/timelines");
}

QString RunFolder::timeline(const Attempt &a) const
{
    return QStringLiteral("%1/%2.json")
        .arg(timelines(),
            safeFileName(QStringLiteral("%1_%2_%3_%4%5%6")
                             .arg(placeOf(a.cell), a.profile, a.shape,
                                 a.phase == AttemptPhase::Warmup ? QStringLiteral("w") : QStringLiteral("m"))
                             .arg(QStringLiteral("%1.%2").arg(a.launch).arg(a.rep),
                                 a.retry > 0 ? QStringLiteral("+%1").arg(a.retry) : QString())));
}

QString RunFolder::log(const CellId &cell, const QString &stream) const
{
    return QStringLiteral("%1/%2_%3.log").arg(logs(), safeFileName(placeOf(cell)), stream);
}

RunStore::RunStore(const QString &projectPath)
    : m_project(QDir(projectPath).absolutePath())
{
}

QStringList RunStore::runIds() const
{
    return runsBelow(m_project + QStringLiteral("/runs"));
}

QStringList RunStore::importedIds() const
{
    QStringList ids;
    for (const QString &name : runsBelow(m_project + QStringLiteral("/imported")))
        ids << kImported + name;
    return ids;
}

bool RunStore::isImported(const QString &runId)
{
    return runId.startsWith(kImported);
}

QString RunStore::importedId(const QString &hostname, const QString &runId)
{
    // Imported again from where it was imported, it keeps its name.
    const QString host = safeFileName(hostname.isEmpty() ? QStringLiteral("unknown") : hostname);
    const QString name = safeFileName(runId);
    return kImported + (name.startsWith(host + QLatin1Char('_')) ? name : host + QLatin1Char('_') + name);
}

RunFolder RunStore::folder(const QString &runId) const
{
    return RunFolder{m_project + (isImported(runId) ? QStringLiteral("/") : QStringLiteral("/runs/")) + runId};
}

Result<RunFolder> RunStore::create(RunContext &context) const
{
    const QString stamp = context.startedUtc.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH-mm-ss'Z'"));
    context.runId = stamp;
    for (int n = 2; QFileInfo::exists(folder(context.runId).path); ++n) // two runs within a second
        context.runId = QStringLiteral("%1-%2").arg(stamp).arg(n);
    const RunFolder made = folder(context.runId);
    if (!QDir().mkpath(made.logs()) || !QDir().mkpath(made.timelines()))
        return Error{ErrorCode::Permission,
            CoreTr::tr("The run folder %1 could not be created; check permissions and free space.")
                .arg(made.path),
            {}};
    if (const auto written = writeFileSafely(made.context(), dumpJson(runContextToJson(context), true) + '\n');
        !written)
        return written.error();
    return made;
}

Result<RunContext> RunStore::readContext(const RunFolder &run)
{
    const auto bytes = readWholeFile(run.context(), kLargestContext);
    if (!bytes)
        return bytes.error();
    const auto json = parseJson(*bytes);
    if (!json || !json->is_object())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is damaged, so this run cannot be shown.").arg(run.context()), {}};
    if (integerOf(*json, "formatVersion", 0) > RunContext::kFormatVersion)
        return Error{ErrorCode::TooNew,
            CoreTr::tr("Run %1 was written by a newer Sweetspot; update the program to read it.")
                .arg(QFileInfo(run.path).fileName()),
            {}};
    return runContextFromJson(*json);
}

Result<RunContext> RunStore::context(const QString &runId) const
{
    auto context = readContext(folder(runId));
    if (context)
        context->runId = runId;
    return context;
}

Result<RunRecord> RunStore::read(const QString &runId, Issues *issues) const
{
    const auto known = context(runId);
    if (!known)
        return known.error();
    return readJournal(folder(runId).journal(), *known, issues);
}

QString RunStore::newestUnfinished() const
{
    for (const QString &id : runIds()) {
        const auto record = read(id);
        if (record && (!record->completed || record->unproven > 0))
            return id;
    }
    return {};
}

} // namespace sweetspot
