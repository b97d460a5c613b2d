// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunelist.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/store/runs/recordjson.h"
#include "core/store/runs/sentencejson.h"
#include "core/tune/tunejournal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace sweetspot
{

namespace
{

constexpr qint64 kLargestJournal = 256 << 20; // bytes; a night's has some MB
constexpr qint64 kLongestHead = 4 << 20;
constexpr qint64 kLargestWinner = 4 << 20;
constexpr int kMostRequests = 16, kMostTokens = 1 << 24, kMostStreams = 1024, kMostPrompts = 100;

Json requestJson(const TuneRequest &request)
{
    Json json = Json::object();
    json["id"] = toJsonText(request.id);
    json["prompt_tokens"] = request.promptTokens;
    json["answer_tokens"] = request.answerTokens;
    json["measured_tokens"] = request.measuredTokens;
    json["streams"] = request.streams;
    json["weight"] = request.weight;
    json["task"] = toJsonText(textTaskName(request.task));
    json["prompts"] = request.prompts;
    return json;
}

std::optional<TuneRequest> requestOf(const Json &json)
{
    if (!json.is_object())
        return std::nullopt;
    TuneRequest request;
    request.id = textOf(json, "id");
    request.promptTokens = integerOf(json, "prompt_tokens");
    request.answerTokens = integerOf(json, "answer_tokens");
    request.measuredTokens = integerOf(json, "measured_tokens");
    request.streams = integerOf(json, "streams", 1);
    request.weight = numberOf(json, "weight", 1);
    request.prompts = integerOf(json, "prompts", 1);
    const QString task = textOf(json, "task"); // journals before it had stories only
    const auto known = task.isEmpty() ? std::optional(TextTask::Story) : textTaskFromName(task);
    request.task = known.value_or(TextTask::Story);
    const auto within = [](int value, int most) { return value >= 1 && value <= most; };
    const bool good = within(request.promptTokens, kMostTokens) && within(request.answerTokens, kMostTokens)
        && within(request.measuredTokens, request.answerTokens) && within(request.streams, kMostStreams)
        && known && within(request.prompts, kMostPrompts) && request.weight > 0 && request.weight <= 1e6;
    return good ? std::optional(request) : std::nullopt;
}

Json goalJson(const TuneGoal &goal)
{
    Json json = Json::object();
    json["id"] = toJsonText(goal.id);
    putSentence(json, "label", goal.label);
    putSentence(json, "explanation", goal.explanation);
    json["measure"] = toJsonText(tuneMeasureName(goal.measure));
    json["requests"] = Json::array();
    for (const TuneRequest &request : goal.requests)
        json["requests"].push_back(requestJson(request));
    return json;
}

std::optional<TuneGoal> goalOf(const Json &json)
{
    if (!json.is_object() || !json.contains("requests") || !json["requests"].is_array()
        || json["requests"].empty() || json["requests"].size() > kMostRequests)
        return std::nullopt;
    const QString measure = textOf(json, "measure"); // journals before it had none
    const auto counted = measure.isEmpty() ? std::optional(TuneMeasure::Time) : tuneMeasureFromName(measure);
    if (!counted)
        return std::nullopt;
    TuneGoal goal{textOf(json, "id"), sentenceOf(json, "label"), sentenceOf(json, "explanation"), {}, *counted};
    for (const Json &entry : json["requests"]) {
        const auto request = requestOf(entry);
        if (!request)
            return std::nullopt;
        goal.requests << *request;
    }
    return goal;
}

// A folder that was named by us, and nothing that leads elsewhere.
bool isId(const QString &id)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{8}-[0-9]{6}(-[0-9]+)?\\z"));
    return shape.match(id).hasMatch();
}

} // namespace

QString tuningsFolder(const QString &projectPath)
{
    return QDir(projectPath).filePath(QStringLiteral("tunings"));
}

QString tuningFolder(const QString &projectPath, const QString &id)
{
    return QDir(tuningsFolder(projectPath)).filePath(id);
}

QString tuningJournal(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("journal.jsonl"));
}

QStringList tuningIds(const QString &projectPath)
{
    QStringList ids = QDir(tuningsFolder(projectPath))
                          .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    ids.removeIf([&](const QString &id) {
        return !isId(id) || !QFileInfo(tuningJournal(tuningFolder(projectPath, id))).isFile();
    });
    return ids;
}

Result<TuneJournal> readTuningJournal(const QString &projectPath, const QString &id)
{
    if (!isId(id))
        return Error{ErrorCode::NotFound, CoreTr::tr("There is no tuning %1.").arg(id), {}};
    const auto text = readWholeFile(tuningJournal(tuningFolder(projectPath, id)), kLargestJournal);
    if (!text)
        return text.error();
    return readTuneJournal(*text);
}

Result<TuneView> readTuning(const QString &projectPath, const QString &id)
{
    const auto journal = readTuningJournal(projectPath, id);
    if (!journal)
        return journal.error();
    const auto subject = subjectOf(journal->identity.toUtf8());
    if (!subject)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("The record of this tuning does not say which cell it is of; begin anew."), {}};
    TuneView view;
    view.id = id;
    view.subject = *subject;
    view.state = journal->state;
    view.progress = progressOf(*journal);
    readWinner(tuningFolder(projectPath, id), view);
    return view;
}

std::optional<TuneSubject> readTuningSubject(const QString &projectPath, const QString &id)
{
    QFile file(tuningJournal(tuningFolder(projectPath, id)));
    if (!isId(id) || !openForReading(file))
        return std::nullopt;
    const auto journal = readTuneJournal(readLineUpTo(file, kLongestHead));
    return journal ? subjectOf(journal->identity.toUtf8()) : std::nullopt;
}

bool wasTuned(const QString &projectPath, const CellId &cell)
{
    for (const QString &id : tuningIds(projectPath))
        if (const auto subject = readTuningSubject(projectPath, id); subject && subject->cell == cell)
            return true;
    return false;
}

QByteArray subjectText(const TuneSubject &subject)
{
    Json json = Json::object();
    json["cell"] = cellIdToJson(subject.cell);
    json["key"] = toJsonText(subject.cellKey);
    json["goal"] = goalJson(subject.goal);
    json["effort_reason"] = toJsonText(subject.effortReason);
    json["engine"] = toJsonText(subject.engineVersion);
    json["machine"] = toJsonText(subject.machineId);
    json["started"] = toJson(subject.startedUtc);
    return dumpJson(json);
}

std::optional<TuneSubject> subjectOf(const QByteArray &text)
{
    const auto json = parseJson(text, 1 << 20);
    if (!json || !json->is_object() || !json->contains("cell") || !json->contains("goal"))
        return std::nullopt;
    const auto cell = cellIdFromJson((*json)["cell"]);
    const auto goal = goalOf((*json)["goal"]);
    if (!cell || !goal)
        return std::nullopt;
    return TuneSubject{*cell, textOf(*json, "key"), *goal, textOf(*json, "effort_reason"),
        textOf(*json, "engine"), textOf(*json, "machine"), timeOf(*json, "started")};
}

Status writeWinner(const QString &folder, const CellRecord &winner, bool fromText)
{
    Json json = Json::object();
    json["from_text"] = fromText;
    json["cell"] = cellIdToJson(winner.id);
    json["key"] = toJsonText(winner.key);
    json["place"] = toJsonText(cellPlaceName(winner.place));
    json["n_ctx"] = winner.contextLength;
    json["file_bytes"] = winner.fileBytes;
    json["size"] = toJsonText(winner.sizeLabel);
    json["launches"] = Json::array();
    for (const ServerFacts &facts : winner.launches)
        json["launches"].push_back(serverFactsToJson(facts));
    return writeFileSafely(QDir(folder).filePath(QStringLiteral("winner.json")), dumpJson(json, true));
}

void readWinner(const QString &folder, TuneView &view)
{
    const auto text = readWholeFile(QDir(folder).filePath(QStringLiteral("winner.json")), kLargestWinner);
    const auto json = text ? parseJson(*text) : std::nullopt;
    if (!json || !json->is_object() || !json->contains("cell") || !json->contains("launches")
        || !(*json)["launches"].is_array())
        return;
    const auto cell = cellIdFromJson((*json)["cell"]);
    if (!cell)
        return;
    CellRecord winner;
    winner.id = *cell;
    winner.key = textOf(*json, "key");
    winner.place = cellPlaceFromName(textOf(*json, "place"), cell->device);
    winner.contextLength = integerOf(*json, "n_ctx");
    winner.fileBytes = numberOf(*json, "file_bytes");
    winner.sizeLabel = textOf(*json, "size");
    winner.outcome = CellOutcome::Done;
    for (const Json &launch : (*json)["launches"])
        if (launch.is_object())
            winner.launches << serverFactsFromJson(launch);
    view.winner = winner;
    view.winnerFromText = boolOf(*json, "from_text");
}

} // namespace sweetspot
