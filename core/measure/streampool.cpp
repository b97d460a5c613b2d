// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/streampool.h"

#include "core/measure/clock.h"
#include "core/measure/transfer.h"

#include <curl/curl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <mutex>
#include <optional>

namespace sweetspot
{

namespace
{

void initCurlOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

double threadCpuUs()
{
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

// Room for a long answer, so that the buffer does not move while tokens arrive.
constexpr std::size_t kBodyReserve = 1u << 20;
constexpr std::size_t kReadsReserve = 16384;
// With many streams the reserves would be more memory than the model; a buffer that moves costs a microsecond.
constexpr std::size_t kBodyReserveMany = 64u << 10;
constexpr std::size_t kReadsReserveMany = 512;
constexpr int kMany = 4;

} // namespace

struct StreamPool::Private {
    CURLM *multi = nullptr;
    int ready = -1; ///< epoll: a wake-up costs the same however many streams wait (curl_multi_poll looks at all
                    ///< of them)
    int bell = -1; ///< eventfd, rung by a stop
    std::optional<std::int64_t> timerNs; ///< when libcurl wants to be called without a socket
    std::int64_t lookNs = 0; ///< no stream's limit ends before; while bytes come they only move later
    std::vector<CURL *> idle; ///< handles to use again
    std::vector<std::unique_ptr<Transfer>> active;
    std::uint32_t wake = 0;

    void open()
    {
        multi = curl_multi_init();
        curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, onSocket);
        curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, onTimer);
        curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    }

    static int onSocket(CURL *, curl_socket_t fd, int what, void *user, void *known)
    {
        auto &self = *static_cast<Private *>(user);
        if (what == CURL_POLL_REMOVE) {
            epoll_ctl(self.ready, EPOLL_CTL_DEL, fd, nullptr);
            return 0;
        }
        epoll_event event{};
        event.events = (what & CURL_POLL_IN ? std::uint32_t(EPOLLIN) : 0u)
            | (what & CURL_POLL_OUT ? std::uint32_t(EPOLLOUT) : 0u);
        event.data.fd = fd;
        if (epoll_ctl(self.ready, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event) != 0 && errno == ENOENT)
            epoll_ctl(self.ready, EPOLL_CTL_ADD, fd, &event);
        curl_multi_assign(self.multi, fd, &self);
        return 0;
    }

    static int onTimer(CURLM *, long ms, void *user)
    {
        auto &self = *static_cast<Private *>(user);
        if (ms < 0)
            self.timerNs.reset();
        else
            self.timerNs = nowNs() + inNs(std::chrono::milliseconds(ms));
        return 0;
    }

    // Lets libcurl read what has come, and what its own timer asks for.
    void serve(int waitMs)
    {
        constexpr int kAtOnce = 64;
        epoll_event events[kAtOnce];
        const int count = epoll_wait(ready, events, kAtOnce, waitMs);
        ++wake;
        int still = 0;
        for (int i = 0; i < count; ++i) {
            if (events[i].data.fd == bell)
                continue;
            const int bits = (events[i].events & EPOLLIN ? CURL_CSELECT_IN : 0)
                | (events[i].events & EPOLLOUT ? CURL_CSELECT_OUT : 0)
                | (events[i].events & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_ERR : 0);
            curl_multi_socket_action(multi, events[i].data.fd, bits, &still);
        }
        if (timerNs && nowNs() >= *timerNs) {
            timerNs.reset();
            curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &still);
        }
    }

    std::int64_t nextLimit() const
    {
        std::int64_t first = std::numeric_limits<std::int64_t>::max();
        for (const auto &transfer : active)
            first = std::min({first, transfer->quietUntil(), transfer->totalUntil()});
        return first;
    }

    // Takes the transfer out, with what libcurl knows of it. In mid-transfer this closes its connection.
    StreamRecord end(std::size_t index)
    {
        Transfer &transfer = *active[index];
        transfer.record.doneNs = nowNs();
        transfer.record.cpuUs = threadCpuUs() - transfer.cpuBeforeUs;
        takeFacts(transfer);
        curl_multi_remove_handle(multi, transfer.easy);
        idle.push_back(transfer.easy);
        StreamRecord record = std::move(transfer.record);
        active.erase(active.begin() + std::ptrdiff_t(index));
        return record;
    }

    void collect(std::vector<Finished> &finished)
    {
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            for (std::size_t i = 0; i < active.size(); ++i) {
                if (active[i]->easy != message->easy_handle)
                    continue;
                const int id = active[i]->id;
                const CURLcode code = message->data.result;
                active[i]->record.end = endOf(code, active[i]->tooLarge);
                if (code != CURLE_OK)
                    active[i]->record.detail = curl_easy_strerror(code);
                finished.push_back({id, end(i)});
                break;
            }
        }
    }

    void endLate(std::vector<Finished> &finished, bool stopped)
    {
        const std::int64_t now = nowNs();
        for (std::size_t i = active.size(); i-- > 0;) {
            Transfer &transfer = *active[i];
            if (stopped)
                transfer.record.end = StreamEnd::Cancelled;
            else if (now >= transfer.totalUntil())
                transfer.record.end = StreamEnd::TotalTimeout;
            else if (now >= transfer.quietUntil())
                transfer.record.end
                    = transfer.lastByteNs ? StreamEnd::IdleTimeout : StreamEnd::FirstByteTimeout;
            else
                continue;
            const int id = transfer.id;
            finished.push_back({id, end(i)});
        }
    }
};

StreamPool::StreamPool()
    : d(std::make_unique<Private>())
{
    initCurlOnce();
    d->ready = epoll_create1(EPOLL_CLOEXEC);
    d->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = d->bell;
    epoll_ctl(d->ready, EPOLL_CTL_ADD, d->bell, &event);
    d->open();
}

StreamPool::~StreamPool()
{
    cancelAll();
    for (CURL *easy : d->idle)
        curl_easy_cleanup(easy);
    curl_multi_cleanup(d->multi);
    close(d->bell);
    close(d->ready);
}

void StreamPool::start(
    int id, const HttpRequest &request, const HttpLimits &limits, std::atomic<std::uint64_t> *readCounter)
{
    auto transfer = std::make_unique<Transfer>();
    transfer->id = id;
    transfer->request = request;
    transfer->limits = limits;
    transfer->wake = &d->wake;
    transfer->look = &d->lookNs;
    transfer->counter = readCounter;
    const bool many = running() >= kMany;
    transfer->record.body.reserve(std::min(many ? kBodyReserveMany : kBodyReserve, limits.maxBytes));
    transfer->record.reads.reserve(many ? kReadsReserveMany : kReadsReserve);
    if (d->idle.empty())
        d->idle.push_back(curl_easy_init());
    transfer->easy = d->idle.back();
    d->idle.pop_back();
    setUp(*transfer);
    transfer->cpuBeforeUs = threadCpuUs();
    transfer->startNs = nowNs();
    transfer->record.sentNs = transfer->startNs;
    curl_multi_add_handle(d->multi, transfer->easy);
    d->active.push_back(std::move(transfer));
    d->lookNs = 0; // its limits may be the first to end
}

std::vector<StreamPool::Finished> StreamPool::poll(std::chrono::milliseconds time, const std::stop_token &stop)
{
    const std::stop_callback wakeOnStop(stop, [bell = d->bell] {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = write(bell, &one, sizeof one);
    });
    const std::int64_t until = nowNs() + inNs(time);
    std::vector<Finished> finished;
    int waitMs = 0; // what is there already comes first
    while (true) {
        d->serve(waitMs);
        d->collect(finished);
        const bool stopped = stop.stop_requested();
        const std::int64_t now = nowNs();
        if (stopped || now >= d->lookNs) {
            d->endLate(finished, stopped);
            d->lookNs = d->nextLimit();
        }
        if (!finished.empty() || d->active.empty() || stopped || now >= until) {
            std::uint64_t rung = 0;
            [[maybe_unused]] const auto cleared = read(d->bell, &rung, sizeof rung);
            return finished;
        }
        const std::int64_t wake = std::min({until, d->lookNs, d->timerNs.value_or(until)});
        // At most a second, so that a clock that jumped cannot make us sleep for long.
        waitMs = wake <= now ? 0 : int(std::clamp<std::int64_t>((wake - now) / 1000000 + 1, 0, 1000));
    }
}

int StreamPool::running() const
{
    return int(d->active.size());
}

std::optional<StreamRecord> StreamPool::soFar(int id) const
{
    for (const auto &transfer : d->active) {
        if (transfer->id != id)
            continue;
        StreamRecord record = transfer->record;
        takeFacts(*transfer); // masks what it finds: in what is handed out, not in what is still being filled
        std::swap(record, transfer->record);
        record.doneNs = nowNs();
        return record;
    }
    return std::nullopt;
}

std::vector<StreamPool::Finished> StreamPool::cancelAll()
{
    std::vector<Finished> cut;
    while (!d->active.empty()) {
        Transfer &transfer = *d->active.back();
        transfer.record.end = StreamEnd::Cancelled;
        const int id = transfer.id;
        cut.push_back({id, d->end(d->active.size() - 1)});
    }
    return cut;
}

void StreamPool::closeConnections()
{
    cancelAll();
    curl_multi_cleanup(d->multi);
    d->timerNs.reset();
    d->open();
}

} // namespace sweetspot
