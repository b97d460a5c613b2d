// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/treewatch.h"

#include "core/base/tr.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

// A line means that nothing is left to end; the end of the file that we are gone. First the server may end its
// children by itself; after five seconds, which vLLM needs for a stream that it still sends, all are told to
// end, so that Python removes its shared memory, hundreds of megabytes; after ten they are killed. A zombie
// that nobody collects is no reason to wait longer.
constexpr const char *kScript = "trap '' HUP INT TERM QUIT\n"
                                "read -r word && exit 0\n"
                                "n=0\n"
                                "while kill -0 -\"$1\" 2>/dev/null && [ \"$n\" -lt 50 ]; do\n"
                                "  [ \"$n\" -eq 25 ] && kill -TERM -\"$1\" 2>/dev/null\n"
                                "  sleep 0.2\n"
                                "  n=$((n+1))\n"
                                "done\n"
                                "kill -KILL -\"$1\" 2>/dev/null\n";

constexpr auto kAfterTerm = 3s; // seen: two for vLLM's engine and its worker

// fork() runs handlers of libraries, which may wait for locks that another thread held; the bare call does not.
pid_t bareFork()
{
    return pid_t(::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr));
}

// Digits without anything that allocates.
void writeNumber(pid_t number, char (&text)[24])
{
    char reversed[24];
    int count = 0;
    do {
        reversed[count++] = char('0' + number % 10);
        number /= 10;
    } while (number > 0);
    for (int i = 0; i < count; ++i)
        text[i] = reversed[count - 1 - i];
    text[count] = '\0';
}

void closeEnd(int &end)
{
    if (end >= 0)
        ::close(std::exchange(end, -1));
}

} // namespace

bool groupRuns(qint64 group)
{
    if (::kill(-pid_t(group), 0) != 0)
        return errno == EPERM;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (name.toLongLong() <= 0)
            continue;
        QFile file(QStringLiteral("/proc/%1/stat").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // "12 (name with ) in it) S parent group ..."
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.value(2).toLongLong() == group && fields.value(0) != "Z" && fields.value(0) != "X")
            return true;
    }
    return false;
}

TreeWatch::~TreeWatch()
{
    closeEnd(m_theirs);
    closeEnd(m_ours);
}

Status TreeWatch::prepare()
{
    closeEnd(m_theirs);
    closeEnd(m_ours);
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return Error{ErrorCode::Environment,
            CoreTr::tr("Too many files are open; close other programs and try again."),
            QString::fromLocal8Bit(strerror(errno))};
    m_theirs = ends[0];
    m_ours = ends[1];
    return success();
}

void TreeWatch::begin() const
{
    if (m_theirs < 0)
        return;
    char group[24];
    writeNumber(::getpid(), group);
    // Twice, so that the server has no child that it did not start.
    const pid_t middle = bareFork();
    if (middle > 0) {
        int state = 0;
        while (::waitpid(middle, &state, 0) < 0 && errno == EINTR) { }
        return;
    }
    if (middle < 0)
        _exit(127); // better no server than one that nobody ends
    if (bareFork() != 0)
        _exit(0);
    ::setsid(); // a Ctrl+C in our terminal is not meant for it
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(m_theirs, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    const char *arguments[] = {"sh", "-c", kScript, "sweetspot-watch", group, nullptr};
    const char *environment[] = {"PATH=/usr/local/bin:/usr/bin:/bin", nullptr};
    ::execve("/bin/sh", const_cast<char **>(arguments), const_cast<char **>(environment));
    _exit(127);
}

void TreeWatch::begun()
{
    closeEnd(m_theirs);
}

void TreeWatch::end(qint64 group, std::chrono::milliseconds patience)
{
    if (m_ours < 0)
        return;
    const auto gone = [group](std::chrono::milliseconds time) {
        const auto until = std::chrono::steady_clock::now() + time;
        while (groupRuns(group)) {
            if (std::chrono::steady_clock::now() >= until)
                return false;
            std::this_thread::sleep_for(20ms);
        }
        return true;
    };
    if (group > 0 && !gone(patience)) {
        if (patience > 0ms) { // shared memory is removed by those that are told, as above
            ::kill(-pid_t(group), SIGTERM);
            gone(kAfterTerm);
        }
        ::kill(-pid_t(group), SIGKILL);
        gone(5s); // the kernel gives back their memory
    }
    [[maybe_unused]] const auto told = ::write(m_ours, "\n", 1);
    closeEnd(m_ours);
}

} // namespace sweetspot
