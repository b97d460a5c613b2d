// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalog/ggufheader.h"
#include "tests/support/testdata.h"

#include <cstring>

using namespace sweetspot;
using sweetspot::test::q;

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
