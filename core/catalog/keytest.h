// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keykind.h"
#include "models/result.h"

#include <stop_token>

namespace sweetspot
{

/// Asks the service whether it takes a key: one GET that costs nothing and goes nowhere else. Blocks. The
/// error is a sentence: Permission (refused), Environment (no connection), Protocol (something else answers
/// there).
Status testKey(const KeyKind &kind, const QString &key, const std::stop_token &stop = {});

} // namespace sweetspot
