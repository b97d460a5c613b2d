// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/listener.h"

#include "core/hardware/procfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace sweetspot
{

namespace
{

constexpr int kListening = 0x0A; // TCP_LISTEN
constexpr int kMostProcesses = 4096; // of one server; a tree that is larger is none of ours

// /proc/net/tcp: "  0: 0100007F:1F90 00000000:0000 0A ... uid timeout inode ..."
QSet<QByteArray> inodesAt(const QByteArray &table, int port)
{
    QSet<QByteArray> inodes;
    constexpr int kLocal = 1, kState = 3, kInode = 9;
    for (const QByteArray &line : table.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() <= kInode || fields[kState].toInt(nullptr, 16) != kListening)
            continue;
        if (fields[kLocal].mid(fields[kLocal].lastIndexOf(':') + 1).toInt(nullptr, 16) == port)
            inodes.insert(fields[kInode]);
    }
    return inodes;
}

} // namespace

qint64 listenerOf(int port, const QString &root)
{
    const QString proc = QDir(root).filePath(QStringLiteral("proc"));
    const QSet<QByteArray> inodes = inodesAt(readSmallFile(proc + QStringLiteral("/net/tcp")), port)
        + inodesAt(readSmallFile(proc + QStringLiteral("/net/tcp6")), port);
    if (inodes.isEmpty())
        return 0;
    for (const QString &entry : QDir(proc).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool number = false;
        const qint64 pid = entry.toLongLong(&number);
        if (!number)
            continue;
        const QDir descriptors(QStringLiteral("%1/%2/fd").arg(proc, entry));
        for (const QString &descriptor : descriptors.entryList(QDir::System | QDir::Files | QDir::Dirs)) {
            const QByteArray target
                = QFile::symLinkTarget(descriptors.filePath(descriptor)).section(QLatin1Char('/'), -1).toUtf8();
            if (target.startsWith("socket:[") && inodes.contains(target.mid(8).chopped(1)))
                return pid;
        }
    }
    return 0;
}

QVector<qint64> processTree(qint64 pid, const QString &root)
{
    if (pid <= 0)
        return {};
    QVector<qint64> tree{pid};
    for (qsizetype i = 0; i < tree.size() && tree.size() < kMostProcesses; ++i) {
        const QString tasks = QStringLiteral("%1/proc/%2/task").arg(root).arg(tree[i]);
        for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QByteArray &child :
                readSmallFile(QStringLiteral("%1/%2/children").arg(tasks, task)).simplified().split(' '))
                if (const qint64 other = child.toLongLong(); other > 0 && !tree.contains(other))
                    tree << other;
    }
    return tree;
}

} // namespace sweetspot
