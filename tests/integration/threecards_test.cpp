// SPDX-License-Identifier: GPL-3.0-or-later
// A machine with made-up cards of 24, 24 and 32 GB, from the driver's library to the server's command line: the
// program finds them by NVML and matches llama.cpp's names to them; what it plans of a model of 70 billion
// parameters is checked to the digit. The bus has none of the cards, as under WSL.
#include "tests/support/nvmlstate.h"
#include "tests/support/sparsegguf.h"

#include <QFileInfo>
#include <QProcess>

#include <nlohmann/json.hpp>

using namespace sweetspot;
using sweetspot::test::q;
using Json = nlohmann::json;

namespace
{

constexpr double kMiB = 1048576;
// Computing: logits of 512 x 128256 and activations of 4 x 8192 x 512, 4 bytes each, and 20 MB; and a context.
constexpr double kBuffers = 349777152 + 500e6;
constexpr double kLight = 481361920, kHeavy = 544079872, kOutput = 861880320; // a block of either kind

class ThreeCards : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *card : {"0.", "1."})
            nvml(QByteArray(card) + "free", QByteArray::number(qint64(24100 * kMiB)));
        nvml("2.free", QByteArray::number(qint64(32100 * kMiB)));
        nvml("2.max.memory.clock", "14001");
        nvml("2.bus.width", "512");
        test::writeSeventyBillion(dir.filePath(q("models/large.gguf")));
        ProjectData data;
        data.settings.name = q("Three cards");
        data.config.profiles = {q("interactive")};
        data.config.testMode = TestMode::Full;
        data.config.modelDir = q("models");
        data.config.llamaCpp.serverPath = test::fakeServer();
        data.config.limits.maxMemoryGb = 2; // so that the host holds no layers, whatever this machine has
        data.config.limits.maxBackgroundPercent = 100;
        ModelDefinition model;
        model.name = q("Large");
        model.size = q("70B");
        model.files = {{q("Q4_K_M"), q("large.gguf")}};
        data.models.models = {model};
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data).ok());
    }

    QByteArray cli(const QStringList &words) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(q("LD_LIBRARY_PATH"), QFileInfo(test::fakeNvml()).absolutePath());
        environment.insert(q("PATH"), dir.filePath(q("no programs"))); // a real llama.cpp would have tools
        environment.insert(q("FAKE_ARGUMENTS"), dir.filePath(q("arguments")));
        environment.insert(q("FAKE_BEHAVIOUR"), q("crash_at_start")); // nothing is to be measured
        // Less than the driver says is free: a context of its own was on each card.
        environment.insert(q("FAKE_DEVICES"),
            q("  CUDA0: NVIDIA GeForce RTX 3090 (24124 MiB, 23600 MiB free)\n"
              "  CUDA1: NVIDIA GeForce RTX 3090 (24124 MiB, 23600 MiB free)\n"
              "  CUDA2: NVIDIA GeForce RTX 5090 (32109 MiB, 31500 MiB free)\n"));
        for (const char *name : {"CUDA_VISIBLE_DEVICES", "CUDA_DEVICE_ORDER"})
            environment.remove(q(name));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(test::cli(), words);
        EXPECT_TRUE(process.waitForFinished(120000));
        EXPECT_FALSE(process.exitStatus() == QProcess::CrashExit);
        errors = QString::fromUtf8(process.readAllStandardError());
        return process.readAllStandardOutput();
    }

    /// The plan's cells by device.
    QMap<QByteArray, Json> plan(int contextLength, const QStringList &words) const
    {
        const QByteArray out = cli(QStringList{q("plan"), dir.path(), q("--json"), q("--set"),
                                       q("llama_cpp.default_ctx_size=%1").arg(contextLength)}
            + words);
        QMap<QByteArray, Json> cells;
        const Json json = Json::parse(out.toStdString(), nullptr, false);
        EXPECT_TRUE(json.is_object()) << out.toStdString() << errors;
        if (json.is_object())
            for (const Json &cell : json["cells"])
                cells.insert(QByteArray::fromStdString(cell.at("device").get<std::string>()), cell);
        return cells;
    }

    QStringList launches() const
    {
        return QString::fromUtf8(test::readFile(dir.filePath(q("arguments"))))
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    QTemporaryDir dir;
    test::NvmlState nvml{3};
    mutable QString errors; ///< of the last program
};

struct Part {
    const char *device;
    int layers;
    double weights, cache;
};

void expectParts(const Json &cell, const std::vector<Part> &parts)
{
    ASSERT_TRUE(cell.at("run").get<bool>()) << cell.dump();
    ASSERT_EQ(cell.at("devices").size(), parts.size()) << cell.dump();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Json &device = cell.at("devices")[i];
        EXPECT_EQ(device.at("device"), parts[i].device);
        EXPECT_EQ(device.at("layers"), parts[i].layers);
        EXPECT_EQ(device.at("weights_bytes").get<double>(), parts[i].weights) << parts[i].device;
        EXPECT_EQ(device.at("cache_bytes").get<double>(), parts[i].cache) << parts[i].device;
        EXPECT_EQ(device.at("buffer_bytes").get<double>(), kBuffers) << parts[i].device;
    }
}

double cacheOf(int blocks, int contextLength)
{
    return blocks * 4096.0 * contextLength; // 8 heads of 128 keys and 128 values, 2 bytes each
}

} // namespace

TEST_F(ThreeCards, ThePlanTellsBytesAndLayersOfEachCard)
{
    const auto cells = plan(8192, {q("--combined"), q("0,1"), q("--combined"), q("1,2"), q("--gpu"), q("2")});
    ASSERT_EQ(cells.size(), 3);
    // Two of 24 GB: 94 x 256 MiB free, less 1 GiB. The second is filled, 19 MB are left of it.
    const Json pair = cells.value("CUDA0+CUDA1");
    expectParts(pair,
        {{"CUDA0", 39, 19 * kHeavy + 20 * kLight, cacheOf(39, 8192)},
            {"CUDA1", 42, 21 * kHeavy + 20 * kLight + kOutput, cacheOf(41, 8192)}});
    EXPECT_EQ(pair.at("tensor_split"), Json({39, 42}));
    // The large card is nearly twice as fast, so it is filled first.
    const Json unequal = cells.value("CUDA1+CUDA2");
    expectParts(unequal,
        {{"CUDA1", 24, 14 * kHeavy + 10 * kLight, cacheOf(24, 8192)},
            {"CUDA2", 57, 26 * kHeavy + 30 * kLight + kOutput, cacheOf(56, 8192)}});
    EXPECT_EQ(unequal.at("tensor_split"), Json({24, 57}));
    const Json alone = cells.value("CUDA2");
    ASSERT_FALSE(alone.at("run").get<bool>());
    EXPECT_EQ(alone.at("rule"), "memory");
    EXPECT_NE(alone.at("reason").get<std::string>().find("CUDA2"), std::string::npos) << alone.at("reason");
}

TEST_F(ThreeCards, ThreeCardsHoldALongContextThatTwoDoNot)
{
    const auto cells = plan(65536, {q("--combined"), q("0,1"), q("--combined"), q("0,1,2")});
    const Json all = cells.value("CUDA0+CUDA1+CUDA2");
    expectParts(all,
        {{"CUDA0", 11, 10 * kHeavy + kLight, cacheOf(11, 65536)},
            {"CUDA1", 30, 10 * kHeavy + 20 * kLight, cacheOf(30, 65536)},
            {"CUDA2", 40, 20 * kHeavy + 19 * kLight + kOutput, cacheOf(39, 65536)}});
    EXPECT_EQ(all.at("tensor_split"), Json({11, 30, 40}));
    const Json two = cells.value("CUDA0+CUDA1");
    ASSERT_FALSE(two.at("run").get<bool>());
    EXPECT_EQ(two.at("rule"), "memory");
    const auto reason = QString::fromStdString(two.at("reason").get<std::string>());
    EXPECT_TRUE(reason.startsWith(q("Device memory lacks 17 GB (most of it on CUDA1), and the memory of this "
                                    "machine lacks ")))
        << reason;
    EXPECT_TRUE(reason.endsWith(q(" GB to hold the rest."))) << reason;

    const Json longest = plan(131072, {q("--combined"), q("0,1,2")}).value("CUDA0+CUDA1+CUDA2");
    ASSERT_FALSE(longest.at("run").get<bool>()) << longest.dump();
    EXPECT_TRUE(QString::fromStdString(longest.at("reason").get<std::string>())
                    .startsWith(q("Device memory lacks 6.6 GB (most of it on CUDA2), ")))
        << longest.at("reason");
}

// What others hold of a card is known to the driver now; what the engine listed is not looked at.
TEST_F(ThreeCards, WhatTheDriverSaysIsFreeMovesTheSplit)
{
    nvml("0.free", QByteArray::number(qint64(20000 * kMiB)));
    const Json pair = plan(8192, {q("--combined"), q("0,1")}).value("CUDA0+CUDA1");
    ASSERT_FALSE(pair.at("run").get<bool>()) << "4 GB less than it takes: " << pair.dump();
    const Json unequal = plan(8192, {q("--combined"), q("0,2")}).value("CUDA0+CUDA2");
    EXPECT_EQ(unequal.at("tensor_split"), Json({24, 57})) << "there is room enough";
}

TEST_F(ThreeCards, TheServerIsStartedWithTheSplitAndSeesItsCardsAlone)
{
    cli({q("run"), dir.path(), q("--combined"), q("1,2"), q("--combined"), q("0,1,2")});
    const QStringList all = launches();
    const auto launch = [&all](const char *cards) {
        for (const QString &line : all)
            if (line.endsWith(q(" CUDA_VISIBLE_DEVICES=") + q(cards)))
                return line;
        return QString();
    };
    const QString two = launch("GPU-1,GPU-2");
    ASSERT_FALSE(two.isEmpty()) << all.join(q("\n")) << errors;
    EXPECT_TRUE(two.contains(q(" --device CUDA0,CUDA1 --tensor-split 24,57 --gpu-layers 999 "))) << two;
    EXPECT_FALSE(two.contains(q("--split-mode")) || two.contains(q("--main-gpu"))) << two;
    // At this length the first card gets nothing: two hold it, and it would only cost memory.
    const QString three = launch("GPU-0,GPU-1,GPU-2");
    ASSERT_FALSE(three.isEmpty()) << all.join(q("\n")) << errors;
    EXPECT_TRUE(three.contains(q(" --device CUDA1,CUDA2 --tensor-split 24,57 --gpu-layers 999 "))) << three;
}

TEST_F(ThreeCards, WhatAPersonAsksForReachesTheServerAsItIs)
{
    cli({q("run"), dir.path(), q("--combined"), q("0,1"), q("--params"), q("tensor_split=40/41"), q("--params"),
        q("split_mode=row,main_gpu=1")});
    const QStringList all = launches();
    const auto has = [&all](const char *options) {
        return std::any_of(
            all.begin(), all.end(), [options](const QString &line) { return line.contains(q(options)); });
    };
    EXPECT_TRUE(has(" --device CUDA0,CUDA1 --tensor-split 40,41 --gpu-layers 999 ")) << all.join(q("\n"));
    EXPECT_TRUE(has(" --device CUDA0,CUDA1 --split-mode row --main-gpu 1 --gpu-layers 999 "))
        << all.join(q("\n"));
}

TEST_F(ThreeCards, TheDoctorTellsTheCardsAndWhatIsWrongWithThem)
{
    nvml("1.ecc", "2");
    nvml("2.mig", "1");
    const QByteArray out = cli({q("doctor"), dir.path(), q("--json")});
    const Json json = Json::parse(out.toStdString(), nullptr, false);
    ASSERT_TRUE(json.is_array()) << out.toStdString() << errors;
    const auto textsOf = [&json](const char *id) {
        QStringList texts;
        for (const Json &finding : json)
            if (finding.at("id") == id)
                texts << QString::fromStdString(finding.at("text").get<std::string>());
        return texts.join(QLatin1Char('\n'));
    };
    EXPECT_TRUE(textsOf("device.0000:03:00.0").endsWith(q("CUDA2 in llama.cpp")))
        << "of the driver alone: " << out.toStdString();
    EXPECT_TRUE(textsOf("gpu_driver").contains(q("NVIDIA 580.65.06, CUDA 13.0")));
    EXPECT_TRUE(textsOf("gpu.0000:02:00.0").contains(q("had 2 error"))) << textsOf("gpu.0000:02:00.0");
    EXPECT_TRUE(textsOf("gpu.0000:03:00.0").contains(q("sudo nvidia-smi -i 0000:03:00.0 -mig 0")));
    EXPECT_FALSE(textsOf("gpu.0000:01:00.0").contains(q("(ECC)")));
}
