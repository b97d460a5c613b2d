// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/process/treewatch.h"
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
        /// It has children of its own: when we die it is told to end, not killed, and what is left of its
        /// group is killed some seconds later.
        bool endsChildren = false;
    };
    Status start(const Start &start);

    qint64 pid() const { return m_pid; }
    bool running(); ///< asks the system; reaps a child that ended
    std::optional<ChildExit> exit() const { return m_exit; }

    /// True when the child ended within the time. Wakes every few milliseconds to look at the stop token.
    bool waitExit(std::chrono::milliseconds time, const std::stop_token &stop = {});
    void sendTerm();
    void sendKill();
    /// Of one that ended and has children of its own: waits so long for those to end, then kills them.
    void endChildren(std::chrono::milliseconds patience);

private:
    QProcess m_process;
    TreeWatch m_watch; ///< of one that has children of its own
    qint64 m_pid = 0;
    std::optional<ChildExit> m_exit;
};

} // namespace sweetspot
