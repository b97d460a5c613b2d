// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planner.h"

namespace sweetspot
{

/// Which lane measures a model where the project's equal GPUs share the models, and each model where it does
/// not. Whole models, because the rules of termination compare the quantizations of one model. A model stays
/// where it is when others are added behind it, whatever a run is narrowed to, so that its figures stay those
/// of one card. Pure.
class LaneShare
{
public:
    explicit LaneShare(const PlanInput &input);

    /// Whether this lane measures the model.
    bool measures(int lane, const QString &model) const;
    /// Which lanes share; empty where none do.
    Issues notes(const QVector<LaneSpec> &lanes) const;

private:
    QVector<QVector<int>> m_groups; ///< indices of lanes of equal GPUs, two or more each
    QVector<QHash<QString, int>> m_dealt; ///< for each group: lane of a model
};

} // namespace sweetspot
