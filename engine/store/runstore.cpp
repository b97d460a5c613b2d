// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/runstore.h"

#include "engine/store/files.h"
#include "engine/store/journal.h"
#include "engine/store/contextjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace sweetspot
{

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("RunStore", text);
}
constexpr qint64 kLargestContext = 4 << 20;
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
            safeFileName(
                QStringLiteral("%1_%2_%3_%4_%5_%6_%7%8.%9")
                    .arg(a.cell.model, a.cell.quantization, a.cell.device, a.cell.parameters, a.profile,
                        a.shape, a.phase == AttemptPhase::Warmup ? QStringLiteral("w") : QStringLiteral("m"))
                    .arg(a.launch)
                    .arg(a.rep)));
}

QString RunFolder::log(const CellId &cell, const QString &stream) const
{
    QString name = cell.model + QLatin1Char('_') + cell.quantization;
    if (cell.device != QLatin1String("CPU"))
        name += QLatin1Char('_') + cell.device;
    if (!cell.parameters.isEmpty())
        name += QLatin1Char('_') + cell.parameters;
    return QStringLiteral("%1/%2_%3.log").arg(logs(), safeFileName(name), stream);
}

RunStore::RunStore(const QString &projectPath)
    : m_runs(QDir(projectPath).absoluteFilePath(QStringLiteral("runs")))
{
}

QStringList RunStore::runIds() const
{
    QStringList ids;
    for (const QString &id :
        QDir(m_runs).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        if (QFileInfo::exists(folder(id).context()))
            ids << id;
    return ids;
}

RunFolder RunStore::folder(const QString &runId) const
{
    return RunFolder{m_runs + QLatin1Char('/') + runId};
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
            tr("The run's folder %1 cannot be made; check permissions and free space.").arg(made.path), {}};
    if (const auto written = writeFileSafely(made.context(), dumpJson(runContextToJson(context), true) + '\n');
        !written)
        return written.error();
    return made;
}

Result<RunRecord> RunStore::read(const QString &runId, Issues *issues) const
{
    const RunFolder run = folder(runId);
    const auto bytes = readWholeFile(run.context(), kLargestContext);
    if (!bytes)
        return bytes.error();
    const auto json = parseJson(*bytes);
    if (!json || !json->is_object())
        return Error{
            ErrorCode::BadInput, tr("%1 is damaged, so this run cannot be shown.").arg(run.context()), {}};
    if (integerOf(*json, "formatVersion", 0) > RunContext::kFormatVersion)
        return Error{ErrorCode::TooNew,
            tr("The run %1 was written by a newer Sweetspot; update the program to read it.").arg(runId), {}};
    RunContext context = runContextFromJson(*json);
    context.runId = runId;
    return readJournal(run.journal(), context, issues);
}

QString RunStore::newestUnfinished() const
{
    for (const QString &id : runIds()) {
        const auto record = read(id);
        if (record && !record->completed)
            return id;
    }
    return {};
}

} // namespace sweetspot
