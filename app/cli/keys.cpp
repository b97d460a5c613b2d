// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keys.h"

#include "core/store/person/enginekeys.h"
#include "models/keykind.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

namespace sweetspot::cli
{

namespace
{
constexpr int kPatience = 5000; // ms; a locked keyring asks a person who may not be there
}

HubAccess hubWithKey()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    HubAccess access = hubAccess(environment, QDir::homePath());
    // Without a session bus there is no keyring, and asking would start one.
    if (!access.token.isEmpty() || environment.value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")).isEmpty())
        return access;
    SecretStore store(environment);
    QObject waiting;
    QTimer::singleShot(kPatience, &waiting, &QCoreApplication::quit);
    store.read(QStringLiteral("huggingface"), &waiting, [&access](const FoundKey &found) {
        access = withKey(access, found.key);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return access;
}

QHash<QString, QString> engineKeys(const QVector<EngineEntry> &engines)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QHash<QString, QString> keys;
    QVector<EngineEntry> others;
    for (const EngineEntry &entry : engines) {
        const QString key = environment.value(keyVariable(engineKeyId(entry))).trimmed();
        if (!engineKeyId(entry).isEmpty() && !key.isEmpty())
            keys.insert(entry.name, key);
        else
            others << entry;
    }
    if (others.isEmpty() || environment.value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")).isEmpty())
        return keys;
    SecretStore store(environment);
    QObject waiting;
    QTimer::singleShot(kPatience, &waiting, &QCoreApplication::quit);
    readEngineKeys(store, others, &waiting, [&keys](const QHash<QString, QString> &found) {
        keys.insert(found);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return keys;
}

} // namespace sweetspot::cli
