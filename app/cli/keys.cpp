// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keys.h"

#include "engine/store/secretstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

namespace sweetspot::cli
{

HubAccess hubWithKey()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    HubAccess access = hubAccess(environment, QDir::homePath());
    // Without a session bus there is no keyring, and asking would start one.
    if (!access.token.isEmpty() || environment.value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")).isEmpty())
        return access;
    constexpr int kPatience = 5000; // ms; a locked keyring asks a person who may not be there
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

} // namespace sweetspot::cli
