// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "models/runrecord.h"

namespace sweetspot
{

// The machine, the engine and the configuration of a run as JSON, for run.json and reports.

/// config.yaml's keys nested as in the file.
Json configToJson(const BenchConfig &config);
BenchConfig configFromJson(const Json &json);

Json runContextToJson(const RunContext &context);
RunContext runContextFromJson(const Json &json);

} // namespace sweetspot
