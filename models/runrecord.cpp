// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runrecord.h"

namespace sweetspot
{

void CellRecord::describe(const CellSpec &cell)
{
    id = cell.id;
    key = cell.key;
    fileBytes = double(cell.fileBytes);
    sizeLabel = cell.sizeLabel;
    sizeOrder = cell.sizeOrder;
    if (cell.memory)
        estimatedBytes = cell.memory->bytes;
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
