// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan expects against what servers hold: the demo family, and synthetic models up to a file of 2 GB
// in several quantizations; with --shapes models of other shapes at other contexts. Each row is predicted
// before its server starts, from the engine's own estimate and from what the rows before it taught, as in a
// real run. Usage: bench_memory FOLDER [--large | --shapes [--fill [FIRST]]]   (the folder keeps the made
// models; FIRST: the number of the row to begin with, from 1, because a filled row takes minutes)
#include "core/engines/llamacpp/fitparams.h"
#include "core/engines/process/tool.h"
#include "core/gguf/ggufheader.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/measure/statistics.h"
#include "core/plan/memoryestimate.h"
#include "core/run/demoproject.h"
#include "core/store/person/machinememory.h"
#include "tests/support/fakesession.h"
#include "tests/support/syntheticgguf.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <cstdio>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

struct Shape {
    const char *name;
    SyntheticShape shape;
};

/// One row: a file, and the context it is served with.
struct Row {
    QString file;
    int contextLength;
};

QString tool(const char *name)
{
    return QFileInfo(realLlamaCpp().serverPath).path() + QLatin1Char('/') + q(name);
}

// The demo models hold the vocabulary that the synthetic ones take over.
QString demoFile()
{
    return sharedDemo() + q("/models/1M/demo-1m-f16.gguf");
}

// Makes what is not there yet; empty when that failed.
QString modelFile(const QString &folder, const Shape &shape, const char *quantization)
{
    const QString f16 = folder + QLatin1Char('/') + q(shape.name) + q("-f16.gguf");
    if (!QFileInfo::exists(f16))
        if (const auto written = writeSyntheticGguf(f16, demoFile(), shape.shape); !written)
            std::fprintf(stderr, "%s\n", qPrintable(written.error().detail));
    if (q(quantization) == q("F16"))
        return f16;
    const QString file
        = folder + QLatin1Char('/') + q(shape.name) + QLatin1Char('-') + q(quantization).toLower() + q(".gguf");
    if (!QFileInfo::exists(file))
        (void)runTool(tool("llama-quantize"), {f16, file, q(quantization)}, std::chrono::seconds(900), {});
    return file;
}

// In the order in which they are to be measured, as the plan orders a run: small models first.
std::vector<Row> sizes(const QString &folder, bool large)
{
    std::vector<Row> rows;
    for (const char *size : {"1M", "2M", "4M"})
        for (const QFileInfo &file :
            QDir(sharedDemo() + q("/models/") + q(size)).entryInfoList({q("*.gguf")}, QDir::Files))
            rows.push_back({file.filePath(), 8192});
    std::vector<Shape> shapes{
        {"synthetic-60m", {8, 512, 2048, 8, 4, 8192}}, {"synthetic-160m", {12, 1024, 2816, 16, 4, 8192}}};
    if (large)
        shapes.push_back({"synthetic-1b", {22, 2048, 5632, 32, 4, 8192}});
    for (const Shape &shape : shapes)
        for (const char *quantization : {"Q2_K", "Q4_K_M", "Q6_K", "Q8_0", "F16"})
            rows.push_back({modelFile(folder, shape, quantization), 8192});
    return rows;
}

// Dense with as many heads for keys as for queries, grouped heads, one head for all, experts, sliding windows;
// from F16 to Q2_K, from 2,048 to 32,768 tokens.
std::vector<Row> shapes(const QString &folder)
{
    const Shape dense{"dense", {12, 1024, 2816, 16, 16, 32768}};
    const Shape grouped{"grouped", {16, 1024, 3072, 16, 4, 32768}};
    const Shape one{"one-kv-head", {16, 1280, 3584, 10, 1, 32768}};
    const Shape experts{"experts", {8, 768, 1024, 12, 4, 32768, 8, 2}};
    const Shape many{"many-experts", {6, 512, 512, 8, 2, 32768, 32, 4}};
    const Shape sliding{"sliding", {12, 1024, 3072, 8, 4, 32768, 0, 0, 1024}};
    const Shape slidingShort{"sliding-short", {18, 768, 2048, 6, 3, 32768, 0, 0, 512}};
    return {{modelFile(folder, dense, "F16"), 2048}, {modelFile(folder, dense, "Q8_0"), 8192},
        {modelFile(folder, dense, "Q4_K_M"), 32768}, {modelFile(folder, grouped, "F16"), 8192},
        {modelFile(folder, grouped, "Q6_K"), 32768}, {modelFile(folder, grouped, "Q2_K"), 2048},
        {modelFile(folder, one, "Q8_0"), 16384}, {modelFile(folder, one, "Q3_K_M"), 32768},
        {modelFile(folder, experts, "F16"), 4096}, {modelFile(folder, experts, "Q8_0"), 16384},
        {modelFile(folder, experts, "Q4_K_M"), 32768}, {modelFile(folder, many, "Q8_0"), 8192},
        {modelFile(folder, many, "Q2_K"), 16384}, {modelFile(folder, sliding, "F16"), 4096},
        {modelFile(folder, sliding, "Q8_0"), 32768}, {modelFile(folder, sliding, "Q4_K_M"), 8192},
        {modelFile(folder, slidingShort, "Q5_K_M"), 32768}, {modelFile(folder, slidingShort, "Q2_K"), 16384}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "Usage: bench_memory FOLDER [--large | --shapes [--fill [FIRST]]]\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    MachineMemory memory;
    std::vector<double> raw, learned, formula;
    std::printf("| file | context | size | measured | engine's estimate | off | with what was learned | off | "
                "formula | off |\n"
                "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    const bool fill = argc > 3 && q("--fill") == QString::fromLocal8Bit(argv[3]);
    const QString option = QString::fromLocal8Bit(argc > 2 ? argv[2] : "");
    const std::vector<Row> rows
        = option == q("--shapes") ? shapes(folder) : sizes(folder, option == q("--large"));
    const int first = argc > 4 ? QString::fromLocal8Bit(argv[4]).toInt() : 1;
    for (std::size_t row = std::size_t(std::max(first, 1)) - 1; row < rows.size(); ++row) {
        const auto &[file, contextLength] = rows[row];
        FakeSession fake(realLlamaCpp(), file);
        fake.cell.contextLength = contextLength;
        const auto header = readGgufHeader(file);
        const auto fit = askFitParams(realLlamaCpp(), fake.cell, LaneSpec{q("CPU"), {}}, fake.config, 2);
        const auto facts = fake.bench().serve({contextLength, 1});
        if (!fit || !facts)
            continue;
        // What a cell's memory is: the most that was held over some requests.
        double most = 0;
        for (quint32 i = 0; i < 3; ++i) {
            // The last one fills the context, if somebody has the time.
            const int tokens = i < 2 ? 512 : fill ? contextLength - 64 : 1900;
            auto prompt = fake.bench().runner().storyPrompt(i + 1, tokens);
            if (!prompt)
                continue;
            AttemptOrder order;
            order.ask(*prompt);
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
        CacheOptions cache;
        cache.contextLength = contextLength;
        const double byFormula
            = estimateMemory(size, header ? std::optional(*header) : std::nullopt, cache).bytes;
        const auto off = [most](double value) { return (value / most - 1) * 100; };
        std::printf(
            "| %s | %d | %.1f MB | %.1f MB | %.1f MB | %+.1f %% | %.1f MB | %+.1f %% | %.1f MB | %+.1f %% |\n",
            qPrintable(QFileInfo(file).completeBaseName()), contextLength, size / 1e6, most / 1e6, said / 1e6,
            off(said), predicted / 1e6, off(predicted), byFormula / 1e6, off(byFormula));
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
                "formula %.1f %% (largest %.1f %%)\n",
        median(raw), median(learned), statistics::percentile(learned, 1.0).value_or(0), median(formula),
        statistics::percentile(formula, 1.0).value_or(0));
    return 0;
}
