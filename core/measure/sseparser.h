// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace sweetspot
{

/// One server-sent event (WHATWG HTML, "Server-sent events", section on interpreting a stream).
struct SseEvent {
    std::string name; ///< of an "event:" line; empty when there was none
    std::string data; ///< "data:" lines joined by LF
    std::size_t endOffset = 0; ///< bytes of the stream consumed when the event was complete
    bool terminated = true; ///< false: the stream ended before the blank line
};

/// Cuts a byte stream into server-sent events, wherever the network cut it. Pure: no clock, no I/O.
/// Comments and unknown fields are skipped; LF, CRLF and CR end lines; a leading byte order mark is ignored.
class SseParser
{
public:
    using Sink = std::function<void(SseEvent &&)>;

    void feed(std::string_view bytes, const Sink &sink);
    /// The stream is over: hands out an event whose blank line never came.
    void finish(const Sink &sink);
    /// Comment lines seen: keep-alives.
    std::size_t comments() const { return m_comments; }

private:
    void line(std::string_view text);
    void dispatch(const Sink &sink, bool terminated);

    std::string m_line;
    SseEvent m_event;
    bool m_hasData = false;
    bool m_lastWasCr = false;
    bool m_first = true;
    std::size_t m_offset = 0;
    std::size_t m_comments = 0;
};

} // namespace sweetspot
