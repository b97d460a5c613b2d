// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace sweetspot::test
{

/// Takes one connection on loopback, says its words at once whatever comes, and reads until the client goes.
/// For what a proper HTTP server would never do, and for IPv6.
class OneShotServer
{
public:
    /// @param family AF_INET or AF_INET6
    explicit OneShotServer(std::string words, int family = AF_INET)
        : m_listener(socket(family, SOCK_STREAM, 0))
    {
        sockaddr_in6 six{};
        sockaddr_in four{};
        six.sin6_family = AF_INET6;
        six.sin6_addr = in6addr_loopback;
        four.sin_family = AF_INET;
        four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto *address
            = family == AF_INET6 ? reinterpret_cast<sockaddr *>(&six) : reinterpret_cast<sockaddr *>(&four);
        socklen_t length = family == AF_INET6 ? socklen_t(sizeof six) : socklen_t(sizeof four);
        m_listens = m_listener >= 0 && bind(m_listener, address, length) == 0 && listen(m_listener, 1) == 0
            && getsockname(m_listener, address, &length) == 0;
        m_port = ntohs(family == AF_INET6 ? six.sin6_port : four.sin_port);
        if (m_listens)
            m_thread = std::thread([this, words] {
                const int fd = accept(m_listener, nullptr, nullptr);
                [[maybe_unused]] const auto sent = write(fd, words.data(), words.size());
                char rest[512];
                while (read(fd, rest, sizeof rest) > 0) { }
                close(fd);
            });
    }
    ~OneShotServer()
    {
        shutdown(m_listener, SHUT_RDWR); // nobody may have come
        if (m_thread.joinable())
            m_thread.join();
        close(m_listener);
    }

    bool listens() const { return m_listens; } ///< false: the machine has no such family
    int port() const { return m_port; }

private:
    int m_listener = -1;
    bool m_listens = false;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace sweetspot::test
