// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engineknob.h"

namespace sweetspot
{

/// What Ollama is told of a cell: options that go with each request, and variables of a server of our own.
const QVector<EngineKnob> &ollamaKnobs();

} // namespace sweetspot
