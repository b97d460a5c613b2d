// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/streamclient.h"

#include "engine/measure/clock.h"

#include <curl/curl.h>
#include <sys/resource.h>

#include <algorithm>
#include <functional>
#include <mutex>
#include <string_view>

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
constexpr long kReceiveBuffer = 256L << 10; // measurement.md 2.4

struct Transfer {
    StreamRecord record;
    std::uint32_t wake = 0;
    std::size_t maxBytes = 0;
    bool tooLarge = false;
    std::int64_t lastByteNs = 0;
    std::atomic<std::uint64_t> *counter = nullptr;
};

std::size_t onBody(char *bytes, std::size_t, std::size_t count, void *user)
{
    const std::int64_t at = nowNs();
    auto &transfer = *static_cast<Transfer *>(user);
    if (transfer.record.body.size() + count > transfer.maxBytes) {
        transfer.tooLarge = true;
        return 0;
    }
    transfer.record.body.append(bytes, count);
    transfer.record.reads.push_back({transfer.record.body.size(), at, transfer.wake});
    transfer.lastByteNs = at;
    if (transfer.counter)
        transfer.counter->fetch_add(1, std::memory_order_relaxed);
    return count;
}

std::size_t onHeader(char *bytes, std::size_t, std::size_t count, void *user)
{
    auto &transfer = *static_cast<Transfer *>(user);
    if (!transfer.record.headersNs)
        transfer.record.headersNs = nowNs();
    const std::string_view line(bytes, count);
    constexpr std::string_view name = "retry-after:";
    if (line.size() > name.size() && std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) {
            return a == (b >= 'A' && b <= 'Z' ? char(b + 32) : b);
        })) {
        std::string_view value = line.substr(name.size());
        while (!value.empty() && (value.back() == '\r' || value.back() == '\n' || value.back() == ' '))
            value.remove_suffix(1);
        while (!value.empty() && value.front() == ' ')
            value.remove_prefix(1);
        transfer.record.retryAfter = value;
    }
    return count;
}

// libcurl calls this when the connection stands and the request is about to be written.
int onConnected(void *user, char *, char *, int, int)
{
    static_cast<Transfer *>(user)->record.sentNs = nowNs();
    return CURL_PREREQFUNC_OK;
}

// At most a second, so that a clock that jumped cannot make us sleep for long.
int pollMs(std::int64_t leftNs)
{
    return int(std::min<std::int64_t>(leftNs / 1000000 + 1, 1000));
}

StreamEnd endOf(CURLcode code, const Transfer &transfer)
{
    if (code == CURLE_OK)
        return StreamEnd::Complete;
    if (transfer.tooLarge)
        return StreamEnd::TooLarge;
    if (code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_HOST)
        return StreamEnd::Refused;
    return StreamEnd::Broken;
}

} // namespace

struct StreamClient::Private {
    CURLM *multi = nullptr;
    CURL *easy = nullptr;
};

StreamClient::StreamClient()
    : d(std::make_unique<Private>())
{
    initCurlOnce();
    d->multi = curl_multi_init();
    d->easy = curl_easy_init();
}

StreamClient::~StreamClient()
{
    curl_easy_cleanup(d->easy);
    curl_multi_cleanup(d->multi);
}

void StreamClient::closeConnections()
{
    curl_multi_cleanup(d->multi);
    d->multi = curl_multi_init();
}

StreamRecord StreamClient::run(const HttpRequest &request, const HttpLimits &limits,
    const std::stop_token &stop, std::atomic<std::uint64_t> *readCounter)
{
    Transfer transfer;
    transfer.maxBytes = limits.maxBytes;
    transfer.counter = readCounter;
    transfer.record.body.reserve(std::min(kBodyReserve, limits.maxBytes));
    transfer.record.reads.reserve(kReadsReserve);

    CURL *easy = d->easy;
    curl_easy_reset(easy);
    curl_slist *headers = nullptr;
    for (const std::string &header : request.headers)
        headers = curl_slist_append(headers, header.c_str());
    headers = curl_slist_append(headers, "Expect:"); // no waiting for "100 Continue" before a long prompt
    if (!request.body.empty()) {
        headers = curl_slist_append(headers, "Content-Type: application/json");
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.data());
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
    }
    curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "127.0.0.1,localhost,::1");
    curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, kReceiveBuffer);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(limits.connect.count()));
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, onConnected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, &transfer);

    const std::stop_callback wakeOnStop(stop, [multi = d->multi] { curl_multi_wakeup(multi); });
    const auto ns = [](std::chrono::milliseconds ms) { return std::int64_t(ms.count()) * 1000000; };
    const double cpuBefore = threadCpuUs();
    const std::int64_t start = nowNs();
    transfer.record.sentNs = start;
    curl_multi_add_handle(d->multi, easy);
    for (bool over = false; !over;) {
        ++transfer.wake;
        int running = 0;
        curl_multi_perform(d->multi, &running);
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(d->multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            transfer.record.end = endOf(message->data.result, transfer);
            if (message->data.result != CURLE_OK)
                transfer.record.detail = curl_easy_strerror(message->data.result);
            over = true;
        }
        if (over)
            break;
        const std::int64_t now = nowNs();
        const bool begun = transfer.lastByteNs != 0;
        const std::int64_t quietUntil
            = begun ? transfer.lastByteNs + ns(limits.idle) : start + ns(limits.firstByte);
        const std::int64_t totalUntil = start + ns(limits.total);
        if (stop.stop_requested())
            transfer.record.end = StreamEnd::Cancelled, over = true;
        else if (now >= totalUntil)
            transfer.record.end = StreamEnd::TotalTimeout, over = true;
        else if (now >= quietUntil)
            transfer.record.end = begun ? StreamEnd::IdleTimeout : StreamEnd::FirstByteTimeout, over = true;
        else
            curl_multi_poll(d->multi, nullptr, 0, pollMs(std::min(quietUntil, totalUntil) - now), nullptr);
    }
    transfer.record.doneNs = nowNs();
    transfer.record.cpuUs = threadCpuUs() - cpuBefore;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &transfer.record.status);
    long connects = 0;
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &connects);
    transfer.record.freshConnection = connects > 0;
    const char *type = nullptr;
    curl_easy_getinfo(easy, CURLINFO_CONTENT_TYPE, &type);
    transfer.record.contentType = type ? type : "";
    curl_multi_remove_handle(
        d->multi, easy); // in mid-transfer this closes the connection, which cancels the request
    curl_slist_free_all(headers);
    return std::move(transfer.record);
}

} // namespace sweetspot
