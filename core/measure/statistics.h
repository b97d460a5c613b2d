// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

namespace sweetspot::statistics
{

/// All functions are pure; empty input gives nullopt.
std::optional<double> median(std::vector<double> values);
std::optional<double> mean(const std::vector<double> &values);
/// With n - 1; needs two values.
std::optional<double> standardDeviation(const std::vector<double> &values);
/// Median absolute deviation from the median, times 1.4826 (a standard deviation for normal data).
std::optional<double> scaledMad(const std::vector<double> &values);
/// Nearest-rank percentile, 0 < p <= 1.
std::optional<double> percentile(std::vector<double> values, double p);

/// Two-sided 95 % point of Student's t for the given degrees of freedom (>= 1).
double studentT95(int degreesOfFreedom);

struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval &) const = default;
};

/// 95 % t-interval on logarithms, back-transformed: the right shape for rates
/// (docs/measuring.md#median-and-interval).
/// Needs two positive values.
std::optional<Interval> logInterval95(const std::vector<double> &values);

/// Relative half-width of logInterval95: exp(half) - 1.
std::optional<double> relativeHalfWidth(const std::vector<double> &values);

/// Farther than max(3.5 scaled MAD, 3 %) from the median (docs/measuring.md#outliers-and-drift). Indices into
/// values.
std::vector<std::size_t> outliers(const std::vector<double> &values);

/// 95 % interval of a share of successes after Wilson, each 0 .. 1 (docs/measuring.md#few-questions). nullopt
/// without trials.
std::optional<Interval> wilson95(int successes, int trials);

/// Two levels, launches of the server and repetitions within each: t-interval on the means of logarithms with
/// launches - 1 degrees of freedom; where launches differ by less than 1 % the repetitions are pooled
/// (docs/measuring.md#how-often-to-repeat). Needs two launches.
std::optional<Interval> launchInterval95(const std::vector<std::vector<double>> &launches);

/// Median of the slopes between all pairs; nullopt below two points.
std::optional<double> theilSen(const std::vector<double> &x, const std::vector<double> &y);

/// Least squares y = a + b x; nullopt below two different x.
struct Line {
    double a = 0;
    double b = 0;
};
std::optional<Line> leastSquares(const std::vector<double> &x, const std::vector<double> &y);

/// Mann-Kendall test for a trend in the order of measuring: two-sided p by the normal approximation with ties
/// ignored (n <= 10 in practice, where it is slightly conservative); nullopt below six values
/// (docs/measuring.md#outliers-and-drift).
std::optional<double> mannKendallP(const std::vector<double> &values);

/// Whether repetitions drift: the test above below 5 % and more than 2 % from the first third to the last.
bool drifts(const std::vector<double> &values);

/// Two levels instead of one: sorted and cut at the widest gap, each side has at least two values, and the gap
/// is over five times the larger scaled MAD of the sides and over 3 % (docs/measuring.md#outliers-and-drift).
bool bimodal(const std::vector<double> &values);

/// When to stop repeating (docs/measuring.md#how-often-to-repeat).
struct StopRule {
    double halfWidth = 0.03; ///< relative
    int atLeast = 3;
    int atMost = 8;
    std::chrono::duration<double> box{90}; ///< time for all repetitions together
};

enum class StopVerdict { GoOn, Converged, LimitReached, TimeUp };

StopVerdict judgeStop(
    const StopRule &rule, const std::vector<double> &samples, std::chrono::duration<double> spent);

} // namespace sweetspot::statistics
