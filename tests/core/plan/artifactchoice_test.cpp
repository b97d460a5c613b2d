// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/artifactchoice.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ArtifactChoice, AFileGoesBeforeAFolderAndARefusalIsAReason)
{
    ModelDefinition model;
    model.artifacts = {
        {Artifact::Kind::Safetensors, q("folder"), q("BF16")}, {Artifact::Kind::Tag, q("m:latest"), q("Q4_0")}};
    const auto refused = chooseArtifact(model, q("BF16"), q("llama.cpp"), {});
    ASSERT_TRUE(refused.refusal);
    EXPECT_EQ(refused.refusal->rule, q("artifact"));
    EXPECT_TRUE(refused.refusal->sentence.contains(q("GGUF"))) << refused.refusal->sentence;
    EXPECT_EQ(refused.artifact.kind, Artifact::Kind::Safetensors);
    EXPECT_TRUE(chooseArtifact(model, q("BF16"), q("ollama"), {}).refusal);
    EXPECT_TRUE(chooseArtifact(model, q("Q4_0"), q("ollama"), {}).refusal)
        << "its own server has an empty store";
    EXPECT_TRUE(chooseArtifact(model, q("BF16"), q("openai"), {}).refusal) << "measured with what it has";
    model.files.insert(q("BF16"), q("m.gguf"));
    const auto file = chooseArtifact(model, q("BF16"), q("llama.cpp"), {});
    EXPECT_FALSE(file.refusal);
    EXPECT_EQ(file.artifact, (Artifact{Artifact::Kind::Gguf, q("m.gguf"), q("BF16")}));
}

TEST(ArtifactChoice, WhatTheProjectSaysOfABuiltInEngineIsItsEntry)
{
    ProjectSettings settings;
    EXPECT_EQ(builtInEntry(settings, q("llama.cpp")).name, q("llama.cpp"));
    EXPECT_TRUE(builtInEntry(settings, q("llama.cpp")).options.isEmpty());
    EngineEntry entry = builtInEntry(settings, q("llama.cpp"));
    entry.options = {{q("--mlock"), {}}};
    settings.builtIn << entry;
    EXPECT_EQ(builtInEntry(settings, q("llama.cpp")), entry);
}
