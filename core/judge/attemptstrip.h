// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"
#include "models/verdict.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// One repetition as it is seen beside the others.
struct AttemptDot {
    QString name; ///< "warm-up", "3"
    std::optional<double> value; ///< tokens/s; absent: it came to none
    std::optional<double> serverValue; ///< by the server's own clock
    std::optional<double> ttftMs;
    bool warmUp = false;
    bool counts = false; ///< whether it is part of the figure
    QStringList notes; ///< why it does not count, what was noticed: sentences

    bool operator==(const AttemptDot &) const = default;
};

/// The repetitions of the interactive profile with the figure that they make.
struct AttemptStrip {
    QVector<AttemptDot> dots; ///< in the order of measuring
    std::optional<MetricValue> figure;

    bool operator==(const AttemptStrip &) const = default;
};

/// The shape that most repetitions have: the headline. The others are there for one figure each. Pure.
QString mainShape(const CellRecord &cell);

/// Those of the shape that the figure is made of, warm-ups included. Pure.
AttemptStrip attemptStrip(const CellRecord &cell, const CellVerdict &verdict);

/// One dot in words: "Repetition 3: 101 tokens/s, time to first token 250 ms."
QString dotInWords(const AttemptDot &dot);

/// All of them in words: how many, from where to where, what they come to.
QString stripInWords(const AttemptStrip &strip);

} // namespace sweetspot
