// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamaapi.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/engines/connection/connection.h"
#include "core/engines/modelnames.h"
#include "core/engines/process/serverfailure.h"
#include "core/measure/streamclient.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr int kUsualPort = 11434;

std::string bodyOf(const Json &json)
{
    return dumpJson(json).toStdString();
}

// Several lines of progress end in {"status":"success"}, or in an error inside the 200.
Status successOf(const QByteArray &body)
{
    for (const QByteArray &line : body.split('\n'))
        if (const auto json = parseJson(line); json && json->is_object() && json->contains("error"))
            return Error{
                ErrorCode::Server, CoreTr::tr("Ollama says: %1").arg(textOf(*json, "error").left(300)), {}};
    return body.contains("success")
        ? success()
        : Status(Error{ErrorCode::Protocol, CoreTr::tr("Ollama finished without reporting success."), {}});
}

} // namespace

QVector<OllamaLoaded> parseOllamaLoaded(const QByteArray &body)
{
    QVector<OllamaLoaded> loaded;
    const auto json = parseJson(body);
    if (!json || !json->is_object() || !json->contains("models") || !(*json)["models"].is_array())
        return loaded;
    for (const Json &model : (*json)["models"])
        if (model.is_object() && !textOf(model, "name").isEmpty())
            loaded << OllamaLoaded{textOf(model, "name"), numberOf(model, "size"), numberOf(model, "size_vram"),
                optionalInteger(model, "context_length")};
    return loaded;
}

QString ollamaName(const QString &model, const QString &quantization, const QString &variant)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9._]+"));
    const auto clean = [](QString text) {
        text = text.toLower().replace(others, QStringLiteral("-"));
        while (!text.isEmpty() && !text.front().isLetterOrNumber())
            text.remove(0, 1);
        return text.left(60).isEmpty() ? QStringLiteral("model") : text.left(60);
    };
    return QLatin1String(kOllamaPrefix) + clean(model) + QLatin1Char(':') + clean(quantization)
        + (variant.isEmpty() ? QString() : QLatin1Char('-') + clean(variant));
}

void putOllamaOption(Json &options, const std::string &name, int value)
{
    if (name == kOllamaUseMmap)
        options[name] = value != 0;
    else
        options[name] = value;
}

QString ollamaAddress(const QString &ollamaHost)
{
    QString text = ollamaHost.trimmed();
    if (text.startsWith(QLatin1Char(':'))) // a port alone
        text.prepend(QLatin1String("127.0.0.1"));
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("http://"));
    const QUrl url(text);
    static const QSet<QString> here{QString(), QStringLiteral("0.0.0.0"), QStringLiteral("127.0.0.1"),
        QStringLiteral("localhost"), QStringLiteral("::"), QStringLiteral("::1")};
    if (!here.contains(url.host()))
        return {};
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(url.scheme().isEmpty() ? QStringLiteral("http") : url.scheme())
        .arg(url.port(kUsualPort));
}

Result<QByteArray> OllamaApi::ask(
    const char *path, const std::string &body, const char *method, std::chrono::milliseconds patience)
{
    HttpRequest request{m_endpoint.baseUrl + path, body, {}};
    if (method)
        request.method = method;
    HttpLimits limits;
    limits.firstByte = limits.idle = limits.total = patience;
    const StreamRecord record = m_client.run(request, limits, m_stop);
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    if (auto problem = transportError(record)) {
        if (record.status == 404)
            problem->code = ErrorCode::NotFound;
        const QByteArray words = QByteArray::fromStdString(record.body);
        if (mentionsOutOfMemory(words) || words.contains("more system memory"))
            problem->code = ErrorCode::OutOfMemory;
        return *problem;
    }
    return QByteArray::fromStdString(record.body);
}

Result<QString> OllamaApi::version()
{
    const auto body = ask("/api/version");
    if (!body)
        return body.error();
    const auto json = parseJson(*body);
    const QString version = json && json->is_object() ? textOf(*json, "version") : QString();
    if (version.isEmpty())
        return Error{ErrorCode::Protocol, CoreTr::tr("The server at this address is not Ollama."), {}};
    return version;
}

Result<QStringList> OllamaApi::models()
{
    const auto body = ask("/api/tags");
    if (!body)
        return body.error();
    const auto names = modelNames(*body);
    return names ? Result<QStringList>(*names)
                 : Error{ErrorCode::Protocol, CoreTr::tr("The server at this address is not Ollama."), {}};
}

Result<QVector<OllamaLoaded>> OllamaApi::loaded(std::chrono::milliseconds patience)
{
    const auto body = ask("/api/ps", {}, nullptr, patience);
    return body ? Result<QVector<OllamaLoaded>>(parseOllamaLoaded(*body)) : body.error();
}

Result<bool> OllamaApi::hasTemplate(const QString &name)
{
    Json json = Json::object();
    json["model"] = toJsonText(name);
    const auto body = ask("/api/show", bodyOf(json));
    if (!body)
        return body.error();
    const auto answer = parseJson(*body);
    const QString text = answer && answer->is_object() ? textOf(*answer, "template").trimmed() : QString();
    return !text.isEmpty() && text != QLatin1String("{{ .Prompt }}");
}

Result<bool> OllamaApi::hasBlob(const QString &sha256)
{
    const auto body = ask(qPrintable(QStringLiteral("/api/blobs/sha256:") + sha256), {}, "HEAD");
    if (body)
        return true;
    return body.error().code == ErrorCode::NotFound ? Result<bool>(false) : body.error();
}

Status OllamaApi::upload(const QString &sha256, const QString &file)
{
    HttpRequest request{m_endpoint.baseUrl + "/api/blobs/sha256:" + sha256.toStdString(), {}, {}};
    request.method = "POST";
    request.bodyFile = file.toStdString();
    HttpLimits limits;
    limits.firstByte = limits.idle = limits.total = 1h;
    const StreamRecord record = m_client.run(request, limits, m_stop);
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    const auto problem = transportError(record);
    return problem ? Status(*problem) : success();
}

Status OllamaApi::give(const QString &name, const QString &sha256, const QString &file)
{
    const auto there = hasBlob(sha256);
    if (!there)
        return there.error();
    if (!*there)
        if (const auto sent = upload(sha256, file); !sent)
            return sent;
    return create(name, sha256, {});
}

Status OllamaApi::create(const QString &name, const QString &blob, const QString &from,
    const std::vector<std::pair<std::string, int>> &parameters)
{
    Json json = Json::object();
    json["model"] = toJsonText(name);
    json["stream"] = false;
    if (!blob.isEmpty())
        json["files"]["model.gguf"] = "sha256:" + blob.toStdString();
    if (!from.isEmpty())
        json["from"] = toJsonText(from);
    for (const auto &[option, value] : parameters)
        putOllamaOption(json["parameters"], option, value);
    const auto body = ask("/api/create", bodyOf(json), nullptr, 10min);
    return body ? successOf(*body) : Status(body.error());
}

Status OllamaApi::load(
    const QString &name, const std::vector<std::pair<std::string, int>> &options, std::chrono::seconds patience)
{
    Json json = Json::object();
    json["model"] = toJsonText(name);
    json["stream"] = false;
    json["keep_alive"] = -1;
    for (const auto &[option, value] : options)
        putOllamaOption(json["options"], option, value);
    const auto body = ask("/api/generate", bodyOf(json), nullptr, patience);
    if (!body)
        return body.error();
    const auto answer = parseJson(*body);
    if (answer && answer->is_object() && boolOf(*answer, "done"))
        return success();
    return Error{ErrorCode::Server,
        CoreTr::tr("Ollama did not load %1: %2").arg(name, QString::fromUtf8(body->left(300))), {}};
}

Status OllamaApi::unload(const QString &name)
{
    Json json = Json::object();
    json["model"] = toJsonText(name);
    json["stream"] = false;
    json["keep_alive"] = 0;
    if (const auto body = ask("/api/generate", bodyOf(json)); !body)
        return body.error();
    for (int look = 0; look < 100; ++look) {
        const auto still = loaded();
        if (!still)
            return still.error();
        if (std::none_of(still->begin(), still->end(),
                [&name](const OllamaLoaded &model) { return model.name == name; }))
            return success();
        if (!Connection::wait(50ms, m_stop))
            return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    }
    return Error{ErrorCode::Timeout, CoreTr::tr("Ollama did not unload %1 from memory.").arg(name), {}};
}

Status OllamaApi::remove(const QString &name)
{
    Json json = Json::object();
    json["model"] = toJsonText(name);
    const auto body = ask("/api/delete", bodyOf(json), "DELETE");
    return body ? success() : Status(body.error());
}

Result<QStringList> OllamaApi::removeOurs()
{
    const auto all = models();
    if (!all)
        return all.error();
    QStringList removed;
    for (const QString &name : *all) {
        if (!name.startsWith(QLatin1String(kOllamaPrefix)))
            continue;
        if (const auto gone = remove(name); !gone)
            return gone.error();
        removed << name;
    }
    return removed;
}

Status OllamaApi::pull(const QString &name)
{
    Json json = Json::object();
    json["model"] = toJsonText(name);
    json["stream"] = true;
    const auto body = ask("/api/pull", bodyOf(json), nullptr, 6h);
    return body ? successOf(*body) : Status(body.error());
}

} // namespace sweetspot
