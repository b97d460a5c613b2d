// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/result.h"

#include <QString>
#include <QVector>

#include <optional>
#include <stop_token>

namespace sweetspot
{

/// What the engine itself says a model will take on one device, in bytes.
struct FitLine {
    QString device; ///< "Host", "CUDA0"; "Meta(CUDA0,CUDA1)": the sum of devices that share each layer
    double model = 0, context = 0, compute = 0;
    double total() const { return model + context + compute; }
    bool isSum() const { return device.startsWith(QLatin1String("Meta(")); }
    bool operator==(const FitLine &) const = default;
};

/// "Host 7 32 9" lines, in MiB. nullopt when there is none. Pure.
std::optional<QVector<FitLine>> parseFitOutput(const QByteArray &standardOutput);

/// Asks llama-fit-params, which loads no weights and ends within a fraction of a second: the engine's own
/// account of its memory (docs/measuring.md#memory-the-engines-own-account).
/// @param contextLength tokens of the one slot. Error::NotFound: this engine has no such tool. Blocks.
Result<QVector<FitLine>> askFitParams(const LlamaCppInstall &llamaCpp, const CellSpec &cell,
    const LaneSpec &lane, const BenchConfig &config, int physicalCores, const std::stop_token &stop = {});

} // namespace sweetspot
