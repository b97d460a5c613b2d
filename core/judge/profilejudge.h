// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/summarise.h"
#include "models/registry.h"

#include <QString>
#include <QVector>

#include <vector>

namespace sweetspot
{

/// A threshold of the configuration against one metric.
struct Criterion {
    QLatin1String metric;
    double limit;
    enum Direction {
        AtLeast, ///< more is better: value / limit
        MoreThan, ///< passed or failed, nothing between
        AtMost, ///< less is better: limit / value
        ShareAtLeast, ///< percent of successes: compared by the failures that are left, (100 - limit) / (100 -
                      ///< value)
    } direction;
    bool critical; ///< missing it fails the profile; otherwise it is merely poor
};

/// How one profile is summarised and rated. A new profile is one file and one line in profilejudge.cpp.
struct ProfileJudge {
    const char *profile;
    void (*summarise)(const CellRecord &cell, const BenchConfig &config, CellSummary &summary);
    QVector<Criterion> (*criteria)(const BenchConfig &config);
    /// Whether it was tried without a request of its own to show for it; null: requests are all there is.
    bool (*tried)(const CellRecord &cell) = nullptr;
};

Registry<ProfileJudge> &profileJudgeTable();
const std::vector<ProfileJudge> &profileJudges();

/// The threshold of a metric for people: "at least 15.0"; empty without one.
QString thresholdText(const QString &metric, const BenchConfig &config);

/// Whether a figure comes from comparing logits with the reference, not from answers: it needs no questions.
bool isDivergence(const QString &metric);

// One file each.
ProfileJudge interactiveJudge();
ProfileJudge longContextJudge();
ProfileJudge batchJudge();
ProfileJudge qualityJudge();
ProfileJudge stressJudge();

} // namespace sweetspot
