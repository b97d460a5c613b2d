// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"
#include "models/verdict.h"

namespace sweetspot
{

/// Whether what was measured of a cell in one profile is enough to judge by.
struct EvidenceFound {
    Evidence evidence = Evidence::None;
    int wanted = 0; ///< requests that were to be answered
    int got = 0; ///< of them, those that count
    QString sentence; ///< why it is not enough; empty when it is
};

/// Counts the requests that a profile's figures rest on: answers that can be used against those that were
/// wanted. What counts as enough is a judgement, and stands beside each profile in evidence.cpp. Pure.
/// @param profile id; of one that was not tried the evidence is None without a sentence
EvidenceFound evidenceOf(const CellRecord &cell, const QString &profile);

} // namespace sweetspot
