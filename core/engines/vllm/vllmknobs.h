// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engineknob.h"

namespace sweetspot
{

/// What "vllm serve" is told of a cell.
const QVector<EngineKnob> &vllmKnobs();

} // namespace sweetspot
