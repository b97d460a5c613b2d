// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/dialect.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "models/secrets.h"

namespace sweetspot
{

namespace
{

// {"error": {"message": ...}} or {"error": "..."}; otherwise the start of the body.
QString serverMessage(const std::string &body)
{
    // Triton refuses within a stream's event.
    const bool event = body.rfind("data: ", 0) == 0;
    if (const auto json = parseJson(QByteArray::fromStdString(event ? body.substr(6) : body));
        json && json->is_object() && json->contains("error")) {
        const Json &error = (*json)["error"];
        if (error.is_string())
            return QString::fromStdString(error.get<std::string>()).left(300);
        if (const QString message = textOf(error, "message"); !message.isEmpty())
            return message.left(300);
    }
    return QString::fromUtf8(body.data(), qsizetype(std::min<std::size_t>(body.size(), 200))).simplified();
}

} // namespace

Result<std::vector<int>> Dialect::tokenize(
    StreamClient &, const std::string &, const QString &, const std::stop_token &) const
{
    return Error{ErrorCode::NotFound, CoreTr::tr("This kind of server does not offer tokenization."), {}};
}

GenerationReply interpretReply(const Dialect &dialect, const Endpoint &endpoint, const StreamRecord &record)
{
    GenerationReply reply = dialect.interpret(record);
    const Secrets secrets(endpoint.key);
    if (secrets.isEmpty())
        return reply;
    reply.text = secrets.scrub(reply.text);
    reply.reasoning = secrets.scrub(reply.reasoning);
    reply.stopReason = secrets.scrub(reply.stopReason);
    if (reply.error) {
        reply.error->sentence = secrets.scrub(reply.error->sentence);
        reply.error->detail = secrets.scrub(reply.error->detail);
    }
    return reply;
}

QVector<ChatMessage> messagesOf(const GenerationRequest &request)
{
    if (!request.messages.isEmpty() || request.promptText.isEmpty())
        return request.messages;
    return {{QStringLiteral("user"), request.promptText}};
}

std::optional<Error> transportError(const StreamRecord &record)
{
    const QString detail = QString::fromStdString(record.detail);
    switch (record.end) {
    case StreamEnd::Complete:
        break;
    case StreamEnd::Refused:
        return Error{ErrorCode::Server, CoreTr::tr("The server does not accept connections."), detail};
    case StreamEnd::Broken:
        return Error{
            ErrorCode::Server, CoreTr::tr("The connection was lost before the answer was complete."), detail};
    case StreamEnd::FirstByteTimeout:
        return Error{ErrorCode::Timeout, CoreTr::tr("The server did not start answering in time."), detail};
    case StreamEnd::IdleTimeout:
        return Error{ErrorCode::Timeout, CoreTr::tr("The server stopped in the middle of an answer."), detail};
    case StreamEnd::TotalTimeout:
        return Error{ErrorCode::Timeout, CoreTr::tr("The answer took longer than allowed."), detail};
    case StreamEnd::Cancelled:
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), detail};
    case StreamEnd::Untrusted:
        return Error{ErrorCode::Environment,
            CoreTr::tr("The server's certificate is not trusted, or the server does not use https; check the "
                       "address and this machine's clock."),
            detail};
    case StreamEnd::TooLarge:
        return Error{ErrorCode::Protocol, CoreTr::tr("The server sent far more data than requested."), detail};
    }
    if (record.status >= 200 && record.status < 300)
        return std::nullopt;
    if (record.status == 401 || record.status == 403) // not Permission, which is our own disk's
        return Error{ErrorCode::Protocol,
            CoreTr::tr("The server rejected the key or the model (HTTP %1: %2); check Edit > Keys in the "
                       "window, or the key in the environment.")
                .arg(record.status)
                .arg(serverMessage(record.body)),
            {}};
    if (record.status >= 300 && record.status < 400)
        return Error{ErrorCode::Protocol,
            CoreTr::tr(
                "The server redirected the request (HTTP %1). Redirects are not followed; correct the address.")
                .arg(record.status),
            {}};
    return Error{record.status == 503 ? ErrorCode::Server : ErrorCode::Protocol,
        CoreTr::tr("The server answered %1: %2").arg(record.status).arg(serverMessage(record.body)), {}};
}

} // namespace sweetspot
