// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/ports.h"

#include "core/base/tr.h"

#include <QRandomGenerator>

#include <algorithm>
#include <arpa/inet.h>
#include <cstddef>
#include <cstring>
#include <netinet/in.h>
#include <numeric>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace sweetspot
{

PortLease::~PortLease()
{
    if (m_fd >= 0)
        close(m_fd);
}

PortLease PortLease::of(int port)
{
    PortLease lease;
    lease.m_fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (lease.m_fd < 0)
        return {};
    // An abstract name: no file that a crash would leave, and one per network namespace, as ports are.
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = "sweetspot-port-" + std::to_string(port);
    std::memcpy(address.sun_path + 1, name.data(), name.size());
    const auto bytes = socklen_t(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    if (bind(lease.m_fd, reinterpret_cast<const sockaddr *>(&address), bytes) != 0)
        return {};
    lease.m_port = port;
    return lease;
}

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

Result<PortLease> leaseFreePort(const PortRange &range)
{
    std::vector<int> ports(std::size_t(range.last - range.first + 1));
    std::iota(ports.begin(), ports.end(), range.first);
    std::shuffle(ports.begin(), ports.end(), *QRandomGenerator::global());
    for (const int port : ports)
        // Leased first: to look whether it is free is to listen there for a moment, in the way of whose it is.
        if (PortLease lease = PortLease::of(port); lease.port() != 0 && portIsFree(port))
            return lease;
    return Error{ErrorCode::Environment,
        CoreTr::tr("All ports from %1 to %2 on 127.0.0.1 are in use; stop some of the programs that use them.")
            .arg(range.first)
            .arg(range.last),
        {}};
}

} // namespace sweetspot
