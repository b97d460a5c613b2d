// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamrecord.h"

#include <curl/curl.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string_view>

namespace sweetspot
{

/// One exchange on a libcurl handle: what is sent, the limits, and what has come until now. Belongs to a
/// StreamPool and its thread; libcurl holds its address while it runs.
struct Transfer {
    using Headers = std::unique_ptr<curl_slist, void (*)(curl_slist *)>;

    int id = 0;
    CURL *easy = nullptr;
    Headers headers{nullptr, curl_slist_free_all};
    HttpRequest request;
    HttpLimits limits;
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> file{nullptr, std::fclose};
    StreamRecord record;
    const std::uint32_t *wake = nullptr; ///< the number of the wake-up that reads, for each read
    std::int64_t *look = nullptr; ///< when the pool looks at limits again; 0: at once
    bool tooLarge = false;
    std::int64_t startNs = 0;
    std::int64_t lastByteNs = 0;
    double cpuBeforeUs = 0;
    std::atomic<std::uint64_t> *counter = nullptr;

    std::int64_t quietUntil() const; ///< ns of the clock when its silence is over the limit
    std::int64_t totalUntil() const; ///< ns of the clock when it has lasted too long
};

/// Gives the handle all that the request says; bytes that come are stamped into the record.
void setUp(Transfer &transfer);

/// Copies status, content type and whether the connection was new from the handle into the record.
void takeFacts(Transfer &transfer);

/// How an exchange ended that libcurl calls done.
/// @param tooLarge whether we broke it off because of its size
StreamEnd endOf(CURLcode code, bool tooLarge);

/// The value of a "Retry-After" line of a response's head, without blanks; empty for any other line.
std::string_view retryAfterIn(std::string_view headerLine);

} // namespace sweetspot
