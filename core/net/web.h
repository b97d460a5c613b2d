// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>
#include <stop_token>
#include <utility>

namespace sweetspot
{

/// One HTTP request of everything that is not measured: hubs, releases, model files. Redirects are never
/// followed by themselves: who asks decides where its token goes.
struct WebRequest {
    QString url; ///< https, or http on a loopback address
    QVector<std::pair<QByteArray, QByteArray>> headers;
    bool head = false; ///< HEAD instead of GET
    std::optional<qint64> from = {}, to = {}; ///< range of bytes, both ends included
    qint64 limit = 64 << 20; ///< most bytes of body
    int connectSeconds = 20;
    int stallSeconds = 60; ///< ended when less than 1 kB/s arrive for so long
};

struct WebResponse {
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case; the last one of a name
    QByteArray body; ///< empty when a sink took it

    QByteArray header(const char *name) const { return headers.value(name); }
};

/// Takes the body as it comes. @returns false to end the transfer (the answer is then Error::Cancelled)
using WebSink = std::function<bool(const WebResponse &head, const char *data, qsizetype size)>;

/// Blocks; not for the window's thread. Any status is an answer; errors are those of the transport:
/// Error::Environment (no connection, TLS), Timeout (stalled), Cancelled, Protocol (longer than the limit).
Result<WebResponse> webSend(const WebRequest &request, const std::stop_token &stop, const WebSink &sink = {});

/// Whether an address may be asked: https anywhere, http on this machine only.
bool mayAsk(const QString &url);

/// Scheme, host and port of two addresses are the same: a token for one may be sent to the other.
bool sameOrigin(const QString &a, const QString &b);

} // namespace sweetspot
