// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan expects against what servers hold: the demo family, and synthetic models up to a file of 2 GB
// in several quantizations. Each row is predicted before its server starts, from the engine's own estimate and
// from what the rows before it taught, as in a real run. Usage: bench_memory FOLDER [--large]   (the folder
// keeps the made models)
#include "engine/backends/enginetool.h"
#include "engine/backends/fitparams.h"
#include "engine/catalog/demoproject.h"
#include "engine/catalog/ggufheader.h"
#include "engine/hardware/processprobe.h"
#include "engine/measure/statistics.h"
#include "engine/plan/memoryestimate.h"
#include "engine/store/machinememory.h"
#include "tests/support/fakebench.h"
#include "tests/support/syntheticgguf.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <cstdio>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

struct Size {
    const char *name;
    SyntheticShape shape;
};

QString tool(const char *name)
{
    return QFileInfo(realEngine().serverPath).path() + QLatin1Char('/') + q(name);
}

// Makes what is not there yet; in the order in which it is to be measured.
QStringList modelsIn(const QString &folder, bool large)
{
    QStringList files;
    const QString demo = sharedDemo() + q("/models");
    for (const char *size : {"1M", "2M", "4M"})
        for (const QFileInfo &file :
            QDir(demo + QLatin1Char('/') + q(size)).entryInfoList({q("*.gguf")}, QDir::Files))
            files << file.filePath();
    std::vector<Size> sizes{
        {"synthetic-60m", {8, 512, 2048, 8, 4, 8192}}, {"synthetic-160m", {12, 1024, 2816, 16, 4, 8192}}};
    if (large)
        sizes.push_back({"synthetic-1b", {22, 2048, 5632, 32, 4, 8192}});
    const QString vocabulary = demo + q("/1M/demo-1m-f16.gguf");
    for (const Size &size : sizes) {
        const QString f16 = folder + QLatin1Char('/') + q(size.name) + q("-f16.gguf");
        if (!QFileInfo::exists(f16))
            if (const auto written = writeSyntheticGguf(f16, vocabulary, size.shape); !written)
                std::fprintf(stderr, "%s\n", qPrintable(written.error().detail));
        for (const char *quantization : {"Q2_K", "Q4_K_M", "Q6_K", "Q8_0"}) {
            const QString file = folder + QLatin1Char('/') + q(size.name) + QLatin1Char('-')
                + q(quantization).toLower() + q(".gguf");
            if (!QFileInfo::exists(file))
                (void)runEngineTool(
                    tool("llama-quantize"), {f16, file, q(quantization)}, std::chrono::seconds(900), {});
            files << file;
        }
        files << f16;
    }
    return files;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "Usage: bench_memory FOLDER [--large]\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    MachineMemory memory;
    std::vector<double> raw, learned, formula;
    std::printf(
        "| file | size | measured | engine's estimate | off | with what was learned | off | formula | off |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for (const QString &file : modelsIn(folder, argc > 2)) {
        FakeBench fake(realEngine(), file);
        fake.cell.contextLength = 8192;
        const auto header = readGgufHeader(file);
        const auto fit = askFitParams(realEngine(), fake.cell, LaneSpec{q("CPU"), {}}, fake.config, 2);
        const auto facts = fake.bench().serve({8192, 1});
        if (!fit || !facts)
            continue;
        // What a cell's memory is: the most that was held over some requests.
        double most = 0;
        for (quint32 i = 0; i < 3; ++i) {
            auto prompt = fake.bench().runner().storyPrompt(i + 1, 512);
            AttemptOrder order;
            order.request.promptTokens = std::move(*prompt);
            order.request.outputTokens = 32;
            if (const auto attempt = fake.bench().runner().run(order); attempt && attempt->resources.rssBytes)
                most = std::max(most, *attempt->resources.rssBytes);
        }
        fake.bench().release();
        EngineMemory parts;
        for (const FitLine &line : *fit) {
            parts.model += line.model;
            parts.context += line.context;
            parts.compute += line.compute;
        }
        const double size = double(QFileInfo(file).size());
        const double said = engineEstimate(size, parts, true).bytes;
        const double correction = memory.correction(q("bench")).value_or(0);
        const double predicted = said + std::max(correction, -said / 2);
        const double byFormula
            = estimateMemory(size, header ? std::optional(*header) : std::nullopt, CacheOptions()).bytes;
        const auto off = [most](double value) { return (value / most - 1) * 100; };
        std::printf(
            "| %s | %.1f MB | %.1f MB | %.1f MB | %+.1f %% | %.1f MB | %+.1f %% | %.1f MB | %+.1f %% |\n",
            qPrintable(QFileInfo(file).completeBaseName()), size / 1e6, most / 1e6, said / 1e6, off(said),
            predicted / 1e6, off(predicted), byFormula / 1e6, off(byFormula));
        std::fflush(stdout);
        raw.push_back(std::abs(off(said)));
        formula.push_back(std::abs(off(byFormula)));
        if (memory.correction(q("bench")))
            learned.push_back(std::abs(off(predicted)));
        memory.addResidual(q("bench"), most - said);
    }
    const auto median
        = [](const std::vector<double> &values) { return statistics::median(values).value_or(0); };
    std::printf("\nMedian error: engine's estimate %.1f %%, with what was learned %.1f %% (largest %.1f %%), "
                "formula %.1f %%\n",
        median(raw), median(learned), statistics::percentile(learned, 1.0).value_or(0), median(formula));
    return 0;
}
