// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/safetensorsfolder.h"
#include "tests/support/testdata.h"

#include <sys/stat.h>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

namespace
{

QByteArray weights(int bytes)
{
    const QByteArray head = R"({"a":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]}})";
    QByteArray file(8, '\0');
    file[0] = char(head.size());
    return (file + head).leftJustified(bytes, '\0');
}

/// A folder of a small model.
struct Folder {
    QTemporaryDir dir;
    QByteArray config = R"({"architectures":["LlamaForCausalLM"],"max_position_embeddings":2048,)"
                        R"("torch_dtype":"bfloat16"})";

    void make() const
    {
        writeFile(dir.filePath(q("config.json")), config);
        writeFile(dir.filePath(q("model.safetensors")), weights(1000));
        writeFile(dir.filePath(q("tokenizer.json")), "{}");
    }
    Result<SafetensorsFacts> read() const { return readSafetensorsFolder(dir.path()); }
};

QString wordOf(const char *config)
{
    const auto json = parseJson(config);
    return json ? quantizationOfConfig(*json) : q("no JSON");
}

} // namespace

TEST(SafetensorsFolder, TellsWhatItHolds)
{
    Folder folder;
    folder.make();
    const auto facts = folder.read();
    ASSERT_TRUE(facts) << facts.error().sentence;
    EXPECT_EQ(facts->architecture, q("LlamaForCausalLM"));
    EXPECT_EQ(facts->contextLength, 2048);
    EXPECT_EQ(facts->quantization, q("BF16"));
    EXPECT_EQ(facts->bytes, 1000);
    EXPECT_EQ(facts->files, 1);
    EXPECT_TRUE(facts->tokenizer);
}

TEST(SafetensorsFolder, QuantizationsHaveOneWord)
{
    const std::pair<const char *, const char *> words[]{{R"({"torch_dtype":"bfloat16"})", "BF16"},
        {R"({"dtype":"float16"})", "F16"}, {R"({"text_config":{"torch_dtype":"float32"}})", "F32"},
        {R"({"quantization_config":{"quant_method":"fp8"},"torch_dtype":"bfloat16"})", "FP8"},
        {R"({"quantization_config":{"quant_method":"fbgemm_fp8"}})", "FP8"},
        {R"({"quantization_config":{"quant_method":"awq","bits":4}})", "AWQ"},
        {R"({"quantization_config":{"quant_method":"awq","bits":8}})", "AWQ-8BIT"},
        {R"({"quantization_config":{"quant_method":"gptq","bits":4}})", "GPTQ-4BIT"},
        {R"({"quantization_config":{"quant_method":"gptq","bits":-7}})", "GPTQ-4BIT"},
        {R"({"quantization_config":{"quant_method":"bitsandbytes","load_in_4bit":true,"bnb_4bit_quant_type":"nf4"}})",
            "NF4"},
        {R"({"quantization_config":{"quant_method":"bitsandbytes","load_in_8bit":true}})", "INT8"},
        {R"({"quantization_config":{"quant_method":"compressed-tensors","format":"float-quantized"}})", "FP8"},
        {R"({"quantization_config":{"quant_method":"compressed-tensors","format":"pack-quantized",)"
         R"("config_groups":{"group_0":{"weights":{"num_bits":4}}}}})",
            "W4A16"},
        {R"({"compression_config":{"quant_method":"compressed-tensors","format":"int-quantized"}})", "W8A8"},
        {R"({"quantization_config":{"quant_method":"modelopt","quant_algo":"NVFP4"}})", "NVFP4"},
        {R"({"quantization_config":{"quant_method":"mxfp4"}})", "MXFP4"},
        {R"({"quantization_config":{"quant_method":"odd one\u001b[31m/../x, and much more than that"}})",
            "ODDONE31M..XANDMUCHMORET"},
        {R"({"quantization_config":7,"torch_dtype":"bfloat16"})", "BF16"}, {R"({"torch_dtype":5})", ""},
        {"{}", ""}};
    for (const auto &[config, word] : words)
        EXPECT_EQ(wordOf(config), q(word)) << config;
}

TEST(SafetensorsFolder, WhatCannotBeLoadedIsSaid)
{
    EXPECT_EQ(readSafetensorsFolder(q("/no/such/folder")).error().code, ErrorCode::NotFound);
    Folder folder;
    EXPECT_FALSE(folder.read()) << "no config.json";
    folder.make();
    ASSERT_TRUE(folder.read());
    const QString file = folder.dir.filePath(q("model.safetensors"));
    for (const QByteArray &bytes : {QByteArray(), QByteArray("12345678"), QByteArray(1000, '\xff'),
             weights(1000).left(20), QByteArray(1000, '\0')}) {
        writeFile(file, bytes);
        const auto read = folder.read();
        ASSERT_FALSE(read);
        EXPECT_TRUE(read.error().sentence.contains(q("model.safetensors"))) << read.error().sentence;
    }
    ASSERT_TRUE(QFile::remove(file));
    EXPECT_FALSE(folder.read()) << "no weights";
    writeFile(file, weights(1000));
    for (const char *config : {"", "[]", "{", "{}", R"({"architectures":7})", R"({"architectures":[7]})"}) {
        writeFile(folder.dir.filePath(q("config.json")), config);
        EXPECT_FALSE(folder.read()) << config;
    }
}

TEST(SafetensorsFolder, EveryFileOfItsIndexMustBeThere)
{
    Folder folder;
    folder.make();
    const QString index = folder.dir.filePath(q("model.safetensors.index.json"));
    writeFile(index, R"({"weight_map":{"a":"model.safetensors"}})");
    EXPECT_TRUE(folder.read());
    for (const char *text : {R"({"weight_map":{"a":"model-00002-of-00002.safetensors"}})",
             R"({"weight_map":{"a":"../../etc/passwd"}})", R"({"weight_map":{"a":""}})", R"({"weight_map":7})",
             "{"}) {
        writeFile(index, text);
        EXPECT_FALSE(folder.read()) << text;
    }
}

// Pipes, sparse files of any size, deep folders, names with control characters.
TEST(SafetensorsFolder, HostileFoldersCostNothing)
{
    Folder folder;
    folder.make();
    const QString pipe = folder.dir.filePath(q("pipe.safetensors"));
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_TRUE(folder.read()) << "a pipe is no file";
    QFile sparse(folder.dir.filePath(q("large.safetensors")));
    ASSERT_TRUE(sparse.open(QIODevice::WriteOnly));
    sparse.write(weights(1000));
    ASSERT_TRUE(sparse.resize(qint64(1) << 40));
    sparse.close();
    const auto facts = folder.read();
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->bytes, (qint64(1) << 40) + 1000) << "its size is told, its bytes are not read";
    writeFile(folder.dir.filePath(q("config.json")), QByteArray(3 << 20, ' ') + folder.config);
    EXPECT_FALSE(folder.read()) << "no configuration has megabytes";
    writeFile(
        folder.dir.filePath(q("config.json")), "{\"architectures\":[\"" + QByteArray(100000, 'A') + "\"]}");
    ASSERT_TRUE(folder.read());
    EXPECT_LE(folder.read()->architecture.size(), 100);
    ASSERT_TRUE(QFile::remove(folder.dir.filePath(q("config.json"))));
    ASSERT_EQ(mkfifo(QFile::encodeName(folder.dir.filePath(q("config.json"))).constData(), 0600), 0);
    EXPECT_FALSE(folder.read()) << "and is not waited for";
}

TEST(SafetensorsFolder, IsFoundBelowOthersOnce)
{
    QTemporaryDir root;
    const auto make = [&root](const QString &path, const char *architecture) {
        writeFile(root.filePath(path + q("/config.json")),
            QByteArray("{\"architectures\":[\"") + architecture + "\"],\"max_position_embeddings\":512}");
        writeFile(root.filePath(path + q("/model.safetensors")), weights(200));
    };
    make(q("a/model"), "LlamaForCausalLM");
    make(q("b"), "BertForMaskedLM");
    make(q("c"), "Qwen2VLForConditionalGeneration");
    QString deep = q("d");
    for (int i = 0; i < 14; ++i)
        deep += q("/d");
    make(deep, "LlamaForCausalLM");
    writeFile(root.filePath(q("e/config.json")), "{}");
    ASSERT_TRUE(QFile::link(root.path(), root.filePath(q("loop"))));
    ASSERT_TRUE(QFile::link(root.filePath(q("a/model")), root.filePath(q("again"))));
    EXPECT_EQ(scanForSafetensors({root.path(), root.filePath(q("a"))}),
        (QStringList{root.filePath(q("a/model")), root.filePath(q("c"))}))
        << "what generates text, however many ways lead to it, and not deeper than anybody goes";
}
