// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedserver.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>

namespace sweetspot::test
{

/// A hub on loopback with one repository "org/repo", and a second server to which it redirects files. Behaves,
/// unless a test says otherwise for the next requests.
class ScriptedHub
{
public:
    ScriptedHub();
    ~ScriptedHub();

    QString endpoint() const;
    /// @param sha256 the listing's; empty: the right one
    void add(const QString &path, const QByteArray &content, const QByteArray &sha256 = {});

    /// Consulted first for every request to the hub (or to the file server): true when it answered.
    using Quirk = std::function<bool(const ScriptedServer::Request &, ScriptedServer::Connection &)>;
    void misbehave(Quirk onHub, Quirk onFiles = {});

    /// Files come in pieces of 2,000 bytes, before each of which this is called; on the threads of the
    /// connections.
    void paceFiles(std::function<void()> pace);

    QStringList hubRequests() const; ///< "METHOD path"
    QStringList authorizations() const; ///< as the hub got them; empty entries: none
    QStringList fileAuthorizations() const; ///< as the file server got them
    QStringList fileRanges() const;
    qint64 bytesServed() const; ///< by the file server

    static QString headerOf(const ScriptedServer::Request &request, const char *name);

private:
    bool hub(const ScriptedServer::Request &request, ScriptedServer::Connection &connection);
    bool files(const ScriptedServer::Request &request, ScriptedServer::Connection &connection);

    mutable std::mutex m_mutex;
    QMap<QString, QByteArray> m_files, m_hashes;
    Quirk m_onHub, m_onFiles;
    std::function<void()> m_pace;
    QStringList m_requests, m_authorizations, m_fileAuthorizations, m_fileRanges;
    qint64 m_served = 0;
    std::unique_ptr<ScriptedServer> m_fileServer, m_hubServer;
};

} // namespace sweetspot::test
