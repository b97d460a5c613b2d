// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatekeyring.h"

#include "tests/support/testdata.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QStandardPaths>

namespace sweetspot::test
{

namespace
{

constexpr int kPatience = 20000; // ms; a loaded machine under a sanitizer

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}

} // namespace

PrivateKeyring::PrivateKeyring()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()
        || QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty())
        return;
    // The bus starts a service that is asked for; that one must not find the person's folders either.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable :
        {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        environment.insert(QString::fromLatin1(variable), m_dir.path());
    environment.remove(QStringLiteral("DISPLAY")); // nobody is there to be asked
    m_bus.setProcessEnvironment(environment);
    m_bus.setStandardErrorFile(QProcess::nullDevice());
    m_bus.start(QStringLiteral("dbus-daemon"),
        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (!m_bus.waitForStarted(kPatience) || !m_bus.waitForReadyRead(kPatience))
        return;
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    environment.insert(
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    m_service.setProcessEnvironment(environment);
    m_service.setStandardErrorFile(QProcess::nullDevice());
    m_service.start(QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    if (!m_service.waitForStarted(kPatience))
        return;
    m_service.write("a password for the test\n"); // it opens, and first makes, the login keyring
    m_service.closeWriteChannel();
    const QString name = QStringLiteral("private-keyring");
    QDBusConnection bus = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), name);
    m_there = waitUntil(
        [&] {
            return bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"))
                && QFile::exists(m_dir.filePath(QStringLiteral("keyrings/login.keyring")));
        },
        kPatience);
    QDBusConnection::disconnectFromBus(name);
}

PrivateKeyring::~PrivateKeyring()
{
    end(m_service);
    end(m_bus);
}

void PrivateKeyring::lock()
{
    end(m_service);
}

} // namespace sweetspot::test
