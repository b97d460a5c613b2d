// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// A text as a tooltip or another place that guesses whether it holds HTML may have it: the names in it are
/// shown as they are, its lines stay apart. Empty for an empty text, so that no empty tooltip appears.
QString toolTipText(const QString &text);

} // namespace sweetspot
