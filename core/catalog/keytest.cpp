// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/keytest.h"

#include "core/base/tr.h"
#include "core/net/web.h"

namespace sweetspot
{

Status testKey(const KeyKind &kind, const QString &key, const std::stop_token &stop)
{
    const QByteArray value = (kind.prefix + key).toUtf8();
    if (key.isEmpty() || value.contains('\n') || value.contains('\r'))
        return Error{
            ErrorCode::BadInput, CoreTr::tr("A key is one line of letters and digits; copy it again."), {}};
    WebRequest request;
    request.url = kind.testUrl;
    request.headers = {{kind.header.toLatin1(), value}, {"Accept", "application/json"}};
    if (kind.id == QLatin1String("anthropic"))
        request.headers << std::pair<QByteArray, QByteArray>("anthropic-version", "2023-06-01");
    request.limit = 8 << 20; // lists of models are long
    const auto answer = webSend(request, stop);
    if (!answer)
        return answer.error();
    const QString detail = QStringLiteral("HTTP %1").arg(answer->status);
    if (answer->status == 401 || answer->status == 403)
        return Error{ErrorCode::Permission,
            CoreTr::tr(
                "%1 rejected this key: it is wrong, revoked or lacks a permission. Get another one at %2.")
                .arg(kind.label, kind.page),
            detail};
    // Google says 400 to a key that is none.
    if (answer->status == 400)
        return Error{ErrorCode::Permission,
            CoreTr::tr("%1 does not know this key; copy it again from %2.").arg(kind.label, kind.page), detail};
    if (answer->status == 429)
        return Error{ErrorCode::Busy,
            CoreTr::tr("%1 received too many requests; wait a minute and try again.").arg(kind.label), detail};
    if (answer->status >= 300 && answer->status < 400)
        return Error{ErrorCode::Protocol,
            CoreTr::tr("A different server answered for %1, so the key was not sent; check for a proxy or a "
                       "login page.")
                .arg(kind.label),
            detail};
    const bool json = answer->header("content-type").startsWith("application/json");
    if (answer->status != 200 || !json)
        return Error{ErrorCode::Protocol,
            CoreTr::tr(
                "The response did not come from %1; try again later, or check for a proxy or a login page.")
                .arg(kind.label),
            detail};
    return success();
}

} // namespace sweetspot
