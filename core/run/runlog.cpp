// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runlog.h"

#include "core/base/tr.h"
#include "core/engines/process/serverenvironment.h"

#include <QDir>

#include <algorithm>

namespace sweetspot
{

namespace
{

LogEntry entry(LogEntry::Level level, const QString &text)
{
    return {level, QDateTime::currentDateTimeUtc(), text, QStringLiteral("run")};
}

} // namespace

Secrets secretsOf(const QHash<QString, QString> &keys, const QProcessEnvironment &environment)
{
    Secrets secrets;
    for (const QString &key : keys)
        secrets.add(key.trimmed().toStdString());
    for (const QString &name : environment.keys())
        if (isSecretVariable(name))
            secrets.add(environment.value(name).trimmed().toStdString());
    return secrets;
}

RunLog::RunLog(const BenchConfig::Logging &logging, const QString &projectPath, Secrets secrets)
    : m_secrets(std::move(secrets))
{
    if (!logging.file.isEmpty())
        m_file = std::make_unique<LogFile>(
            QDir(projectPath).absoluteFilePath(logging.file), logLevel(logging.level));
}

QVector<LogEntry> RunLog::keep(QVector<LogEntry> entries)
{
    for (LogEntry &entry : entries)
        entry.text = m_secrets.scrub(entry.text);
    if (!m_file)
        return entries;
    m_file->append(entries);
    if (const auto problem = m_file->takeProblem()) {
        m_file.reset();
        entries << entry(LogEntry::Level::Warning, problem->sentence + QLatin1Char(' ') + problem->detail);
    }
    return entries;
}

QVector<LogEntry> runBegan(const RunContext &context, const RunPlan &plan)
{
    QStringList lanes, variables;
    for (const LaneSpec &lane : plan.lanes)
        lanes << lane.name;
    for (auto it = context.variables.begin(); it != context.variables.end(); ++it)
        variables << it.key() + QLatin1Char('=') + it.value();
    QVector<LogEntry> entries{entry(LogEntry::Level::Info,
        CoreTr::tr("Run %1 of %2 started: %3 cells on %4. Sweetspot %5, %6")
            .arg(context.runId, context.projectName)
            .arg(plan.cells.size())
            .arg(lanes.join(QLatin1String(", ")), context.programVersion,
                context.engineVersion.isEmpty() ? context.engines.join(QLatin1String(", "))
                                                : context.engineVersion))};
    if (!variables.isEmpty())
        entries << entry(LogEntry::Level::Debug,
            CoreTr::tr("Environment variables read by engines: %1").arg(variables.join(QLatin1Char(' '))));
    return entries;
}

LogEntry runEnded(const RunRecord &record, const RunOutcome &outcome)
{
    const auto count = [&record](CellOutcome kind) {
        return std::count_if(record.cells.begin(), record.cells.end(),
            [kind](const CellRecord &cell) { return cell.outcome == kind; });
    };
    const QString text = (outcome.interrupted
            ? CoreTr::tr(
                "Run %1 stopped: %2 cells tried, %3 of them without a usable result, %4 skipped, %5 left.")
            : CoreTr::tr(
                "Run %1 finished: %2 cells tried, %3 of them without a usable result, %4 skipped, %5 left."))
                             .arg(record.context.runId)
                             .arg(count(CellOutcome::Done) + count(CellOutcome::Errored))
                             .arg(outcome.erroredCells)
                             .arg(count(CellOutcome::Skipped))
                             .arg(count(CellOutcome::Unfinished));
    return outcome.error ? entry(LogEntry::Level::Error, text + QLatin1Char(' ') + outcome.error->sentence)
                         : entry(LogEntry::Level::Info, text);
}

} // namespace sweetspot
