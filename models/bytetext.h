// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentence.h"

namespace sweetspot
{

/// "1.2 GB", decimal units as on the box.
Sentence formatBytes(double bytes);

} // namespace sweetspot
