// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/latest.h"

#include "core/base/tr.h"
#include "models/observationname.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace sweetspot
{

namespace
{

// How much a run has to say of a cell.
enum class Weight { Nothing, Skipped, Begun, Tried };

Weight weightOf(const CellRecord &cell)
{
    switch (cell.outcome) {
    case CellOutcome::Done:
    case CellOutcome::Errored:
        return Weight::Tried;
    case CellOutcome::Skipped:
        return Weight::Skipped;
    case CellOutcome::Unfinished:
        break;
    }
    return cell.attempts.isEmpty() ? Weight::Nothing : Weight::Begun;
}

QString firstLine(const QString &text)
{
    return text.section(QLatin1Char('\n'), 0, 0);
}

// As a person tells one version from another: an engine that is not ours says it at each start.
QString versionThen(const CellRecord &cell, const RunContext &then)
{
    for (auto launch = cell.launches.crbegin(); launch != cell.launches.crend(); ++launch)
        if (!launch->version.isEmpty())
            return launch->version;
    return firstLine(then.engineVersion);
}

} // namespace

bool replaces(const CellRecord &later, const CellRecord &earlier)
{
    return weightOf(later) >= weightOf(earlier);
}

const CellSource *LatestCells::sourceOf(const CellId &id) const
{
    for (qsizetype i = 0; i < record.cells.size(); ++i)
        if (record.cells[i].id == id)
            return &sources[i];
    return nullptr;
}

namespace
{

bool isElsewhere(const RunContext &then, const QString &machineId)
{
    return !machineId.isEmpty() && !then.machineId.isEmpty() && machineId != then.machineId;
}

// Whether the quality of a cell was measured with other prompts of the person's than today's.
bool askedOthers(const CellRecord &cell, const std::optional<QString> &today)
{
    const QString quality = QStringLiteral("quality");
    const bool asked = std::any_of(cell.attempts.begin(), cell.attempts.end(),
        [&quality](const Attempt &attempt) { return attempt.profile == quality && attempt.question; });
    if (!today || !asked)
        return false;
    QString then;
    for (const Observation &o : cell.observations) // the last one counts: a resume may have asked others
        if (o.profile == quality && o.kind == observationkind::kOwnPrompts)
            then = o.texts.value(observationtext::kPromptsHash);
    return then != *today;
}

} // namespace

QHash<CellId, MeasuredKey> measuredKeys(
    const LatestCells &latest, const QString &machineId, const std::optional<QString> &ownPrompts)
{
    QHash<CellId, MeasuredKey> keys;
    for (qsizetype i = 0; i < latest.record.cells.size(); ++i) {
        const CellRecord &cell = latest.record.cells[i];
        if (cell.outcome != CellOutcome::Done)
            continue;
        const RunContext &then = latest.contexts[latest.sources[i].run];
        const bool isVoid = isElsewhere(then, machineId) || askedOthers(cell, ownPrompts);
        keys.insert(cell.id, {isVoid ? QString() : cell.key, then.config.testMode});
    }
    return keys;
}

LatestCells latestCells(const QVector<RunRecord> &newestFirst)
{
    struct Chosen {
        const CellRecord *cell;
        qsizetype run;
    };
    LatestCells latest;
    if (newestFirst.isEmpty())
        return latest;
    latest.record = newestFirst.first();
    latest.record.cells.clear();
    QVector<Chosen> chosen;
    QHash<CellId, qsizetype> places;
    for (qsizetype run = 0; run < newestFirst.size(); ++run)
        for (const CellRecord &cell : newestFirst[run].cells) {
            const auto place = places.constFind(cell.id);
            if (place == places.constEnd()) {
                places.insert(cell.id, chosen.size());
                chosen << Chosen{&cell, run};
            } else if (!replaces(*chosen[*place].cell, cell)) {
                chosen[*place] = {&cell, run};
            }
        }
    for (const RunRecord &record : newestFirst)
        latest.contexts << record.context;
    for (const auto &[cell, run] : std::as_const(chosen)) {
        latest.record.cells << *cell;
        latest.sources << CellSource{
            latest.contexts[run].runId, cell->id, latest.contexts[run].startedUtc, run};
    }
    return latest;
}

QStringList staleReasons(const CellRecord &cell, const RunContext &then, const CellToday &today)
{
    QStringList reasons;
    if (isElsewhere(then, today.machineId))
        reasons << CoreTr::tr("It was measured on another machine, %1.").arg(then.hostname);
    const bool otherContent = !today.fileFingerprint.isEmpty() && !cell.fileFingerprint.isEmpty()
        && today.fileFingerprint != cell.fileFingerprint;
    const bool otherSize = today.fileBytes && cell.fileBytes > 0 && *today.fileBytes != cell.fileBytes;
    if (otherContent || otherSize)
        reasons << CoreTr::tr("The model file has changed since.");
    const QString versionBefore = versionThen(cell, then), versionNow = firstLine(today.engineVersion);
    if (!versionNow.isEmpty() && !versionBefore.isEmpty() && versionNow != versionBefore)
        reasons << CoreTr::tr("The engine has changed since: %1 then, %2 now.").arg(versionBefore, versionNow);
    const QLocale locale;
    if (today.contextLength && cell.contextLength > 0 && *today.contextLength != cell.contextLength)
        reasons << CoreTr::tr("The context length was %1 tokens then and is %2 now.")
                       .arg(locale.toString(cell.contextLength), locale.toString(*today.contextLength));
    const auto threadsText = [](std::optional<int> threads) {
        return threads ? QString::number(*threads) : CoreTr::tr("the engine's choice");
    };
    const auto threadsThen = then.config.llamaCpp.defaultThreads;
    const bool startedHere = cell.fileBytes > 0 && today.fileBytes;
    if (startedHere && cell.id.parameters.isEmpty() && today.threads != threadsThen)
        reasons << CoreTr::tr("Threads: %1 then, %2 now.")
                       .arg(threadsText(threadsThen), threadsText(today.threads));
    if (today.workload && workloadFingerprint(*today.workload) != workloadFingerprint(then.config.workload))
        reasons << CoreTr::tr(
            "The settings of the workload have changed since: lengths, streams or temperature.");
    if (askedOthers(cell, today.ownPrompts))
        reasons << CoreTr::tr("Your own prompts have changed since; the other figures still hold.");
    return reasons;
}

LatestCells underTodaysNames(LatestCells latest, const QHash<MatrixKey, QString> &fingerprints)
{
    QSet<QString> today;
    QHash<QString, QString> models; // by quantization and content
    QSet<QString> ambiguous;
    const auto identity = [](const QString &quantization, const QString &fingerprint) {
        return quantization + QChar(0) + fingerprint;
    };
    for (auto file = fingerprints.begin(); file != fingerprints.end(); ++file) {
        today.insert(file.key().model);
        if (file.value().isEmpty())
            continue;
        const QString id = identity(file.key().quantization, file.value());
        if (models.contains(id))
            ambiguous.insert(id); // one file in two rows: nobody knows which is the old one
        models.insert(id, file.key().model);
    }
    for (CellRecord &cell : latest.record.cells) {
        const QString id = identity(cell.id.quantization, cell.fileFingerprint);
        if (cell.fileFingerprint.isEmpty() || today.contains(cell.id.model) || ambiguous.contains(id))
            continue;
        if (const auto now = models.constFind(id); now != models.constEnd())
            cell.id.model = *now;
    }
    return latest;
}

} // namespace sweetspot
