// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace sweetspot::test
{

/// An HTTP server on 127.0.0.1 that does exactly what a test says, byte by byte and to the microsecond. It
/// spins for the last part of every wait and keeps the instants at which it really sent, so that its own
/// lateness is not blamed on the client.
class ScriptedServer
{
public:
    struct Request {
        std::string method;
        std::string path;
        std::string headers;
        std::string body;
    };

    class Connection
    {
    public:
        explicit Connection(int fd)
            : m_fd(fd)
        {
        }
        bool send(const std::string &bytes); ///< all of it; false when the client is gone
        /// Waits until the instant on the monotonic clock, spinning at the end, then sends; notes the real
        /// instant.
        bool sendAt(std::int64_t ns, const std::string &bytes);
        void reset(); ///< ends the connection with RST
        void close();
        bool isOpen() const { return m_fd >= 0; }
        std::vector<std::int64_t> sentAt;

    private:
        int m_fd;
    };

    /// Runs for each request on a thread of its connection. True: keep the connection for another request.
    using Handler = std::function<bool(const Request &, Connection &)>;

    /// @param port 0: any free one
    explicit ScriptedServer(Handler handler, int port = 0);
    ~ScriptedServer();

    int port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    int requests() const { return m_requests; }

    static std::string response(
        int status, const std::string &body, const std::string &type = "application/json");
    static std::string streamHead();
    /// One piece of a chunked body.
    static std::string chunk(const std::string &bytes);
    static std::string lastChunk() { return "0\r\n\r\n"; }
    static std::int64_t now();

private:
    void serve(int fd);

    Handler m_handler;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stop{false};
    std::atomic<int> m_requests{0};
    std::thread m_acceptor;
    std::mutex m_mutex;
    std::vector<std::thread> m_threads;
    std::vector<int> m_open;
};

} // namespace sweetspot::test
