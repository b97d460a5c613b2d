#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write a GGUF F16 file of a size that matters, with random weights: it answers nonsense at the speed and in the
memory of a real model of its shape. Vocabulary and chat template are those of another file.

    syntheticmodel.py --like demo-4m-f16.gguf --out synthetic.gguf --layers 22 --width 2048 --ffn 5632 --heads 16 --kv-heads 4
"""
import argparse
import random
import struct

F32, F16 = 0, 1
SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
STR, ARR, U32 = 8, 9, 4
ALIGN = 32
TILE = 1 << 20  # bytes of random weights that are written again and again


def text(s):
    return struct.pack("<Q", len(s)) + s


class Head:
    """The keys of a GGUF file, values as raw bytes."""

    def __init__(self, data):
        magic, version, _, count = struct.unpack_from("<4sIQQ", data, 0)
        if magic != b"GGUF" or version != 3:
            raise SystemExit("not a GGUF file of version 3")
        self.keys, at = {}, 24
        for _ in range(count):
            length, = struct.unpack_from("<Q", data, at)
            name = data[at + 8:at + 8 + length]
            at += 8 + length
            kind, = struct.unpack_from("<I", data, at)
            end = self.end(data, kind, at + 4)
            self.keys[name] = (kind, data[at + 4:end])
            at = end

    def end(self, data, kind, at):
        if kind == STR:
            return at + 8 + struct.unpack_from("<Q", data, at)[0]
        if kind != ARR:
            return at + SIZES[kind]
        item, count = struct.unpack_from("<IQ", data, at)
        at += 12
        if item != STR:
            return at + SIZES[item] * count
        for _ in range(count):
            at += 8 + struct.unpack_from("<Q", data, at)[0]
        return at


def tensors(a, vocabulary):
    kv = a.width // a.heads * a.kv_heads
    yield "token_embd.weight", (a.width, vocabulary), F16
    yield "output_norm.weight", (a.width,), F32
    yield "output.weight", (a.width, vocabulary), F16
    for i in range(a.layers):
        for name, shape in (("attn_q", (a.width, a.width)), ("attn_k", (a.width, kv)), ("attn_v", (a.width, kv)),
                            ("attn_output", (a.width, a.width)), ("ffn_gate", (a.width, a.ffn)),
                            ("ffn_up", (a.width, a.ffn)), ("ffn_down", (a.ffn, a.width))):
            yield f"blk.{i}.{name}.weight", shape, F16
        for name in ("attn_norm", "ffn_norm"):
            yield f"blk.{i}.{name}.weight", (a.width,), F32


def size_of(shape, kind):
    n = 1
    for d in shape:
        n *= d
    return n * (2 if kind == F16 else 4)


def padded(n):
    return (n + ALIGN - 1) // ALIGN * ALIGN


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--like", required=True)
    p.add_argument("--out", required=True)
    for name, default in (("layers", 22), ("width", 2048), ("ffn", 5632), ("heads", 16), ("kv-heads", 4), ("context", 32768)):
        p.add_argument("--" + name, type=int, default=default)
    a = p.parse_args()
    with open(a.like, "rb") as f:
        head = Head(f.read(8 << 20))
    vocabulary, = struct.unpack("<I", head.keys[b"llama.vocab_size"][1])
    for name, value in (("block_count", a.layers), ("context_length", a.context), ("embedding_length", a.width),
                        ("feed_forward_length", a.ffn), ("attention.head_count", a.heads),
                        ("attention.head_count_kv", a.kv_heads), ("rope.dimension_count", a.width // a.heads)):
        head.keys[b"llama." + name.encode()] = (U32, struct.pack("<I", value))
    head.keys[b"general.name"] = (STR, text(b"Synthetic"))
    head.keys.pop(b"general.size_label", None)
    infos, offset = b"", 0
    listed = list(tensors(a, vocabulary))
    for name, shape, kind in listed:
        infos += text(name.encode()) + struct.pack("<I", len(shape)) + struct.pack(f"<{len(shape)}Q", *shape)
        infos += struct.pack("<IQ", kind, offset)
        offset += padded(size_of(shape, kind))
    keys = b"".join(text(n) + struct.pack("<I", kind) + raw for n, (kind, raw) in head.keys.items())
    start = struct.pack("<4sIQQ", b"GGUF", 3, len(listed), len(head.keys)) + keys + infos
    rng = random.Random(7)
    tile = b"".join(struct.pack("<e", rng.gauss(0, 0.02)) for _ in range(TILE // 2))
    with open(a.out, "wb") as f:
        f.write(start + b"\0" * (padded(len(start)) - len(start)))
        for _, shape, kind in listed:
            left = size_of(shape, kind)
            if kind == F32:
                f.write(struct.pack("<f", 1) * (left // 4))
            else:
                for n in range(0, left, TILE):
                    f.write(tile[:min(TILE, left - n)])
            f.write(b"\0" * (padded(left) - left))
    print(f"{a.out}: {offset / 1e9:.2f} GB, {len(listed)} tensors")


if __name__ == "__main__":
    main()
