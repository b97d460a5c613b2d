// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostilefolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>

#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace sweetspot::test
{

namespace
{

constexpr quint32 kText = 8, kList = 9;

template <typename T>
QByteArray raw(T value)
{
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

QByteArray text(const QByteArray &bytes)
{
    return raw(quint64(bytes.size())) + bytes;
}

QByteArray start(quint64 tensors, quint64 keys)
{
    return "GGUF" + raw(quint32(3)) + raw(tensors) + raw(keys);
}

/// A file of that size with nothing but this at its beginning.
void sparse(const QString &path, const QByteArray &head, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(head) != head.size() || !file.flush()
        || ftruncate(file.handle(), size) != 0)
        qFatal("%s cannot be made", qPrintable(path));
}

void makeLies(const QDir &dir)
{
    constexpr quint64 kStrings = 100'000'000'000;
    constexpr qint64 kGb = 1'000'000'000, kHuge = 900 * kGb;
    const QByteArray architecture = text("general.architecture") + raw(kText) + text("llama");
    const QByteArray tokens = text("tokenizer.ggml.tokens") + raw(kList);
    for (int i = 0; i < 10; ++i) {
        const auto path = [&](const char *name) {
            return dir.filePath(QStringLiteral("%1%2-Q4_K_M.gguf").arg(QString::fromLatin1(name)).arg(i));
        };
        sparse(path("strings"), start(1, 2) + architecture + tokens + raw(kText) + raw(kStrings), kHuge);
        sparse(path("numbers"), start(1, 2) + architecture + tokens + raw(quint32(0)) + raw(kStrings), kHuge);
        sparse(path("lists"), start(1, 2) + architecture + tokens + raw(kList) + raw(kStrings), kHuge);
        sparse(path("name"), start(1, 2) + architecture + raw(quint64(8 * kGb)), 9 * kGb);
        sparse(path("template"),
            start(1, 2) + architecture + text("tokenizer.chat_template") + raw(kText) + raw(quint64(kGb)),
            2 * kGb);
        sparse(path("tensors"), start(kStrings, 1) + architecture, kHuge);
        sparse(path("keys"), start(1, kStrings) + architecture, kHuge);
        // As many as the head may just hold: empty texts, each eight zeros long.
        sparse(path("most"), start(1, 2) + architecture + tokens + raw(kText) + raw(quint64(2'000'000)), kGb);
        sparse(path("layers"),
            start(0, 2) + architecture + text("llama.block_count") + raw(quint32(4)) + raw(quint32(0xffffffff)),
            kGb);
        sparse(path("zeros"), {}, kHuge);
        sparse(dir.filePath(QStringLiteral("split%1-Q8_0-00001-of-01000.gguf").arg(i)),
            start(0, 1) + architecture, kGb);
    }
}

void makeOddThings(const QDir &dir)
{
    for (int i = 0; i < 10; ++i) {
        const QByteArray fifo = dir.filePath(QStringLiteral("fifo%1.gguf").arg(i)).toUtf8();
        if (mkfifo(fifo.constData(), 0600) != 0)
            qFatal("no FIFO");
        dir.mkdir(QStringLiteral("folder%1.gguf").arg(i));
    }
    // A path may be too long for a socket's name, so it is made from within.
    const int place = open(dir.path().toUtf8().constData(), O_RDONLY | O_DIRECTORY);
    const int before = open(".", O_RDONLY | O_DIRECTORY);
    const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    std::strcpy(name.sun_path, "socket.gguf");
    if (fchdir(place) != 0 || bind(listener, reinterpret_cast<const sockaddr *>(&name), sizeof name) != 0
        || fchdir(before) != 0)
        qFatal("no socket");
    for (const int fd : {place, before, listener})
        close(fd);
    const auto link = [&dir](const char *to, const char *from) {
        if (symlink(to, dir.filePath(QString::fromLatin1(from)).toUtf8().constData()) != 0)
            qFatal("no link");
    };
    link("b.gguf", "a.gguf");
    link("a.gguf", "b.gguf");
    link("nowhere.gguf", "broken.gguf");
    link(".", "loop");
    link("..", "up");
    link("/dev/zero", "zero.gguf");
    link("fifo0.gguf", "linked.gguf");
    QFile hidden(dir.filePath(QStringLiteral("hidden-Q4_0.gguf")));
    (void)hidden.open(QIODevice::WriteOnly);
    hidden.setPermissions({});
}

} // namespace

void makeHostileFolder(const QString &folder)
{
    const QDir dir(folder);
    dir.mkpath(QStringLiteral("."));
    makeLies(dir);
    makeOddThings(dir);
    for (int i = 0; i < 3000; ++i) {
        QFile file(dir.filePath(QStringLiteral("small-%1-Q4_0.gguf").arg(i, 4, 10, QLatin1Char('0'))));
        (void)file.open(QIODevice::WriteOnly);
        file.write(start(0, 1) + text("general.name") + raw(kText)
            + text("model " + QByteArray::number(i).rightJustified(4, '0')));
    }
    QFile evil(dir.filePath(QStringLiteral("evil\x1b[2J\n\u202egguf-Q4_0.gguf")));
    (void)evil.open(QIODevice::WriteOnly);
    evil.write("GGUF");
}

ProgramCost costOf(const QString &program, const QStringList &arguments, const QString &home)
{
    std::vector<std::string> words{program.toStdString()};
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    std::vector<char *> argv;
    for (std::string &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const std::string homeVariable = "HOME=" + home.toStdString();
    const char *const environment[] = {homeVariable.c_str(), "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", nullptr};
    QTemporaryFile output;
    if (!output.open())
        qFatal("no place for output");
    QElapsedTimer timer;
    timer.start();
    const pid_t pid = fork();
    if (pid == 0) {
        const int nothing = open("/dev/null", O_RDONLY);
        dup2(nothing, STDIN_FILENO);
        dup2(output.handle(), STDOUT_FILENO);
        dup2(output.handle(), STDERR_FILENO);
        execve(argv[0], argv.data(), const_cast<char *const *>(environment));
        _exit(127);
    }
    ProgramCost cost;
    int status = 0;
    rusage usage{};
    if (pid < 0 || wait4(pid, &status, 0, &usage) != pid)
        return cost;
    cost.seconds = double(timer.nsecsElapsed()) / 1e9;
    for (const timeval &used : {usage.ru_utime, usage.ru_stime})
        cost.processorSeconds += double(used.tv_sec) + double(used.tv_usec) / 1e6;
    cost.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    cost.megabytes = double(usage.ru_maxrss) * 1024 / 1e6;
    output.seek(0);
    cost.output = QString::fromUtf8(output.readAll());
    return cost;
}

} // namespace sweetspot::test
