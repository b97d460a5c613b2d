// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gguf/gguffile.h"
#include "core/gguf/ggufheader.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <cmath>
#include <cstring>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

namespace
{

/// Writes GGUF heads piece by piece, wrong ones too.
struct Writer {
    QByteArray bytes;

    template <typename T>
    Writer &number(T value)
    {
        bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    Writer &string(const QByteArray &text)
    {
        number<quint64>(quint64(text.size()));
        bytes += text;
        return *this;
    }
    Writer &begin(quint64 tensors, quint64 keys, quint32 version = 3)
    {
        bytes += "GGUF";
        return number(version).number(tensors).number(keys);
    }
    Writer &u32(const char *key, quint32 value) { return string(key).number<quint32>(4).number(value); }
    Writer &text(const char *key, const QByteArray &value)
    {
        return string(key).number<quint32>(8).string(value);
    }
    Writer &u32s(const char *key, std::initializer_list<quint32> values)
    {
        string(key).number<quint32>(9).number<quint32>(4).number<quint64>(values.size());
        for (const quint32 value : values)
            number(value);
        return *this;
    }
    Writer &tensor(
        const QByteArray &name, std::initializer_list<quint64> dimensions, quint32 type, quint64 offset)
    {
        string(name).number(quint32(dimensions.size()));
        for (const quint64 size : dimensions)
            number(size);
        return number(type).number(offset);
    }
    /// The head padded, and this many bytes of data.
    QByteArray file(qsizetype data) const
    {
        QByteArray whole = bytes;
        whole += QByteArray((32 - whole.size() % 32) % 32, '\0');
        return whole + QByteArray(data, '\1');
    }
};

Result<GgufFile> parse(const QByteArray &bytes, quint64 *needed = nullptr, quint64 fileSize = 0)
{
    return parseGguf({bytes.constData(), std::size_t(bytes.size())},
        fileSize > 0 ? fileSize : quint64(bytes.size()), needed);
}

QString problem(const QByteArray &bytes)
{
    const auto file = parse(bytes);
    return file ? QString() : QString(file.error().sentence);
}

} // namespace

TEST(GgufFile, KeepsEveryKeyAndTensor)
{
    Writer w;
    w.begin(2, 4).u32("a.number", 7).text("a.text", "Ünïcode").u32s("a.list", {1, 2, 3});
    w.string("a.words").number<quint32>(9).number<quint32>(8).number<quint64>(2).string("x").string("y");
    w.tensor("t.f32", {4, 2}, 0, 0).tensor("t.q8", {32, 2}, 8, 32);
    const auto file = parse(w.file(32 + 68));
    ASSERT_TRUE(file) << file.error().sentence << file.error().detail;
    EXPECT_EQ(file->integer(q("a.number")), 7u);
    EXPECT_EQ(file->text(q("a.text")), q("Ünïcode"));
    EXPECT_EQ(std::get<GgufArray>(*file->find(q("a.list"))), (GgufArray{3, {1, 2, 3}}));
    EXPECT_EQ(std::get<GgufArray>(*file->find(q("a.words"))), (GgufArray{2, {}}));
    EXPECT_EQ(file->find(q("b")), nullptr);
    ASSERT_EQ(file->tensors.size(), 2U);
    EXPECT_EQ(file->tensors[0].bytes, 32u);
    EXPECT_EQ(file->tensors[1].bytes, 68u) << "two rows of 34";
    EXPECT_EQ(file->tensors[1].type, 8u);
}

TEST(GgufFile, DamageIsFoundAndNamed)
{
    EXPECT_TRUE(problem(Writer().begin(0, 2).u32("k", 1).u32("k", 2).file(0)).contains(q("twice")));
    EXPECT_TRUE(problem(Writer().begin(0, 1).u32("\xff\xfe", 1).file(0)).contains(q("not valid text")));
    EXPECT_TRUE(
        problem(Writer().begin(1, 0).tensor("\xc3\x28", {1}, 0, 0).file(64)).contains(q("not valid text")));
    EXPECT_TRUE(problem(Writer().begin(2, 0).tensor("t", {1}, 0, 0).tensor("t", {1}, 0, 32).file(64))
                    .contains(q("twice")));
    EXPECT_TRUE(problem(Writer().begin(1, 0).tensor("t", {1024}, 0, 0).file(64)).contains(q("truncated")));
    EXPECT_TRUE(
        problem(Writer().begin(1, 0).tensor("t", {1}, 999, 1 << 20).file(64)).contains(q("beyond the end")))
        << "whatever its type";
    EXPECT_TRUE(problem(Writer().begin(1, 0).tensor("t", {1}, 0, 1).file(64)).contains(q("invalid offset")));
    EXPECT_TRUE(problem(Writer().begin(1, 0).tensor("t", {quint64(1) << 40, quint64(1) << 40}, 0, 0).file(64))
                    .contains(q("larger than any file")));
    EXPECT_TRUE(problem(Writer().begin(1, 0).tensor("t", {33}, 8, 0).file(64)).contains(q("do not fit")));
    EXPECT_TRUE(
        problem(Writer().begin(1, 0).tensor("t", {1, 1, 1, 1, 1}, 0, 0).file(64)).contains(q("5 dimensions")));
    EXPECT_TRUE(
        problem(Writer().begin(1, 0).tensor(QByteArray(64, 'n'), {1}, 0, 0).file(64)).contains(q("tensor")));
    EXPECT_TRUE(problem(Writer().begin(0, 1).u32("general.alignment", 3).file(0)).contains(q("alignment")));
    EXPECT_TRUE(problem(Writer().begin(0, 1).text("general.alignment", "x").file(0)).contains(q("alignment")));
    // A list of lists, and one longer than the file.
    EXPECT_FALSE(parse(
        Writer().begin(0, 1).string("k").number<quint32>(9).number<quint32>(9).number<quint64>(1).file(64)));
    EXPECT_FALSE(parse(Writer()
                           .begin(0, 1)
                           .string("k")
                           .number<quint32>(9)
                           .number<quint32>(8)
                           .number<quint64>(~quint64(0))
                           .file(64)));
    const auto far = parse(Writer().begin(1, 0).tensor("t", {32}, 8, ~quint64(31)).file(64));
    ASSERT_FALSE(far) << "an offset that would wrap around";
    EXPECT_TRUE(far.error().detail.startsWith(q("at byte ")));
}

TEST(GgufFile, UnknownTypesAreShownNotRefused)
{
    const auto file = parse(Writer().begin(1, 0).tensor("t", {7}, 200, 0).file(64));
    ASSERT_TRUE(file);
    EXPECT_FALSE(file->tensors[0].bytes);
    EXPECT_EQ(file->dataEnd, file->dataOffset);
}

TEST(GgufFile, TheBeginningOfALargerFileSaysHowMuchIsNeeded)
{
    const QByteArray whole
        = Writer().begin(1, 1).text("general.architecture", "llama").tensor("t", {4}, 0, 0).file(1 << 20);
    for (qsizetype have : {10, 40, 60}) {
        quint64 needed = 0;
        EXPECT_FALSE(parse(whole.left(have), &needed, quint64(whole.size())));
        EXPECT_GT(needed, quint64(have));
        EXPECT_LE(needed, quint64(whole.size()));
    }
    quint64 needed = 0;
    EXPECT_TRUE(parse(whole.left(200), &needed, quint64(whole.size())).ok()) << "the data is not needed";
    EXPECT_FALSE(parse(whole.left(40), &needed)) << "a file of 40 bytes is cut";
}

TEST(GgufFile, ShapesOfOtherArchitecturesAreUnderstood)
{
    Writer w;
    w.begin(0, 8)
        .text("general.architecture", "gemma3")
        .u32("gemma3.block_count", 6)
        .u32("gemma3.embedding_length", 1024);
    w.u32("gemma3.attention.head_count", 8).u32("gemma3.attention.sliding_window", 512);
    w.u32s("gemma3.attention.head_count_kv", {4, 4, 4, 4, 4, 2}).u32("gemma3.nextn_predict_layers", 0);
    w.text("general.license", "gemma");
    const auto file = parse(w.file(0));
    ASSERT_TRUE(file);
    const GgufHeader header = describeGguf(*file);
    EXPECT_EQ(header.kvHeads, 4);
    EXPECT_EQ(header.kvHeadsByLayer.value(5), 2);
    EXPECT_EQ(header.slidingLayers, (QVector<bool>{true, true, true, true, true, false}));
    EXPECT_EQ(header.license, q("gemma"));
    Writer m;
    m.begin(0, 6)
        .text("general.architecture", "mamba")
        .u32("mamba.block_count", 2)
        .u32("mamba.embedding_length", 256);
    m.u32("mamba.ssm.conv_kernel", 4).u32("mamba.ssm.inner_size", 512).u32("mamba.ssm.state_size", 16);
    const GgufHeader mamba = describeGguf(*parse(m.file(0)));
    ASSERT_TRUE(mamba.recurrence);
    EXPECT_EQ(mamba.recurrence->bytesPerLayer, (3 * 512 + 16 * 512) * 4);
    EXPECT_EQ(mamba.kvHeadsByLayer, (QVector<int>{0, 0}));
}

TEST(GgufFile, ExpertsAndLayersThatGuessAheadAreKeptApart)
{
    Writer w;
    w.begin(5, 4)
        .text("general.architecture", "moe")
        .u32("moe.block_count", 3)
        .u32("moe.nextn_predict_layers", 1);
    w.u32("moe.expert_count", 4);
    w.tensor("blk.0.ffn_up.weight", {32, 2}, 8, 0); // 68 bytes, padded to 96
    w.tensor("blk.1.attn_q.weight", {32, 1}, 8, 96); // 34, padded to 64
    w.tensor("blk.1.ffn_up_exps.weight", {32, 4}, 8, 160); // 136, padded to 160
    w.tensor("blk.1.ffn_down_chexps.weight", {32, 2}, 8, 320);
    w.tensor("blk.2.nextn.ffn_up_exps.weight", {32, 1}, 8, 416);
    const auto file = parse(w.file(450));
    ASSERT_TRUE(file) << file.error().sentence << file.error().detail;
    const GgufHeader header = describeGguf(*file);
    EXPECT_EQ(header.layers, 2);
    EXPECT_EQ(header.predictingLayers, 1);
    EXPECT_EQ(header.layerBytes, (QVector<double>{68, 34 + 136 + 68}));
    EXPECT_EQ(header.layerExpertBytes, (QVector<double>{0, 136 + 68}));
    EXPECT_EQ(header.expertBytes, 136 + 68 + 34) << "all of the file's";
}

// Found by the fuzzer.
TEST(GgufFile, NumbersThatAreNoneAreNothing)
{
    Writer w;
    w.begin(0, 3).text("general.architecture", "a").u32("a.block_count", 2);
    w.string("a.attention.head_count_kv").number<quint32>(9).number<quint32>(6).number<quint64>(3);
    for (const float value : {std::nanf(""), -3.0F, 1e30F})
        w.number(value);
    const GgufHeader header = describeGguf(*parse(w.file(0)));
    EXPECT_EQ(header.kvHeadsByLayer, (QVector<int>{0, 0, 1000000000}));
}

// What the tensors are decides; general.file_type only among kin.
TEST(GgufFile, QuantizationComesFromTheTensors)
{
    const auto with = [](quint32 claimed, std::initializer_list<quint32> types) {
        Writer w;
        w.begin(types.size(), 1).u32("general.file_type", claimed);
        quint64 offset = 0;
        int i = 0;
        for (const quint32 type : types) {
            w.tensor("blk." + QByteArray::number(i++) + ".ffn_up.weight", {256, 4}, type, offset);
            offset += 4096;
        }
        return describeGguf(*parse(w.file(qsizetype(offset)))).quantization;
    };
    EXPECT_EQ(with(15, {12, 12, 14}), q("Q4_K_M")) << "claimed, and it is";
    EXPECT_EQ(with(14, {12, 12, 12}), q("Q4_K_S"));
    EXPECT_EQ(with(1, {12, 12, 14}), q("Q4_K_M")) << "claims F16, holds Q4_K with Q6_K";
    EXPECT_EQ(with(1, {12, 12, 12}), q("Q4_K_S"));
    EXPECT_EQ(with(15, {8, 8}), q("Q8_0")) << "claims Q4_K_M, holds Q8_0";
    EXPECT_EQ(with(10, {11, 11, 10}), q("Q2_K")) << "Q2_K has more bytes of Q3_K than of its own";
    EXPECT_EQ(with(27, {21, 21, 12}), q("IQ3_M"));
}

TEST(GgufFile, PartsOfASplitModelAreOneModel)
{
    QTemporaryDir dir;
    Writer first, second;
    first.begin(1, 4).text("general.architecture", "llama").u32("llama.block_count", 2).u32("split.count", 2);
    first.u32("llama.embedding_length", 64).tensor("blk.0.w", {32, 2}, 8, 0);
    second.begin(1, 0).tensor("blk.1.w", {32, 4}, 8, 0);
    const QString path = dir.filePath(q("m-00001-of-00002.gguf"));
    writeFile(path, first.file(68));
    const auto missing = readGgufHeader(path);
    ASSERT_FALSE(missing);
    EXPECT_TRUE(missing.error().sentence.contains(q("m-00002-of-00002.gguf")));
    writeFile(dir.filePath(q("m-00002-of-00002.gguf")), second.file(136));
    const auto header = readGgufHeader(path);
    ASSERT_TRUE(header) << header.error().sentence;
    EXPECT_EQ(header->splitCount, 2);
    EXPECT_EQ(header->parameters, 192);
    EXPECT_EQ(header->layerBytes, (QVector<double>{68, 136}));
    EXPECT_EQ(header->bitsPerWeight, 8.5);
    EXPECT_EQ(header->fileBytes, first.file(68).size() + second.file(136).size());
    EXPECT_EQ(splitParts(q("x.gguf")), QStringList{q("x.gguf")});
    EXPECT_EQ(splitParts(q("x-00001-of-99999.gguf")).size(), 1) << "nobody splits into so many";
}
