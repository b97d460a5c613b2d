// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/downloadqueuefile.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QueuedFetch split(const QString &modelDir)
{
    QueuedFetch queued;
    queued.plan.wanted = WantedFile{
        q("A «model»"), q("Q4_K_M"), q("org/repo"), q("a-00001-of-00002.gguf"), modelDir + q("/7B")};
    queued.plan.commit = q("0123");
    queued.plan.file.quantization = q("Q4_K_M");
    for (const char *part : {"1", "2"}) {
        const QString name = q("a-0000%1-of-00002.gguf").arg(q(part));
        queued.plan.file.paths << name;
        queued.plan.file.sizes << 5'000'000'000;
        queued.plan.file.sha256 << q("ab").repeated(32);
        queued.plan.orders << DownloadOrder{q("https://hub.example/org/repo/resolve/0123/") + name,
            modelDir + q("/7B/") + name, 5'000'000'000, q("ab").repeated(32)};
    }
    queued.paused = true;
    return queued;
}

} // namespace

TEST(DownloadQueueFile, ComesBackAsItWas)
{
    QTemporaryDir dir;
    const QueuedFetch wanted = split(dir.filePath(q("models")));
    ASSERT_TRUE(writeFetchQueue(dir.path(), {wanted}));
    const auto read = readFetchQueue(dir.path(), dir.filePath(q("models")));
    ASSERT_EQ(read.size(), 1);
    EXPECT_TRUE(read[0].paused);
    EXPECT_EQ(read[0].plan.orders, wanted.plan.orders);
    EXPECT_EQ(read[0].plan.file, wanted.plan.file);
    EXPECT_EQ(read[0].plan.commit, wanted.plan.commit);
    EXPECT_EQ(read[0].plan.wanted.model, wanted.plan.wanted.model);
    EXPECT_EQ(read[0].plan.wanted.folder, wanted.plan.wanted.folder);
    EXPECT_EQ(read[0].plan.bytes(), 10'000'000'000);
    ASSERT_TRUE(writeFetchQueue(dir.path(), {}));
    EXPECT_FALSE(QFile::exists(dir.filePath(q("downloads.json")))) << "an empty queue leaves no file";
    EXPECT_TRUE(writeFetchQueue(dir.path(), {}));
}

TEST(DownloadQueueFile, NothingIsWrittenOutsideOfTheModelFolder)
{
    QTemporaryDir dir;
    for (const QString &target : {q("/etc/passwd"), dir.filePath(q("models/../evil.gguf")), q("relative.gguf"),
             dir.filePath(q("models")), dir.filePath(q("modelsbeside/x.gguf"))}) {
        QueuedFetch queued = split(dir.filePath(q("models")));
        queued.plan.orders[1].target = target;
        ASSERT_TRUE(writeFetchQueue(dir.path(), {queued}));
        EXPECT_TRUE(readFetchQueue(dir.path(), dir.filePath(q("models"))).isEmpty()) << target;
    }
}

TEST(DownloadQueueFile, WhatCannotBeReadIsAnEmptyQueue)
{
    QTemporaryDir dir;
    EXPECT_TRUE(readFetchQueue(dir.path(), dir.path()).isEmpty());
    for (const char *text :
        {"", "[", "[]", "7", R"({"formatVersion":99,"downloads":[]})", R"({"formatVersion":1,"downloads":7})",
            R"({"formatVersion":1,"downloads":[7,{},{"parts":3},{"parts":[1]}]})",
            R"({"formatVersion":1,"downloads":[{"parts":[{"url":7,"target":[],"bytes":-1e300}]}]})"}) {
        test::writeFile(dir.filePath(q("downloads.json")), text);
        EXPECT_TRUE(readFetchQueue(dir.path(), dir.path()).isEmpty()) << text;
    }
}
