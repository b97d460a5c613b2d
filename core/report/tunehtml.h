// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/printreport.h"
#include "core/report/tunewords.h"

#include <QByteArray>

namespace sweetspot
{

// One tuning as others read it. Foreign words are escaped. Pure.

/// Headline, what to know, what helped as a drawing, what was tried, the conditions: a part of a page, whose
/// colours it takes.
/// @param level of its first heading, 1 to 5
QString tuneHtml(const TuneAccount &account, int level = 1);
/// The same as a page that needs nothing else, light or dark as its reader has it.
QByteArray tunePage(const TuneAccount &account);
/// The same for paper, with all charts.
PrintReport tunePrint(const TuneAccount &account);
/// The same behind what is on the paper already.
void addTuning(PrintReport &print, const TuneAccount &account, int level);
/// For forums and issues.
QByteArray tuneMarkdown(const TuneAccount &account);

/// Bars that begin where the one before ends, as an SVG element in the colours of its surroundings; empty for a
/// chart without bars.
QString waterfallSvg(const Chart &chart);

} // namespace sweetspot
