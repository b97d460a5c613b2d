// SPDX-License-Identifier: GPL-3.0-or-later
// Many streams at once: 256 clients of a scripted server that sends 20 tokens a second to each, on one absolute
// schedule. Is every event counted once, is the aggregate rate true, what does the client cost? The server is a
// process of its own, so that its processor time is not blamed on the client. Usage: bench_streams [STREAMS
// [RATE [SECONDS]]]
#include "core/engines/llamacpp/llamanative.h"
#include "core/measure/clock.h"
#include "core/measure/stampedevents.h"
#include "core/measure/statistics.h"
#include "core/measure/streampool.h"

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmath>
#include <string>
#include <vector>

using namespace sweetspot;

namespace
{

std::int64_t monotonic()
{
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return std::int64_t(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

std::string chunk(const std::string &bytes)
{
    char size[32];
    std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    return size + bytes + "\r\n";
}

std::string event(int n)
{
    return chunk("data: {\"index\":0,\"content\":\" word\",\"tokens\":[1234],\"stop\":false,\"id_slot\":-1,"
                 "\"tokens_predicted\":"
        + std::to_string(n) + ",\"tokens_evaluated\":16,\"padding\":\"" + std::string(110, 'x') + "\"}\n\n");
}

void sendAll(int fd, const std::string &bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = send(fd, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (n <= 0)
            return;
        done += std::size_t(n);
    }
}

// One thread for all: the streams' deadlines are spread evenly over the period, so that it is one list of
// instants. Reports its first and last send instants through the pipe.
[[noreturn]] void serve(int listener, int streams, double rate, int tokens, int report)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::vector<int> clients;
    while (int(clients.size()) < streams) {
        const int fd = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        char block[65536];
        std::string request;
        while (request.find("\r\n\r\n") == std::string::npos) {
            const ssize_t n = recv(fd, block, sizeof block, 0);
            if (n <= 0)
                break;
            request.append(block, std::size_t(n));
        }
        sendAll(fd, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        clients.push_back(fd);
    }
    const double period = 1e9 / rate;
    const std::int64_t begin = monotonic() + 300'000'000;
    std::int64_t first = 0, last = 0, latest = 0;
    for (int n = 1; n <= tokens; ++n)
        for (int i = 0; i < streams; ++i) {
            const std::int64_t due = begin + std::int64_t((n - 1 + double(i) / streams) * period);
            while (monotonic() < due - 200'000) {
                const timespec nap{0, long(std::min<std::int64_t>(due - 150'000 - monotonic(), 50'000'000))};
                nanosleep(&nap, nullptr);
            }
            while (monotonic() < due) { }
            const std::int64_t at = monotonic();
            first = first ? first : at;
            last = at;
            latest = std::max(latest, at - due);
            sendAll(clients[std::size_t(i)], event(n));
        }
    const std::string end = chunk("data: {\"content\":\"\",\"stop\":true,\"tokens_predicted\":"
                                + std::to_string(tokens) + "}\n\n")
        + "0\r\n\r\n";
    for (const int fd : clients)
        sendAll(fd, end);
    const std::int64_t told[] = {first, last, latest};
    if (write(report, told, sizeof told) != sizeof told)
        _exit(1);
    usleep(300'000);
    _exit(0);
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const int streams = argc > 1 ? std::atoi(argv[1]) : 256;
    const double rate = argc > 2 ? std::atof(argv[2]) : 20;
    const double seconds = argc > 3 ? std::atof(argv[3]) : 20;
    const int tokens = int(rate * seconds);
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    int report[2];
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
        || listen(listener, 512) != 0
        || getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0 || pipe(report) != 0) {
        std::perror("bench_streams");
        return 1;
    }
    const pid_t server = fork();
    if (server == 0)
        serve(listener, streams, rate, tokens, report[1]);

    const double cpuBefore = cpuSeconds();
    const std::int64_t wallBefore = nowNs();
    StreamPool pool;
    const std::string url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/completion";
    for (int i = 0; i < streams; ++i)
        pool.start(i, {url, "{}", {}}, {});
    std::vector<StreamRecord> records;
    while (int(records.size()) < streams)
        for (StreamPool::Finished &ended : pool.poll(std::chrono::milliseconds(200), {}))
            records.push_back(std::move(ended.record));
    const double cpu = cpuSeconds() - cpuBefore, wall = double(nowNs() - wallBefore) / 1e9;
    std::int64_t told[3] = {};
    if (read(report[0], told, sizeof told) != sizeof told)
        return 1;
    int status = 0;
    waitpid(server, &status, 0);

    long long events = 0, wrong = 0;
    std::int64_t first = INT64_MAX, last = 0;
    std::vector<double> rates;
    for (const StreamRecord &record : records) {
        const GenerationReply reply = LlamaNative().interpret(record);
        int expected = 0;
        for (const auto &e : stampEvents(record)) {
            const bool token = e.data.find("\"stop\":false") != std::string::npos;
            if (!token)
                continue;
            ++expected;
            wrong += e.data.find("\"tokens_predicted\":" + std::to_string(expected) + ",") == std::string::npos;
            first = std::min(first, record.sentNs + e.dtNs);
            last = std::max(last, record.sentNs + e.dtNs);
        }
        events += expected;
        wrong += record.end != StreamEnd::Complete || reply.outputTokens != tokens;
    }
    const double truth = double(events - 1) / (double(told[1] - told[0]) / 1e9);
    const double ours = double(events - 1) / (double(last - first) / 1e9);
    std::printf(
        "| streams | tokens/s each | events sent | received | lost, doubled or out of order | aggregate, true "
        "| "
        "measured | error | client CPU, of one core |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    std::printf("| %d | %.0f | %lld | %lld | %lld | %.2f | %.2f | %+.4f %% | %.1f %% |\n", streams, rate,
        static_cast<long long>(streams) * tokens, events, wrong, truth, ours, (ours / truth - 1) * 100,
        cpu / wall * 100);
    std::printf(
        "\nThe server itself was at most %.2f ms late; %.1f s, %.1f us of client processor time per event.\n",
        double(told[2]) / 1e6, wall, cpu * 1e6 / double(events));
    return 0;
}
