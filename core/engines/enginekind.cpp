// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"

#include "core/base/tr.h"
#include "core/engines/enginetable.h"
#include "core/engines/enginetuning.h"
#include "models/keykind.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sweetspot
{

namespace
{

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

bool measures(const EngineKind &kind, const QString &profile)
{
    return kind.profiles.isEmpty() || kind.profiles.contains(profile);
}

bool isCloud(const EngineEntry &entry)
{
    const EngineKind *known = findEngineKind(entry.kind);
    return known && known->cloud;
}

bool acceptsFiles(const EngineEntry &entry)
{
    const EngineKind *known = anyEngineKind(entry.kind);
    return known && known->acceptsFiles;
}

bool takesKeys(const EngineEntry &entry)
{
    const EngineKind *known = findEngineKind(entry.kind);
    return known && known->takesKeys;
}

QString engineUrl(const EngineEntry &entry)
{
    const EngineKind *known = findEngineKind(entry.kind);
    QString base = (entry.url.isEmpty() && known ? known->url : entry.url).trimmed();
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

QString engineOrigin(const EngineEntry &entry)
{
    return originOf(QUrl(engineUrl(entry)));
}

QString engineHost(const EngineEntry &entry)
{
    const QUrl address(engineUrl(entry));
    const QString name = address.host().contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(address.host())
                                                                   : address.host();
    return address.port() < 0 ? name : QStringLiteral("%1:%2").arg(name).arg(address.port());
}

bool isOnThisMachine(const EngineEntry &entry)
{
    const QUrl address(engineUrl(entry));
    return address.isEmpty() || isLoopback(address);
}

QString engineKeyId(const EngineEntry &entry)
{
    const EngineKind *known = findEngineKind(entry.kind);
    if (!known || engineUrl(entry).isEmpty())
        return {};
    if (!known->key.isEmpty() && engineOrigin(entry) == originOf(QUrl(known->url)))
        return known->key;
    return QLatin1String(kAddressKey) + engineOrigin(entry);
}

QStringList launchFingerprint(const EngineEntry &entry)
{
    QStringList parts;
    for (const LaunchOption &option : entry.options)
        parts << option.name + QLatin1Char(' ') + option.value;
    for (auto variable = entry.environment.begin(); variable != entry.environment.end(); ++variable)
        parts << variable.key() + QLatin1Char('=') + variable.value();
    if (!entry.program.isEmpty())
        parts << QStringLiteral("program ") + entry.program;
    if (!entry.command.isEmpty())
        parts << QStringLiteral("command ") + entry.command;
    return parts + tuningFingerprint(entry.tuning);
}

QString consentOf(const EngineEntry &entry)
{
    if (!isOnThisMachine(entry))
        return engineOrigin(entry);
    const QString named = entry.command.isEmpty() ? entry.program : entry.command;
    return named.isEmpty() || !engineUrl(entry).isEmpty() ? QString() : QStringLiteral("run ") + named;
}

QString columnOf(const EngineEntry &entry, const ServedModel &model)
{
    if (!model.quantization.isEmpty())
        return model.quantization;
    return isCloud(entry) ? QStringLiteral("Cloud") : QStringLiteral("Served");
}

namespace
{

// Whether the engine's own code takes what a person adds to its launch.
Status checkLaunch(const EngineEntry &entry)
{
    if (const Status good = checkTuning(entry); !good)
        return good;
    return findEngine(entry.kind)->checkLaunch(entry);
}

// What a project may say of the program, and what it must.
Status checkProgram(const EngineEntry &entry, const EngineKind &kind)
{
    const auto wrong = [](const Sentence &sentence) { return Error{ErrorCode::BadInput, sentence, {}}; };
    constexpr int kLongest = 4096; // characters
    for (const QString &text : {entry.program, entry.command})
        if (text.size() > kLongest || std::any_of(text.begin(), text.end(), [](QChar letter) {
                return letter.category() == QChar::Other_Control;
            }))
            return wrong(CoreTr::tr("A program or a command is a single line of text."));
    if (!entry.program.isEmpty() && !kind.takesProgram)
        return wrong(CoreTr::tr("Where the program of %1 is cannot be said in its entry.").arg(kind.label));
    if (!entry.command.isEmpty() && !kind.takesCommand)
        return wrong(CoreTr::tr("Only engines of the kind \"command\" have a command."));
    if (kind.takesCommand && entry.command.isEmpty())
        return wrong(CoreTr::tr("Enter the command that starts the server, such as \"%1\".")
                         .arg(QString::fromLatin1(kCommandExample)));
    if (kind.ownOnly && !entry.url.isEmpty())
        return wrong(CoreTr::tr("%1 is started by Sweetspot; add a server that is running at an address as an "
                                "OpenAI-compatible server.")
                         .arg(kind.label));
    return success();
}

Status checkBuiltIn(const EngineEntry &entry)
{
    if (entry.name != entry.kind || !entry.url.isEmpty() || !entry.models.isEmpty() || !entry.enabled
        || !entry.program.isEmpty() || !entry.command.isEmpty())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is part of every project; its entry can only contain options and environment.")
                .arg(entry.kind),
            {}};
    return checkLaunch(entry);
}

} // namespace

Status checkEngine(const EngineEntry &entry)
{
    const auto wrong = [](const Sentence &sentence) { return Error{ErrorCode::BadInput, sentence, {}}; };
    static const QRegularExpression name(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}\\z"));
    if (isBuiltIn(entry.kind))
        return checkBuiltIn(entry);
    if (!name.match(entry.name).hasMatch() || isBuiltIn(entry.name))
        return wrong(CoreTr::tr("An engine needs a unique name of up to 40 letters, digits, dots or dashes."));
    const EngineKind *kind = findEngineKind(entry.kind);
    if (!kind) {
        QStringList known;
        for (const EngineKind &other : engineKinds())
            known << other.id;
        return wrong(CoreTr::tr("Unknown kind of engine \"%1\"; this version supports %2.")
                         .arg(entry.kind, known.join(QStringLiteral(", "))));
    }
    if (const Status good = checkProgram(entry, *kind); !good)
        return good;
    if (engineUrl(entry).isEmpty())
        return !kind->program.isEmpty()
            ? checkLaunch(entry)
            : Status(wrong(CoreTr::tr("Enter the address of the server, such as http://127.0.0.1:8000.")));
    const QUrl url(engineUrl(entry), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return wrong(CoreTr::tr("\"%1\" is not a server address; enter for example http://127.0.0.1:8000.")
                         .arg(entry.url.left(200)));
    if (!url.userInfo().isEmpty() || url.hasQuery())
        return wrong(CoreTr::tr("Do not put user names, passwords or keys into the address; store a key under "
                                "Edit > Keys in the window, or in %1 in the environment.")
                         .arg(keyVariable(engineKeyId(entry))));
    if (kind->cloud && url.scheme() != QLatin1String("https") && !isLoopback(url))
        return wrong(CoreTr::tr("The key would be sent unencrypted over http; use https in the address."));
    return checkLaunch(entry);
}

} // namespace sweetspot
