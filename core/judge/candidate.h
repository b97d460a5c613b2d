// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/worth.h"
#include "models/recommendation.h"

#include <optional>
#include <utility>
#include <vector>

namespace sweetspot
{

/// A cell as one use sees it.
struct Candidate {
    const CellVerdict *verdict = nullptr;
    std::vector<std::optional<MetricValue>> figures; ///< one for each factor of the use
    std::vector<std::optional<Worth>> worths;
    int missing = 0; ///< factors without a figure
    int refusals = 0; ///< uses that it is not fit for
    double score = 0;
    AdviceMark mark = AdviceMark::Tick;
    QString sentence;
    bool beaten = false; ///< another candidate is worth more in everything
    bool trusted = true; ///< enough was measured to recommend it by
};

/// Whether a figure is only shown, because too little was measured for it or other programs disturbed it.
bool restsOnTooLittle(const MetricValue &value);

/// What the use sees of a cell. nullopt: none of its figures was measured.
std::optional<Candidate> candidateOf(const UseCase &useCase, const CellVerdict &verdict, int contextLength);

/// GB; infinite when it was not measured.
double memoryOf(const Candidate &candidate);
/// GB of the model file, which decides between quantizations of one model: memory follows it, without the
/// jitter of a measurement. Memory where the file's size is not known.
double sizeOf(const Candidate &candidate);

/// Product of the worths, each to the power of its weight, over what was measured. @param withQuestions false:
/// the share of right answers is left out
double scoreOf(const UseCase &useCase, const Candidate &candidate, bool withQuestions);
/// The same from the unlucky and from the lucky ends of what is believed.
std::pair<double, double> scoreRange(const UseCase &useCase, const Candidate &candidate);

/// Whether nothing that was measured of both tells them apart. Memory is not looked at: it decides between
/// equals.
bool cannotBeToldApart(const UseCase &useCase, const Candidate &a, const Candidate &b);

/// Whether enough was measured of a cell to recommend it for a use: its profile has enough evidence. Of
/// endurance, which is tried with one cell only, it is enough to know more than the memory.
bool isTrusted(const UseCase &useCase, const CellVerdict &verdict);

/// Whether the first is worth at least as much in everything, and more in something. What cannot be relied on
/// beats nothing that can.
bool beats(const Candidate &a, const Candidate &b);

/// Orders candidates, the better one first; who else is there plays no part.
bool ahead(const Candidate &a, const Candidate &b);

} // namespace sweetspot
