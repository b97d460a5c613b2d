// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/profilejudge.h"

#include "core/base/tr.h"
#include "models/metric.h"

namespace sweetspot
{

Registry<ProfileJudge> &profileJudgeTable()
{
    static Registry<ProfileJudge> table{
        interactiveJudge(),
        longContextJudge(),
        batchJudge(),
        qualityJudge(),
        stressJudge(),
    };
    return table;
}

const std::vector<ProfileJudge> &profileJudges()
{
    return profileJudgeTable().lines();
}

QString thresholdText(const QString &metric, const BenchConfig &config)
{
    const Metric *known = findMetric(metric);
    for (const ProfileJudge &judge : profileJudges())
        for (const Criterion &criterion : judge.criteria(config)) {
            if (!known || metric != criterion.metric)
                continue;
            switch (criterion.direction) {
            case Criterion::AtMost:
                return CoreTr::tr("at most %1").arg(formatMetric(*known, criterion.limit));
            case Criterion::MoreThan:
                return CoreTr::tr("more than %1").arg(formatMetric(*known, criterion.limit));
            case Criterion::AtLeast:
            case Criterion::ShareAtLeast:
                return CoreTr::tr("at least %1").arg(formatMetric(*known, criterion.limit));
            }
        }
    return {};
}

} // namespace sweetspot
