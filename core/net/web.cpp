// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/web.h"

#include "core/base/tr.h"
#include "models/secrets.h"

#include <QUrl>

#include <curl/curl.h>

#include <memory>

namespace sweetspot
{

namespace
{

struct WebTransfer {
    const WebRequest &request;
    const WebSink &sink;
    std::stop_token stop;
    WebResponse response;
    qint64 received = 0;
    bool refused = false; ///< by the sink
    bool tooLong = false;
};

std::size_t onHeader(char *data, std::size_t, std::size_t count, void *user)
{
    auto &transfer = *static_cast<WebTransfer *>(user);
    const QByteArray line = QByteArray(data, qsizetype(count)).trimmed();
    if (line.startsWith("HTTP/")) { // of the last answer, not of a "100 Continue" before it
        transfer.response = {};
        transfer.response.status = line.mid(line.indexOf(' ') + 1).left(3).toInt();
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        transfer.response.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return count;
}

std::size_t onData(char *data, std::size_t, std::size_t count, void *user)
{
    auto &transfer = *static_cast<WebTransfer *>(user);
    transfer.received += qint64(count);
    if (transfer.stop.stop_requested())
        return 0;
    if (transfer.received > transfer.request.limit) {
        transfer.tooLong = true;
        return 0;
    }
    if (!transfer.sink) {
        transfer.response.body.append(data, qsizetype(count));
        return count;
    }
    transfer.refused = !transfer.sink(transfer.response, data, qsizetype(count));
    return transfer.refused ? 0 : count;
}

int onProgress(void *user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<WebTransfer *>(user)->stop.stop_requested() ? 1 : 0;
}

Error errorOf(CURLcode code, const WebTransfer &transfer)
{
    const QString detail
        = QStringLiteral("%1: %2").arg(transfer.request.url, QString::fromUtf8(curl_easy_strerror(code)));
    if (transfer.stop.stop_requested() || transfer.refused)
        return {ErrorCode::Cancelled, CoreTr::tr("Stopped."), detail};
    if (transfer.tooLong)
        return {ErrorCode::Protocol, CoreTr::tr("The response is too long, so it was discarded."), detail};
    const QString host = QUrl(transfer.request.url).host();
    if (code == CURLE_OPERATION_TIMEDOUT)
        return {
            ErrorCode::Timeout, CoreTr::tr("%1 did not respond in time; try again later.").arg(host), detail};
    return {ErrorCode::Environment,
        CoreTr::tr("%1 could not be reached; check the network connection and try again.").arg(host), detail};
}

} // namespace

bool mayAsk(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return false;
    if (parsed.scheme() == QLatin1String("https"))
        return true;
    static const QStringList loopback{
        QStringLiteral("127.0.0.1"), QStringLiteral("localhost"), QStringLiteral("::1")};
    return parsed.scheme() == QLatin1String("http") && loopback.contains(parsed.host());
}

bool sameOrigin(const QString &a, const QString &b)
{
    const QUrl first(a), second(b);
    const auto port
        = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return first.scheme() == second.scheme() && first.host() == second.host() && port(first) == port(second);
}

namespace
{

void setOptions(CURL *handle, const WebRequest &request, curl_slist *headers, WebTransfer &transfer)
{
    curl_easy_setopt(handle, CURLOPT_URL, request.url.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_NOBODY, request.head ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, long(request.connectSeconds));
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1000L);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, long(request.stallSeconds));
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "sweetspot/" SWEETSPOT_VERSION);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, onData);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, 512L << 10);
    if (request.from || request.to)
        curl_easy_setopt(handle, CURLOPT_RANGE,
            QStringLiteral("%1-%2")
                .arg(request.from ? QString::number(*request.from) : QString(),
                    request.to ? QString::number(*request.to) : QString())
                .toUtf8()
                .constData());
}

// Who got the key may repeat it; what goes on from here is shown and kept.
void maskSecrets(const Secrets &secrets, WebResponse &response)
{
    if (secrets.isEmpty())
        return;
    const auto mask = [&secrets](QByteArray &bytes) {
        std::string text = bytes.toStdString();
        secrets.mask(text);
        bytes = QByteArray::fromStdString(text);
    };
    mask(response.body);
    for (QByteArray &value : response.headers)
        mask(value);
}

} // namespace

Result<WebResponse> webSend(const WebRequest &request, const std::stop_token &stop, const WebSink &sink)
{
    if (!mayAsk(request.url))
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 was not contacted: only https addresses are allowed, and http on this machine.")
                .arg(request.url),
            {}};
    Secrets secrets;
    for (const auto &[name, value] : request.headers) {
        const QByteArray header = name + ": " + value;
        if (header.contains('\n') || header.contains('\r') || header.contains('\0'))
            return Error{ErrorCode::BadInput,
                CoreTr::tr("The key or token contains a line break; copy it again, as one line."), {}};
        secrets.add(secretOfHeader(header.toStdString()));
    }
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy(curl_easy_init(), &curl_easy_cleanup);
    if (!easy)
        return Error{ErrorCode::Environment, CoreTr::tr("The network library could not be started."), {}};
    WebTransfer transfer{request, sink, stop, {}};
    curl_slist *lines = nullptr;
    for (const auto &[name, value] : request.headers)
        lines = curl_slist_append(lines, (name + ": " + value).constData());
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> keep(lines, &curl_slist_free_all);
    setOptions(easy.get(), request, lines, transfer);
    const CURLcode code = curl_easy_perform(easy.get());
    if (code != CURLE_OK)
        return errorOf(code, transfer);
    maskSecrets(secrets, transfer.response);
    return transfer.response;
}

} // namespace sweetspot
