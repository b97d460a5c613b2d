// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/knee.h"
#include "models/verdict.h"

#include <QLocale>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// One level of offload.
struct OffloadPoint {
    CellId cell;
    double memoryGb = 0; ///< of the server on the lane's devices, gigabytes
    MetricValue speed; ///< tokens per second while streaming
    std::optional<int> percent; ///< of the model's layers on devices; absent: named otherwise
    std::optional<int> layers; ///< on devices, where the number was set; both absent: all that fit

    bool operator==(const OffloadPoint &) const = default;
};

/// What a model's speed is at several levels of offload, all else being equal.
struct OffloadCurve {
    CellId cell; ///< without the level in its parameters
    QVector<OffloadPoint> points; ///< by rising memory, of equal memory the fastest
    std::optional<Knee> knee; ///< of speed against memory

    bool operator==(const OffloadCurve &) const = default;
};

/// Curves with at least two points, in the order of the cells. A cell whose speed or device memory is not
/// known, or rests on too little, is in none. Pure.
QVector<OffloadCurve> offloadCurves(const QVector<CellVerdict> &verdicts);

/// "50 % of the layers", "all layers that fit".
QString offloadLevelText(const OffloadPoint &point);

/// One sentence about the curve's knee, or that it has none.
QString kneeSentence(const OffloadCurve &curve, const QLocale &locale = QLocale());

} // namespace sweetspot
