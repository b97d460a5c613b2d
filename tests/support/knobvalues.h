// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/knob.h"

namespace sweetspot::test
{

/// A value that a knob may have, as it is kept; of a choice the last one.
inline QString valueOf(const Knob &knob)
{
    switch (knob.kind) {
    case Knob::Kind::Number:
        return QString::number(qint64(knob.most));
    case Knob::Kind::Decimal:
        return QString::number((knob.least + knob.most) / 2);
    case Knob::Kind::Switch:
    case Knob::Kind::Choice:
    case Knob::Kind::Choices:
        return knob.choices.last();
    case Knob::Kind::Split:
    case Knob::Kind::Text:
        break;
    }
    return knob.example;
}

} // namespace sweetspot::test
