// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/runrecord.h"
#include "models/verdict.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// A cell with what was measured of it and what that means: what the rules of early termination learn from.
struct MeasuredCell {
    CellSpec cell;
    CellRecord record;
    CellVerdict verdict;
};

/// Whether a rule is to be applied: not switched off, and not an exhaustive run. The memory rule protects the
/// machine, so only termination.off ends it.
bool ruleApplies(const BenchConfig &config, const QString &rule);
QStringList ruleIds();

// Each rule looks at one cell that is still to come, and at the cells of the same lane that were measured. All
// are pure. nullopt: measure it.

/// A smaller model at the same quantization was too slow, so this one will be.
std::optional<SkipReason> performanceRule(const CellSpec &candidate, const QVector<MeasuredCell> &measured);

/// Q4, Q5 and Q6 of the model all failed, so Q8 will.
std::optional<SkipReason> quantizationPathRule(
    const CellSpec &candidate, const QVector<MeasuredCell> &measured);

/// Memory as a straight line over file size says that it will not fit.
/// @param limitBytes what may be used; needs three measured cells of different size
std::optional<SkipReason> memoryTrendRule(
    const CellSpec &candidate, const QVector<MeasuredCell> &measured, double limitBytes);

/// All rules that apply, in the order above. The rule "dominated" leaves profiles out, not cells; it is in
/// core/judge/dominance.h.
/// @param ramBytes of the machine, for its own limit of memory
std::optional<SkipReason> pruneCell(const CellSpec &candidate, const QVector<MeasuredCell> &measured,
    const BenchConfig &config, std::optional<double> availableBytes, std::optional<double> ramBytes = {});

/// Which cell the profiles that run last get: the most demanding of those that passed, but the next to last
/// when the last only just did (docs/measuring.md#stress).
struct StressChoice {
    int index = 0; ///< into measured
    QString sentence;
};
std::optional<StressChoice> chooseStressCell(const QVector<MeasuredCell> &measured);

} // namespace sweetspot
