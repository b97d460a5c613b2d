// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamclient.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sweetspot
{

/// A server-sent event with the instant at which its last byte was read.
struct StampedEvent {
    std::string name;
    std::string data;
    std::int64_t dtNs = 0; ///< after StreamRecord::sentNs
    bool coalesced = false; ///< the same wake-up completed the event before it too
    bool terminated = true;
};

/// Parses a finished stream: each event gets the stamp of the read that completed it. Pure.
std::vector<StampedEvent> stampEvents(const StreamRecord &record);

} // namespace sweetspot
