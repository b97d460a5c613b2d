// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunestats.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace sweetspot::tunestats
{

namespace
{

double normalDistribution(double z)
{
    return std::erfc(-z / std::numbers::sqrt2) / 2;
}

/// Variance of the median of n normal values as a multiple of that of their mean: 1 for one and two, then what
/// order statistics give (Kendall and Stuart, table of the median's efficiency), towards pi/2.
double medianFactor(int n)
{
    switch (n) {
    case 0:
    case 1:
    case 2:
        return 1;
    case 3:
        return 1.346;
    case 4:
        return 1.192;
    case 5:
        return 1.434;
    default:
        return std::numbers::pi / 2;
    }
}

void insertSorted(std::vector<double> &values, double value)
{
    values.insert(std::upper_bound(values.begin(), values.end(), value), value);
}

/// @param values in ascending order, at least one
double medianOfSorted(const std::vector<double> &values)
{
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle] + values[middle - 1]) / 2;
}

/// Of one launch's median, from differences of two. A load that began between two of them shifts one of them by
/// far more than launches differ by: beyond three spreads it is left out.
double pairVariance(const std::vector<double> &steps, double before)
{
    const double middle = std::max(1.4826 * medianOfSorted(steps), before);
    double squares = 0;
    int counted = 0;
    for (const double step : steps) {
        if (step > 3 * middle)
            break; // and so are all that follow
        squares += step * step / 2;
        ++counted;
    }
    return counted > 0 ? squares / counted : middle * middle / 2;
}

} // namespace

double normalPoint(double p)
{
    if (p == 0.5)
        return 0;
    const double tail = std::min(p, 1 - p);
    const double t = std::sqrt(-2 * std::log(tail));
    double z = t
        - (2.515517 + 0.802853 * t + 0.010328 * t * t)
            / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
    for (int step = 0; step < 3; ++step) {
        const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
        z += (normalDistribution(-z) - tail) / density;
    }
    return p < 0.5 ? -z : z;
}

double studentPoint(double p, int degreesOfFreedom)
{
    if (degreesOfFreedom <= 1)
        return std::tan(std::numbers::pi * (p - 0.5));
    if (degreesOfFreedom == 2)
        return (2 * p - 1) * std::sqrt(2 / (4 * p * (1 - p)));
    const double z = normalPoint(p), v = degreesOfFreedom, z2 = z * z;
    const double g1 = z * (z2 + 1) / 4;
    const double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
    const double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    const double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return z + g1 / v + g2 / (v * v) + g3 / (v * v * v) + g4 / (v * v * v * v);
}

double Estimate::lower(double probability) const
{
    return mean - studentPoint(probability, degrees) * error;
}

double Estimate::upper(double probability) const
{
    return mean + studentPoint(probability, degrees) * error;
}

statistics::Interval Estimate::interval(double level) const
{
    const double half = studentPoint(0.5 + level / 2, degrees) * error;
    return {mean - half, mean + half};
}

std::optional<Estimate> shrunken(const std::vector<double> &values, double spreadBefore)
{
    const auto mean = statistics::mean(values);
    if (!mean)
        return std::nullopt;
    double squares = 0;
    for (const double value : values)
        squares += (value - *mean) * (value - *mean);
    const int n = int(values.size()), degrees = kPriorDegrees + n - 1;
    const double variance = (kPriorDegrees * spreadBefore * spreadBefore + squares) / degrees;
    return Estimate{*mean, std::sqrt(variance / n), degrees, n};
}

bool scatters(const std::vector<double> &values, double spreadBefore)
{
    constexpr double kMore = 2; // times the spread: by chance in one of fifteen cases
    const auto deviation = statistics::standardDeviation(values);
    return values.size() >= 3 && deviation && *deviation > kMore * spreadBefore;
}

std::optional<Estimate> honest(const std::vector<double> &values, double spreadBefore)
{
    if (!scatters(values, spreadBefore))
        return shrunken(values, spreadBefore);
    const int n = int(values.size());
    return Estimate{
        *statistics::mean(values), *statistics::standardDeviation(values) / std::sqrt(double(n)), n - 1, n};
}

double Spread::ofMedian(int requests) const
{
    const int m = std::max(requests, 1);
    return std::sqrt(launch * launch + medianFactor(m) * request * request / m);
}

void SpreadEstimate::addLaunch(const std::vector<double> &logFigures)
{
    for (std::size_t i = 1; i < logFigures.size(); ++i)
        insertSorted(m_requestSteps, std::abs(logFigures[i] - logFigures[i - 1]));
}

void SpreadEstimate::addPair(double one, double other, int requests)
{
    insertSorted(m_pairSteps, std::abs(one - other));
    m_requestsOfPairs += std::max(requests, 1);
}

Spread SpreadEstimate::spread() const
{
    Spread spread; // what a first machine is taken to have
    // A median of differences: a single slow request, one in fifty, does not count.
    constexpr std::size_t kEnough = 4;
    if (m_requestSteps.size() >= kEnough)
        spread.request = std::max(1e-4, 1.4826 * medianOfSorted(m_requestSteps) / std::numbers::sqrt2);
    // Launches are taken to differ by half of what requests do until they have shown more or less.
    spread.launch = spread.request / 2;
    if (m_pairSteps.empty())
        return spread;
    constexpr double kWeight = 2; // of that assumption, in pairs; a judgement
    const double pairs = double(m_pairSteps.size());
    const int m = int(std::lround(m_requestsOfPairs / pairs));
    const double before = spread.ofMedian(m);
    const double variance
        = (kWeight * before * before + pairs * pairVariance(m_pairSteps, before)) / (kWeight + pairs);
    const double ofRequests = Spread{0, spread.request}.ofMedian(m);
    spread.launch = std::sqrt(std::max(0.0, variance - ofRequests * ofRequests));
    return spread;
}

std::vector<bool> holm(const std::vector<Estimate> &estimates, double alpha)
{
    std::vector<std::size_t> order(estimates.size());
    std::iota(order.begin(), order.end(), 0);
    const auto size = [&](std::size_t i) {
        return estimates[i].error > 0 ? std::abs(estimates[i].mean) / estimates[i].error : 0.0;
    };
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    std::vector<bool> differs(estimates.size(), false);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double left = double(order.size() - rank);
        const std::size_t i = order[rank];
        if (size(i) <= studentPoint(1 - alpha / (2 * left), estimates[i].degrees))
            break; // the weaker ones are not looked at any more
        differs[i] = true;
    }
    return differs;
}

} // namespace sweetspot::tunestats
