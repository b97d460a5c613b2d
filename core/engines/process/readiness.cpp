// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/readiness.h"

namespace sweetspot
{

bool answersOk(StreamClient &client, const std::string &url, const std::stop_token &stop)
{
    HttpLimits limits;
    limits.connect = limits.firstByte = limits.total = std::chrono::seconds(2);
    limits.maxBytes = 64 << 10;
    const StreamRecord record = client.run({url, {}, {}}, limits, stop);
    return record.end == StreamEnd::Complete && record.status == 200;
}

} // namespace sweetspot
