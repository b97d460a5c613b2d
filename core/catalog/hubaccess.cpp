// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hubaccess.h"

#include "core/base/files.h"
#include "core/base/tr.h"

#include <QFile>

namespace sweetspot
{

HubAccess hubAccess(const QProcessEnvironment &environment, const QString &home)
{
    HubAccess access;
    if (const QString endpoint = environment.value(QStringLiteral("HF_ENDPOINT")); !endpoint.isEmpty())
        access.endpoint = endpoint.endsWith(QLatin1Char('/')) ? endpoint.chopped(1) : endpoint;
    for (const char *name : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"})
        if (const QString token = environment.value(QString::fromLatin1(name)).trimmed(); !token.isEmpty()) {
            access.token = token;
            access.tokenFrom = QString::fromLatin1(name);
            return access;
        }
    const QString cache = environment.value(QStringLiteral("XDG_CACHE_HOME"), home + QStringLiteral("/.cache"));
    const QString hfHome = environment.value(QStringLiteral("HF_HOME"), cache + QStringLiteral("/huggingface"));
    QFile file(environment.value(QStringLiteral("HF_TOKEN_PATH"), hfHome + QStringLiteral("/token")));
    constexpr qint64 kLongestToken = 4096;
    if (const auto token = readWholeFile(file.fileName(), kLongestToken)) {
        access.token = QString::fromUtf8(*token).trimmed();
        if (!access.token.isEmpty())
            access.tokenFrom = file.fileName();
    }
    return access;
}

HubAccess withKey(HubAccess access, const QString &key)
{
    if (!access.token.isEmpty() || key.isEmpty())
        return access;
    access.token = key;
    access.tokenFrom = CoreTr::tr("the keyring");
    return access;
}

} // namespace sweetspot
