// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamrecord.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace sweetspot
{

/// Any number of HTTP exchanges at once on the calling thread: one libcurl multi handle, one connection for
/// each stream, no event loop. Bytes are stamped and kept, never parsed, while anything runs. Not thread-safe;
/// only the stop token may come from elsewhere.
class StreamPool
{
public:
    StreamPool();
    ~StreamPool(); ///< cancels what still runs
    StreamPool(const StreamPool &) = delete;
    StreamPool &operator=(const StreamPool &) = delete;

    struct Finished {
        int id = 0;
        StreamRecord record;
    };

    /// Begins an exchange; the id comes back with its record.
    /// @param readCounter counts body reads while the stream runs, for a live display; may be nullptr
    void start(int id, const HttpRequest &request, const HttpLimits &limits,
        std::atomic<std::uint64_t> *readCounter = nullptr);

    /// Serves all streams until one ends, the time is over or a stop is requested (which cancels all of them).
    std::vector<Finished> poll(std::chrono::milliseconds time, const std::stop_token &stop);

    int running() const;
    /// A copy of what has come of one that runs, for showing it while it comes; nullopt: none has this id. Not
    /// for measurements: it costs what there is.
    std::optional<StreamRecord> soFar(int id) const;
    /// Closes the connections of all that runs, which cancels the requests; what came until then is returned.
    std::vector<Finished> cancelAll();
    void closeConnections(); ///< kept-alive ones too: a server with an open one can take long to end

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sweetspot
