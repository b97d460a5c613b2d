// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sparsegguf.h"

#include "tests/support/ggufbytes.h"
#include "tests/support/testdata.h"

#include <QFile>

#include <cstring>
#include <utility>
#include <vector>

namespace sweetspot::test
{

namespace
{

constexpr quint64 kWidth = 8192, kForward = 28672, kKeys = 1024, kVocabulary = 128256;
constexpr int kBlocks = 80;
constexpr quint32 kF32 = 0, kQ4K = 12, kQ6K = 14;

struct Tensor {
    QByteArray name;
    std::vector<quint64> shape;
    quint32 type = kQ4K;
    quint64 bytes() const
    {
        quint64 values = 1;
        for (const quint64 n : shape)
            values *= n;
        return type == kF32 ? values * 4 : values / 256 * (type == kQ6K ? 210 : 144);
    }
};

// Half of the blocks: the first and the last eighth, and of the others each third.
bool hasMoreBits(int block)
{
    constexpr int kEighth = kBlocks / 8;
    return block < kEighth || block >= kBlocks - kEighth || (block - kEighth) % 3 == 2;
}

std::vector<Tensor> tensors()
{
    std::vector<Tensor> all{{"token_embd.weight", {kWidth, kVocabulary}},
        {"output_norm.weight", {kWidth}, kF32}, {"output.weight", {kWidth, kVocabulary}, kQ6K}};
    for (int i = 0; i < kBlocks; ++i) {
        const QByteArray block = "blk." + QByteArray::number(i) + '.';
        const quint32 better = hasMoreBits(i) ? kQ6K : kQ4K;
        all.push_back({block + "attn_norm.weight", {kWidth}, kF32});
        all.push_back({block + "attn_q.weight", {kWidth, kWidth}});
        all.push_back({block + "attn_k.weight", {kWidth, kKeys}});
        all.push_back({block + "attn_v.weight", {kWidth, kKeys}, better});
        all.push_back({block + "attn_output.weight", {kWidth, kWidth}});
        all.push_back({block + "ffn_norm.weight", {kWidth}, kF32});
        all.push_back({block + "ffn_gate.weight", {kWidth, kForward}});
        all.push_back({block + "ffn_up.weight", {kWidth, kForward}});
        all.push_back({block + "ffn_down.weight", {kForward, kWidth}, better});
    }
    return all;
}

} // namespace

void writeSeventyBillion(const QString &path)
{
    const std::pair<const char *, quint32> numbers[]
        = {{"llama.context_length", 131072}, {"llama.block_count", kBlocks},
            {"llama.embedding_length", quint32(kWidth)}, {"llama.feed_forward_length", quint32(kForward)},
            {"llama.attention.head_count", 64}, {"llama.attention.head_count_kv", 8},
            {"llama.vocab_size", quint32(kVocabulary)}, {"general.file_type", 15}};
    const std::vector<Tensor> all = tensors();
    QByteArray head = "GGUF";
    put<quint32>(head, 3);
    put<quint64>(head, all.size());
    put<quint64>(head, 1 + std::size(numbers));
    putString(head, "general.architecture");
    put<quint32>(head, 8); // text
    putString(head, "llama");
    for (const auto &[key, value] : numbers) {
        putString(head, key);
        put<quint32>(head, 4); // u32
        put<quint32>(head, value);
    }
    quint64 offset = 0;
    for (const Tensor &tensor : all) {
        putString(head, tensor.name);
        put<quint32>(head, quint32(tensor.shape.size()));
        for (const quint64 n : tensor.shape)
            put<quint64>(head, n);
        put<quint32>(head, tensor.type);
        put<quint64>(head, offset);
        offset += tensor.bytes(); // all are multiples of the 32 that they are aligned to
    }
    while (head.size() % 32 != 0)
        head += '\0';
    writeFile(path, head);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.resize(qint64(head.size()) + qint64(offset))) << file.errorString();
}

} // namespace sweetspot::test
