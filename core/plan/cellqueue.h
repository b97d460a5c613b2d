// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/runplan.h"
#include "models/runrecord.h"

#include <QVector>

#include <functional>
#include <optional>

namespace sweetspot
{

/// The cells of one lane, handed out in order: ask for the next, report what finished. Pure; a lane owns one.
class CellQueue
{
public:
    CellQueue(const RunPlan &plan, int lane);

    /// The next cell that has neither finished nor a reason to be skipped; nullopt when there is none.
    std::optional<CellSpec> next() const;
    /// Cells that were skipped since the last call, each handed out once.
    QVector<CellSpec> takeSkipped();

    void finished(const CellId &id, CellOutcome outcome);
    /// The cell could not be loaded for want of memory or time: the model's cells on this lane that are as
    /// large or larger are skipped. The smaller ones are not: they may fit.
    void tooLarge(const CellSpec &cell, const Sentence &why);

    /// Asks a rule about each cell that is still to come; those with an answer are skipped.
    void prune(const std::function<std::optional<SkipReason>(const CellSpec &)> &rule);

    int remaining() const;
    int total() const { return int(m_entries.size()); }

private:
    struct Entry {
        CellSpec cell;
        bool done = false;
        bool reported = false; ///< as skipped
    };
    QVector<Entry> m_entries;
};

} // namespace sweetspot
