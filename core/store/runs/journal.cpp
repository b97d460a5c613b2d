// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/journal.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/store/runs/recordjson.h"
#include "core/store/runs/sentencejson.h"

#include <QFile>
#include <QHash>

namespace sweetspot
{

namespace
{

Json line(const char *kind)
{
    Json json = Json::object();
    json["e"] = kind;
    json["utc"] = toJson(QDateTime::currentDateTimeUtc());
    return json;
}

constexpr qint64 kLongestLine = 16 << 20; // bytes; a plan of thousands of cells has a few MB

const char *outcomeName(CellOutcome outcome)
{
    switch (outcome) {
    case CellOutcome::Done:
        return "done";
    case CellOutcome::Skipped:
        return "skipped";
    case CellOutcome::Errored:
        return "error";
    case CellOutcome::Unfinished:
        break;
    }
    return "unfinished";
}

CellOutcome outcomeFromName(const QString &name)
{
    for (const CellOutcome outcome : {CellOutcome::Done, CellOutcome::Skipped, CellOutcome::Errored})
        if (name == QLatin1String(outcomeName(outcome)))
            return outcome;
    return CellOutcome::Unfinished;
}

} // namespace

JournalWriter::JournalWriter(std::unique_ptr<LineLog> log)
    : m_log(std::move(log))
{
}

Result<std::unique_ptr<JournalWriter>> JournalWriter::open(const QString &path)
{
    auto log = LineLog::open(path);
    if (!log)
        return log.error();
    return std::unique_ptr<JournalWriter>(new JournalWriter(std::move(log).value()));
}

Status JournalWriter::append(const QByteArray &line)
{
    return m_log->append(line);
}

Status JournalWriter::planned(const QVector<CellSpec> &cells)
{
    Json json = line("plan");
    Json list = Json::array();
    for (const CellSpec &cell : cells) {
        Json entry = Json::object();
        entry["cell"] = cellIdToJson(cell.id);
        entry["key"] = toJsonText(cell.key);
        entry["size"] = toJsonText(cell.sizeLabel);
        entry["size_order"] = cell.sizeOrder;
        entry["file_bytes"] = cell.fileBytes;
        if (!cell.fileFingerprint.isEmpty())
            entry["file_fingerprint"] = toJsonText(cell.fileFingerprint);
        if (cell.memory) {
            entry["estimated_bytes"] = cell.memory->bytes;
            entry["learned_bytes"] = cell.memory->learned;
        }
        entry["n_ctx"] = cell.contextLength;
        entry["place"] = toJsonText(cellPlaceName(cell.place));
        put(entry, "active_bytes", cell.activeBytes);
        if (cell.price) {
            entry["price"]["input"] = cell.price->input;
            entry["price"]["output"] = cell.price->output;
            put(entry["price"], "cached_input", cell.price->cachedInput);
        }
        list.push_back(std::move(entry));
    }
    json["cells"] = std::move(list);
    return append(dumpJson(json));
}

Status JournalWriter::serverStarted(const CellId &cell, const QString &key, const ServerFacts &facts)
{
    Json json = line("server");
    json["cell"] = cellIdToJson(cell);
    json["key"] = toJsonText(key);
    json.update(serverFactsToJson(facts));
    return append(dumpJson(json));
}

Status JournalWriter::attempt(const Attempt &attempt)
{
    Json json = line("attempt");
    json.update(attemptToJson(attempt));
    return append(dumpJson(json));
}

Status JournalWriter::observation(const Observation &observation)
{
    Json json = line("observation");
    json.update(observationToJson(observation));
    return append(dumpJson(json));
}

Status JournalWriter::profileSkipped(const CellId &cell, const QString &key, const LeftOut &leftOut)
{
    Json json = line("profile_skipped");
    json["cell"] = cellIdToJson(cell);
    json["key"] = toJsonText(key);
    json["profile"] = toJsonText(leftOut.profile);
    json["rule"] = toJsonText(leftOut.rule);
    putSentence(json, "reason", leftOut.sentence);
    return append(dumpJson(json));
}

Status JournalWriter::profileReset(const CellId &cell, const QString &key, const QString &profile)
{
    Json json = line("profile_reset");
    json["cell"] = cellIdToJson(cell);
    json["key"] = toJsonText(key);
    json["profile"] = toJsonText(profile);
    return append(dumpJson(json));
}

Status JournalWriter::cellFinished(
    const CellId &cell, const QString &key, CellOutcome outcome, const QString &rule, const Sentence &reason)
{
    Json json = line("cell");
    json["cell"] = cellIdToJson(cell);
    json["key"] = toJsonText(key);
    json["outcome"] = outcomeName(outcome);
    if (!rule.isEmpty())
        json["rule"] = toJsonText(rule);
    putSentence(json, "reason", reason);
    return append(dumpJson(json));
}

Status JournalWriter::runEnded(bool completed, double activeSeconds, int unproven)
{
    Json json = line("end");
    json["completed"] = completed;
    if (unproven > 0)
        json["unproven"] = unproven;
    json["active_s"] = activeSeconds;
    return append(dumpJson(json));
}

namespace
{

/// Applies one line after the other to a record.
class Fold
{
public:
    explicit Fold(RunRecord &record)
        : m_record(record)
    {
    }

    bool apply(const Json &json)
    {
        const QString kind = textOf(json, "e");
        if (kind == QLatin1String("plan"))
            return plan(json);
        if (kind == QLatin1String("end")) {
            m_record.endedUtc = timeOf(json, "utc");
            m_record.completed = boolOf(json, "completed");
            m_record.unproven = integerOf(json, "unproven", 0);
            m_record.activeSeconds += numberOf(json, "active_s");
            return true;
        }
        static const QStringList ofCells{QStringLiteral("server"), QStringLiteral("attempt"),
            QStringLiteral("observation"), QStringLiteral("profile_skipped"), QStringLiteral("profile_reset"),
            QStringLiteral("cell")};
        if (!ofCells.contains(kind))
            return !kind.isEmpty();
        const auto id = json.contains("cell") ? cellIdFromJson(json["cell"]) : std::nullopt;
        if (!id)
            return false;
        if (!m_places.contains(*id))
            return true; // no longer planned
        Line line{*id, textOf(json, "key"), kind, {}, {}, {}};
        if (kind == QLatin1String("attempt")) {
            line.attempt = attemptFromJson(json);
            if (!line.attempt)
                return false;
        } else if (kind == QLatin1String("observation")) {
            line.observation = observationFromJson(json);
            if (!line.observation)
                return false;
        } else {
            line.json = json;
        }
        m_lines.push_back(std::move(line));
        return true;
    }

    // The keys that count are those of the last plan, so lines are applied when all are known.
    void finish()
    {
        QHash<CellId, Places> places;
        for (const Line &line : m_lines) {
            if (line.kind == QLatin1String("plan")) {
                // The run was taken up again: what had failed or been skipped gets another chance.
                for (CellRecord &cell : m_record.cells)
                    if (cell.outcome != CellOutcome::Done)
                        cell.outcome = CellOutcome::Unfinished, cell.rule.clear(), cell.reason.clear();
                continue;
            }
            const auto place = m_places.constFind(line.id);
            CellRecord *cell = place == m_places.constEnd() ? nullptr : &m_record.cells[*place];
            if (!cell || line.key != cell->key)
                continue;
            if (line.kind == QLatin1String("server")) {
                cell->launches << serverFactsFromJson(line.json);
            } else if (line.attempt) {
                keep(*line.attempt, cell->attempts, places[line.id].attempts);
            } else if (line.observation) {
                keep(*line.observation, cell->observations, places[line.id].observations);
            } else if (line.kind == QLatin1String("profile_skipped")) {
                cell->leaveOut(LeftOut{textOf(line.json, "profile"), todaysWord(textOf(line.json, "rule")),
                    sentenceOf(line.json, "reason"), {}});
            } else if (line.kind == QLatin1String("profile_reset")) {
                cell->reset(textOf(line.json, "profile"));
                places[line.id] = placesIn(*cell);
            } else {
                cell->outcome = outcomeFromName(textOf(line.json, "outcome"));
                cell->rule = todaysWord(textOf(line.json, "rule"));
                cell->reason = sentenceOf(line.json, "reason");
            }
        }
    }

private:
    struct Line {
        CellId id;
        QString key;
        QString kind;
        Json json; ///< of the kinds that are read at the end
        std::optional<Attempt> attempt;
        std::optional<Observation> observation;
    };

    // Where each item of a cell lies: identity -> index.
    struct Places {
        QHash<QString, qsizetype> attempts, observations;
    };
    static Places placesIn(const CellRecord &cell)
    {
        Places places;
        for (qsizetype i = 0; i < cell.attempts.size(); ++i)
            places.attempts.insert(cell.attempts[i].identity(), i);
        for (qsizetype i = 0; i < cell.observations.size(); ++i)
            places.observations.insert(cell.observations[i].identity(), i);
        return places;
    }

    // What is there twice counts once, the last one.
    template <typename T>
    static void keep(const T &item, QVector<T> &items, QHash<QString, qsizetype> &places)
    {
        const auto place = places.constFind(item.identity());
        if (place != places.constEnd()) {
            items[*place] = item;
        } else {
            places.insert(item.identity(), items.size());
            items << item;
        }
    }

    bool plan(const Json &json)
    {
        if (!json.contains("cells") || !json["cells"].is_array())
            return false;
        m_lines.push_back(Line{{}, {}, QStringLiteral("plan"), {}, {}, {}});
        m_places.clear();
        m_record.cells.clear();
        m_record.completed = false;
        m_record.unproven = 0;
        m_record.endedUtc.reset();
        for (const Json &entry : json["cells"]) {
            const auto id = entry.contains("cell") ? cellIdFromJson(entry["cell"]) : std::nullopt;
            if (!id)
                return false;
            CellRecord cell;
            cell.id = *id;
            cell.key = textOf(entry, "key");
            cell.workload = workloadFingerprint(m_record.context.config.workload);
            cell.sizeLabel = textOf(entry, "size");
            cell.sizeOrder = numberOf(entry, "size_order");
            cell.fileBytes = numberOf(entry, "file_bytes");
            cell.fileFingerprint = textOf(entry, "file_fingerprint");
            cell.estimatedBytes = optionalNumber(entry, "estimated_bytes");
            cell.learnedBytes = numberOf(entry, "learned_bytes");
            if (entry.contains("price") && entry["price"].is_object())
                cell.price = ModelPrice{numberOf(entry["price"], "input"), numberOf(entry["price"], "output"),
                    optionalNumber(entry["price"], "cached_input")};
            cell.contextLength = integerOf(entry, "n_ctx");
            cell.place = cellPlaceFromName(textOf(entry, "place"), id->device);
            cell.activeBytes = optionalNumber(entry, "active_bytes");
            m_places.insert(*id, m_record.cells.size());
            m_record.cells << cell;
        }
        return true;
    }

    RunRecord &m_record;
    QHash<CellId, qsizetype> m_places; ///< of the planned cells
    std::vector<Line> m_lines;
};

} // namespace

RunRecord readJournal(const QString &path, const RunContext &context, Issues *issues)
{
    RunRecord record;
    record.context = context;
    QFile file(path);
    if (const auto opened = openForReading(file); !opened) {
        if (issues)
            *issues << Issue{Issue::Severity::Error, path, 0, {}, {}, {},
                CoreTr::tr("The journal cannot be read: %1").arg(opened.error().sentence)};
        return record;
    }
    Fold fold(record);
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray text = readLineUpTo(file, kLongestLine);
        if (text.isEmpty())
            break; // it was cut meanwhile
        const bool cut = !text.endsWith('\n');
        const auto json = parseJson(text);
        if (json && !cut && json->is_object() && fold.apply(*json))
            continue;
        if (issues)
            *issues << Issue{Issue::Severity::Warning, path, number, {}, {}, {},
                cut ? CoreTr::tr("The last line is incomplete and is ignored; the attempt will be repeated.")
                    : CoreTr::tr("This line is damaged and is ignored; the others are used.")};
    }
    fold.finish();
    return record;
}

} // namespace sweetspot
