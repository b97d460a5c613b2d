// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/stampedevents.h"

#include "core/measure/sseparser.h"

#include <optional>

namespace sweetspot
{

std::vector<StampedEvent> stampEvents(const StreamRecord &record)
{
    std::vector<StampedEvent> events;
    events.reserve(record.reads.size());
    std::size_t read = 0;
    std::optional<std::uint32_t> lastWake;
    const auto sink = [&](SseEvent &&event) {
        while (read + 1 < record.reads.size() && record.reads[read].endOffset < event.endOffset)
            ++read;
        StampedEvent stamped{std::move(event.name), std::move(event.data), 0, false, event.terminated};
        if (!record.reads.empty()) {
            stamped.dtNs = record.reads[read].atNs - record.sentNs;
            stamped.coalesced = lastWake == record.reads[read].wake;
            lastWake = record.reads[read].wake;
        }
        events.push_back(std::move(stamped));
    };
    SseParser parser;
    parser.feed(record.body, sink);
    parser.finish(sink);
    return events;
}

} // namespace sweetspot
