// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gguf/ggufheader.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <cstring>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::tinyGguf;
using sweetspot::test::writeFile;

namespace
{
Result<GgufHeader> parse(const QByteArray &bytes)
{
    return parseGgufHeader({bytes.constData(), std::size_t(bytes.size())}, quint64(bytes.size()));
}
} // namespace

TEST(GgufHeader, ReadsWhatAModelIs)
{
    const auto header = parse(test::tinyGguf());
    ASSERT_TRUE(header) << header.error().sentence << header.error().detail;
    EXPECT_EQ(header->architecture, q("llama"));
    EXPECT_EQ(header->contextLength, 2048);
    EXPECT_EQ(header->layers, 2);
    EXPECT_EQ(header->heads, 4);
    EXPECT_EQ(header->kvHeads, 2);
    EXPECT_EQ(header->quantization, q("Q4_K_M"));
    EXPECT_EQ(header->vocabulary, 3u);
    EXPECT_EQ(header->parameters, 192);
    EXPECT_EQ(header->dataEnd, quint64(test::tinyGguf().size()));
}

TEST(GgufHeader, AFileCutAnywhereIsAnErrorWithItsPlace)
{
    const QByteArray whole = test::tinyGguf();
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        const auto header = parse(whole.left(cut));
        ASSERT_FALSE(header) << "cut at " << cut;
        EXPECT_EQ(header.error().code, ErrorCode::BadInput);
        EXPECT_TRUE(header.error().detail.startsWith(q("at byte ")));
    }
}

TEST(GgufHeader, LiesAboutCountsAndLengthsAreFoundOut)
{
    const QByteArray whole = test::tinyGguf();
    const auto with = [&whole](qsizetype at, quint64 value, int bytes) {
        QByteArray changed = whole;
        std::memcpy(changed.data() + at, &value, std::size_t(bytes));
        return changed;
    };
    EXPECT_FALSE(parse(with(8, quint64(1) << 60, 8))) << "2^60 tensors";
    EXPECT_FALSE(parse(with(16, ~quint64(0), 8))) << "2^64 keys";
    EXPECT_FALSE(parse(with(24, ~quint64(0), 8))) << "a key of 2^64 bytes";
    EXPECT_FALSE(parse(with(4, 1, 4))) << "version 1";
    EXPECT_FALSE(parse(with(4, 0x03000000, 4))) << "big-endian";
    EXPECT_FALSE(parse("GGML and more"));
    EXPECT_FALSE(parse(""));
    // Every single byte replaced by 0xFF: an answer, never a crash.
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = '\xFF';
        (void)parse(changed).ok();
    }
}

TEST(GgufHeader, ReadsTheDemoModels)
{
    const auto header = readGgufHeader(test::sharedDemo() + q("/models/4M/demo-4m-q4_k_m.gguf"));
    ASSERT_TRUE(header) << header.error().sentence;
    EXPECT_EQ(header->architecture, q("llama"));
    EXPECT_EQ(header->layers, 4);
    EXPECT_EQ(header->embedding, 256);
    EXPECT_EQ(header->contextLength, 8192);
    EXPECT_EQ(header->quantization, q("Q4_K_M"));
    EXPECT_EQ(header->vocabulary, 1024u);
    EXPECT_NEAR(header->parameters, 3.67e6, 0.01e6);
}

TEST(GgufHeader, FilesThatCannotBeReadAreSentences)
{
    QTemporaryDir dir;
    EXPECT_EQ(readGgufHeader(dir.filePath(q("none.gguf"))).error().code, ErrorCode::NotFound);
    test::writeFile(dir.filePath(q("empty.gguf")), "");
    EXPECT_FALSE(readGgufHeader(dir.filePath(q("empty.gguf"))));
    test::writeFile(dir.filePath(q("text.gguf")), "This is no model.");
    EXPECT_TRUE(readGgufHeader(dir.filePath(q("text.gguf"))).error().sentence.contains(q("not a GGUF file")));
    EXPECT_FALSE(readGgufHeader(dir.path()));
}

namespace
{

QByteArray u32(quint32 n)
{
    return QByteArray(reinterpret_cast<const char *>(&n), sizeof n);
}
QByteArray u64(quint64 n)
{
    return QByteArray(reinterpret_cast<const char *>(&n), sizeof n);
}
QByteArray text(const QByteArray &bytes)
{
    return u64(quint64(bytes.size())) + bytes;
}

// A file that is as long as it says and holds next to nothing.
void writeSparse(const QString &path, const QByteArray &head, qint64 size)
{
    writeFile(path, head);
    ASSERT_TRUE(QFile::resize(path, size));
}

// Heads that claim what no model has; each file is long enough for its claim.
void writeHostileFolder(const QString &folder)
{
    constexpr quint32 kString = 8, kArray = 9, kU8 = 0, kF64 = 12;
    constexpr qint64 kTera = qint64(1) << 40;
    const auto begin = [](quint64 tensors, quint64 keys) { return "GGUF" + u32(3) + u64(tensors) + u64(keys); };
    const QByteArray one = begin(0, 1);
    const QByteArray heads[] = {
        one + text("a") + u32(kArray) + u32(kString) + u64(100'000'000'000), // strings of no length
        one + text("a") + u32(kArray) + u32(kU8) + u64(900'000'000'000),
        one + text("a") + u32(kArray) + u32(kF64) + u64(100'000'000'000),
        one + u64(8'000'000'000), // the name of a key
        one + text("tokenizer.chat_template") + u32(kString) + u64(1'000'000'000),
        one + text("tokenizer.chat_template") + u32(kString) + u64(60'000'000),
        begin(10'000'000'000, 0),
        begin(60'000, 0),
        begin(0, 10'000'000'000),
        begin(0, 4'000),
        begin(1, 0) + u64(8'000'000'000), // the name of a tensor
        one + text("a") + u32(kArray) + u32(kString) + u64(8 << 20),
        one + text("a") + u32(kArray) + u32(kU8) + u64(63 << 20),
    };
    int number = 0;
    for (const QByteArray &head : heads)
        writeSparse(folder + QStringLiteral("/m%1-Q4_K_M.gguf").arg(number++), head, kTera);
}

} // namespace

// Of a folder that holds only lies, the whole scan in a child whose peak is its own.
TEST(GgufHeader, HostileFilesTakeLittleMemory)
{
    QTemporaryDir dir;
    writeHostileFolder(dir.path());
    const pid_t child = fork();
    if (child == 0) {
        rusage before{}, after{};
        getrusage(RUSAGE_SELF, &before);
        for (const QString &name : QDir(dir.path()).entryList(QDir::Files))
            if (readGgufHeader(dir.filePath(name)))
                _exit(1);
        getrusage(RUSAGE_SELF, &after);
        _exit(after.ru_maxrss - before.ru_maxrss < (200 << 10) ? 0 : 2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_NE(WEXITSTATUS(status), 1) << "one was believed";
#if !defined(SWEETSPOT_ASAN) && !defined(SWEETSPOT_TSAN) // they keep books of all memory, in memory
    EXPECT_NE(WEXITSTATUS(status), 2) << "more than 200 MB";
#endif
}

TEST(GgufHeader, AFileThatIsCutWhileItIsReadIsAnError)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("m.gguf"));
    std::atomic<bool> stop{false};
    writeFile(path, tinyGguf());
    std::jthread cutter([&] {
        for (qint64 size = 0; !stop; size = (size + 4099) % (3 << 20))
            QFile::resize(path, size);
    });
    for (int i = 0; i < 300; ++i)
        (void)readGgufHeader(path); // it must come back
    stop = true;
    cutter.join();
    EXPECT_FALSE(readGgufHeader(dir.filePath(q("none.gguf"))));
    writeFile(path, tinyGguf());
    EXPECT_TRUE(readGgufHeader(path));
}

TEST(GgufHeader, WhatIsNoFileIsToldAtOnce)
{
    QTemporaryDir dir;
    ASSERT_EQ(mkfifo(QFile::encodeName(dir.filePath(q("m.gguf"))).constData(), 0600), 0);
    EXPECT_EQ(readGgufHeader(dir.filePath(q("m.gguf"))).error().code, ErrorCode::BadInput);
    EXPECT_EQ(readGgufHeader(dir.path()).error().code, ErrorCode::BadInput);
    EXPECT_EQ(readGgufHeader(dir.filePath(q("none"))).error().code, ErrorCode::NotFound);
}
