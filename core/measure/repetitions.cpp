// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/repetitions.h"

#include "core/measure/statistics.h"

namespace sweetspot
{

RepSelection selectRepetitions(
    const QVector<Attempt> &attempts, const std::function<std::optional<double>(const Attempt &)> &rate)
{
    RepSelection selection;
    for (const Attempt &attempt : attempts) {
        if (attempt.phase != AttemptPhase::Measured || attempt.outcome != AttemptOutcome::Ok
            || attempt.retry > 0)
            continue;
        if (const auto value = rate(attempt)) {
            selection.values.push_back(*value);
            selection.attempts.push_back(&attempt);
        }
    }
    constexpr double kResidue = 0.03;
    constexpr std::size_t kLeastRest = 3; // fewer would not outweigh chance
    if (selection.values.size() > kLeastRest) {
        const std::vector<double> rest(selection.values.begin() + 1, selection.values.end());
        if (selection.values.front() < *statistics::median(rest) * (1 - kResidue)) {
            selection.warmupResidue = true;
            selection.values.erase(selection.values.begin());
            selection.attempts.erase(selection.attempts.begin());
        }
    }
    selection.hasOutliers = !statistics::outliers(selection.values).empty();
    return selection;
}

} // namespace sweetspot
