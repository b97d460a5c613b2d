// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runnotes.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QFileInfo>

#include <mutex>

namespace sweetspot
{

namespace
{

constexpr int kFormatVersion = 1;
constexpr qint64 kLargestFile = 32 << 20;

// Each change reads the whole file and writes it again: two threads of a program take turns. Two programs do by
// the project's lock.
std::mutex turns;

QString pathOf(const QString &projectPath)
{
    return projectPath + QStringLiteral("/runs.json");
}

// The file as it stands; an empty object where there is none.
Result<Json> readFile(const QString &projectPath)
{
    const QString path = pathOf(projectPath);
    if (!QFileInfo::exists(path))
        return Json(Json::object());
    const auto bytes = readWholeFile(path, kLargestFile);
    if (!bytes)
        return bytes.error();
    const auto json = parseJson(*bytes, kLargestFile);
    if (!json || !json->is_object())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is damaged; fix or delete it. It holds the titles and notes of runs, no results.")
                .arg(path),
            {}};
    if (integerOf(*json, "formatVersion", 0) > kFormatVersion)
        return Error{ErrorCode::TooNew,
            CoreTr::tr("%1 was written by a newer Sweetspot; update the program to read it.").arg(path), {}};
    return *json;
}

Status writeFile(const QString &projectPath, Json json)
{
    json["formatVersion"] = kFormatVersion;
    return writeFileSafely(pathOf(projectPath), dumpJson(json, true) + '\n');
}

// The object of all runs, made where it is missing or something else.
Json &runsOf(Json &file)
{
    if (!file.contains("runs") || !file["runs"].is_object())
        file["runs"] = Json::object();
    return file["runs"];
}

void putText(Json &object, const char *name, const QString &text)
{
    if (text.isEmpty())
        object.erase(name);
    else
        object[name] = toJsonText(text);
}

Status writeText(const QString &projectPath, const QString &runId, const char *name, const QString &text)
{
    const std::lock_guard turn(turns);
    auto file = readFile(projectPath);
    if (!file)
        return file.error();
    Json &runs = runsOf(*file);
    Json &entry = runs[toJsonText(runId)];
    if (!entry.is_object())
        entry = Json::object();
    putText(entry, name, text);
    if (entry.empty())
        runs.erase(toJsonText(runId));
    return writeFile(projectPath, *file);
}

} // namespace

RunNotes readRunNotes(const QString &projectPath, Issues *issues)
{
    RunNotes notes;
    const auto file = readFile(projectPath);
    if (!file) {
        if (issues)
            *issues << Issue{
                Issue::Severity::Warning, pathOf(projectPath), 0, {}, {}, {}, file.error().sentence};
        return notes;
    }
    notes.baseline = textOf(*file, "baseline");
    if (!file->contains("runs") || !(*file)["runs"].is_object())
        return notes;
    for (const auto &[id, entry] : (*file)["runs"].items()) {
        if (notes.runs.size() >= kMostNotedRuns)
            break;
        if (!entry.is_object())
            continue;
        const RunNote note{
            textOf(entry, "title").left(kMostTitle).simplified(), textOf(entry, "note").left(kMostNote)};
        if (note != RunNote{})
            notes.runs.insert(QString::fromStdString(id), note);
    }
    return notes;
}

Status writeRunTitle(const QString &projectPath, const QString &runId, const QString &foreign)
{
    const QString title = foreign.simplified();
    if (title.size() > kMostTitle)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("A title has at most %1 characters; write the rest as a note.").arg(kMostTitle), {}};
    return writeText(projectPath, runId, "title", title);
}

Status writeRunNote(const QString &projectPath, const QString &runId, const QString &note)
{
    if (note.size() > kMostNote)
        return Error{ErrorCode::BadInput, CoreTr::tr("A note has at most %1 characters.").arg(kMostNote), {}};
    return writeText(projectPath, runId, "note", note);
}

Status writeBaseline(const QString &projectPath, const QString &runId)
{
    const std::lock_guard turn(turns);
    auto file = readFile(projectPath);
    if (!file)
        return file.error();
    putText(*file, "baseline", runId);
    return writeFile(projectPath, *file);
}

Status forgetRunNote(const QString &projectPath, const QString &runId)
{
    if (!QFileInfo::exists(pathOf(projectPath)))
        return success();
    const std::lock_guard turn(turns);
    auto file = readFile(projectPath);
    if (!file)
        return file.error();
    runsOf(*file).erase(toJsonText(runId));
    if (textOf(*file, "baseline") == runId)
        file->erase("baseline");
    return writeFile(projectPath, *file);
}

} // namespace sweetspot
