// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// Prompts for speed measurements: different in every repetition, so that nothing can be reused; natural and
/// never tiled, because repeated text makes speculation and mixture routing look better than they are
/// (docs/measuring.md#pitfalls).

/// Sixteen words that no other seed and no other salt begins with: keeps prefix caches out.
/// @param salt of the run and the cell, so that a server that keeps running knows no prompt of an earlier run
QString nonce(quint32 seed, quint64 salt);
/// At least this many words of a story, the same for the same seed.
QString storyText(quint32 seed, int words);
/// Asks for the continuation; a text without a task lets a model end at once.
QString storyInstruction();

} // namespace sweetspot
