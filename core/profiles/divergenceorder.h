// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/perplexity.h"

namespace sweetspot
{

/// What a comparison of a model with a reference is made of.
struct DivergenceSetup {
    DivergenceOrder order;
    QString corpusHash; ///< of the text
};

/// The text that is configured, or the bundled one, and the place of the reference's logits in the person's
/// cache: the same for the same reference file, text, engine, length and lane. Error: a sentence. Blocks for
/// milliseconds.
Result<DivergenceSetup> setUpDivergence(const CellSpec &cell, const QString &referenceFile, int chunks,
    const BenchConfig &config, const QString &engineVersion, const QString &lane);

/// Keeps the newest references' logits, some gigabytes of them, and removes the others.
void trimLogits();

} // namespace sweetspot
