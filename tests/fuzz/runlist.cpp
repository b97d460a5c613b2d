// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runlist.h"
#include "core/store/runs/runstore.h"
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace sweetspot::fuzz
{

namespace
{

const QString kListedRun = QStringLiteral("2026-01-01T00-00-00Z");

/// A project with one run, and another one that imports it.
QString listedProject(const char *name)
{
    static const QTemporaryDir folder;
    return folder.filePath(QString::fromLatin1(name));
}

void putRun(const QByteArray &context, const QByteArray &journal)
{
    const RunFolder run = RunStore(listedProject("from")).folder(kListedRun);
    QDir().mkpath(run.path);
    for (const auto &[path, bytes] : {std::pair(run.context(), context), std::pair(run.journal(), journal)}) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("no place for a run");
    }
}

// A list looks at the end of a journal alone, and must not promise what the whole does not hold.
std::string listsByJournal(const QByteArray &journal)
{
    constexpr qsizetype kAsFarAsAListLooks = 4096;
    putRun("{\"formatVersion\":1}", journal);
    Issues issues;
    const QVector<RunSummary> runs = listRuns(listedProject("from"), &issues);
    if (runs.size() != 1 || !issues.isEmpty())
        return "a run is not listed because of its journal";
    if (runs.first().completed && !runs.first().endedUtc)
        return "a run was completed that never ended";
    const auto whole = RunStore(listedProject("from")).read(kListedRun);
    if (!whole)
        return "a run is listed that cannot be read";
    return journal.size() < kAsFarAsAListLooks && runs.first().completed && !whole->completed
        ? "a run is listed as completed that is not"
        : std::string();
}

// A run of somebody else's goes into its own place below "imported", whatever it says of itself, and only once.
std::string importsByContext(const QByteArray &context)
{
    const QString from = listedProject("from"), into = listedProject("into");
    QDir(into).removeRecursively();
    QDir().mkpath(into);
    putRun(context, "{\"e\":\"end\",\"utc\":\"2026-01-01T00:00:00.000Z\",\"completed\":true}\n");
    Issues issues;
    const QVector<RunSummary> runs = listRuns(from, &issues);
    if (runs.isEmpty() && issues.isEmpty())
        return "a run is not listed, and nobody says why";
    const auto imported = importRuns(into, from);
    if (!imported)
        return "a run that can be copied is an error";
    if (imported->ids.size() != runs.size())
        return runs.isEmpty() ? "a run is imported that is not listed" : "a listed run cannot be imported";
    if (runs.isEmpty())
        return imported->issues.isEmpty() ? "a run is not imported, and nobody says why" : "";
    const QDir place(into + QStringLiteral("/imported"));
    if (QDir(into).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() != 1
        || place.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size() != 1)
        return "a run was imported into another place";
    QVector<RunSummary> there = listRuns(into);
    if (there.size() != 1 || !there.first().imported || !there.first().completed)
        return "an imported run is listed otherwise";
    there.first().context.runId = runs.first().context.runId;
    if (there.first().context != runs.first().context)
        return "an imported run reads otherwise";
    const auto again = importRuns(into, from);
    return again && again->ids.isEmpty() && again->alreadyThere == 1 ? "" : "a run is imported twice";
}

} // namespace

std::string runlist(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    const QByteArray text(bytes.data() + 1, qsizetype(bytes.size()) - 1);
    return static_cast<unsigned char>(bytes.front()) % 2 == 0 ? listsByJournal(text) : importsByContext(text);
}

} // namespace sweetspot::fuzz
