// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/consents.h"
#include "core/store/person/machinememory.h"
#include "core/store/runs/contextjson.h"
#include "core/store/runs/journal.h"
#include "core/store/runs/recordjson.h"
#include "core/store/runs/votes.h"
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace sweetspot::fuzz
{

namespace
{

/// A folder for what is read by its path; one for each program.
QString place(const char *name)
{
    static const QTemporaryDir folder;
    return folder.filePath(QString::fromLatin1(name));
}

QString written(const char *name, const QByteArray &bytes)
{
    QFile file(place(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("no place for %s", name);
    return file.fileName();
}

std::string journal(const QByteArray &bytes)
{
    const QString path = written("journal.jsonl", bytes);
    Issues issues;
    const RunRecord record = readJournal(path, {}, &issues);
    if (record.completed && !record.endedUtc)
        return "a run was completed that never ended";
    // Whatever lies there: what is appended is read, and nothing of the rest is lost.
    const auto writer = JournalWriter::open(path);
    if (!writer || !(*writer)->runEnded(true, 0, 0))
        return "a journal cannot be appended to";
    const RunRecord after = readJournal(path, {});
    if (after.cells != record.cells || !after.completed)
        return "appending to a journal changed what it says";
    for (const CellRecord &cell : record.cells)
        for (const Attempt &attempt : cell.attempts)
            if (attempt.cell != cell.id || attempt.cellKey != cell.key)
                return "an attempt lies in another cell";
    return {};
}

template <typename T, typename Write, typename Read>
std::string twice(const T &value, const Write &write, const Read &read, const char *broken)
{
    const auto json = parseJson(dumpJson(write(value)));
    if (!json)
        return broken;
    const auto again = read(*json);
    return std::optional<T>(again) == std::optional<T>(value) ? std::string() : broken;
}

std::string context(const Json &json)
{
    return twice(runContextFromJson(json), runContextToJson, runContextFromJson,
        "a run.json reads otherwise when written again");
}

std::string attempt(const Json &json)
{
    const auto value = attemptFromJson(json);
    return value ? twice(*value, attemptToJson, attemptFromJson, "an attempt reads otherwise") : std::string();
}

std::string timeline(const Json &json)
{
    const auto value = timelineFromJson(json);
    return value ? twice(*value, timelineToJson, timelineFromJson, "a timeline reads otherwise")
                 : std::string();
}

std::string observation(const Json &json)
{
    const auto value = observationFromJson(json);
    return value ? twice(*value, observationToJson, observationFromJson, "an observation reads otherwise")
                 : std::string();
}

std::string server(const Json &json)
{
    return twice(
        serverFactsFromJson(json), serverFactsToJson, serverFactsFromJson, "facts of a server read otherwise");
}

std::string memory(const QByteArray &bytes)
{
    const MachineMemory value = readMachineMemory(written("machine.json", bytes));
    for (auto list = value.residuals.begin(); list != value.residuals.end(); ++list)
        if (list->size() > MachineMemory::kResiduals)
            return "more residuals are kept than are of use";
    const QString again = place("again.json");
    return writeMachineMemory(again, value) && readMachineMemory(again) == value
        ? std::string()
        : "a machine's memory reads otherwise";
}

std::string votes(const QByteArray &bytes)
{
    QDir().mkpath(place("again"));
    QFile::remove(place("again/votes.jsonl"));
    written("votes.jsonl", bytes);
    const QVector<Vote> value = readVotes(QFileInfo(place("votes.jsonl")).path());
    for (const Vote &vote : value)
        if (!appendVote(place("again"), vote))
            return "a vote cannot be kept";
    return readVotes(place("again")) == value ? std::string() : "votes read otherwise";
}

std::string consents(const QByteArray &bytes)
{
    const Consents value = readConsents(written("consents.json", bytes));
    const QString again = place("consents2.json");
    QFile::remove(again);
    return writeConsents(again, value) && readConsents(again) == value ? std::string()
                                                                       : "consents read otherwise";
}

} // namespace

std::string records(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    const QByteArray text(bytes.data() + 1, qsizetype(bytes.size()) - 1);
    const int kind = static_cast<unsigned char>(bytes.front()) % 9;
    if (kind < 4) {
        constexpr std::array ofFiles{journal, memory, votes, consents};
        return ofFiles[std::size_t(kind)](text);
    }
    constexpr std::array ofJson{context, attempt, timeline, observation, server};
    const auto json = parseJson(text);
    return json && json->is_object() ? ofJson[std::size_t(kind - 4)](*json) : std::string();
}

} // namespace sweetspot::fuzz
