// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/repetitions.h"

#include "core/measure/statistics.h"
#include "models/validityflag.h"

#include <QHash>

#include <algorithm>

namespace sweetspot
{

namespace
{

bool isAgain(const Attempt &attempt)
{
    return attempt.flags.contains(validityflag::kAfterThrottling);
}

// The same for all tries of one repetition.
QString repetitionOf(const Attempt &attempt)
{
    Attempt first = attempt;
    first.retry = 0;
    return first.identity();
}

} // namespace

bool wasThrottled(const Attempt &attempt)
{
    return attempt.phase == AttemptPhase::Measured && attempt.outcome == AttemptOutcome::Ok
        && attempt.flags.contains(validityflag::kGpuThrottled);
}

std::vector<bool> replacedTries(const QVector<Attempt> &attempts)
{
    std::vector<bool> replaced(std::size_t(attempts.size()), false);
    if (std::none_of(attempts.begin(), attempts.end(), isAgain))
        return replaced;
    QHash<QString, const Attempt *> standing;
    for (const Attempt &attempt : attempts)
        if (isAgain(attempt) && attempt.outcome == AttemptOutcome::Ok && !wasThrottled(attempt)
            && !standing.contains(repetitionOf(attempt)))
            standing.insert(repetitionOf(attempt), &attempt);
    for (std::size_t i = 0; i < replaced.size(); ++i) {
        const Attempt &attempt = attempts[qsizetype(i)];
        const Attempt *stands = standing.value(repetitionOf(attempt), nullptr);
        replaced[i] = stands ? stands != &attempt : isAgain(attempt);
    }
    return replaced;
}

RepSelection selectRepetitions(
    const QVector<Attempt> &attempts, const std::function<std::optional<double>(const Attempt &)> &rate)
{
    RepSelection selection;
    const std::vector<bool> replaced = replacedTries(attempts);
    for (qsizetype i = 0; i < attempts.size(); ++i) {
        const Attempt &attempt = attempts[i];
        if (attempt.phase != AttemptPhase::Measured || attempt.outcome != AttemptOutcome::Ok
            || (attempt.retry > 0 && !isAgain(attempt)) || replaced[std::size_t(i)])
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
