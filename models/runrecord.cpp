// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runrecord.h"
#include "models/validityflag.h"

#include <algorithm>

namespace sweetspot
{

void CellRecord::describe(const CellSpec &cell)
{
    id = cell.id;
    key = cell.key;
    place = cell.place;
    fileBytes = double(cell.fileBytes);
    fileFingerprint = cell.fileFingerprint;
    sizeLabel = cell.sizeLabel;
    sizeOrder = cell.sizeOrder;
    contextLength = cell.contextLength;
    activeBytes = cell.activeBytes;
    price = cell.price;
    if (cell.memory) {
        estimatedBytes = cell.memory->bytes;
        learnedBytes = cell.memory->learned;
    }
}

void CellRecord::leaveOut(const LeftOut &leftOut)
{
    for (const LeftOut &known : unmeasured)
        if (known.profile == leftOut.profile && known.rule == leftOut.rule)
            return;
    unmeasured << leftOut;
}

void CellRecord::reset(const QString &profile)
{
    const auto belongs = [&profile](const auto &item) { return item.profile == profile; };
    attempts.removeIf(belongs);
    observations.removeIf(belongs);
    unmeasured.removeIf(belongs);
}

QStringList runFlags(const RunContext &context)
{
    QStringList flags;
    if (!context.virtualised.isEmpty())
        flags << validityflag::kVirtualised;
    if (context.onBattery)
        flags << validityflag::kOnBattery;
    const auto missing = [&context](const char *what) {
        return std::any_of(context.unavailable.begin(), context.unavailable.end(),
            [what](const QString &line) { return line.startsWith(QLatin1String(what)); });
    };
    if (missing("temperature"))
        flags << validityflag::kSensorUnavailable;
    if (missing("energy"))
        flags << validityflag::kEnergyUnavailable;
    return flags;
}

bool hasObservation(const CellRecord &cell, const QString &profile, const QString &kind)
{
    return std::any_of(cell.observations.begin(), cell.observations.end(),
        [&](const Observation &o) { return o.profile == profile && o.kind == kind; });
}

CellRecord *RunRecord::find(const CellId &id)
{
    for (CellRecord &cell : cells)
        if (cell.id == id)
            return &cell;
    return nullptr;
}

const CellRecord *RunRecord::find(const CellId &id) const
{
    return const_cast<RunRecord *>(this)->find(id);
}

} // namespace sweetspot
