// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/owncheck.h"
#include "core/judge/profilejudge.h"
#include "core/judge/summarybuilder.h"
#include "models/metricid.h"
#include "models/observationname.h"

#include <QHash>
#include <QMap>

#include <cmath>

namespace sweetspot
{

namespace
{

const QString kProfile = QStringLiteral("quality");

void questions(const CellRecord &cell, CellSummary &summary)
{
    struct Tally {
        int asked = 0, right = 0;
    };
    QMap<QString, Tally> categories, uses;
    Tally all, own;
    int unparseable = 0, repeated = 0, changed = 0;
    QHash<QString, QString> answers;
    const QVector<Attempt> attempts
        = newestLaunch(attemptsOf(cell, kProfile, [](const Attempt &a) { return a.question.has_value(); }));
    for (const Attempt &attempt : attempts) {
        if (attempt.outcome != AttemptOutcome::Ok)
            continue; // a request that failed says nothing of the model
        const QuestionAnswer &question = *attempt.question;
        if (attempt.shape.startsWith(QLatin1String("again/"))) {
            ++repeated;
            changed += answers.value(question.id) != question.answer;
            continue;
        }
        const AnswerOutcome outcome = outcomeOf(question, attempt.stopReason);
        const bool right = outcome == AnswerOutcome::Correct;
        if (isOwnPrompt(attempt)) { // what a project asks beside the rest would make accuracies differ
            for (Tally *tally : {&own, &uses[useOfCategory(question.category)]}) {
                ++tally->asked;
                tally->right += right;
            }
            continue;
        }
        answers.insert(question.id, question.answer);
        Tally &tally = categories[question.category];
        ++tally.asked;
        ++all.asked;
        tally.right += right;
        all.right += right;
        unparseable += outcome == AnswerOutcome::Unparseable || outcome == AnswerOutcome::Truncated;
    }
    for (auto category = categories.begin(); category != categories.end(); ++category)
        summary.metrics.insert(QStringLiteral("quality.%1_percent").arg(category.key()),
            shareOf(category->right, category->asked));
    if (all.asked > 0) {
        summary.metrics.insert(metricid::kQualityAccuracyPercent, shareOf(all.right, all.asked));
        summary.metrics.insert(metricid::kQualityUnparseablePercent, shareOf(unparseable, all.asked));
    }
    if (own.asked > 0)
        summary.metrics.insert(metricid::kQualityOwnPercent, shareOf(own.right, own.asked));
    for (auto use = uses.begin(); use != uses.end(); ++use)
        if (const QString metric = metricid::ownPercentOf(use.key()); !metric.isEmpty())
            summary.metrics.insert(metric, shareOf(use->right, use->asked));
    if (repeated > 0)
        summary.metrics.insert(metricid::kQualitySelfFlipPercent, shareOf(changed, repeated));
}

void divergence(const CellRecord &cell, CellSummary &summary)
{
    for (const Observation &o : observationsOf(cell, kProfile, observationkind::kDivergence)) {
        const int chunks = int(o.number(figure::kChunks).value_or(1));
        const auto take = [&](QLatin1String id, QLatin1String number) {
            if (const auto value = o.number(number))
                summary.metrics.insert(id, MetricValue::single(*value, chunks));
        };
        take(metricid::kQualityKldMean, figure::kKldMean);
        take(metricid::kQualityKldP99, figure::kKldP99);
        take(metricid::kQualityTop1Percent, figure::kTop1Pct);
        take(metricid::kQualityPerplexity, figure::kPpl);
        take(metricid::kQualityPerplexityRatio, figure::kPplRatio);
        take(metricid::kQualityRmsDpPercent, figure::kRmsDpPct);
        MetricValue &mean = summary.metrics[metricid::kQualityKldMean];
        mean.low = o.number(figure::kKldLow);
        mean.high = o.number(figure::kKldHigh);
        mean.interval = mean.low && mean.high;
        // What a token that the reference expects is still expected by, in the geometric mean.
        const auto kept = [](double nats) { return 100 * std::exp(-std::max(nats, 0.0)); };
        MetricValue share{kept(mean.value), chunks, {}, {}, mean.interval, {}};
        if (mean.interval) {
            share.low = kept(*mean.high);
            share.high = kept(*mean.low);
        }
        summary.metrics.insert(metricid::kQualityKeptPercent, share);
    }
}

void summarise(const CellRecord &cell, const BenchConfig &, CellSummary &summary)
{
    questions(cell, summary);
    divergence(cell, summary);
}

QVector<Criterion> criteria(const BenchConfig &config)
{
    const auto &quality = config.quality;
    return {{metricid::kQualityMathPercent, quality.minMathScore, Criterion::ShareAtLeast, true},
        {metricid::kQualityComprehensionPercent, quality.minComprehensionScore, Criterion::ShareAtLeast, false},
        {metricid::kQualityReasoningPercent, quality.minReasoningScore, Criterion::ShareAtLeast, false},
        {metricid::kQualityFormatPercent, quality.minFormatCompliance, Criterion::ShareAtLeast, false}};
}

} // namespace

bool isDivergence(const QString &metric)
{
    static const QStringList ids{metricid::kQualityKldMean, metricid::kQualityKldP99,
        metricid::kQualityKeptPercent, metricid::kQualityTop1Percent, metricid::kQualityPerplexity,
        metricid::kQualityPerplexityRatio, metricid::kQualityRmsDpPercent};
    return ids.contains(metric);
}

ProfileJudge qualityJudge()
{
    return {"quality", summarise, criteria};
}

} // namespace sweetspot
