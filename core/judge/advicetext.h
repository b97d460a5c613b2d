// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/candidate.h"
#include "models/usecase.h"

#include <QLocale>
#include <QVector>

#include <vector>

namespace sweetspot
{

// The words of recommendations. Pure; the locale is of the numbers in sentences.

/// "5.200 GB" of a metric that there is.
QString withUnit(const QString &metric, double value, const QLocale &locale);

/// What the list says of a candidate: its figures, and which it lacks.
Advice adviceOf(const UseCase &useCase, const Candidate &candidate, const QLocale &locale);

/// Why none of them is recommended: what has to be measured again, or that nothing meets the thresholds.
QString whyNoneText(const std::vector<Candidate> &candidates);

/// Which cells are too close to call; a few are named, all of them stand in the list.
QString tiedText(const CellId &chosen, const QVector<CellId> &tied);

/// What the chosen one saves of memory or of its file's size; empty where that is not worth saying.
QString sizeText(const Candidate &chosen, const Candidate &other, const QLocale &locale);

/// How the runner-up's figures differ from the chosen one's; empty where they hardly do.
QString tradeOffText(
    const UseCase &useCase, const Candidate &chosen, const Candidate &other, const QLocale &locale);

} // namespace sweetspot
