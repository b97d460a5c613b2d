// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/streamclient.h"

namespace sweetspot
{

StreamRecord StreamClient::run(const HttpRequest &request, const HttpLimits &limits,
    const std::stop_token &stop, std::atomic<std::uint64_t> *readCounter)
{
    constexpr auto kLookAgain = std::chrono::seconds(1);
    m_pool.start(0, request, limits, readCounter);
    while (true) {
        auto finished = m_pool.poll(kLookAgain, stop);
        if (!finished.empty())
            return std::move(finished.front().record);
    }
}

void StreamClient::closeConnections()
{
    m_pool.closeConnections();
}

} // namespace sweetspot
