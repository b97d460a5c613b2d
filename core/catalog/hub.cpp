// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hub.h"

#include "core/base/tr.h"
#include "core/catalog/hublink.h"
#include "models/quantization.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace sweetspot
{

namespace
{

constexpr int kTries = 4;
constexpr int kMostRedirects = 5;
constexpr double kLongestWait = 120; // seconds; a hub that asks for more gets its sentence shown instead

bool waitFor(double seconds, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, std::chrono::duration<double>(seconds), [] { return false; });
    return !stop.stop_requested();
}

QString encoded(const QString &path)
{
    QStringList parts = path.split(QLatin1Char('/'));
    for (QString &part : parts)
        part = QString::fromLatin1(QUrl::toPercentEncoding(part));
    return parts.join(QLatin1Char('/'));
}

// <URL>; rel="next"
QString nextPage(const WebResponse &response)
{
    static const QRegularExpression link(QStringLiteral("<([^>]+)>\\s*;\\s*rel=\"?next\"?"));
    return link.match(QString::fromUtf8(response.header("link"))).captured(1);
}

} // namespace

double mostParametersFor(double bytes, const QString &quantization)
{
    constexpr double kBesideWeights = 1.1, kUsualBits = 4.85; // Q4_K_M
    const double bits = nominalBitsPerWeight(quantization).value_or(kUsualBits);
    return std::max(0.0, bytes) * 8 / bits / kBesideWeights;
}

Error hubError(const WebResponse &response, const QString &what, const HubAccess &access)
{
    const QString code = QString::fromUtf8(response.header("x-error-code"));
    const QString detail = QStringLiteral("HTTP %1 %2 %3")
                               .arg(response.status)
                               .arg(code, QString::fromUtf8(response.header("x-error-message")))
                               .trimmed();
    const bool known = !access.token.isEmpty();
    if (code == QLatin1String("GatedRepo"))
        return {ErrorCode::Permission,
            known ? CoreTr::tr(
                "%1 is gated and your account has no access yet: accept its terms at %2/%1, then try again.")
                        .arg(what, access.endpoint)
                  : CoreTr::tr(
                      "%1 is gated: accept its terms at %2/%1, create a token there and set HF_TOKEN to it.")
                        .arg(what, access.endpoint),
            detail};
    switch (response.status) {
    case 401:
        return {ErrorCode::NotFound,
            known
                ? CoreTr::tr("%1 does not exist, or the token from %2 has no access to it; check the name.")
                      .arg(what, access.tokenFrom)
                : CoreTr::tr("%1 does not exist, or it is private: check the name, or set HF_TOKEN.").arg(what),
            detail};
    case 403:
        return {ErrorCode::Permission,
            CoreTr::tr("The hub denied access to %1; it may be disabled, or the token lacks permission.")
                .arg(what),
            detail};
    case 404:
        return {ErrorCode::NotFound, CoreTr::tr("The hub has no %1; check its name.").arg(what), detail};
    case 429:
        return {ErrorCode::Busy,
            known ? CoreTr::tr("Too many requests to the hub. Try again in a few minutes.")
                  : CoreTr::tr("Too many requests to the hub. Try again in a few minutes, or set HF_TOKEN for "
                               "a higher limit."),
            detail};
    default:
        return {response.status >= 500 ? ErrorCode::Environment : ErrorCode::Protocol,
            CoreTr::tr("The hub answered with error %1 for %2; try again later.")
                .arg(response.status)
                .arg(what),
            detail};
    }
}

Hub::Hub(HubAccess access, std::function<bool(double, const std::stop_token &)> sleep)
    : m_access(std::move(access))
    , m_sleep(sleep ? std::move(sleep) : waitFor)
{
}

Result<WebResponse> Hub::get(WebRequest request, const std::stop_token &stop, const WebSink &sink) const
{
    const QString first = request.url;
    const auto headers = request.headers;
    double pause = 1;
    for (int attempt = 1, redirects = 0;; ++attempt) {
        request.headers = headers;
        if (!m_access.token.isEmpty() && sameOrigin(request.url, m_access.endpoint))
            request.headers << std::pair(QByteArray("Authorization"), "Bearer " + m_access.token.toUtf8());
        // What a redirect says beside its address concerns nobody.
        const auto response = webSend(request, stop,
            sink ? WebSink([&sink](const WebResponse &head, const char *data, qsizetype size) {
                return head.status >= 300 || sink(head, data, size);
            })
                 : WebSink());
        if (!response)
            return response;
        if (response->status >= 300 && response->status < 400 && !response->header("location").isEmpty()) {
            if (++redirects > kMostRedirects)
                return Error{
                    ErrorCode::Protocol, CoreTr::tr("The hub redirects in a loop; try again later."), first};
            request.url = QUrl(request.url)
                              .resolved(QUrl(QString::fromUtf8(response->header("location"))))
                              .toString(QUrl::FullyEncoded);
            --attempt;
            continue;
        }
        const bool again = response->status == 429 || response->status == 408 || response->status >= 500;
        if (!again || attempt >= kTries)
            return response;
        bool told = false;
        const double asked = response->header("retry-after").toDouble(&told);
        if (told && asked > kLongestWait)
            return response;
        if (!m_sleep(told ? std::max(0.0, asked) : pause, stop))
            return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
        pause *= 2;
        request.url = first;
        redirects = 0;
    }
}

Result<HubResults> Hub::search(const HubQuery &query, const std::stop_token &stop) const
{
    QString url = query.page;
    if (url.isEmpty()) {
        QUrlQuery parameters;
        const auto add = [&](const char *name, const QString &value) {
            parameters.addQueryItem(
                QString::fromLatin1(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
        };
        add("search", query.text.simplified());
        add("filter", QStringLiteral("gguf"));
        if (!query.license.isEmpty())
            add("filter", QStringLiteral("license:") + query.license);
        if (query.leastParameters || query.mostParameters) {
            QStringList range;
            const auto billions = [](double n) { return QString::number(n / 1e9, 'g', 6) + QLatin1Char('B'); };
            if (query.leastParameters)
                range << QStringLiteral("min:") + billions(*query.leastParameters);
            if (query.mostParameters)
                range << QStringLiteral("max:") + billions(*query.mostParameters);
            add("num_parameters", range.join(QLatin1Char(',')));
        }
        add("sort", QStringLiteral("downloads"));
        add("direction", QStringLiteral("-1"));
        add("limit", QString::number(std::clamp(query.limit, 1, 100)));
        for (const char *part : {"downloads", "likes", "lastModified", "gated", "tags", "gguf"})
            add("expand[]", QString::fromLatin1(part));
        if (!query.quantization.isEmpty()) // the hub has no tag for it, but can list the files
            add("expand[]", QStringLiteral("siblings"));
        url = m_access.endpoint + QStringLiteral("/api/models?") + parameters.toString(QUrl::FullyEncoded);
    } else if (!sameOrigin(url, m_access.endpoint)) {
        return Error{ErrorCode::Protocol,
            CoreTr::tr("The hub's next page of results is on another server, so it was not requested."), url};
    }
    WebRequest request;
    request.url = url;
    const auto response = get(request, stop);
    if (!response)
        return response.error();
    if (response->status != 200)
        return hubError(*response, CoreTr::tr("this search"), m_access);
    const auto models = parseHubSearch(response->body, query.quantization);
    if (!models)
        return Error{
            ErrorCode::Protocol, CoreTr::tr("The hub's response could not be read; try again later."), {}};
    HubResults page;
    page.models = *models;
    page.next = nextPage(*response);
    return page;
}

Result<HubRepo> Hub::repo(const QString &name, const QString &revision, const std::stop_token &stop) const
{
    if (!parseHubReference(name))
        return Error{ErrorCode::BadInput,
            CoreTr::tr("“%1” is not a repository; write organisation/name.").arg(name), {}};
    WebRequest request;
    request.url = QStringLiteral("%1/api/models/%2/revision/%3?blobs=true")
                      .arg(m_access.endpoint, name, encoded(revision));
    const auto response = get(request, stop);
    if (!response)
        return response.error();
    if (response->status != 200)
        return hubError(*response, name, m_access);
    const auto parsed = parseHubRepo(response->body, name);
    return parsed
        ? Result<HubRepo>(*parsed)
        : Error{ErrorCode::Protocol, CoreTr::tr("The hub's response could not be read; try again later."), {}};
}

QString Hub::fileUrl(const QString &repo, const QString &commit, const QString &path) const
{
    return QStringLiteral("%1/%2/resolve/%3/%4").arg(m_access.endpoint, repo, encoded(commit), encoded(path));
}

Result<GgufHeader> Hub::remoteHeader(
    const HubRepo &repo, const HubFile &file, const std::stop_token &stop) const
{
    constexpr qint64 kFirst = 1 << 20, kMost = qint64(kLargestGgufHead);
    GgufFile whole;
    for (qsizetype part = 0; part < file.paths.size(); ++part) {
        QByteArray head;
        quint64 wanted = kFirst;
        while (true) {
            WebRequest request;
            request.url = fileUrl(repo.repo, repo.commit, file.paths[part]);
            request.from = head.size();
            request.to = std::min<qint64>(qint64(wanted), std::max<qint64>(file.sizes[part], 1)) - 1;
            request.limit = kMost;
            if (*request.to < *request.from)
                return Error{
                    ErrorCode::Protocol, CoreTr::tr("The hub's file is shorter than announced."), file.path()};
            const auto response = get(request, stop);
            if (!response)
                return response.error();
            if (response->status != 206 && !(response->status == 200 && head.isEmpty()))
                return hubError(*response, file.path(), m_access);
            head += response->body;
            quint64 needed = 0;
            auto parsed
                = parseGguf({head.constData(), std::size_t(head.size())}, quint64(file.sizes[part]), &needed);
            if (parsed) {
                if (part == 0)
                    whole = std::move(*parsed);
                else
                    std::move(
                        parsed->tensors.begin(), parsed->tensors.end(), std::back_inserter(whole.tensors));
                break;
            }
            if (needed == 0 || qint64(needed) > kMost || response->body.isEmpty())
                return parsed.error();
            wanted = std::max<quint64>(needed, quint64(head.size()) * 2);
        }
    }
    GgufHeader header = describeGguf(whole);
    header.splitCount = int(file.paths.size());
    header.fileBytes = double(file.bytes());
    return header;
}

} // namespace sweetspot
