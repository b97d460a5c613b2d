// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/retrypolicy.h"

#include "core/base/json.h"
#include "core/base/tr.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kFirstWait = 500ms;
constexpr std::chrono::milliseconds kLongestWait
    = 120s; // judgement: who asks for more is asked again another time

Json errorOf(const StreamRecord &record)
{
    const auto json = parseJson(QByteArray::fromStdString(record.body));
    if (!json)
        return Json::object();
    const Json &object = json->is_array() && !json->empty() ? (*json)[0] : *json; // Gemini without alt=sse
    if (!object.is_object() || !object.contains("error") || !object["error"].is_object())
        return Json::object();
    return object["error"];
}

bool answered(const StreamRecord &record)
{
    return record.status >= 200 && record.status < 300 && !record.body.empty();
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const StreamRecord &record, const QDateTime &nowUtc)
{
    const QString text = QString::fromStdString(record.retryAfter).trimmed();
    bool number = false;
    const double seconds = text.toDouble(&number);
    if (number && seconds >= 0 && seconds < 1e6)
        return std::chrono::milliseconds(std::int64_t(std::ceil(seconds * 1000)));
    if (!text.isEmpty()) {
        // "Wed, 21 Oct 2026 07:28:00 GMT"
        QDateTime until = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        until.setTimeSpec(Qt::UTC);
        if (until.isValid())
            return std::chrono::milliseconds(std::max<qint64>(0, nowUtc.msecsTo(until)));
    }
    const Json error = errorOf(record);
    if (const auto details = error.find("details"); details != error.end() && details->is_array())
        for (const Json &detail : *details) {
            static const QRegularExpression delay(QStringLiteral("^(\\d+(?:\\.\\d+)?)s\\z"));
            const auto match = delay.match(textOf(detail, "retryDelay"));
            if (match.hasMatch()) // whatever it says, no run lasts a year
                return std::chrono::milliseconds(
                    std::int64_t(std::min(match.captured(1).toDouble(), 365.0 * 86400) * 1000));
        }
    return std::nullopt;
}

bool isQuota(const StreamRecord &record)
{
    const Json error = errorOf(record);
    const QString code = textOf(error, "code") + QLatin1Char(' ') + textOf(error, "type");
    static const QRegularExpression noCredit(
        QStringLiteral("insufficient_quota|credit_balance|_spend_limit|_usage_limit|billing"));
    if (noCredit.match(code).hasMatch())
        return true;
    // Gemini names the quota that was used up; one of the day is not back in a minute.
    const auto details = error.find("details");
    return details != error.end() && dumpJson(*details).contains("PerDay");
}

bool isServerFault(const StreamRecord &record)
{
    switch (record.end) {
    case StreamEnd::Refused:
    case StreamEnd::Broken:
    case StreamEnd::FirstByteTimeout:
    case StreamEnd::IdleTimeout:
    case StreamEnd::TotalTimeout:
        return true;
    case StreamEnd::Cancelled:
    case StreamEnd::TooLarge:
    case StreamEnd::Untrusted:
        return false;
    case StreamEnd::Complete:
        break;
    }
    static constexpr std::array<long, 8> kTheirs{408, 409, 429, 500, 502, 503, 504, 529};
    return std::find(kTheirs.begin(), kTheirs.end(), record.status) != kTheirs.end() && !isQuota(record);
}

RetryAdvice retryAdvice(const StreamRecord &record, int tries, double random, const QDateTime &nowUtc)
{
    if (!isServerFault(record))
        return {false, 0ms,
            isQuota(record) ? CoreTr::tr("The account has no credit or quota left; retrying does not help.")
                            : CoreTr::tr("The request was rejected.")};
    if (answered(record))
        return {false, 0ms, CoreTr::tr("Part of the answer had already arrived.")};
    // A server that is only slow is not helped by a second request.
    if (record.end == StreamEnd::TotalTimeout || record.end == StreamEnd::FirstByteTimeout)
        return {false, 0ms, CoreTr::tr("The server did not respond in time.")};
    if (tries >= kTriesAtMost)
        return {false, 0ms, CoreTr::tr("The request failed %1 times.").arg(tries)};
    const auto asked = retryAfter(record, nowUtc);
    if (asked && *asked > kLongestWait)
        return {false, *asked,
            CoreTr::tr("The server asks to wait for %1 s; resume the run after that.")
                .arg(asked->count() / 1000)};
    const auto doubled = kFirstWait * (1 << (tries - 1));
    const auto own = doubled / 2
        + std::chrono::milliseconds(std::int64_t(std::clamp(random, 0.0, 1.0) * double(doubled.count()) / 2));
    const auto wait = std::max<std::chrono::milliseconds>(asked.value_or(0ms), own);
    const QString what = record.end == StreamEnd::Complete ? CoreTr::tr("HTTP %1").arg(record.status)
        : record.end == StreamEnd::Refused                 ? CoreTr::tr("no connection")
                                                           : CoreTr::tr("connection lost");
    return {true, wait,
        CoreTr::tr("Retried after %1 s (%2).")
            .arg(QLocale().toString(double(wait.count()) / 1000, 'f', 1), what)};
}

} // namespace sweetspot
