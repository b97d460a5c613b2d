// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/childprocess.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/engines/process/serverenvironment.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace sweetspot
{

ChildProcess::ChildProcess() = default;

ChildProcess::~ChildProcess()
{
    if (running()) {
        sendKill();
        constexpr int kReapMs = 5000;
        m_process.waitForFinished(kReapMs);
    }
    m_watch.end(m_pid, std::chrono::milliseconds(0));
}

Status ChildProcess::start(const Start &start)
{
    m_exit.reset();
    for (const QString &file : {start.stdoutFile, start.stderrFile})
        if (const auto may = mayBeReplaced(file); !may)
            return may; // QProcess would wait for whoever reads a pipe
    m_process.setProgram(start.program);
    m_process.setArguments(start.arguments);
    m_process.setProcessEnvironment(withoutSecrets(start.environment));
    if (!start.workingDirectory.isEmpty())
        m_process.setWorkingDirectory(start.workingDirectory);
    m_process.setStandardInputFile(QProcess::nullDevice());
    // Appended: the logs of several starts and of a resumed run belong together.
    m_process.setStandardOutputFile(
        start.stdoutFile.isEmpty() ? QProcess::nullDevice() : start.stdoutFile, QIODevice::Append);
    m_process.setStandardErrorFile(
        start.stderrFile.isEmpty() ? QProcess::nullDevice() : start.stderrFile, QIODevice::Append);
    const pid_t parent = getpid();
    const int farewell = start.endsChildren ? SIGTERM : SIGKILL;
    if (start.endsChildren)
        if (const auto prepared = m_watch.prepare(); !prepared)
            return prepared;
    m_process.setChildProcessModifier([parent, farewell, watch = &m_watch] {
        // Between fork and exec: only calls that are safe after a signal.
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, farewell);
        watch->begin();
        if (getppid() != parent) // we died before the line above took effect
            _exit(127);
    });
    m_process.start();
    m_watch.begun();
    constexpr int kStartMs = 10000;
    if (!m_process.waitForStarted(kStartMs)) {
        m_watch.end(0, std::chrono::milliseconds(0));
        m_pid = 0;
        return Error{ErrorCode::Environment,
            CoreTr::tr("%1 could not be started; check that it exists and is executable.").arg(start.program),
            m_process.errorString()};
    }
    m_pid = m_process.processId();
    return success();
}

bool ChildProcess::running()
{
    if (m_pid == 0 || m_exit)
        return false;
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(0))
        return true;
    m_exit = ChildExit{m_process.exitCode(), m_process.exitStatus() == QProcess::CrashExit};
    return false;
}

bool ChildProcess::waitExit(std::chrono::milliseconds time, const std::stop_token &stop)
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (running()) {
        if (stop.stop_requested() || std::chrono::steady_clock::now() >= until)
            return false;
        constexpr int kSliceMs = 10;
        m_process.waitForFinished(kSliceMs);
    }
    return true;
}

void ChildProcess::sendTerm()
{
    if (running())
        ::kill(pid_t(m_pid), SIGTERM);
}

void ChildProcess::sendKill()
{
    if (running())
        ::kill(-pid_t(m_pid), SIGKILL); // the group: children of a wrapper script too
}

void ChildProcess::endChildren(std::chrono::milliseconds patience)
{
    if (!running())
        m_watch.end(m_pid, patience);
}

} // namespace sweetspot
