// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/votes.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/store/runs/recordjson.h"

#include <QFile>

namespace sweetspot
{

namespace
{

QString pathOf(const QString &projectPath)
{
    return projectPath + QStringLiteral("/votes.jsonl");
}

std::optional<Vote> voteFromJson(const Json &json)
{
    if (!json.is_object() || !json.contains("shown") || !json["shown"].is_array())
        return std::nullopt;
    Vote vote;
    vote.utc = timeOf(json, "utc");
    vote.prompt = textOf(json, "prompt");
    for (const Json &entry : json["shown"]) {
        const auto cell
            = entry.is_object() && entry.contains("cell") ? cellIdFromJson(entry["cell"]) : std::nullopt;
        if (!cell)
            return std::nullopt;
        vote.shown << RunCell{textOf(entry, "run"), *cell};
    }
    vote.chosen = optionalInteger(json, "chosen");
    vote.allBad = boolOf(json, "allBad") && !vote.chosen;
    if (vote.shown.isEmpty() || (vote.chosen && (*vote.chosen < 0 || *vote.chosen >= vote.shown.size())))
        return std::nullopt;
    return vote;
}

} // namespace

namespace
{

Json voteJson(const Vote &vote)
{
    Json json = Json::object();
    json["formatVersion"] = 1;
    json["utc"] = toJson(vote.utc);
    json["prompt"] = toJsonText(vote.prompt);
    Json shown = Json::array();
    for (const RunCell &cell : vote.shown) {
        Json entry = Json::object();
        entry["run"] = toJsonText(cell.run);
        entry["cell"] = cellIdToJson(cell.cell);
        shown.push_back(entry);
    }
    json["shown"] = shown;
    put(json, "chosen", vote.chosen);
    if (vote.allBad) // for programs that do not know it, a tie
        json["allBad"] = true;
    return json;
}

Status appendLine(const QString &projectPath, const Json &json)
{
    QFile file(pathOf(projectPath));
    // A line that was cut short by a crash must not swallow this one.
    QByteArray line = dumpJson(json) + '\n';
    if (const auto may = mayBeReplaced(file.fileName()); !may)
        return may;
    if (!file.open(QIODevice::ReadWrite))
        return Error{ErrorCode::Permission,
            CoreTr::tr("The vote could not be saved in %1: %2.").arg(file.fileName(), file.errorString()), {}};
    if (file.size() > 0) {
        file.seek(file.size() - 1);
        if (file.read(1) != "\n")
            line.prepend('\n');
    }
    file.seek(file.size());
    if (file.write(line) != line.size() || !file.flush())
        return Error{ErrorCode::Io,
            CoreTr::tr("The vote could not be saved in %1: %2.").arg(file.fileName(), file.errorString()), {}};
    return success();
}

} // namespace

Status appendVote(const QString &projectPath, const Vote &vote)
{
    return appendLine(projectPath, voteJson(vote));
}

Status withdrawVote(const QString &projectPath, const Vote &vote)
{
    Json json = voteJson(vote);
    json["withdrawn"] = true;
    return appendLine(projectPath, json);
}

QVector<Vote> readVotes(const QString &projectPath, Issues *issues)
{
    QVector<Vote> votes;
    QFile file(pathOf(projectPath));
    if (!openForReading(file))
        return votes; // none yet
    constexpr qint64 kLongestLine = 1 << 20; // bytes
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = readLineUpTo(file, kLongestLine);
        if (line.isEmpty())
            break;
        const auto json = parseJson(line);
        const auto vote = json ? voteFromJson(*json) : std::nullopt;
        if (vote && boolOf(*json, "withdrawn"))
            votes.removeOne(*vote);
        else if (vote)
            votes << *vote;
        else if (issues)
            *issues << Issue{Issue::Severity::Warning, file.fileName(), number, {}, {}, {},
                CoreTr::tr("This vote is damaged and is ignored.")};
    }
    return votes;
}

} // namespace sweetspot
