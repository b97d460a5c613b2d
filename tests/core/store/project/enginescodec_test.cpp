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
