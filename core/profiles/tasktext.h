// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/texttask.h"

#include <QString>

namespace sweetspot
{

/// At least this many words to work on, the same for the same seed; one text never repeats itself.
QString taskText(TextTask task, quint32 seed, int words);
/// What is to be done with it, and how the answer begins.
QString taskInstruction(TextTask task);

} // namespace sweetspot
