// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace sweetspot
{

/// One setting of an engine that a cell may have a value of its own for: what it is called, what it may be, and
/// what changes with it. Which engines take it and under which name is in their folders (EngineKnob). Value
/// type.
struct Knob {
    enum class Kind {
        Number, ///< a whole number from least to most
        Decimal, ///< from least to most, a point before its fraction
        Switch, ///< "on" or "off"
        Choice, ///< one of the choices
        Choices, ///< one or several of them, with commas between them, in the person's order
        Split, ///< the share of each device: "34/47"
        Text, ///< a line of text as the pattern says
    };
    /// What of the answers and of the work changes with it.
    enum class Quality {
        Neutral, ///< the same mathematics in the same order, but perhaps for the last bits
        FloatPath, ///< another order of rounding: texts may differ, their quality does not beyond its noise
        Lossy, ///< answers get worse, which has to be measured
        Work, ///< other work is done, such as a longer context: what is wanted, never a gain
    };

    QString id; ///< in files: "context_length"
    QString letter; ///< in labels: "c"
    QString label; ///< in forms: "Context length"
    Kind kind = Kind::Number;
    Quality quality = Quality::Neutral;
    double least = 0, most = 0; ///< of a number, both allowed
    QStringList choices; ///< a switch's are "on" and "off"
    QString example; ///< of a text or a split: "34/47"; empty: a number or a choice
    QString pattern; ///< of a text: what all of it has to match
    QString unit; ///< "tokens", "layers", "%" ...; empty: none
    QStringList levels; ///< worth trying on any machine, in order; empty: they depend on it, or all choices
    bool ordered = false; ///< its levels have an order, in which one steps to a neighbour
    bool movesMemory = false; ///< what is needed of a device or of the host depends on it
    bool onDevicesOnly = false; ///< means nothing where the processor computes alone
    bool usual = false; ///< offered at once; others are added by name
    QStringList interactsWith; ///< ids of those whose best value depends on this one's, in both directions

    bool operator==(const Knob &) const = default;

    /// How a value of it is kept: digits without leading zeros, choices in lower case, texts without blanks at
    /// their ends. Error::BadInput says what is allowed.
    Result<QString> valueOf(const QString &text) const;
};

/// All of them. Their order is that of labels, and stays: a cell is known by its label.
const std::vector<Knob> &knobs();
/// Where a knob is in that table, by its id or its letter; -1: nowhere.
int knobIndex(const QString &name);
/// The same by its id alone.
const Knob *findKnob(const QString &id);

} // namespace sweetspot
