// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/process/childprocess.h"
#include "core/engines/process/ports.h"
#include "models/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace sweetspot
{

class StreamClient;

/// A server process of our own on 127.0.0.1: its port, its output, when it is ready, how it ends. Belongs to
/// one lane's thread.
class LocalServer
{
public:
    struct Launch {
        QString program;
        QStringList arguments;
        QProcessEnvironment environment;
        bool endsChildren = false; ///< it has children of its own, see ChildProcess
    };
    /// What the engine knows and this class does not.
    struct Engine {
        std::function<Launch(int port)> launch;
        /// Whether the server at the address answers as one that can be used.
        std::function<bool(const std::string &baseUrl)> isReady;
        /// Why it ended, or, with no exit, why it does not get ready. Error::Busy: its port was taken.
        std::function<Error(const std::optional<ChildExit> &exit, const QByteArray &output)> explain;
    };
    struct Files {
        QString standardOutput, standardError; ///< appended to
    };
    /// How long it may load.
    struct Patience {
        template <typename Time>
        Patience(Time time)
            : most(time)
        {
        }
        Patience(std::chrono::milliseconds all, std::chrono::milliseconds quiet)
            : most(all)
            , silence(quiet)
        {
        }
        std::chrono::milliseconds most; ///< until it has to be ready
        /// As long as it may print nothing meanwhile: one that compiles for minutes says so, one that hangs
        /// does not. 0: it need not print.
        std::chrono::milliseconds silence{0};
    };

    explicit LocalServer(const PortRange &ports = {})
        : m_ports(ports)
    {
    }

    /// Starts it on a free port and waits until it is ready; takes another port where somebody was quicker.
    /// After a failure nothing is left running.
    Status start(const Engine &engine, const Files &files, Patience patience, StreamClient &client,
        const std::stop_token &stop);
    /// Ends it: our connections first, SIGTERM, where it has no children SIGTERM again after two seconds,
    /// SIGKILL after half a minute; then what is left of its children.
    void end(StreamClient &client);

    bool running() { return m_process && m_process->running(); }
    qint64 pid() const { return m_process ? m_process->pid() : 0; }
    int port() const { return m_port.port(); } ///< 0: it has none
    const std::string &baseUrl() const { return m_baseUrl; } ///< "http://127.0.0.1:8080"
    const Launch &launched() const { return m_launch; } ///< also of a start that failed
    QByteArray output() const; ///< what this start wrote to its standard error, its end at most
    /// How it ended, after half a second in which it may still be ending; nullopt while it runs.
    std::optional<ChildExit> exitNow();

private:
    Status startOn(PortLease port, const Engine &engine, const Files &files);
    Status waitReady(
        const Engine &engine, const Files &files, const Patience &patience, const std::stop_token &stop);

    PortRange m_ports;
    std::unique_ptr<ChildProcess> m_process;
    PortLease m_port; ///< until its process ended
    std::string m_baseUrl;
    Launch m_launch;
    QString m_stderrFile;
    qint64 m_stderrStart = 0; ///< earlier starts appended to the same file
};

} // namespace sweetspot
