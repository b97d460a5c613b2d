// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sweetspot::test
{

std::int64_t ScriptedServer::now()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

bool ScriptedServer::Connection::send(const std::string &bytes)
{
    std::size_t done = 0;
    while (m_fd >= 0 && done < bytes.size()) {
        const ssize_t n = ::send(m_fd, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        done += std::size_t(n);
    }
    return m_fd >= 0;
}

bool ScriptedServer::Connection::sendAt(std::int64_t ns, const std::string &bytes)
{
    constexpr std::int64_t kSpin = 200'000;
    while (now() < ns - kSpin)
        std::this_thread::sleep_for(
            std::chrono::nanoseconds(std::min<std::int64_t>(ns - kSpin - now(), 50'000'000)));
    while (now() < ns) { }
    sentAt.push_back(now());
    return send(bytes);
}

void ScriptedServer::Connection::reset()
{
    const linger abort{1, 0};
    setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    close();
}

void ScriptedServer::Connection::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

ScriptedServer::ScriptedServer(Handler handler, int port)
    : m_handler(std::move(handler))
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
        || listen(m_listener, 64) != 0) {
        std::fprintf(stderr,
            "couldn't bind HTTP server socket\n"); // as llama-server says it: somebody took the port meanwhile
        std::abort();
    }
    socklen_t length = sizeof address;
    getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] {
        while (!m_stop) {
            const int fd = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (fd < 0)
                break;
            const std::lock_guard guard(m_mutex);
            m_open.push_back(fd);
            m_threads.emplace_back([this, fd] { serve(fd); });
        }
    });
}

ScriptedServer::~ScriptedServer()
{
    m_stop = true;
    shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    {
        const std::lock_guard guard(m_mutex);
        for (const int fd : m_open)
            shutdown(fd, SHUT_RDWR);
    }
    for (std::thread &thread : m_threads)
        thread.join();
}

void ScriptedServer::serve(int fd)
{
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::string buffer;
    Connection connection(fd);
    bool keep = true;
    while (keep && connection.isOpen()) {
        std::size_t head = std::string::npos;
        char block[65536];
        const auto more = [&] {
            const ssize_t n = recv(fd, block, sizeof block, 0);
            if (n <= 0)
                return false;
            buffer.append(block, std::size_t(n));
            return true;
        };
        bool open = true;
        while ((head = buffer.find("\r\n\r\n")) == std::string::npos && (open = more())) { }
        if (!open)
            break;
        Request request;
        request.headers = buffer.substr(0, head);
        buffer.erase(0, head + 4);
        const std::size_t space = request.headers.find(' ');
        request.method = request.headers.substr(0, space);
        request.path = request.headers.substr(space + 1, request.headers.find(' ', space + 1) - space - 1);
        std::size_t length = 0;
        std::string lower = request.headers;
        std::transform(lower.begin(), lower.end(), lower.begin(),
            [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        if (const std::size_t at = lower.find("content-length:"); at != std::string::npos)
            length = std::strtoul(lower.c_str() + at + 15, nullptr, 10);
        while (buffer.size() < length && more()) { }
        request.body = buffer.substr(0, length);
        buffer.erase(0, length);
        ++m_requests;
        keep = m_handler(request, connection);
    }
    const std::lock_guard guard(m_mutex);
    std::erase(m_open, fd); // before the number can belong to another socket
    connection.close();
}

std::string ScriptedServer::response(int status, const std::string &body, const std::string &type)
{
    return "HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Type: " + type
        + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string ScriptedServer::streamHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
}

std::string ScriptedServer::chunk(const std::string &bytes)
{
    char size[32];
    std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    return size + bytes + "\r\n";
}

} // namespace sweetspot::test
