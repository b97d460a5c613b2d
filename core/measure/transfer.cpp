// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/transfer.h"

#include "core/measure/clock.h"
#include "models/secrets.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr long kReceiveBuffer = 256L << 10; // docs/measuring.md#the-client

std::size_t onBody(char *bytes, std::size_t, std::size_t count, void *user)
{
    const std::int64_t at = nowNs();
    auto &transfer = *static_cast<Transfer *>(user);
    if (transfer.record.body.size() + count > transfer.limits.maxBytes) {
        transfer.tooLarge = true;
        return 0;
    }
    transfer.record.body.append(bytes, count);
    transfer.record.reads.push_back({transfer.record.body.size(), at, *transfer.wake});
    if (!transfer.lastByteNs)
        *transfer.look = 0; // from now on it is the silence that is limited, which may be over sooner
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
    if (const std::string_view value = retryAfterIn({bytes, count}); !value.empty())
        transfer.record.retryAfter = value;
    return count;
}

// libcurl calls this when the connection stands and the request is about to be written.
int onConnected(void *user, char *, char *, int, int)
{
    static_cast<Transfer *>(user)->record.sentNs = nowNs();
    return CURL_PREREQFUNC_OK;
}

std::size_t onSend(char *bytes, std::size_t size, std::size_t count, void *user)
{
    return std::fread(bytes, size, count, static_cast<std::FILE *>(user));
}

void sendFile(Transfer &transfer)
{
    transfer.file.reset(std::fopen(transfer.request.bodyFile.c_str(), "rb"));
    if (!transfer.file)
        return; // an empty upload, which the server refuses
    std::fseek(transfer.file.get(), 0, SEEK_END);
    const curl_off_t length = ftello(transfer.file.get());
    std::rewind(transfer.file.get());
    // A connection that was used before may be one that the server is just closing. A request without a file
    // would be sent again; of a file that is partly sent libcurl cannot take the beginning back.
    curl_easy_setopt(transfer.easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(transfer.easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(transfer.easy, CURLOPT_INFILESIZE_LARGE, length);
    curl_easy_setopt(transfer.easy, CURLOPT_READFUNCTION, onSend);
    curl_easy_setopt(transfer.easy, CURLOPT_READDATA, transfer.file.get());
}

} // namespace

std::int64_t Transfer::quietUntil() const
{
    return lastByteNs ? lastByteNs + inNs(limits.idle) : startNs + inNs(limits.firstByte);
}

std::int64_t Transfer::totalUntil() const
{
    return startNs + inNs(limits.total);
}

StreamEnd endOf(CURLcode code, bool tooLarge)
{
    if (code == CURLE_OK)
        return StreamEnd::Complete;
    if (tooLarge)
        return StreamEnd::TooLarge;
    if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR
        || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_CERTPROBLEM)
        return StreamEnd::Untrusted;
    if (code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_PROXY
        || code == CURLE_COULDNT_RESOLVE_HOST)
        return StreamEnd::Refused;
    return StreamEnd::Broken;
}

std::string_view retryAfterIn(std::string_view headerLine)
{
    constexpr std::string_view name = "retry-after:";
    const bool known = headerLine.size() > name.size()
        && std::equal(name.begin(), name.end(), headerLine.begin(),
            [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? char(b + 32) : b); });
    if (!known)
        return {};
    std::string_view value = headerLine.substr(name.size());
    while (!value.empty() && (value.back() == '\r' || value.back() == '\n' || value.back() == ' '))
        value.remove_suffix(1);
    while (!value.empty() && value.front() == ' ')
        value.remove_prefix(1);
    return value;
}

void setUp(Transfer &transfer)
{
    CURL *easy = transfer.easy;
    curl_easy_reset(easy);
    // no waiting for "100 Continue" before a long prompt
    curl_slist *headers = curl_slist_append(nullptr, "Expect:");
    for (const std::string &header : transfer.request.headers)
        if (header.find_first_of(std::string_view("\r\n\0", 3))
            == std::string::npos) // it would begin another one
            headers = curl_slist_append(headers, header.c_str());
    if (!transfer.request.body.empty()) {
        headers = curl_slist_append(headers, "Content-Type: application/json");
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, transfer.request.body.data());
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(transfer.request.body.size()));
    }
    if (!transfer.request.bodyFile.empty())
        sendFile(transfer);
    if (transfer.request.method == "HEAD")
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    else if (!transfer.request.method.empty())
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, transfer.request.method.c_str());
    curl_easy_setopt(easy, CURLOPT_URL, transfer.request.url.c_str());
    transfer.headers.reset(headers);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "127.0.0.1,localhost,::1");
    curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, kReceiveBuffer);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(transfer.limits.connect.count()));
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, onConnected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &transfer);
}

void takeFacts(Transfer &transfer)
{
    curl_easy_getinfo(transfer.easy, CURLINFO_RESPONSE_CODE, &transfer.record.status);
    long connects = 0;
    curl_easy_getinfo(transfer.easy, CURLINFO_NUM_CONNECTS, &connects);
    transfer.record.freshConnection = connects > 0;
    const char *type = nullptr;
    curl_easy_getinfo(transfer.easy, CURLINFO_CONTENT_TYPE, &type);
    transfer.record.contentType = type ? type : "";
    // A server knows the key and may repeat it; nobody behind this needs to see it.
    Secrets secrets;
    for (const std::string &header : transfer.request.headers)
        secrets.add(secretOfHeader(header));
    if (!secrets.isEmpty())
        for (std::string *text : {&transfer.record.body, &transfer.record.contentType,
                 &transfer.record.retryAfter, &transfer.record.detail})
            secrets.mask(*text);
}

} // namespace sweetspot
