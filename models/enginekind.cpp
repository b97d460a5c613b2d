// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/enginekind.h"

#include "models/keykind.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("EngineKind", text);
}

QString originOf(const QUrl &url)
{
    return url.isEmpty() ? QString()
                         : url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                             | QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

bool isLoopback(const QUrl &url)
{
    static const QRegularExpression loopback(QStringLiteral("^(localhost|127(\\.\\d{1,3}){3}|::1)\\z"));
    return loopback.match(url.host()).hasMatch();
}

} // namespace

const QVector<EngineKind> &engineKinds()
{
    const QString interactive = QStringLiteral("interactive"), longContext = QStringLiteral("long_context"),
                  batch = QStringLiteral("batch"), quality = QStringLiteral("quality");
    const QStringList served{interactive, batch, quality};
    static const QVector<EngineKind> kinds{
        {QStringLiteral("ollama"), QStringLiteral("Ollama"), {}, {}, true, false,
            {interactive, longContext, batch, quality},
            tr("Measures the model files of the project on Ollama too: on a server of our own, or on yours.")},
        {QStringLiteral("openai"), tr("OpenAI-compatible server"), {}, {}, false, false, served,
            tr("A server that you or somebody else runs: vLLM, LM Studio, TGI, a colleague's llama-server.")},
        {QStringLiteral("openai-cloud"), tr("OpenAI, or a cloud that speaks like it"),
            QStringLiteral("https://api.openai.com"), QStringLiteral("openai"), false, true, served,
            tr("A cloud model as a baseline beside the local ones.")},
        {QStringLiteral("anthropic"), QStringLiteral("Anthropic"), QStringLiteral("https://api.anthropic.com"),
            QStringLiteral("anthropic"), false, true, served,
            tr("A cloud model as a baseline beside the local ones.")},
        {QStringLiteral("gemini"), QStringLiteral("Gemini"),
            QStringLiteral("https://generativelanguage.googleapis.com"), QStringLiteral("gemini"), false, true,
            served, tr("A cloud model as a baseline beside the local ones.")}};
    return kinds;
}

const EngineKind *findEngineKind(const QString &id)
{
    const auto found = std::find_if(
        engineKinds().begin(), engineKinds().end(), [&id](const EngineKind &kind) { return kind.id == id; });
    return found == engineKinds().end() ? nullptr : &*found;
}

bool EngineEntry::isCloud() const
{
    const EngineKind *known = findEngineKind(kind);
    return known && known->cloud;
}

bool EngineEntry::takesFiles() const
{
    const EngineKind *known = findEngineKind(kind);
    return known && known->takesFiles;
}

QString EngineEntry::baseUrl() const
{
    const EngineKind *known = findEngineKind(kind);
    QString base = (url.isEmpty() && known ? known->url : url).trimmed();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    // Every dialect writes its own version; people paste addresses with it.
    for (const char *version : {"/v1", "/v1beta", "/api"})
        if (base.endsWith(QLatin1String(version)) && QUrl(base).path() == QLatin1String(version)) {
            base.chop(int(qstrlen(version)));
            return base;
        }
    if (base.endsWith(QLatin1String("/v1")))
        base.chop(3);
    return base;
}

QString EngineEntry::origin() const
{
    return originOf(QUrl(baseUrl()));
}

QString EngineEntry::host() const
{
    const QUrl address(baseUrl());
    const QString name = address.host().contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(address.host())
                                                                   : address.host();
    return address.port() < 0 ? name : QStringLiteral("%1:%2").arg(name).arg(address.port());
}

bool EngineEntry::onThisMachine() const
{
    const QUrl address(baseUrl());
    return address.isEmpty() || isLoopback(address);
}

QString EngineEntry::keyId() const
{
    const EngineKind *known = findEngineKind(kind);
    if (!known || baseUrl().isEmpty())
        return {};
    if (!known->key.isEmpty() && origin() == originOf(QUrl(known->url)))
        return known->key;
    return QLatin1String(kAddressKey) + origin();
}

QString EngineEntry::column(const ServedModel &model) const
{
    if (!model.quantization.isEmpty())
        return model.quantization;
    return isCloud() ? QStringLiteral("Cloud") : QStringLiteral("Served");
}

Status checkEngine(const EngineEntry &entry)
{
    const auto wrong = [](const QString &sentence) { return Error{ErrorCode::BadInput, sentence, {}}; };
    static const QRegularExpression name(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}\\z"));
    if (!name.match(entry.name).hasMatch() || entry.name == QLatin1String(kLlamaCpp))
        return wrong(tr("An engine needs a name of its own: up to 40 letters, digits, dots or dashes."));
    const EngineKind *kind = findEngineKind(entry.kind);
    if (!kind) {
        QStringList known;
        for (const EngineKind &other : engineKinds())
            known << other.id;
        return wrong(tr("This version knows no engines of the kind \"%1\"; it knows %2.")
                         .arg(entry.kind, known.join(QStringLiteral(", "))));
    }
    if (entry.baseUrl().isEmpty())
        return kind->takesFiles ? success()
                                : Status(wrong(tr("Write the address of the server, such as "
                                                  "http://127.0.0.1:8000.")));
    const QUrl url(entry.baseUrl(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return wrong(tr("\"%1\" is no address of a server; write for example http://127.0.0.1:8000.")
                         .arg(entry.url.left(200)));
    if (!url.userInfo().isEmpty() || url.hasQuery())
        return wrong(tr(
            "Leave user names, passwords and keys out of the address; a key belongs under Edit > Keys in the "
            "window, or into %1 in the environment.")
                         .arg(keyVariable(entry.keyId())));
    if (kind->cloud && url.scheme() != QLatin1String("https") && !isLoopback(url))
        return wrong(tr("A key would travel readably over http; write https in the address."));
    return success();
}

} // namespace sweetspot
