// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

namespace sweetspot::test
{

/// Shape of a llama model, or of a gemma3 one where layers slide.
struct SyntheticShape {
    int layers = 12;
    int width = 768; ///< a multiple of 256, or K-quantizations do not fit
    int feedForward = 2048; ///< the same
    int heads = 12;
    int kvHeads = 4;
    int contextLength = 8192;
    int experts = 0; ///< in each layer; 0: a dense model
    int expertsUsed = 2;
    int slidingWindow = 0; ///< tokens; five of six layers slide then
};

/// Writes a model of this shape as GGUF F16: random weights, the vocabulary and template of another file. It
/// says nothing of sense, but loads, runs and can be quantized like any other of its size.
Status writeSyntheticGguf(const QString &path, const QString &vocabularyFrom, const SyntheticShape &shape);

} // namespace sweetspot::test
