// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/ports.h"

#include "core/base/tr.h"

#include <QRandomGenerator>

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <numeric>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace sweetspot
{

bool portIsFree(int port)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    // As the server does it: connections that are merely dying do not count, listeners do.
    const int on = 1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool free
        = bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 && listen(fd, 1) == 0;
    close(fd);
    return free;
}

Result<int> pickFreePort(int first, int last)
{
    std::vector<int> ports(std::size_t(last - first + 1));
    std::iota(ports.begin(), ports.end(), first);
    std::shuffle(ports.begin(), ports.end(), *QRandomGenerator::global());
    for (const int port : ports)
        if (portIsFree(port))
            return port;
    return Error{ErrorCode::Environment,
        CoreTr::tr("All ports from %1 to %2 on 127.0.0.1 are in use; stop some of the programs that use them.")
            .arg(first)
            .arg(last),
        {}};
}

} // namespace sweetspot
