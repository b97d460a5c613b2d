// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sweetspot
{

struct HttpRequest {
    std::string url;
    std::string body; ///< empty: GET; otherwise POST of JSON
    std::vector<std::string> headers; ///< "Name: value"
    std::string method = {}; ///< another than those; "HEAD" takes no body
    std::string bodyFile = {}; ///< sent in place of the body, as it is
};

struct HttpLimits {
    std::chrono::milliseconds connect{5000};
    std::chrono::milliseconds firstByte{120000}; ///< until the first byte of the body
    std::chrono::milliseconds idle{60000}; ///< between two reads of the body
    std::chrono::milliseconds total{600000};
    std::size_t maxBytes = 64u << 20; ///< of the body
};

/// One return of the socket read: how far the body reached, and when.
struct ReadMark {
    std::size_t endOffset = 0;
    std::int64_t atNs = 0; ///< monotonic clock, taken before anything looks at the bytes
    std::uint32_t wake = 0; ///< reads of one wake-up share the number
};

enum class StreamEnd {
    Complete,
    Refused,
    Broken,
    FirstByteTimeout,
    IdleTimeout,
    TotalTimeout,
    Cancelled,
    TooLarge,
    Untrusted ///< a certificate that does not fit, or no common way to encrypt
};

/// A whole HTTP exchange as it came from the wire, unparsed.
struct StreamRecord {
    StreamEnd end = StreamEnd::Broken;
    std::string detail; ///< libcurl's words when it did not complete
    long status = 0; ///< 0 when no status line came
    std::string contentType;
    std::string retryAfter;
    std::int64_t sentNs = 0; ///< just before the first byte of the request, on an open connection
    std::optional<std::int64_t> headersNs;
    std::int64_t doneNs = 0;
    std::string body;
    std::vector<ReadMark> reads;
    double cpuUs = 0; ///< CPU time of this thread from sending to the end
    bool freshConnection = false;
};

} // namespace sweetspot
