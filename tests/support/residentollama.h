// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedserver.h"

#include <QByteArray>
#include <QString>

#include <atomic>

namespace sweetspot::test
{

/// What an Ollama of somebody's answers that holds one model in memory until it is told to let go of it.
class ResidentOllama
{
public:
    QString url() const { return QString::fromStdString(m_server.url()); }
    bool holds() const { return m_holds; }

private:
    std::atomic<bool> m_holds = true;
    ScriptedServer m_server{[this](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        if (request.path == "/api/generate" && request.body.find("\"keep_alive\":0") != std::string::npos
            && request.body.find("qwen3:8b") != std::string::npos)
            m_holds = false;
        to.send(ScriptedServer::response(200,
            request.path != "/api/ps" ? "{}"
                : m_holds ? R"({"models":[{"name":"qwen3:8b","size":5200000000,"size_vram":5200000000}]})"
                          : R"({"models":[]})"));
        return false;
    }};
};

/// OLLAMA_HOST as long as it lives.
class OllamaHost
{
public:
    explicit OllamaHost(const QString &url) { qputenv("OLLAMA_HOST", url.toUtf8()); }
    ~OllamaHost() { m_before.isNull() ? qunsetenv("OLLAMA_HOST") : qputenv("OLLAMA_HOST", m_before); }
    OllamaHost(const OllamaHost &) = delete;
    OllamaHost &operator=(const OllamaHost &) = delete;

private:
    const QByteArray m_before = qgetenv("OLLAMA_HOST");
};

} // namespace sweetspot::test
