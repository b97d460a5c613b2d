// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/perplexity.h"

#include <QString>

#include <stop_token>

namespace sweetspot
{

// What llama-perplexity --kl-divergence-base leaves (docs/protocols/llamacpp.md#distance): for each scored
// position the logarithms of all tokens' probabilities, in 16 bits each. The tool writes it itself before it
// ends, so it is whole also where the tool's last printed lines are lost.

/// Whether the file is one and as long as its head says.
bool isWholeLogitFile(const QString &path);

/// The same figures as the tool prints, from the reference's file and one that was made in the same way with
/// the other model; 16 bits are 0.0003 nats at most. Reads both from beginning to end. Error::Server: they are
/// not of the same text, or one is damaged. Blocks; any thread.
Result<Divergence> divergenceBetween(
    const QString &referenceFile, const QString &modelFile, const std::stop_token &stop);

} // namespace sweetspot
