// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

#include <yaml-cpp/yaml.h>

namespace sweetspot
{

/// The only entry of a map that a YAML text has under a key, itself a map, as what we wrote has: a service, a
/// model. Error::BadInput for every other text. Pure.
/// @param label of the form, for the error
Result<YAML::Node> onlyEntryOf(const QString &text, const char *key, const QString &label);

} // namespace sweetspot
