// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>

namespace sweetspot
{

/// How a child ended.
struct ChildExit {
    int code = 0; ///< valid when it was not killed by a signal
    bool bySignal = false;
};

/// A process that cannot outlive us: it gets a process group of its own (Ctrl+C reaches only us) and the kernel
/// kills it when the thread that started it ends, even by SIGKILL. Belongs to one QThread, which must outlive
/// it.
class ChildProcess
{
public:
    ChildProcess();
    ~ChildProcess(); ///< kills and reaps what still runs

    struct Start {
        QString program;
        QStringList arguments;
        QProcessEnvironment environment; ///< secrets are taken out of it in any case
        QString workingDirectory;
        QString stdoutFile;
        QString stderrFile;
        bool endsChildren = false; ///< it has children of its own: when we die it is told to end, not killed
    };
    Status start(const Start &start);

    qint64 pid() const { return m_pid; }
    bool running(); ///< asks the system; reaps a child that ended
    std::optional<ChildExit> exit() const { return m_exit; }

    /// True when the child ended within the time. Wakes every few milliseconds to look at the stop token.
    bool waitExit(std::chrono::milliseconds time, const std::stop_token &stop = {});
    void sendTerm();
    void sendKill();

private:
    QProcess m_process;
    qint64 m_pid = 0;
    std::optional<ChildExit> m_exit;
};

} // namespace sweetspot
