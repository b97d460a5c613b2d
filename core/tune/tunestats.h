// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/statistics.h"

#include <optional>
#include <vector>

namespace sweetspot::tunestats
{

/// Degrees of freedom that the spread known beforehand counts for beside what a handful of launches shows.
/// A judgement: with fewer, two launches that happen to agree look certain.
inline constexpr int kPriorDegrees = 6;

/// Point of the standard normal distribution with probability p below it, 0 < p < 1: Abramowitz and Stegun
/// 26.2.23, then Newton's steps on erfc.
double normalPoint(double p);
/// The same of Student's t. Exact for one and two degrees of freedom, else the expansion of Abramowitz and
/// Stegun 26.7.5; within 0.02 at three, 0.002 from six on, for 0.005 <= p <= 0.995.
double studentPoint(double p, int degreesOfFreedom);

/// Mean of differences of ln time, and how surely it is known.
struct Estimate {
    double mean = 0;
    double error = 0; ///< standard error of the mean
    int degrees = 0; ///< of freedom
    int n = 0;

    double lower(double probability = 0.95) const; ///< one-sided
    double upper(double probability = 0.95) const;
    statistics::Interval interval(double level = 0.95) const; ///< two-sided

    bool operator==(const Estimate &) const = default;
};

/// The spread of few values drawn towards one known beforehand: variance (f s0^2 + S) / (f + n - 1) with f =
/// kPriorDegrees and S the sum of squares about the mean (docs/tuning.md#deciding). nullopt without values.
std::optional<Estimate> shrunken(const std::vector<double> &values, double spreadBefore);
/// Whether values differ by clearly more than a spread known beforehand explains, so that something changed
/// between them which it did not see. Never of fewer than three.
bool scatters(const std::vector<double> &values, double spreadBefore);
/// shrunken() as long as the values agree with what was known beforehand; else by themselves alone, with
/// Student's n - 1 degrees.
std::optional<Estimate> honest(const std::vector<double> &values, double spreadBefore);

/// Spread of ln time: of launches among each other, and of requests within one.
struct Spread {
    double launch = 0.005;
    double request = 0.01; ///< what a first machine is taken to have

    /// Of the median of m requests of a launch; the median of normal values is less sure than their mean by a
    /// factor of pi/2 for many, less for few (docs/tuning.md#spread).
    double ofMedian(int requests) const;
    bool operator==(const Spread &) const = default;
};

/// Collects what launches of one arm say of the spread: how medians differ from launch to launch, and requests
/// within a launch. A slow drift hardly enters, because only neighbours are compared.
class SpreadEstimate
{
public:
    void addLaunch(const std::vector<double> &logFigures); ///< of the requests of one launch
    /// ln times (medians of @p requests) of two launches of one arm, the second soon after the first.
    void addPair(double one, double other, int requests);

    Spread spread() const;

    bool operator==(const SpreadEstimate &) const = default;

private:
    // Both in ascending order: the spread is asked for far more often than something is added.
    std::vector<double> m_requestSteps; ///< |difference| of neighbours within a launch
    std::vector<double> m_pairSteps; ///< |difference| of launches
    double m_requestsOfPairs = 0; ///< sum, for their mean
};

/// Which of several estimates differ from 0 when all are looked at (Holm 1979, two-sided, at @p alpha).
std::vector<bool> holm(const std::vector<Estimate> &estimates, double alpha = 0.05);

} // namespace sweetspot::tunestats
