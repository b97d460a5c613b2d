// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/enginescodec.h"
#include "core/store/project/projectcodec.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(EnginesCodec, WhatIsWrittenIsRead)
{
    ProjectSettings settings;
    settings.name = q("P");
    EngineEntry ollama, server, cloud;
    ollama.name = ollama.kind = q("ollama");
    ollama.baked = true;
    server.name = q("My workshop: 2");
    server.name.replace(QLatin1Char(':'), QLatin1Char('-'));
    server.kind = q("openai");
    server.url = q("http://192.168.0.7:8000/v1");
    server.models = {{q("/models/a b.gguf"), q("Demo: 1M"), q("Q4_K_M")}, {q("yes"), {}, {}}};
    cloud.name = q("openai");
    cloud.kind = q("openai-cloud");
    cloud.enabled = false;
    cloud.models = {{q("gpt-x"), {}, {}}};
    settings.engines = {ollama, server, cloud};
    const QByteArray text = writeProjectSettings({}, settings);
    const ProjectFile again = readProjectSettings(text, q("project.yaml"));
    EXPECT_TRUE(again.issues.isEmpty()) << again.issues.value(0).message << text.toStdString();
    EXPECT_EQ(again.settings.engines, settings.engines) << text.toStdString();
    settings.engines.clear();
    EXPECT_FALSE(writeProjectSettings(text, settings).contains("engines")) << "none leave no trace";
}

TEST(EnginesCodec, WrongEntriesAreToldWithTheirLineAndTheRestIsRead)
{
    const ProjectFile file
        = readProjectSettings("formatVersion: 2\nengines:\n  - ollama\n  - {kind: telepathy}\n"
                              "  - {kind: openai}\n  - {kind: ollama}\n  - {kind: ollama}\n"
                              "  - {name: s, kind: openai, url: 'http://h', models: [{model: x}, m, m]}\n"
                              "  - {name: t, kind: openai, url: 'http://h', models: x}\n",
            q("project.yaml"));
    QVector<int> lines;
    for (const Issue &issue : file.issues)
        lines << issue.line;
    EXPECT_EQ(lines, (QVector<int>{3, 4, 5, 7, 8, 9}));
    ASSERT_EQ(file.settings.engines.size(), 3);
    EXPECT_EQ(file.settings.engines[0].name, q("ollama")) << "the kind is its name when it has none";
    EXPECT_EQ(file.settings.engines[1].models, QVector<ServedModel>({{q("m"), {}, {}}}));
    EXPECT_FALSE(readProjectSettings("formatVersion: 2\nengines: 7\n", q("p")).issues.isEmpty());
    EXPECT_TRUE(readProjectSettings("formatVersion: 2\nengines:\n", q("p")).issues.isEmpty());
}

// Somebody may write one in all the same; it is not taken over.
TEST(EnginesCodec, AKeyInTheFileIsNotRead)
{
    const ProjectFile file = readProjectSettings(
        "formatVersion: 2\nengines:\n  - {kind: openai-cloud, name: c, key: sk-secret}\n", q("project.yaml"));
    ASSERT_EQ(file.settings.engines.size(), 1);
    EXPECT_FALSE(writeProjectSettings({}, file.settings).contains("sk-secret"));
}

TEST(EnginesCodec, OptionsAndVariablesOfALaunchAreKept)
{
    ProjectSettings settings;
    settings.name = q("P");
    EngineEntry ours, ollama;
    ours.name = ours.kind = q("llama.cpp");
    ours.options = {{q("--mlock"), {}}, {q("--threads-batch"), q("8")}, {q("--numa"), q("a, b: c")},
        {q("--offset"), q("-1")}};
    ours.environment = {{q("GGML_X"), q("yes")}, {q("OMP_PLACES"), q("{0,1},{2 3}")}};
    ollama.name = ollama.kind = q("ollama");
    ollama.options = {{q("num_keep"), q("4")}};
    settings.builtIn = {ours};
    settings.engines = {ollama};
    const QByteArray text = writeProjectSettings({}, settings);
    const ProjectFile again = readProjectSettings(text, q("project.yaml"));
    EXPECT_TRUE(again.issues.isEmpty()) << again.issues.value(0).message << text.toStdString();
    EXPECT_EQ(again.settings.builtIn, settings.builtIn) << text.toStdString();
    EXPECT_EQ(again.settings.engines, settings.engines) << text.toStdString();
    ours.options << LaunchOption{q("--text"), q("--looks-like-one")} << LaunchOption{q("--text"), q("-too")};
    settings.builtIn = {ours};
    EXPECT_EQ(
        readProjectSettings(writeProjectSettings({}, settings), q("p")).settings.builtIn, settings.builtIn);
}

TEST(EnginesCodec, OptionsAreReadAsPeopleWriteThem)
{
    const ProjectFile file = readProjectSettings(
        "formatVersion: 2\nengines:\n  - {kind: llama.cpp, options: [--mlock, --poll=50, -dio, \"on\"]}\n",
        q("p"));
    EXPECT_TRUE(file.issues.isEmpty()) << file.issues.value(0).message;
    ASSERT_EQ(file.settings.builtIn.size(), 1);
    EXPECT_EQ(file.settings.builtIn[0].options,
        (QVector<LaunchOption>{{q("--mlock"), {}}, {q("--poll"), q("50")}, {q("-dio"), q("on")}}));
    EXPECT_TRUE(file.settings.engines.isEmpty()) << "it is part of every project anyway";
}

TEST(EnginesCodec, TuningIsKeptAndWhatIsNoneIsSaid)
{
    ProjectSettings settings;
    settings.name = q("P");
    EngineEntry ours, vllm;
    ours.name = ours.kind = q("llama.cpp");
    ours.tuning.threads = 6;
    ours.tuning.batch = 512;
    vllm.name = vllm.kind = q("vllm");
    vllm.tuning.parallel = 4;
    vllm.tuning.memoryShare = 0.75;
    settings.builtIn = {ours};
    settings.engines = {vllm};
    const QByteArray text = writeProjectSettings({}, settings);
    const ProjectFile again = readProjectSettings(text, q("project.yaml"));
    EXPECT_TRUE(again.issues.isEmpty()) << again.issues.value(0).message << text.toStdString();
    EXPECT_EQ(again.settings.builtIn, settings.builtIn) << text.toStdString();
    EXPECT_EQ(again.settings.engines, settings.engines) << text.toStdString();
    EXPECT_FALSE(writeProjectSettings({}, ProjectSettings()).contains("tuning"));
    for (const char *tuning : {"{threads: many}", "{threads: 2.5}", "{threads: 0}", "{memory_share: 0.5}",
             "{batch: 99999999999}", "{parallel: nan}", "7", "{speed: 1}"}) {
        const ProjectFile file = readProjectSettings(
            QByteArray("formatVersion: 2\nengines:\n  - {kind: llama.cpp, tuning: ") + tuning + "}\n",
            q("project.yaml"));
        ASSERT_FALSE(file.issues.isEmpty()) << tuning;
        EXPECT_FALSE(file.issues.first().message.isEmpty()) << tuning;
    }
}

TEST(EnginesCodec, SecretsAndWhatIsOursAreRefusedWithASentence)
{
    for (const char *entry :
        {"{kind: llama.cpp, environment: {HF_TOKEN: x}}", "{kind: llama.cpp, environment: {MY_API_KEY: x}}",
            "{kind: llama.cpp, options: [--api-key, x]}", "{kind: llama.cpp, options: [--port, 80]}",
            "{kind: llama.cpp, options: [--port=80]}", "{kind: llama.cpp, options: [-m, x]}",
            "{kind: llama.cpp, options: {poll: 50}}", "{kind: llama.cpp, options: {--: 1}}",
            "{kind: llama.cpp, options: {-5: 1}}", "{kind: llama.cpp, environment: {LLAMA_ARG_PORT: 80}}",
            "{kind: llama.cpp, environment: {CUDA_VISIBLE_DEVICES: 1}}",
            "{kind: llama.cpp, environment: {A B: x}}", "{kind: llama.cpp, environment: {GGML_A: \"x\\ny\"}}",
            "{kind: llama.cpp, url: 'http://h'}", "{name: mine, kind: llama.cpp}",
            "{kind: ollama, options: [--flag]}", "{kind: ollama, options: {num_ctx: 1}}",
            "{kind: ollama, options: {num_keep: many}}", "{kind: ollama, environment: {HOME: /}}",
            "{kind: llama.cpp, environment: {LD_PRELOAD: x.so}}", "{kind: llama.cpp, environment: {PATH: x}}",
            "{kind: llama.cpp, environment: {GGML_BACKEND_PATH: /tmp/x.so}}",
            "{kind: llama.cpp, environment: {OLLAMA_DEBUG: 1}}", "{kind: llama.cpp, options: [--lora, x]}",
            "{kind: llama.cpp, options: [--log-file, x]}", "{kind: llama.cpp, options: [-mu, x]}",
            "{kind: llama.cpp, options: [--chat-template, /etc/passwd]}",
            "{kind: llama.cpp, options: [-hff, x]}",
            "{kind: ollama, url: 'http://127.0.0.1:1', environment: {OLLAMA_A: b}}",
            "{kind: openai, url: 'http://127.0.0.1:1', environment: {OMP_A: b}}",
            "{kind: llama.cpp, options: 7}", "{kind: llama.cpp, options: [stray]}",
            "{kind: llama.cpp, environment: [a]}"}) {
        const ProjectFile file = readProjectSettings(
            QByteArray("formatVersion: 2\nengines:\n  - ") + entry + "\n", q("project.yaml"));
        ASSERT_FALSE(file.issues.isEmpty()) << entry;
        EXPECT_EQ(file.issues.first().line, 3) << entry;
        EXPECT_FALSE(file.issues.first().message.isEmpty());
    }
}

TEST(EnginesCodec, ProgramsAndCommandsAreKept)
{
    ProjectSettings settings;
    EngineEntry vllm, own;
    vllm.name = vllm.kind = q("vllm");
    vllm.program = q("/my venv");
    vllm.options = {{q("--enforce-eager"), {}}};
    own.name = q("tgi");
    own.kind = q("command");
    own.command = q("launcher --model-id {model} --port {port} 'a: b' \"c #d\"");
    settings.engines = {vllm, own};
    const auto file = readProjectSettings(writeProjectSettings({}, settings), q("p"));
    EXPECT_EQ(file.settings.engines, settings.engines);
}
