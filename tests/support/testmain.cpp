// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program. A warning on Qt's log that no test expects fails the test it happens in.
#include "tests/support/testdata.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>
#include <QThreadPool>

#include <gtest/gtest.h>

#include <cstdarg>
#include <cstdio>
#include <dlfcn.h>
#include <memory>
#include <sched.h>
#include <unistd.h>

#if defined(SWEETSPOT_TSAN)
// Qt starts processes in our own memory until they are another program. What the sanitizer keeps of the thread
// is left as if it stood inside of a system call, and from then on its locks are not seen. So children get a
// copy.
extern "C" int clone(int (*begin)(void *), void *stack, int flags, void *argument, ...)
{
    using Clone = int (*)(int (*)(void *), void *, int, void *, ...);
    static const auto real = reinterpret_cast<Clone>(dlsym(RTLD_NEXT, "clone"));
    va_list more;
    va_start(more, argument);
    void *const pid = va_arg(more, void *);
    va_end(more);
    return real(begin, stack, flags & ~(CLONE_VM | CLONE_VFORK), argument, pid, nullptr, nullptr);
}
#endif

namespace sweetspot::test
{
std::unique_ptr<QCoreApplication> (*makeApplication)(int &argc, char **argv) = nullptr;
}

namespace
{

void onMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // The offscreen platform says these by itself.
    const bool harmless = text.contains(QLatin1String("XDG_RUNTIME_DIR"))
        || text.contains(QLatin1String("propagateSizeHints"))
        || text.contains(QLatin1String("plugin does not support"))
        || text.contains(QLatin1String("Cannot create accessible"));
    if (harmless)
        return;
    const QByteArray line = text.toUtf8();
    std::fprintf(stderr, "qt: %s\n", line.constData());
    if (type == QtWarningMsg || type == QtCriticalMsg)
        ADD_FAILURE() << "unexpected warning: " << line.constData();
}

// Threads of ours that Qt began: the pool's, and those of our classes. Their names end after 15 letters.
bool qtThreadsLeft()
{
    for (const QFileInfo &task :
        QDir(QStringLiteral("/proc/self/task")).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(task.filePath() + QStringLiteral("/comm"));
        const QByteArray text = name.open(QIODevice::ReadOnly) ? name.readAll() : QByteArray();
        if (text.startsWith("Thread (pooled)") || text.startsWith("waitingWork")
            || text.startsWith("sweetspot::"))
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    // What the program remembers of this machine, the prices and what may be sent where are the person's, not
    // the tests'. Each process has folders of its own, so that suites can run side by side.
    const QTemporaryDir folders;
    qputenv(sweetspot::test::kTestMark, QByteArray::number(qint64(::getpid())));
    qputenv("XDG_CACHE_HOME", folders.filePath(QStringLiteral("cache")).toUtf8());
    qputenv("XDG_CONFIG_HOME", folders.filePath(QStringLiteral("config")).toUtf8());
    // So are the keys; PrivateKeyring makes a keyring for those who test with one.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    std::unique_ptr<QCoreApplication> app = sweetspot::test::makeApplication
        ? sweetspot::test::makeApplication(argc, argv)
        : std::make_unique<QCoreApplication>(argc, argv);
    qInstallMessageHandler(onMessage);
    const int failed = RUN_ALL_TESTS();
    // OpenSSL frees what it keeps for each thread when the thread ends, and nothing once the program is ending.
    // Qt calls a thread finished a moment before the system does, so the system is asked too.
    QThreadPool::globalInstance()->waitForDone();
    app.reset(); // the window's own pools end with it
    for (int i = 0; i < 5000 && qtThreadsLeft(); ++i)
        QThread::msleep(1);
    return failed;
}
