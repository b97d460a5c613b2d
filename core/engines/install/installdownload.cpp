// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installdownload.h"

#include "core/base/tr.h"
#include "core/hardware/diskspace.h"
#include "core/net/sha256.h"
#include "core/net/web.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <thread>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kMostRedirects = 6;
constexpr int kFruitlessTries = 4; // in a row, without a new byte
constexpr auto kPause = 500ms; // between two tries
constexpr qint64 kMostList = 1 << 20; // bytes of a list of checksums
constexpr qint64 kMostFile = 20ll << 30; // bytes: a judgement, ten times what is fetched today

struct Answer {
    WebResponse response;
    QStringList way; ///< the addresses that were asked, the last one answered
};

QString nextAddress(const QString &from, const WebResponse &response)
{
    const QUrl there
        = QUrl(from).resolved(QUrl(QString::fromUtf8(response.header("location")), QUrl::StrictMode));
    const QString address = there.toString(QUrl::FullyEncoded);
    const bool lessSafe
        = from.startsWith(QLatin1String("https:")) && !address.startsWith(QLatin1String("https:"));
    return there.isValid() && !lessSafe ? address : QString();
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// GET along redirects. The sink gets the body of the last answer only.
Result<Answer> getAlong(WebRequest request, const std::stop_token &stop, const WebSink &sink)
{
    Answer answer;
    for (int turn = 0; turn <= kMostRedirects; ++turn) {
        answer.way << request.url;
        const WebSink ofLast = [&sink](const WebResponse &head, const char *data, qsizetype size) {
            return isRedirect(head.status) || sink(head, data, size);
        };
        auto response = webSend(request, stop, sink ? ofLast : WebSink());
        if (!response)
            return response.error();
        answer.response = std::move(*response);
        if (!isRedirect(answer.response.status))
            return answer;
        request.url = nextAddress(request.url, answer.response);
        if (request.url.isEmpty())
            break;
    }
    return Error{ErrorCode::Protocol, CoreTr::tr("The server redirects the download to nowhere."),
        answer.way.join(QStringLiteral(" -> "))};
}

Error badStatus(const QString &url, int status)
{
    return {status == 404 ? ErrorCode::NotFound : ErrorCode::Environment,
        CoreTr::tr("%1 could not be downloaded: the server answered %2.").arg(url).arg(status), {}};
}

/// Where a file is, and what it must be.
struct Place {
    QString url, sha256;
};

// The list may have been asked for at ".../latest/...", which leads to the folder of a version; the file is
// then taken from there, and not from what is the latest a minute later.
QString settledBase(const DownloadFile &order, const QStringList &way)
{
    QString base = order.base;
    for (const QString &url : way)
        if (sameOrigin(url, order.base) && url.endsWith(QLatin1Char('/') + order.sums))
            base = url.chopped(order.sums.size() + 1);
    return base;
}

Result<Place> placeOf(const DownloadFile &order, const std::stop_token &stop)
{
    if (order.sums.isEmpty())
        return Place{order.base + QLatin1Char('/') + order.names.value(0), order.sha256};
    WebRequest request;
    request.url = order.base + QLatin1Char('/') + order.sums;
    request.limit = kMostList;
    const auto list = getAlong(request, stop, {});
    if (!list)
        return list.error();
    if (list->response.status != 200)
        return badStatus(request.url, list->response.status);
    const QMap<QString, QString> sums = parseChecksums(list->response.body);
    for (const QString &name : order.names)
        if (sums.contains(name))
            return Place{settledBase(order, list->way) + QLatin1Char('/') + name, sums.value(name)};
    return Error{ErrorCode::NotFound,
        CoreTr::tr("The newest release has no file for this machine (%1).")
            .arg(order.names.join(QStringLiteral(", "))),
        request.url};
}

/// One file on its way, over as many connections as it takes.
class Fetch
{
public:
    Fetch(const Place &place, const QString &target, const DownloadTeller &tell, const std::stop_token &stop)
        : m_place(place)
        , m_file(target)
        , m_tell(tell)
        , m_stop(stop)
    {
    }

    Status run()
    {
        if (!QDir().mkpath(QFileInfo(m_file.fileName()).absolutePath())
            || !m_file.open(QIODevice::ReadWrite | QIODevice::Truncate))
            return Error{ErrorCode::Permission, CoreTr::tr("%1 cannot be written.").arg(m_file.fileName()),
                m_file.errorString()};
        qint64 most = 0;
        for (int fruitless = 0;;) {
            const Status got = once();
            if (m_stop.stop_requested()) // also when the last byte came with it
                return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
            if (got || !mayTryAgain(got.error()))
                return got;
            fruitless = m_file.pos() > most ? 0 : fruitless + 1;
            most = std::max(most, m_file.pos());
            if (fruitless >= kFruitlessTries)
                return got;
            for (auto waited = 0ms; waited < kPause && !m_stop.stop_requested(); waited += 10ms)
                std::this_thread::sleep_for(10ms);
        }
    }

private:
    bool mayTryAgain(const Error &error) const
    {
        return !m_stop.stop_requested() && m_trouble.ok()
            && (error.code == ErrorCode::Environment || error.code == ErrorCode::Timeout) && !m_refused;
    }

    Status once()
    {
        if (m_total > 0 && m_file.pos() >= m_total) // the connection broke behind the last byte
            return success();
        WebRequest request;
        request.url = m_place.url;
        request.limit = kMostFile;
        if (m_file.pos() > 0)
            request.from = m_file.pos();
        m_begun = false;
        const auto answer
            = getAlong(request, m_stop, [this](const WebResponse &head, const char *data, qsizetype size) {
                  return take(head, data, size);
              });
        if (!m_trouble)
            return m_trouble;
        if (!answer)
            return answer.error();
        const int status = answer->response.status;
        m_refused = status != 200 && status != 206;
        return m_refused ? badStatus(m_place.url, status) : success();
    }

    // A server that knows nothing of ranges begins anew.
    bool begin(const WebResponse &head)
    {
        m_begun = true;
        if (head.status == 200 && (!m_file.seek(0) || !m_file.resize(0)))
            return false;
        const qint64 rest = head.header("content-length").toLongLong();
        m_total = rest > 0 ? m_file.pos() + rest : 0;
        m_trouble = requireDiskSpace(QFileInfo(m_file.fileName()).absolutePath(), rest);
        return m_trouble.ok();
    }

    bool take(const WebResponse &head, const char *data, qsizetype size)
    {
        if (head.status != 200 && head.status != 206)
            return true; // the words of an error
        if (!m_begun && !begin(head))
            return false;
        if (m_file.write(data, size) != size) {
            m_trouble = Error{
                ErrorCode::Environment, CoreTr::tr("The disk is full; free some space."), m_file.errorString()};
            return false;
        }
        if (m_tell)
            m_tell(m_file.pos(), m_total);
        return true;
    }

    Place m_place;
    QFile m_file;
    DownloadTeller m_tell;
    std::stop_token m_stop;
    Status m_trouble = success(); ///< of ours, while a body came
    bool m_begun = false; ///< the body of this connection
    bool m_refused = false; ///< by the server: asking again is of no use
    qint64 m_total = 0;
};

} // namespace

QMap<QString, QString> parseChecksums(const QByteArray &list)
{
    static const QRegularExpression line(QStringLiteral("^([0-9A-Fa-f]{64})[ \\t]+\\*?(?:\\./)?(\\S+)\\s*\\z"));
    QMap<QString, QString> sums;
    for (const QByteArray &text : list.split('\n'))
        if (const auto match = line.match(QString::fromUtf8(text)); match.hasMatch())
            sums.insert(match.captured(2), match.captured(1).toLower());
    return sums;
}

Status fetchChecked(const DownloadFile &order, const DownloadTeller &tell, const std::stop_token &stop)
{
    const auto place = placeOf(order, stop);
    if (!place)
        return place.error();
    const Status got = Fetch(*place, order.target, tell, stop).run();
    const bool good = got && sha256OfFile(order.target) == place->sha256.toLower().toLatin1();
    if (good)
        return success();
    QFile::remove(order.target);
    if (!got)
        return got;
    return Error{ErrorCode::Protocol,
        CoreTr::tr("%1 is damaged (wrong checksum) and was not used; try again.")
            .arg(QUrl(place->url).fileName()),
        {}};
}

} // namespace sweetspot
