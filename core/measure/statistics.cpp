// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot::statistics
{

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

std::optional<double> mean(const std::vector<double> &values)
{
    if (values.empty())
        return std::nullopt;
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

std::optional<double> standardDeviation(const std::vector<double> &values)
{
    if (values.size() < 2)
        return std::nullopt;
    const double centre = *mean(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - centre) * (value - centre);
    return std::sqrt(squares / double(values.size() - 1));
}

std::optional<double> scaledMad(const std::vector<double> &values)
{
    const auto centre = median(values);
    if (!centre)
        return std::nullopt;
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double value : values)
        distances.push_back(std::abs(value - *centre));
    return 1.4826 * *median(std::move(distances));
}

std::optional<double> percentile(std::vector<double> values, double p)
{
    if (values.empty() || p <= 0 || p > 1)
        return std::nullopt;
    const auto rank = std::size_t(std::ceil(p * double(values.size())));
    const auto at = values.begin() + std::ptrdiff_t(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double studentT95(int degreesOfFreedom)
{
    // Standard table of Student's t, two-sided 95 %.
    static constexpr std::array<double, 30> kTable{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306,
        2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069,
        2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};
    if (degreesOfFreedom < 1)
        return kTable.front();
    if (degreesOfFreedom <= int(kTable.size()))
        return kTable[std::size_t(degreesOfFreedom) - 1];
    // Cornish-Fisher expansion to second order; within 0.001 above 30 degrees.
    constexpr double z = 1.959964;
    const double v = degreesOfFreedom;
    return z + (z * z * z + z) / (4 * v) + (5 * std::pow(z, 5) + 16 * z * z * z + 3 * z) / (96 * v * v);
}

std::optional<Interval> logInterval95(const std::vector<double> &values)
{
    std::vector<double> logs;
    logs.reserve(values.size());
    for (const double value : values) {
        if (!(value > 0))
            return std::nullopt;
        logs.push_back(std::log(value));
    }
    const auto deviation = standardDeviation(logs);
    if (!deviation)
        return std::nullopt;
    const double centre = *mean(logs);
    const double half = studentT95(int(logs.size()) - 1) * *deviation / std::sqrt(double(logs.size()));
    return Interval{std::exp(centre - half), std::exp(centre + half)};
}

std::optional<double> relativeHalfWidth(const std::vector<double> &values)
{
    const auto interval = logInterval95(values);
    if (!interval)
        return std::nullopt;
    return std::sqrt(interval->high / interval->low) - 1;
}

std::vector<std::size_t> outliers(const std::vector<double> &values)
{
    std::vector<std::size_t> found;
    const auto centre = median(values);
    if (!centre)
        return found;
    const double limit = std::max(3.5 * *scaledMad(values), 0.03 * std::abs(*centre));
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::abs(values[i] - *centre) > limit)
            found.push_back(i);
    return found;
}

std::optional<Interval> wilson95(int successes, int trials)
{
    if (trials <= 0 || successes < 0 || successes > trials)
        return std::nullopt;
    constexpr double z = 1.959963984540054;
    const double n = trials, p = successes / n;
    const double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return Interval{std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

std::optional<Interval> launchInterval95(const std::vector<std::vector<double>> &launches)
{
    std::vector<double> means, all;
    for (const auto &launch : launches) {
        double sum = 0;
        for (const double value : launch) {
            if (value <= 0)
                return std::nullopt;
            sum += std::log(value);
            all.push_back(value);
        }
        if (!launch.empty())
            means.push_back(std::exp(sum / double(launch.size())));
    }
    if (means.size() < 2)
        return std::nullopt;
    constexpr double kSame = 0.01;
    const auto [least, most] = std::minmax_element(means.begin(), means.end());
    return logInterval95(*most / *least - 1 < kSame ? all : means);
}

std::optional<double> theilSen(const std::vector<double> &x, const std::vector<double> &y)
{
    std::vector<double> slopes;
    for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i)
        for (std::size_t j = i + 1; j < std::min(x.size(), y.size()); ++j)
            if (x[j] != x[i])
                slopes.push_back((y[j] - y[i]) / (x[j] - x[i]));
    return median(slopes);
}

std::optional<Line> leastSquares(const std::vector<double> &x, const std::vector<double> &y)
{
    const double n = double(std::min(x.size(), y.size()));
    double sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (std::size_t i = 0; i < std::size_t(n); ++i) {
        sx += x[i];
        sy += y[i];
        sxx += x[i] * x[i];
        sxy += x[i] * y[i];
    }
    const double spread = n * sxx - sx * sx;
    if (n < 2 || spread <= 0)
        return std::nullopt;
    const double b = (n * sxy - sx * sy) / spread;
    return Line{(sy - b * sx) / n, b};
}

std::optional<double> mannKendallP(const std::vector<double> &values)
{
    constexpr std::size_t kLeast = 6;
    if (values.size() < kLeast)
        return std::nullopt;
    double s = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = i + 1; j < values.size(); ++j)
            s += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0;
    const double n = double(values.size());
    const double deviation = std::sqrt(n * (n - 1) * (2 * n + 5) / 18);
    const double z = s == 0 ? 0 : (std::abs(s) - 1) / deviation; // with the correction for continuity
    return std::erfc(z / std::sqrt(2.0));
}

bool drifts(const std::vector<double> &values)
{
    const auto p = mannKendallP(values);
    if (!p || *p >= 0.05)
        return false;
    const std::ptrdiff_t third = std::ptrdiff_t(values.size() / 3);
    const auto first = median({values.begin(), values.begin() + third});
    const auto last = median({values.end() - third, values.end()});
    constexpr double kChange = 0.02;
    return *first > 0 && std::abs(*last / *first - 1) > kChange;
}

bool bimodal(const std::vector<double> &values)
{
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::size_t cut = 0;
    for (std::size_t i = 2; i + 2 <= sorted.size(); ++i)
        if (cut == 0 || sorted[i] - sorted[i - 1] > sorted[cut] - sorted[cut - 1])
            cut = i;
    if (cut == 0)
        return false;
    const double gap = sorted[cut] - sorted[cut - 1];
    const std::vector<double> low(sorted.begin(), sorted.begin() + std::ptrdiff_t(cut)),
        high(sorted.begin() + std::ptrdiff_t(cut), sorted.end());
    constexpr double kWide = 5, kLeast = 0.03;
    const double spread = std::max(scaledMad(low).value_or(0), scaledMad(high).value_or(0));
    return gap > kWide * spread && gap > kLeast * *median(sorted);
}

StopVerdict judgeStop(
    const StopRule &rule, const std::vector<double> &samples, std::chrono::duration<double> spent)
{
    const int n = int(samples.size());
    if (n >= rule.atLeast) {
        const auto half = relativeHalfWidth(samples);
        if (half && *half <= rule.halfWidth)
            return StopVerdict::Converged;
    }
    if (n >= rule.atMost)
        return StopVerdict::LimitReached;
    if (n > 0 && spent >= rule.box)
        return StopVerdict::TimeUp;
    return StopVerdict::GoOn;
}

} // namespace sweetspot::statistics
