// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/tunegoal.h"
#include "models/sentence.h"

#include <QString>

namespace sweetspot
{

// Figures of a tuning as they are written. All of these are pure.

/// How much a gain is worth, in percent: how much faster, (exp(gain) - 1) 100, or how much less of something
/// else, (1 - exp(-gain)) 100. @param gain difference of ln of what is counted
double gainPercent(TuneMeasure measure, double gain);
/// What a gain changes what is counted by, in percent; less is better: (exp(-gain) - 1) 100.
double changePercent(double gain);
/// What was counted, in its unit: "3.21 s", "1.2 GB", "41 J". @param figure s, bytes, J
Sentence tuneFigureText(TuneMeasure measure, double figure);
/// "31" from ten on, "3.1" below.
Sentence percentText(double percent);
/// With a sign: "+3.1", "−12"; what is rounded to nothing has none: "0.0".
QString signedPercent(double percent);

} // namespace sweetspot
