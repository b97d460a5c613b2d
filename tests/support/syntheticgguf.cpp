// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/syntheticgguf.h"

#include "tests/support/ggufbytes.h"

#include <QFile>
#include <QHash>

#include <cstring>
#include <vector>

namespace sweetspot::test
{

namespace
{

constexpr quint32 kU32 = 4, kString = 8, kArray = 9;
constexpr quint64 kAlign = 32;

/// Walks over the key-value part of a GGUF file.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    template <typename T>
    T get()
    {
        T value{};
        std::memcpy(&value, m_bytes.constData() + at, sizeof value);
        at += sizeof value;
        return value;
    }
    QByteArray text()
    {
        const auto length = get<quint64>();
        const QByteArray found = m_bytes.mid(qsizetype(at), qsizetype(length));
        at += length;
        return found;
    }
    void skip(quint32 type)
    {
        static const QHash<quint32, int> sizes{
            {0, 1}, {1, 1}, {2, 2}, {3, 2}, {4, 4}, {5, 4}, {6, 4}, {7, 1}, {10, 8}, {11, 8}, {12, 8}};
        if (type == kString) {
            text();
        } else if (type == kArray) {
            const auto of = get<quint32>();
            const auto count = get<quint64>();
            for (quint64 i = 0; i < count; ++i)
                skip(of);
        } else {
            at += quint64(sizes.value(type));
        }
    }
    quint64 at = 0;

private:
    const QByteArray &m_bytes;
};

struct Tensor {
    QByteArray name;
    std::vector<quint64> shape;
    bool wide; ///< F32 instead of F16
    quint64 bytes() const
    {
        quint64 count = 1;
        for (const quint64 n : shape)
            count *= n;
        return count * (wide ? 4 : 2);
    }
};

std::vector<Tensor> tensorsOf(const SyntheticShape &s, quint64 vocabulary)
{
    const quint64 width = quint64(s.width), ff = quint64(s.feedForward),
                  kv = width / quint64(s.heads) * quint64(s.kvHeads);
    std::vector<Tensor> all{
        {"token_embd.weight", {width, vocabulary}, false}, {"output_norm.weight", {width}, true}};
    for (int i = 0; i < s.layers; ++i) {
        const QByteArray block = "blk." + QByteArray::number(i) + '.';
        all.push_back({block + "attn_norm.weight", {width}, true});
        all.push_back({block + "attn_q.weight", {width, width}, false});
        all.push_back({block + "attn_k.weight", {width, kv}, false});
        all.push_back({block + "attn_v.weight", {width, kv}, false});
        all.push_back({block + "attn_output.weight", {width, width}, false});
        all.push_back({block + "ffn_norm.weight", {width}, true});
        if (s.slidingWindow > 0) {
            const quint64 head = width / quint64(s.heads);
            all.push_back({block + "attn_q_norm.weight", {head}, true});
            all.push_back({block + "attn_k_norm.weight", {head}, true});
            all.push_back({block + "post_attention_norm.weight", {width}, true});
            all.push_back({block + "post_ffw_norm.weight", {width}, true});
        }
        if (s.experts > 0) {
            const auto experts = quint64(s.experts);
            all.push_back({block + "ffn_gate_inp.weight", {width, experts}, true});
            all.push_back({block + "ffn_gate_exps.weight", {width, ff, experts}, false});
            all.push_back({block + "ffn_up_exps.weight", {width, ff, experts}, false});
            all.push_back({block + "ffn_down_exps.weight", {ff, width, experts}, false});
            continue;
        }
        all.push_back({block + "ffn_gate.weight", {width, ff}, false});
        all.push_back({block + "ffn_up.weight", {width, ff}, false});
        all.push_back({block + "ffn_down.weight", {ff, width}, false});
    }
    return all;
}

} // namespace

Status writeSyntheticGguf(const QString &path, const QString &vocabularyFrom, const SyntheticShape &shape)
{
    QFile from(vocabularyFrom);
    if (!from.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, vocabularyFrom, from.errorString()};
    const QByteArray source = from.readAll();
    Reader reader(source);
    reader.at = 4 + 4 + 8; // magic, version, tensors
    const auto pairs = reader.get<quint64>();
    const QHash<QByteArray, quint32> numbers{{"llama.block_count", quint32(shape.layers)},
        {"llama.context_length", quint32(shape.contextLength)},
        {"llama.embedding_length", quint32(shape.width)},
        {"llama.feed_forward_length", quint32(shape.feedForward)},
        {"llama.attention.head_count", quint32(shape.heads)},
        {"llama.attention.head_count_kv", quint32(shape.kvHeads)},
        {"llama.rope.dimension_count", quint32(shape.width / shape.heads)}};
    const QByteArray architecture = shape.slidingWindow > 0 ? "gemma3" : "llama";
    QByteArray keys;
    quint64 kept = 0, vocabulary = 0;
    const auto addNumber = [&](const QByteArray &key, int value) {
        putString(keys, architecture + key);
        put<quint32>(keys, kU32);
        put<quint32>(keys, quint32(value));
        ++kept;
    };
    for (quint64 i = 0; i < pairs; ++i) {
        const quint64 begin = reader.at;
        const QByteArray key = reader.text();
        const auto type = reader.get<quint32>();
        const quint64 value = reader.at;
        if (key == "tokenizer.ggml.tokens") {
            reader.get<quint32>();
            vocabulary = reader.get<quint64>();
            reader.at = value;
        }
        reader.skip(type);
        if (key == "llama.attention.key_length" || key == "llama.attention.value_length"
            || key == "general.size_label")
            continue;
        if (numbers.contains(key)) {
            addNumber(key.mid(5), int(numbers.value(key)));
            continue;
        }
        ++kept;
        if (key == "general.architecture") {
            putString(keys, key);
            put<quint32>(keys, kString);
            putString(keys, architecture);
        } else if (key.startsWith("llama.")) {
            putString(keys, architecture + key.mid(5));
            keys += source.mid(qsizetype(value - 4), qsizetype(reader.at - value + 4));
        } else {
            keys += source.mid(qsizetype(begin), qsizetype(reader.at - begin));
        }
    }
    if (shape.experts > 0) {
        addNumber(".expert_count", shape.experts);
        addNumber(".expert_used_count", shape.expertsUsed);
    }
    if (shape.slidingWindow > 0) {
        addNumber(".attention.sliding_window", shape.slidingWindow);
        addNumber(".attention.key_length", shape.width / shape.heads);
        addNumber(".attention.value_length", shape.width / shape.heads);
    }
    const auto tensors = tensorsOf(shape, vocabulary);
    QByteArray head = "GGUF";
    put<quint32>(head, 3);
    put<quint64>(head, tensors.size());
    put<quint64>(head, kept);
    head += keys;
    quint64 offset = 0;
    for (const Tensor &tensor : tensors) {
        putString(head, tensor.name);
        put<quint32>(head, quint32(tensor.shape.size()));
        for (const quint64 n : tensor.shape)
            put<quint64>(head, n);
        put<quint32>(head, tensor.wide ? 0 : 1);
        put<quint64>(head, offset);
        offset += (tensor.bytes() + kAlign - 1) / kAlign * kAlign;
    }
    while (head.size() % qsizetype(kAlign) != 0)
        head += '\0';

    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(head) != head.size())
        return Error{ErrorCode::Io, path, out.errorString()};
    quint32 state = 1;
    for (const Tensor &tensor : tensors) {
        const quint64 bytes = (tensor.bytes() + kAlign - 1) / kAlign * kAlign;
        // F16 numbers of either sign from 2^-7 to 2^-5; norms are one.
        for (quint64 done = 0; done < bytes;) {
            const quint64 part = std::min<quint64>(bytes - done, 1 << 20);
            QByteArray block(qsizetype(part), '\0');
            if (tensor.wide) {
                const float one = 1;
                for (quint64 i = 0; i + 4 <= part; i += 4)
                    std::memcpy(block.data() + i, &one, 4);
            } else {
                for (quint64 i = 0; i + 2 <= part; i += 2) {
                    state = state * 1664525u + 1013904223u;
                    const auto number = quint16(((state >> 31) << 15) | (0x2000 + ((state >> 15) & 0x07ff)));
                    std::memcpy(block.data() + i, &number, 2);
                }
            }
            if (out.write(block) != block.size())
                return Error{ErrorCode::Io, path, out.errorString()};
            done += part;
        }
    }
    return success();
}

} // namespace sweetspot::test
