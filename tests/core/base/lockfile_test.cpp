// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lockfile.h"
#include "tests/support/testdata.h"

#include <QDateTime>
#include <QSysInfo>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Result<std::unique_ptr<QLockFile>> take(const QString &path)
{
    return takeLock(path, [](const LockHolder &holder) { return q("held by %1").arg(holder.pid); });
}

void makeOld(const QString &path)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
}

} // namespace

TEST(LockFile, SaysWhoHoldsIt)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("x.lock"));
    auto lock = take(path);
    ASSERT_TRUE(lock);
    const auto second = take(path);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
    EXPECT_EQ(second.error().sentence, q("held by %1").arg(getpid()));
    lock->reset();
    EXPECT_TRUE(take(path));
}

TEST(LockFile, OneOfADeadProgramIsReplaced)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("x.lock"));
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    waitpid(child, nullptr, 0);
    test::writeFile(
        path, QByteArray::number(child) + "\nsweetspot-cli\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    EXPECT_TRUE(take(path));
}

TEST(LockFile, GarbageIsReplacedOnceItIsOld)
{
    for (const QByteArray &garbage :
        {QByteArray(), QByteArray("\0\xFF nothing", 10), QByteArray("x\ny\nz\n")}) {
        QTemporaryDir dir;
        const QString path = dir.filePath(q("x.lock"));
        test::writeFile(path, garbage);
        const auto young = take(path);
        ASSERT_FALSE(young) << "another program may be writing it";
        EXPECT_TRUE(young.error().sentence.contains(path)) << young.error().sentence;
        makeOld(path);
        EXPECT_TRUE(take(path));
    }
}

TEST(LockFile, OfAnotherMachineTheFileToDeleteIsNamed)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("x.lock"));
    test::writeFile(path, "1\nsweetspot\nanother-machine\n");
    makeOld(path);
    const auto lock = take(path);
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().code, ErrorCode::Busy);
    EXPECT_TRUE(lock.error().sentence.contains(path)) << lock.error().sentence;
    EXPECT_TRUE(lock.error().sentence.contains(q("another-machine"))) << lock.error().sentence;
}

TEST(LockFile, WhatIsNoFileIsToldAtOnce)
{
    QTemporaryDir dir;
    ASSERT_EQ(mkfifo(QFile::encodeName(dir.filePath(q("pipe"))).constData(), 0600), 0);
    EXPECT_EQ(take(dir.filePath(q("pipe"))).error().code, ErrorCode::BadInput);
    EXPECT_EQ(take(dir.path()).error().code, ErrorCode::BadInput);
    EXPECT_EQ(take(q("/no/such/folder/x.lock")).error().code, ErrorCode::Permission);
}
