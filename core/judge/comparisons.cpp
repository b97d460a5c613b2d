// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/comparisons.h"

#include "core/judge/answercheck.h"
#include "core/judge/summarybuilder.h"
#include "models/metricid.h"
#include "models/observationname.h"
#include "models/quantization.h"

#include <QHash>

#include <algorithm>

namespace sweetspot
{

namespace
{

// Whether each question was answered right.
QHash<QString, bool> scores(const CellRecord &cell)
{
    QHash<QString, bool> right;
    const auto asked = [](const Attempt &a) {
        return a.question && a.outcome == AttemptOutcome::Ok && a.shape.startsWith(QLatin1String("question/"));
    };
    for (const Attempt &attempt : newestLaunch(attemptsOf(cell, QStringLiteral("quality"), asked)))
        right.insert(attempt.question->id,
            checkAnswer(attempt.question->check, attempt.question->expected, attempt.question->answer,
                attempt.stopReason)
                == AnswerOutcome::Correct);
    return right;
}

void addFlips(const QVector<CellRecord> &cells, QVector<CellVerdict> &verdicts)
{
    QVector<QHash<QString, bool>> all;
    for (const CellRecord &cell : cells)
        all << scores(cell);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        qsizetype reference = -1;
        double most = nominalBitsPerWeight(cells[i].id.quantization).value_or(0);
        for (qsizetype j = 0; j < cells.size(); ++j) {
            const double bits = nominalBitsPerWeight(cells[j].id.quantization).value_or(0);
            if (cells[j].id.model == cells[i].id.model && cells[j].id.device == cells[i].id.device
                && cells[j].id.engine == cells[i].id.engine && bits > most && !all[j].isEmpty()) {
                most = bits;
                reference = j;
            }
        }
        if (reference < 0)
            continue;
        int both = 0, flipped = 0;
        for (auto score = all[i].begin(); score != all[i].end(); ++score) {
            const auto other = all[reference].constFind(score.key());
            if (other == all[reference].constEnd())
                continue;
            ++both;
            flipped += *other != score.value();
        }
        if (both > 0)
            verdicts[i].metrics.insert(metricid::kQualityFlipsPercent, shareOf(flipped, both));
    }
}

void addCostBenefit(QVector<CellVerdict> &verdicts)
{
    const auto product = [](const CellVerdict &verdict) -> std::optional<double> {
        const auto quality = verdict.metrics.constFind(metricid::kQualityAccuracyPercent);
        const auto speed = verdict.metrics.constFind(metricid::kInteractiveTokensPerSecond);
        const auto memory = verdict.metrics.constFind(metricid::kMemoryGb);
        const auto end = verdict.metrics.constEnd();
        if (quality == end || speed == end || memory == end || memory->value <= 0)
            return std::nullopt;
        return quality->value * speed->value / memory->value;
    };
    double best = 0;
    for (const CellVerdict &verdict : verdicts)
        best = std::max(best, product(verdict).value_or(0));
    for (CellVerdict &verdict : verdicts)
        if (const auto value = product(verdict); value && best > 0)
            verdict.metrics.insert(metricid::kCostBenefit, MetricValue::single(100 * *value / best));
}

// What the others are compared with keeps all of itself.
void addReference(const QVector<CellRecord> &cells, QVector<CellVerdict> &verdicts)
{
    const QString kept = metricid::kQualityKeptPercent;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const bool isReference = std::any_of(cells.begin(), cells.end(), [&](const CellRecord &other) {
            if (other.id.model != cells[i].id.model || other.id.engine != cells[i].id.engine)
                return false;
            const auto distances
                = observationsOf(other, QStringLiteral("quality"), observationkind::kDivergence);
            return std::any_of(distances.begin(), distances.end(), [&](const Observation &o) {
                return o.texts.value(observationtext::kReference) == cells[i].id.quantization;
            });
        });
        if (isReference && cells[i].outcome == CellOutcome::Done && !verdicts[i].metrics.contains(kept))
            verdicts[i].metrics.insert(kept, MetricValue::single(100));
    }
}

} // namespace

void addComparisons(const QVector<CellRecord> &cells, QVector<CellVerdict> &verdicts)
{
    addFlips(cells, verdicts);
    addReference(cells, verdicts);
    addCostBenefit(verdicts);
}

} // namespace sweetspot
