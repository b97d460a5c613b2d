// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/sseparser.h"

#include <utility>

namespace sweetspot
{

void SseParser::feed(std::string_view bytes, const Sink &sink)
{
    std::size_t start = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\n' && m_lastWasCr) { // second half of CRLF
            m_lastWasCr = false;
            start = i + 1;
            continue;
        }
        m_lastWasCr = c == '\r';
        if (c != '\n' && c != '\r')
            continue;
        std::string_view text = bytes.substr(start, i - start);
        if (!m_line.empty()) {
            m_line.append(text);
            text = m_line;
        }
        if (text.empty()) {
            m_event.endOffset = m_offset + i + 1;
            dispatch(sink, true);
        } else {
            line(text);
        }
        m_line.clear();
        start = i + 1;
    }
    m_line.append(bytes.substr(start));
    m_offset += bytes.size();
}

void SseParser::finish(const Sink &sink)
{
    if (!m_line.empty()) {
        line(m_line);
        m_line.clear();
    }
    m_event.endOffset = m_offset;
    dispatch(sink, false);
}

void SseParser::line(std::string_view text)
{
    if (m_first) {
        m_first = false;
        if (text.substr(0, 3) == "\xEF\xBB\xBF")
            text.remove_prefix(3);
    }
    if (!text.empty() && text.front() == ':') {
        ++m_comments;
        return;
    }
    const std::size_t colon = text.find(':');
    const std::string_view field = text.substr(0, colon);
    std::string_view value = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    if (!value.empty() && value.front() == ' ')
        value.remove_prefix(1);
    if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_event.name = value;
    }
}

void SseParser::dispatch(const Sink &sink, bool terminated)
{
    if (m_hasData) {
        m_event.terminated = terminated;
        sink(std::move(m_event));
    }
    m_event = SseEvent{};
    m_hasData = false;
}

} // namespace sweetspot
