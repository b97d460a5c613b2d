// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/cellforecast.h"

#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

CellId cell(const char *quantization, const char *engine = "llama.cpp")
{
    return CellId{q("M"), q(quantization), q(engine), q("CPU"), {}};
}

ModelFileFacts file(double bytes)
{
    ModelFileFacts facts;
    facts.path = q("/m/file.gguf");
    facts.bytes = qint64(bytes);
    GgufHeader header = test::sevenBillion();
    header.fileBytes = bytes;
    header.layerBytes.fill(bytes / 32, 32);
    header.contextLength = 4096;
    facts.header = header;
    return facts;
}

MachineLook look()
{
    MachineLook look;
    look.files.insert({q("M"), q("Q4_K_M")}, file(4e9));
    look.files.insert({q("M"), q("Q8_0")}, file(400e9));
    ModelFileFacts broken;
    broken.problem = Sentence(QStringLiteral("It is truncated."));
    broken.path = q("/m/broken.gguf");
    look.files.insert({q("M"), q("Q2_K")}, broken);
    look.files.insert({q("Other"), q("Q4_K_M")}, ModelFileFacts{});
    look.availableBytes = 16e9;
    look.ramBytes = 32e9;
    return look;
}

} // namespace

TEST(CellForecast, TellsHeadsMissingFilesAndProblemsApart)
{
    EXPECT_EQ(headsOf(look(), q("M")).keys(), (QStringList{q("Q4_K_M"), q("Q8_0")}));
    EXPECT_TRUE(headsOf(look(), q("Other")).isEmpty());
    EXPECT_EQ(missingFiles(look()), (QSet<MatrixKey>{{q("Other"), q("Q4_K_M")}}));
    ASSERT_EQ(fileProblems(look(), {}).size(), 1);
    EXPECT_TRUE(fileProblems(look(), {})[0].toLine().contains(q("M Q2_K: It is truncated.")));
    EXPECT_TRUE(fileProblems(look(), {{q("M"), q("Q2_K")}}).isEmpty()) << "it was taken out";
}

TEST(CellForecast, TheContextIsTheSettingsOrTheModelsOwn)
{
    BenchConfig config;
    config.llamaCpp.defaultCtxSize = 8192;
    EXPECT_EQ(servedContext(config, file(1e9)), 4096);
    config.llamaCpp.defaultCtxSize = 2048;
    EXPECT_EQ(servedContext(config, file(1e9)), 2048);
    config.llamaCpp.defaultCtxSize = 8192;
    EXPECT_EQ(servedContext(config, ModelFileFacts{}), 8192) << "nothing is known of it";
}

TEST(CellForecast, SaysWhatACellNeedsAndWhetherThereIsRoom)
{
    const BenchConfig config;
    const auto small = fitHere(look(), config, cell("Q4_K_M"), true),
               large = fitHere(look(), config, cell("Q8_0"), true);
    ASSERT_TRUE(small && large);
    EXPECT_TRUE(small->fits());
    EXPECT_FALSE(large->fits());
    EXPECT_TRUE(forecastText(look(), config, cell("Q4_K_M"), true).contains(q("Memory, estimated")))
        << "with a unit";
    EXPECT_EQ(forecastText(look(), config, cell("Q2_K"), true), q("It is truncated."));
    EXPECT_TRUE(forecastText(look(), config, cell("Q6_K"), true).isEmpty()) << "there is no such file";
    MachineLook unseen = look();
    unseen.availableBytes.reset();
    EXPECT_FALSE(fitHere(unseen, config, cell("Q4_K_M"), true));
}

TEST(CellForecast, MemoryIsWhatIsFreeOrTheLimit)
{
    BenchConfig::Limits limits;
    limits.maxMemoryGb = 8;
    EXPECT_EQ(usableMemory(look(), limits), (HostMemory{8e9, true}));
    limits.maxMemoryGb = 24;
    EXPECT_EQ(usableMemory(look(), limits), (HostMemory{16e9, false}));
}

TEST(CellForecast, AServerElsewhereNeedsNoMemoryHere)
{
    ProjectData data;
    EngineEntry entry;
    entry.name = q("cloud");
    entry.kind = q("openai");
    entry.url = q("http://example.com:8000");
    data.settings.engines = {entry};
    const auto served = servedForecast(data, cell("Q4_K_M", "cloud"));
    ASSERT_TRUE(served);
    EXPECT_TRUE(served->contains(q("example.com"))) << *served;
    EXPECT_FALSE(servedForecast(data, cell("Q4_K_M")));
}

TEST(CellForecast, AFolderOfSafetensorsIsRefusedByAnEngineOfFiles)
{
    ProjectData data;
    ModelDefinition model;
    model.name = q("M");
    model.artifacts << Artifact{Artifact::Kind::Safetensors, q("folder"), q("BF16")};
    model.files.insert(q("Q4_K_M"), q("m.gguf"));
    data.models.models << model;
    EXPECT_TRUE(refusalOf(data, cell("BF16")));
    EXPECT_FALSE(refusalOf(data, cell("Q4_K_M")));
    EXPECT_FALSE(refusalOf(data, CellId{q("nobody"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}}));
}
