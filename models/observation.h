// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// Something that was measured of a cell and is not one request: a window over many streams, a comparison of
/// logits, ten seconds of a stress. Named figures, so that a new profile needs no new format.
struct Observation {
    CellId cell;
    QString cellKey; ///< CellSpec::key it was measured under
    QString profile;
    QString kind; ///< see models/observationname.h, as the names of numbers and texts
    int index = 0; ///< from 0 within profile and kind
    QDateTime startedUtc;
    QMap<QString, double> numbers; ///< units in the names: "window_s", "ttft_p50_ms"
    QMap<QString, Sentence> texts; ///< what is for people remembers its source
    QStringList flags;

    bool operator==(const Observation &) const = default;

    std::optional<double> number(const QString &name) const;
    void put(QLatin1String name, const std::optional<double> &value); ///< nothing where there is no value
    /// Identifies the observation within a run: each is in the journal once.
    QString identity() const;
};

} // namespace sweetspot
