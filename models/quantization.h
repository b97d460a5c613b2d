// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// The order in which quantizations are tested: Q4_K_M first, then Q5_K_M, Q6_K, Q3_K_M, Q2_K, Q8_0
/// (the most common one first, so that a run that is stopped early has it; then its neighbours).
const QStringList &quantizationTestingOrder();

/// Position in the testing order; names it does not list come after all that it does.
int quantizationTestingRank(const QString &name);

/// Bits per weight as the format's block layout gives them, for sorting columns from small to large.
/// nullopt for a name that is not known.
std::optional<double> nominalBitsPerWeight(const QString &name);

/// Columns of the matrix: by nominal bits ascending, unknown names last in alphabetical order.
QStringList sortedForDisplay(QStringList names);

/// The quantization named in a GGUF file name ("qwen-7b-q4_k_m.gguf" -> "Q4_K_M"); empty when none is.
QString quantizationFromFileName(const QString &fileName);

} // namespace sweetspot
