// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/laneshare.h"

namespace sweetspot
{

/// The lanes of this machine that a run would measure on, for who shows a project before there is a plan. A
/// value; pure.
class PlannedLanes
{
public:
    PlannedLanes() = default; ///< not known
    PlannedLanes(const QVector<LaneSpec> &lanes, const ProjectSettings &settings, const ModelSet &models);

    bool isKnown() const { return !m_names.isEmpty(); }
    QStringList names() const { return m_names; } ///< in their order
    /// Whether a run measures the model on this lane: false where another one measures it, or none of that name
    /// is planned. True where nothing is known.
    bool measures(const QString &lane, const QString &model) const;

private:
    QStringList m_names;
    std::optional<LaneShare> m_share;
};

} // namespace sweetspot
