// SPDX-License-Identifier: GPL-3.0-or-later
// The demo, measured for real: what it is there to show must come out on any machine, however busy, because no
// verdict in it depends on speed.
#include "core/judge/judge.h"
#include "core/run/runcontroller.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// The demo as it is made, but for a place of its own to keep its runs.
ProjectFolder copyOfDemo(const QString &folder)
{
    const ProjectFolder demo(test::sharedDemo());
    Issues issues;
    auto data = demo.load(issues);
    EXPECT_TRUE(data.ok());
    data->config.modelDir = demo.absolute(data->config.modelDir);
    data->config.quality.questionFile = demo.absolute(data->config.quality.questionFile);
    data->config.quality.corpusFile = demo.absolute(data->config.quality.corpusFile);
    const ProjectFolder copy(folder);
    EXPECT_TRUE(copy.save(*data).ok());
    return copy;
}

RunOutcome measure(const ProjectFolder &project, const QStringList &models)
{
    Issues issues;
    const auto data = project.load(issues);
    EXPECT_TRUE(data.ok());
    PlanOptions options;
    options.models = models;
    LaneOptions lanes;
    lanes.devices = {q("cpu")}; // what fits is not known of anybody's GPU
    const auto preparation = prepareWith(test::realLlamaCpp(), project, *data, options, lanes);
    EXPECT_TRUE(preparation.ok());
    RunOrder order;
    order.projectPath = project.path();
    order.preparation = *preparation;
    RunController controller;
    RunOutcome outcome;
    bool over = false;
    QObject::connect(&controller, &RunController::finished, &controller, [&](const RunOutcome &o) {
        outcome = o;
        over = true;
    });
    EXPECT_TRUE(controller.start(order).ok());
    EXPECT_TRUE(test::waitUntil([&] { return over; }, 600000));
    return outcome;
}

} // namespace

TEST(Demo, ShowsPassedPartlyPassedSkippedAndDominatedCells)
{
    QTemporaryDir dir;
    const ProjectFolder project = copyOfDemo(dir.path());
    const RunOutcome outcome = measure(project, {q("Demo 1M"), q("Demo 4M*")});
    EXPECT_TRUE(outcome.completed);
    EXPECT_EQ(outcome.erroredCells, 0) << "a first look ends well";
    const auto record = RunStore(project.path()).read(outcome.runId);
    ASSERT_TRUE(record);
    ASSERT_EQ(record->cells.size(), 5);
    QMap<QString, CellVerdict> verdicts;
    for (const CellVerdict &verdict : judgeRun(*record, record->context.config))
        verdicts.insert(verdict.id.model + q(" ") + verdict.id.quantization, verdict);
    const auto reasonOf = [&](const char *cell) { return verdicts.value(q(cell)).reason.toStdString(); };

    EXPECT_EQ(verdicts.value(q("Demo 4M Q4_K_M")).state, CellState::Passed) << reasonOf("Demo 4M Q4_K_M");
    EXPECT_EQ(verdicts.value(q("Demo 1M Q4_K_M")).state, CellState::Partial);
    EXPECT_TRUE(verdicts.value(q("Demo 1M Q4_K_M")).reason.startsWith(q("Math 10")))
        << reasonOf("Demo 1M Q4_K_M");
    const CellVerdict skipped = verdicts.value(q("Demo 4M long Q4_K_M"));
    EXPECT_EQ(skipped.state, CellState::Skipped);
    EXPECT_EQ(skipped.rule, q("memory")) << skipped.reason;
    for (const char *cell : {"Demo 1M Q2_K", "Demo 4M Q2_K"}) {
        QStringList leftOut;
        for (const LeftOut &part : verdicts.value(q(cell)).leftOut)
            if (part.rule == q("dominated"))
                leftOut << part.profile;
        // Long context is left out too unless the better one needs over five seconds to read a text, as it may
        // on a machine with ten programs for each processor.
        EXPECT_TRUE(leftOut.contains(q("batch"))) << cell;
        EXPECT_EQ(verdicts.value(q(cell)).state, CellState::Partial) << reasonOf(cell);
    }
}
