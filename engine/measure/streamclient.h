// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace sweetspot
{

struct HttpRequest {
    std::string url;
    std::string body; ///< empty: GET; otherwise POST of JSON
    std::vector<std::string> headers; ///< "Name: value"
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
    TooLarge
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

/// HTTP for the lane's own thread, over libcurl: one hop from the socket, no event loop, nothing parsed, logged
/// or allocated per token beyond appending to one buffer. Not thread-safe; only the stop token may come from
/// elsewhere.
class StreamClient
{
public:
    StreamClient();
    ~StreamClient();
    StreamClient(const StreamClient &) = delete;
    StreamClient &operator=(const StreamClient &) = delete;

    /// Runs one request to its end. Every wait watches the stop token and returns within milliseconds of it.
    /// @param readCounter counts body reads while the stream runs, for a live display; may be nullptr
    StreamRecord run(const HttpRequest &request, const HttpLimits &limits, const std::stop_token &stop,
        std::atomic<std::uint64_t> *readCounter = nullptr);

    /// Closes kept-alive connections: a server with an open one can take long to end.
    void closeConnections();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sweetspot
