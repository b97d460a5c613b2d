// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streampool.h"

#include <atomic>
#include <stop_token>

namespace sweetspot
{

/// HTTP for the lane's own thread, over libcurl: one hop from the socket, no event loop, nothing parsed, logged
/// or allocated per token beyond appending to one buffer. Not thread-safe; only the stop token may come from
/// elsewhere.
class StreamClient
{
public:
    /// Runs one request to its end. Every wait watches the stop token and returns within milliseconds of it.
    /// @param readCounter counts body reads while the stream runs, for a live display; may be nullptr
    StreamRecord run(const HttpRequest &request, const HttpLimits &limits, const std::stop_token &stop,
        std::atomic<std::uint64_t> *readCounter = nullptr);

    /// Closes kept-alive connections: a server with an open one can take long to end.
    void closeConnections();

    /// Many requests at once, over the same connections.
    StreamPool &pool() { return m_pool; }

private:
    StreamPool m_pool;
};

} // namespace sweetspot
