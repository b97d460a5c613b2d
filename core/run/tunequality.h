// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/prepare.h"

#include <stop_token>

namespace sweetspot
{

/// The share of a model's answers that settings which change them keep, 0 .. 1: e to the minus mean KL
/// divergence from the same file without them (docs/measuring.md#kl-divergence), on the text of the project.
/// Loads the model itself, so no server should run. Blocks for seconds to minutes; watches the stop token.
/// Error::Cancelled, Error::NotFound where the engine has no tool for it, others of the tool.
Result<double> qualityKept(const Preparation &made, const CellSpec &cell, const std::stop_token &stop);

/// The parameters of a set that change answers, as a label; empty: there are none. Pure.
QString lossyLabel(const ParameterSet &set);

} // namespace sweetspot
