// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamrecord.h"

#include <string>
#include <vector>

namespace sweetspot::test
{

/// A finished stream of which each piece of wire came with a read of its own, a millisecond after the one
/// before.
inline StreamRecord streamOf(
    const std::vector<std::string> &wire, const char *contentType = "text/event-stream")
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    record.contentType = contentType;
    std::int64_t at = 0;
    for (const std::string &piece : wire) {
        record.body += piece;
        record.reads.push_back({record.body.size(), at += 1'000'000, std::uint32_t(at)});
    }
    record.doneNs = at;
    return record;
}

} // namespace sweetspot::test
