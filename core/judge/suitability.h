// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/candidate.h"
#include "models/usecase.h"

#include <QLocale>

#include <optional>

namespace sweetspot
{

/// A cell as one use sees it, with whether it is suitable, and why it is not or only with a reservation: by
/// what its profile was rated, by what failed in others that the use weighs, and by what the person needs.
/// Pure. nullopt: nothing was measured for this use.
/// @param contextLength tokens, see contextLengthFor() @param locale of the numbers in sentences
std::optional<Candidate> suitedTo(const UseCase &useCase, const CellVerdict &verdict, const Needs &needs,
    int contextLength, const QLocale &locale);

/// Warns of a candidate, in place of what was said of it before.
void reserve(Candidate &candidate, const QString &why);

} // namespace sweetspot
