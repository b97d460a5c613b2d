// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <utility>

namespace sweetspot
{

/// Where servers of ours listen, both ends included.
struct PortRange {
    int first = 8080; ///< where llama.cpp's people expect a server
    int last = 8180;
};

/// A port of 127.0.0.1 that no other Sweetspot takes while this value lives. A server binds its port moments
/// after the port was chosen, or never where it hangs: without a lease another lane's or program's server could
/// take the port meanwhile and be measured in its place. The kernel ends a lease with its process, however that
/// ends; children do not inherit it.
class PortLease
{
public:
    PortLease() = default; ///< of no port
    PortLease(PortLease &&other) noexcept
        : m_port(std::exchange(other.m_port, 0))
        , m_fd(std::exchange(other.m_fd, -1))
    {
    }
    PortLease &operator=(PortLease &&other) noexcept
    {
        std::swap(m_port, other.m_port);
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~PortLease();

    int port() const { return m_port; } ///< 0: of none

    /// Of this port; of none where another has it.
    static PortLease of(int port);

private:
    int m_port = 0;
    int m_fd = -1; ///< a socket whose name in the kernel says the port
};

/// True when a server could listen on 127.0.0.1:port right now.
bool portIsFree(int port);

/// A random free port of the range; Error::Environment when all are taken. A program that is no Sweetspot may
/// still take it before the server does, so the caller tries again when the server cannot bind.
Result<PortLease> leaseFreePort(const PortRange &range = {});

} // namespace sweetspot
