// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runevents.h"
#include "models/runrecord.h"

#include <QHash>
#include <QVector>

#include <optional>

namespace sweetspot::ui
{

/// The token rate of an attempt as the live chart may show it, in tokens/s: of a measured one whose events came
/// one by one. nullopt for anything else: an answer that arrives in one piece has a rate of millions.
std::optional<double> liveRate(const Attempt &attempt);

/// A dot on the live chart.
struct LiveDot {
    QString lane;
    double tokensPerSecond = 0;

    bool operator==(const LiveDot &) const = default;
};

/// Finds which attempts of a run are new since it was asked last.
class LiveFeed
{
public:
    /// A run begins, or goes on: what it holds already is not new.
    void reset(const RunRecord &record);
    QVector<LiveDot> take(const QVector<CellUpdate> &updates);

private:
    QHash<CellId, qsizetype> m_seen;
};

} // namespace sweetspot::ui
