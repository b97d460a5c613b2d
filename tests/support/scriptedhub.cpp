// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedhub.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

#include <nlohmann/json.hpp>

namespace sweetspot::test
{

ScriptedHub::ScriptedHub()
{
    m_fileServer = std::make_unique<ScriptedServer>(
        [this](const auto &request, auto &connection) { return files(request, connection); });
    m_hubServer = std::make_unique<ScriptedServer>(
        [this](const auto &request, auto &connection) { return hub(request, connection); });
}

ScriptedHub::~ScriptedHub() = default;

QString ScriptedHub::endpoint() const
{
    return QString::fromStdString(m_hubServer->url());
}

void ScriptedHub::add(const QString &path, const QByteArray &content, const QByteArray &sha256)
{
    const std::lock_guard guard(m_mutex);
    m_files.insert(path, content);
    m_hashes.insert(path,
        sha256.isEmpty() ? QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() : sha256);
}

void ScriptedHub::misbehave(Quirk onHub, Quirk onFiles)
{
    const std::lock_guard guard(m_mutex);
    m_onHub = std::move(onHub);
    m_onFiles = std::move(onFiles);
}

QStringList ScriptedHub::hubRequests() const
{
    const std::lock_guard guard(m_mutex);
    return m_requests;
}

QStringList ScriptedHub::authorizations() const
{
    const std::lock_guard guard(m_mutex);
    return m_authorizations;
}

QStringList ScriptedHub::fileAuthorizations() const
{
    const std::lock_guard guard(m_mutex);
    return m_fileAuthorizations;
}

QStringList ScriptedHub::fileRanges() const
{
    const std::lock_guard guard(m_mutex);
    return m_fileRanges;
}

qint64 ScriptedHub::bytesServed() const
{
    const std::lock_guard guard(m_mutex);
    return m_served;
}

QString ScriptedHub::headerOf(const ScriptedServer::Request &request, const char *name)
{
    const QRegularExpression line(QStringLiteral("^%1:\\s*(.*?)\\s*$").arg(QString::fromLatin1(name)),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return line.match(QString::fromStdString(request.headers)).captured(1);
}

bool ScriptedHub::hub(const ScriptedServer::Request &request, ScriptedServer::Connection &connection)
{
    Quirk quirk;
    {
        const std::lock_guard guard(m_mutex);
        m_requests << QString::fromStdString(request.method + " " + request.path);
        m_authorizations << headerOf(request, "authorization");
        quirk = m_onHub;
    }
    if (quirk && quirk(request, connection))
        return false;
    const QString path = QString::fromStdString(request.path);
    const std::lock_guard guard(m_mutex);
    if (path.startsWith(QLatin1String("/api/models/org/repo/revision/"))) {
        nlohmann::json answer{{"id", "org/repo"}, {"sha", "0123456789abcdef0123456789abcdef01234567"},
            {"gated", false}, {"tags", {"gguf", "license:apache-2.0"}}, {"siblings", nlohmann::json::array()}};
        for (auto file = m_files.begin(); file != m_files.end(); ++file)
            answer["siblings"].push_back({{"rfilename", file.key().toStdString()}, {"size", file->size()},
                {"lfs", {{"size", file->size()}, {"sha256", m_hashes.value(file.key()).toStdString()}}}});
        connection.send(ScriptedServer::response(200, answer.dump()));
        return false;
    }
    static const QRegularExpression resolve(QStringLiteral("^/org/repo/resolve/[^/]+/(.+)$"));
    const auto match = resolve.match(path);
    if (match.hasMatch() && m_files.contains(QUrl::fromPercentEncoding(match.captured(1).toUtf8()))) {
        connection.send("HTTP/1.1 302 Found\r\nLocation: " + m_fileServer->url() + "/cdn/"
            + match.captured(1).toStdString() + "\r\nContent-Length: 5\r\nConnection: close\r\n\r\nmoved");
        return false;
    }
    connection.send("HTTP/1.1 404 Not Found\r\nX-Error-Code: EntryNotFound\r\nContent-Length: 0\r\nConnection: "
                    "close\r\n\r\n");
    return false;
}

void ScriptedHub::paceFiles(std::function<void()> pace)
{
    const std::lock_guard guard(m_mutex);
    m_pace = std::move(pace);
}

bool ScriptedHub::files(const ScriptedServer::Request &request, ScriptedServer::Connection &connection)
{
    Quirk quirk;
    QByteArray content;
    const QString range = headerOf(request, "range");
    {
        const std::lock_guard guard(m_mutex);
        m_fileAuthorizations << headerOf(request, "authorization");
        m_fileRanges << range;
        quirk = m_onFiles;
        content = m_files.value(QUrl::fromPercentEncoding(QByteArray::fromStdString(request.path)).mid(5));
    }
    if (quirk && quirk(request, connection))
        return false;
    static const QRegularExpression wanted(QStringLiteral("^bytes=(\\d+)-(\\d*)$"));
    const auto match = wanted.match(range);
    std::string head = "HTTP/1.1 200 OK\r\n";
    if (match.hasMatch()) {
        const qsizetype from = match.captured(1).toLongLong();
        const qsizetype to = match.captured(2).isEmpty()
            ? content.size() - 1
            : std::min<qsizetype>(content.size() - 1, match.captured(2).toLongLong());
        if (from > to) {
            connection.send(
                "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return false;
        }
        head = "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + std::to_string(from) + "-"
            + std::to_string(to) + "/" + std::to_string(content.size()) + "\r\n";
        content = content.mid(from, to - from + 1);
    }
    std::function<void()> pace;
    {
        const std::lock_guard guard(m_mutex);
        m_served += content.size();
        pace = m_pace;
    }
    connection.send(
        head + "Content-Length: " + std::to_string(content.size()) + "\r\nConnection: close\r\n\r\n");
    const qsizetype piece = pace ? 2000 : std::max<qsizetype>(1, content.size());
    for (qsizetype at = 0; at < content.size(); at += piece) {
        if (pace)
            pace();
        if (!connection.send(content.mid(at, piece).toStdString()))
            break; // the client has gone
    }
    return false;
}

} // namespace sweetspot::test
