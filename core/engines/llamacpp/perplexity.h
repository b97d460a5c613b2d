// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/result.h"

#include <QString>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace sweetspot
{

/// How far a quantization's next-token distribution is from its reference's on the same text, as
/// llama-perplexity --kl-divergence computes it (docs/measuring.md#kl-divergence). KLD in nats, shares in
/// percent.
struct Divergence {
    double kldMean = 0;
    std::optional<double> kldMedian, kldP99, kldP999;
    double topAgreement = 0; ///< percent of positions with the same most likely token
    std::optional<double> topAgreementError; ///< standard error, percentage points
    std::optional<double> rmsDeltaP; ///< percent
    std::optional<double> perplexity, referencePerplexity, perplexityRatio;
    std::vector<double> chunkKld; ///< mean of each chunk of text, for the interval

    bool operator==(const Divergence &) const = default;
};

/// From standard output of the second pass; nullopt when the last lines are missing, which the tool can lose
/// and still exit with 0. Pure.
std::optional<Divergence> parseDivergence(const QByteArray &standardOutput);

/// What is said when the tool, or what it left, is of no use.
Error notComparable(const QString &detail = {});

/// Which text, how much of it.
struct DivergenceOrder {
    QString referenceFile;
    QString modelFile;
    QString corpusFile;
    int chunks = 16; ///< of 512 tokens; fewer when the text is shorter
    QString baseFile; ///< the reference's logits: made when missing, used again when present
    quint64 vocabulary = 0; ///< tokens; bounds the size of the base file
};

/// Bytes of the file with the reference's logits: 2 x (vocabulary + 4) for each of the 255 scored positions.
double divergenceBaseBytes(quint64 vocabulary, int chunks);

/// Runs both passes, the reference's without those parameters of the cell that change what a model computes, as
/// the type of the KV cache: they are the cell's own, and the reference's logits are used for other cells too.
/// Where the second one's output was lost, which a busy machine makes likely, the figures are computed from the
/// logits of both models (core/engines/llamacpp/logitfile.h); without the disk's room for those it runs again,
/// up to six times, with one thread. Loads the models itself, so no server should run. Errors name what to do.
/// Blocks; on a lane's thread.
Result<Divergence> measureDivergence(const LlamaCppInstall &llamaCpp, const CellSpec &cell,
    const LaneSpec &lane, const BenchConfig &config, int physicalCores, const DivergenceOrder &order,
    const std::stop_token &stop);

} // namespace sweetspot
