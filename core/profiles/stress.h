// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace sweetspot
{

/// Sustained load (docs/measuring.md#stress): as many streams as the batch
/// profile found worthwhile, back to back, for thresholds.stress.duration minutes; then the machine cools down.
///
/// Every ten seconds leave an observation of the kind "bin", the end one of the kind "end" with the reason.
class Stress : public Profile
{
public:
    QString id() const override { return QStringLiteral("stress"); }
    QString label() const override;
    bool guardsItself() const override { return true; }
    bool runsLast() const override { return true; }
    Status run(ProfileContext &context) const override;
};

/// How many streams load the machine best by the batch profile's windows: the smallest number within 5 % of the
/// highest rate; one when nothing was measured. Pure.
int stressStreams(const CellRecord &record);

} // namespace sweetspot
