// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cellqueue.h"

#include "core/base/tr.h"

namespace sweetspot
{

CellQueue::CellQueue(const RunPlan &plan, int lane)
{
    for (const CellSpec &cell : plan.cells)
        if (cell.lane == lane)
            m_entries << Entry{cell};
}

std::optional<CellSpec> CellQueue::next() const
{
    for (const Entry &entry : m_entries)
        if (!entry.done && !entry.cell.skip)
            return entry.cell;
    return std::nullopt;
}

QVector<CellSpec> CellQueue::takeSkipped()
{
    QVector<CellSpec> skipped;
    for (Entry &entry : m_entries) {
        if (entry.done || entry.reported || !entry.cell.skip)
            continue;
        entry.reported = true;
        skipped << entry.cell;
    }
    return skipped;
}

void CellQueue::finished(const CellId &id, CellOutcome outcome)
{
    for (Entry &entry : m_entries)
        if (entry.cell.id == id)
            entry.done = outcome != CellOutcome::Unfinished;
}

void CellQueue::tooLarge(const CellSpec &cell, const Sentence &why)
{
    for (Entry &entry : m_entries)
        if (entry.cell.id.model == cell.id.model && entry.cell.id.engine == cell.id.engine
            && entry.cell.id.parameters == cell.id.parameters && entry.cell.fileBytes >= cell.fileBytes
            && !entry.done && !entry.cell.skip && !entry.cell.forced && entry.cell.id != cell.id)
            entry.cell.skip = SkipReason{QStringLiteral("load_failure"),
                CoreTr::tr("%1 %2 is no larger and could not be loaded: %3")
                    .arg(cell.id.model, cell.id.quantization, why)};
}

void CellQueue::prune(const std::function<std::optional<SkipReason>(const CellSpec &)> &rule)
{
    for (Entry &entry : m_entries)
        if (!entry.done && !entry.cell.skip)
            entry.cell.skip = rule(entry.cell);
}

int CellQueue::remaining() const
{
    int count = 0;
    for (const Entry &entry : m_entries)
        count += !entry.done && !entry.cell.skip ? 1 : 0;
    return count;
}

} // namespace sweetspot
