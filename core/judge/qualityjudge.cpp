// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/profilejudge.h"

#include "core/judge/answercheck.h"
#include "core/judge/summarybuilder.h"

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
    QMap<QString, Tally> categories;
    Tally all;
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
        answers.insert(question.id, question.answer);
        const AnswerOutcome outcome
            = checkAnswer(question.check, question.expected, question.answer, attempt.stopReason);
        const bool right = outcome == AnswerOutcome::Correct;
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
        summary.metrics.insert(QStringLiteral("quality.accuracy_percent"), shareOf(all.right, all.asked));
        summary.metrics.insert(QStringLiteral("quality.unparseable_percent"), shareOf(unparseable, all.asked));
    }
    if (repeated > 0)
        summary.metrics.insert(QStringLiteral("quality.self_flip_percent"), shareOf(changed, repeated));
}

void divergence(const CellRecord &cell, CellSummary &summary)
{
    for (const Observation &o : observationsOf(cell, kProfile, QStringLiteral("divergence"))) {
        const int chunks = int(o.number(QStringLiteral("chunks")).value_or(1));
        const auto take = [&](const char *id, const char *number) {
            if (const auto value = o.number(QString::fromLatin1(number)))
                summary.metrics.insert(QString::fromLatin1(id), MetricValue{*value, chunks, {}, {}, false, {}});
        };
        take("quality.kld_mean", "kld_mean");
        take("quality.kld_p99", "kld_p99");
        take("quality.top1_percent", "top1_pct");
        take("quality.perplexity", "ppl");
        take("quality.perplexity_ratio", "ppl_ratio");
        take("quality.rms_dp_percent", "rms_dp_pct");
        MetricValue &mean = summary.metrics[QStringLiteral("quality.kld_mean")];
        mean.low = o.number(QStringLiteral("kld_low"));
        mean.high = o.number(QStringLiteral("kld_high"));
        mean.interval = mean.low && mean.high;
        // What a token that the reference expects is still expected by, in the geometric mean.
        const auto kept = [](double nats) { return 100 * std::exp(-std::max(nats, 0.0)); };
        MetricValue share{kept(mean.value), chunks, {}, {}, mean.interval, {}};
        if (mean.interval) {
            share.low = kept(*mean.high);
            share.high = kept(*mean.low);
        }
        summary.metrics.insert(QStringLiteral("quality.kept_percent"), share);
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
    return {{"quality.math_percent", quality.minMathScore, Criterion::ShareAtLeast, true},
        {"quality.comprehension_percent", quality.minComprehensionScore, Criterion::ShareAtLeast, false},
        {"quality.reasoning_percent", quality.minReasoningScore, Criterion::ShareAtLeast, false},
        {"quality.format_percent", quality.minFormatCompliance, Criterion::ShareAtLeast, false}};
}

} // namespace

bool isDivergence(const QString &metric)
{
    static const QStringList ids{QStringLiteral("quality.kld_mean"), QStringLiteral("quality.kld_p99"),
        QStringLiteral("quality.kept_percent"), QStringLiteral("quality.top1_percent"),
        QStringLiteral("quality.perplexity"), QStringLiteral("quality.perplexity_ratio"),
        QStringLiteral("quality.rms_dp_percent")};
    return ids.contains(metric);
}

ProfileJudge qualityJudge()
{
    return {"quality", summarise, criteria};
}

} // namespace sweetspot
