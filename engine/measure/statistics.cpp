// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/statistics.h"

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
