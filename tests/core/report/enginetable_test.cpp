// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/enginetable.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct Measured {
    CellRecord record;
    CellVerdict verdict;
};

Measured on(const char *engine, const char *quantization, std::optional<double> speed)
{
    Measured made;
    made.record.id.model = q("M");
    made.record.id.engine = q(engine);
    made.record.id.quantization = q(quantization);
    made.record.id.device = q("CPU");
    made.verdict.id = made.record.id;
    if (speed)
        made.verdict.metrics.insert(metricid::kInteractiveTokensPerSecond,
            MetricValue{*speed, 5, *speed * 0.99, *speed * 1.01, true, {}});
    return made;
}

QVector<EngineCell> cellsOf(const QVector<Measured> &all)
{
    QVector<EngineCell> cells;
    for (const Measured &one : all)
        cells << EngineCell{&one.record, &one.verdict, nullptr};
    return cells;
}

} // namespace

TEST(EngineTables, AreOneForEachModelAtOnePrecision)
{
    QVector<Measured> all{on("llama.cpp", "F16", 100), on("llama.cpp", "Q4_K_M", 200), on("vllm", "BF16", 50),
        on("ollama", "Q4_K_M", {})};
    const auto tables = engineTables(cellsOf(all));
    ASSERT_EQ(tables.size(), 1) << "Q4_K_M was measured on one engine only";
    EXPECT_EQ(tables[0].engines, (QStringList{q("llama.cpp F16"), q("vllm BF16")}));
    ASSERT_EQ(tables[0].metrics.size(), 1);
    EXPECT_EQ(engineFigure(tables[0].metrics[0], 0), q("100"));
    EXPECT_TRUE(engineFigure(tables[0].metrics[0], 1).contains(q("-50")))
        << engineFigure(tables[0].metrics[0], 1);
    EXPECT_FALSE(tables[0].terms.isEmpty());
    all[2].record.id.device = q("CUDA0");
    const auto apart = engineTables(cellsOf(all));
    ASSERT_EQ(apart.size(), 1) << "where each computes is said, not hidden";
    EXPECT_EQ(apart[0].engines, (QStringList{q("llama.cpp F16 · CPU"), q("vllm BF16 · CUDA0")}));
    EXPECT_TRUE(std::any_of(apart[0].terms.begin(), apart[0].terms.end(), [](const Term &term) {
        return term.values == QStringList{q("CPU"), q("CUDA0")} && term.state == Term::State::Different;
    }));
    EXPECT_TRUE(engineTables({}).isEmpty());
}

TEST(EngineTables, FiguresOfAnotherWorkloadSaySo)
{
    QVector<Measured> all{on("llama.cpp", "F16", 100), on("vllm", "F16", 50)};
    all[1].verdict.workload = q("interactive.answer_tokens=64");
    const auto tables = engineTables(cellsOf(all));
    ASSERT_EQ(tables.size(), 1);
    EXPECT_TRUE(engineFigure(tables[0].metrics[0], 1).endsWith(otherWorkLabel()));
}

TEST(EngineTables, FourBitsAreFourBitsWhateverTheFormat)
{
    const QVector<Measured> all{on("llama.cpp", "Q4_K_M", 100), on("vllm", "AWQ", 50), on("vllm", "FP8", 40)};
    const auto tables = engineTables(cellsOf(all));
    ASSERT_EQ(tables.size(), 1);
    EXPECT_EQ(tables[0].engines, (QStringList{q("llama.cpp Q4_K_M"), q("vllm AWQ")}));
    EXPECT_TRUE(std::any_of(tables[0].terms.begin(), tables[0].terms.end(), [](const Term &term) {
        return term.values.value(0).startsWith(q("4.")) && term.values.value(1) == q("4.3")
            && term.state == Term::State::Different;
    })) << "how many bits each has is said";
}
