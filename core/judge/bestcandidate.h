// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/candidate.h"
#include "models/usecase.h"

#include <vector>

namespace sweetspot
{

/// Index of the cell to use, of candidates that are sorted best first; 0 when none of them is fit and can be
/// relied on. Of the
/// quantizations of the best one's model that cannot be told apart from the sharpest, the smallest is taken.
/// Where an error is dear, accuracy comes before speed and memory.
std::size_t bestOf(const UseCase &useCase, const std::vector<Candidate> &candidates);

} // namespace sweetspot
