// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sweetspot
{

/// One thing people want a model for, and how much each figure counts for it.
struct UseCase {
    /// A figure that counts.
    struct Factor {
        QString metric; ///< id; see models/metric.h
        QString series; ///< id: the figure is read off this curve at the context length that is needed
        double weight = 0; ///< its exponent in the score
    };
    QString id; ///< stable: "interactive"
    QString profile; ///< whose thresholds must be met; empty: none
    QString label;
    QString question; ///< what it answers, as a person would ask
    std::vector<Factor> factors;
};

/// In the order in which they are shown. A new use case is one line in models/usecase.cpp.
const std::vector<UseCase> &useCases();
const UseCase *findUseCase(const QString &id);

/// Several uses as one, "overall": each figure counts by the weights (0 .. 1, absent: 1) of the uses that look
/// at it.
UseCase overallUseCase(const QStringList &useCases, const QMap<QString, double> &weights);

/// What the person needs, whatever the use.
struct Needs {
    std::optional<double> mostMemoryGb; ///< of the scarce memory; absent: what the machine and the limits allow
    double leaveFreeGb = 0; ///< memory to leave to other programs, of what limits.max_memory_gb allows
    std::optional<int> contextLength; ///< tokens; absent: what is usual for long contexts
    std::optional<double> leastTokensPerSecond; ///< absent: the threshold of the interactive profile

    bool operator==(const Needs &) const = default;
};

/// What the person wants of a recommendation.
struct Wishes {
    Needs needs;
    QMap<QString, double> weights; ///< 0 .. 1 by use case, for the overall answer; absent: 1

    bool operator==(const Wishes &) const = default;
};

} // namespace sweetspot
