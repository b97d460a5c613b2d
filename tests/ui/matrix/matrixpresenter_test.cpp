// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/matrixpresenter.h"
#include "ui/project/document.h"

#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Presenter : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("P");
        data.config.modelDir = q(".");
        ModelDefinition model;
        model.name = q("M");
        model.files = {{q("Q4_K_M"), q("good.gguf")}, {q("Q5_K_M"), q("bad.gguf")}, {q("Q8_0"), q("q8.gguf")}};
        data.models.models << model;
        const QString path = dir.filePath(q("p"));
        QDir().mkpath(path);
        for (const char *name : {"/good.gguf", "/q8.gguf"})
            test::writeFile(path + q(name), test::tinyGguf());
        test::writeFile(path + q("/bad.gguf"), "this is no model");
        QSignalSpy surveyed(&presenter, &MatrixPresenter::surveyed);
        ASSERT_TRUE(document.create(path, data));
        ASSERT_TRUE(test::waitUntil([&] { return surveyed.count() > 0; }));
    }
    const MatrixSquare &square(const char *quantization)
    {
        return model.square(0, int(model.columns().indexOf(q(quantization))));
    }

    QTemporaryDir dir;
    Document document;
    MatrixModel model;
    MatrixPresenter presenter{&document, &model};
};

} // namespace

TEST_F(Presenter, WhatQuickModeLeavesOutSaysSoInItsSquare)
{
    EXPECT_EQ(square("Q8_0").plan, SquarePlan::In);
    document.change(q("quick"), {}, [](ProjectData &data) { data.config.testMode = TestMode::Quick; });
    EXPECT_EQ(square("Q4_K_M").verdict.state, CellState::Planned);
    EXPECT_EQ(square("Q8_0").plan, SquarePlan::OtherMode);
    EXPECT_EQ(square("Q8_0").verdict.state, CellState::Skipped);
    const QModelIndex index = model.index(0, int(model.columns().indexOf(q("Q8_0"))));
    EXPECT_EQ(index.data(MatrixModel::RestingRole).toString(), q("full mode only"));
    EXPECT_TRUE(index.data(Qt::ToolTipRole).toString().contains(q("Choose Full")));
    EXPECT_FALSE(index.data(MatrixModel::IncludedRole).isValid()) << "nothing to tick";
    document.undo();
    EXPECT_EQ(square("Q8_0").verdict.state, CellState::Planned);
}

TEST_F(Presenter, DevicesThatTakePartHaveRowsAndOthersKeepTheirFigures)
{
    RunRecord run;
    run.context.runId = q("r1");
    run.context.startedUtc = QDateTime::currentDateTimeUtc();
    CellRecord cell;
    cell.id = CellId{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
    cell.fileBytes = 1;
    cell.outcome = CellOutcome::Done;
    cell.attempts.resize(1);
    run.cells << cell;
    presenter.setRecord(run);
    ASSERT_EQ(model.rowCount(), 1);
    presenter.setLanes({{q("CUDA0"), {q("CUDA0")}}});
    ASSERT_EQ(model.rowCount(), 2) << "before anything was measured on it";
    EXPECT_EQ(model.rows()[0].lane, q("CUDA0"));
    EXPECT_EQ(square("Q4_K_M").plan, SquarePlan::In);
    const auto onCpu = [&](const char *quantization) {
        return model.index(1, int(model.columns().indexOf(q(quantization))));
    };
    const auto squareOn = [&](const QModelIndex &index) { return model.square(index.row(), index.column()); };
    EXPECT_EQ(squareOn(onCpu("Q4_K_M")).plan, SquarePlan::OtherDevice);
    EXPECT_TRUE(squareOn(onCpu("Q4_K_M")).measuredUtc.isValid()) << "what was measured stays";
    EXPECT_EQ(onCpu("Q8_0").data(MatrixModel::RestingRole).toString(), q("not chosen"));
    EXPECT_TRUE(onCpu("Q8_0").data(Qt::ToolTipRole).toString().contains(q("above the matrix")));
    EXPECT_FALSE(onCpu("Q8_0").data(MatrixModel::IncludedRole).isValid()) << "nothing to tick";
    CellRecord open = cell;
    open.id.quantization = q("Q8_0");
    open.outcome = CellOutcome::Unfinished;
    open.attempts.clear();
    run.cells << open;
    presenter.setRecord(run);
    presenter.setRunning(true);
    EXPECT_EQ(squareOn(onCpu("Q8_0")).verdict.state, CellState::Queued) << "a resumed run stays where it began";
    presenter.setRunning(false);
    EXPECT_EQ(squareOn(onCpu("Q8_0")).plan, SquarePlan::OtherDevice);
    presenter.setLanes({{q("CPU"), {}}});
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(square("Q4_K_M").plan, SquarePlan::In);
}

TEST_F(Presenter, BrokenFilesAreProblemsAndNotToBeMeasured)
{
    EXPECT_EQ(square("Q5_K_M").plan, SquarePlan::Unusable);
    EXPECT_TRUE(square("Q5_K_M").forecast.isEmpty()) << "the reason is told once";
    ASSERT_EQ(presenter.fileProblems().size(), 1);
    EXPECT_TRUE(presenter.fileProblems()[0].message.contains(q("M Q5_K_M")));
    document.change(q("out"), {}, [](ProjectData &data) {
        data.settings.excluded.insert({q("M"), q("Q5_K_M")});
    });
    EXPECT_TRUE(presenter.fileProblems().isEmpty()) << "what is taken out is no problem";
}

TEST_F(Presenter, AMeasuredCellHasOneEstimateOfItsMemory)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell(q("M"), q("Q4_K_M"));
    record.cells[0].estimatedBytes = 42e6;
    presenter.setRecord(record);
    EXPECT_TRUE(square("Q4_K_M").forecast.contains(q("42 MB"))) << square("Q4_K_M").forecast;
    EXPECT_FALSE(square("Q4_K_M").forecast.contains(q("48"))) << "not the formula's beside it";
}

TEST_F(Presenter, TheLimitIsCalledALimit)
{
    document.change(q("limit"), {}, [](ProjectData &data) { data.config.limits.maxMemoryGb = 1; });
    EXPECT_EQ(presenter.usableMemory(), (HostMemory{1e9, true}));
    document.change(q("limit"), {}, [](ProjectData &data) { data.config.limits.maxMemoryGb = 4096; });
    EXPECT_FALSE(presenter.usableMemory().byLimit);
    EXPECT_LT(presenter.usableMemory().bytes, 4096e9);
}

namespace
{

RunRecord runOf(const char *id, const QVector<CellRecord> &cells)
{
    RunRecord record;
    record.context = test::someContext();
    record.context.runId = q(id);
    record.context.startedUtc = QDateTime::fromString(q(id), Qt::ISODate);
    record.cells = cells;
    return record;
}

CellRecord notReached(const char *quantization)
{
    CellRecord cell;
    cell.id = test::measuredCell(q("M"), q(quantization)).id;
    return cell;
}

constexpr auto kNew = "2026-11-26T10:00:00Z", kOld = "2026-11-20T10:00:00Z";

} // namespace

TEST_F(Presenter, ANewRunDoesNotBlankWhatWasMeasuredBefore)
{
    const RunRecord old
        = runOf(kOld, {test::measuredCell(q("M"), q("Q4_K_M"), 5), test::measuredCell(q("M"), q("Q8_0"), 5)});
    const RunRecord begun = runOf(kNew, {notReached("Q4_K_M"), notReached("Q8_0")});
    presenter.setRecord(begun, {old});
    presenter.setRunning(true);
    EXPECT_TRUE(square("Q4_K_M").verdict.metrics.contains(q("interactive.tokens_per_second")));
    EXPECT_EQ(square("Q4_K_M").measuredUtc, old.context.startedUtc);
    EXPECT_EQ(presenter.sourceOf(old.cells[0].id)->runId, q(kOld));

    CellUpdate update;
    update.cell = begun.cells[0].id;
    update.record = test::measuredCell(q("M"), q("Q4_K_M"), 7);
    presenter.apply({update});
    EXPECT_EQ(square("Q4_K_M").measuredUtc, begun.context.startedUtc);
    EXPECT_EQ(presenter.recordOf(0, int(model.columns().indexOf(q("Q4_K_M"))))->attempts.size(), 7);
    EXPECT_EQ(square("Q8_0").measuredUtc, old.context.startedUtc) << "not reached yet";
}

TEST_F(Presenter, SquaresAreComparedInTheRunsTheyComeFrom)
{
    const RunRecord old = runOf(kOld, {test::measuredCell(q("M"), q("Q8_0"), 5)}),
                    fresh = runOf(kNew, {test::measuredCell(q("M"), q("Q4_K_M"), 5), notReached("Q8_0")});
    presenter.setRecord(fresh, {old});
    const auto cells
        = presenter.measuredCells({{q("M"), q("Q4_K_M")}, {q("M"), q("Q8_0")}, {q("M"), q("Q5_K_M")}});
    ASSERT_EQ(cells.size(), 2);
    EXPECT_EQ(cells[0].run, q(kNew));
    EXPECT_EQ(cells[1], (RunCell{q(kOld), old.cells[0].id}));
}

TEST_F(Presenter, WhatIsMeasuredIsAskedOfAllRunsWhicheverIsShown)
{
    const RunRecord old = runOf(kOld, {test::measuredCell(q("M"), q("Q8_0"), 5)}),
                    fresh = runOf(kNew, {test::measuredCell(q("M"), q("Q4_K_M"), 5)});
    presenter.setHistory({fresh, old});
    presenter.setRecord(old);
    EXPECT_EQ(presenter.measured().size(), 2);
}

TEST_F(Presenter, AFreshFigureIsNotStaleForWhatAnOlderRunWasMeasuredWith)
{
    CellRecord before = test::measuredCell(q("M"), q("Q4_K_M"), 5), now = before;
    before.fileBytes = now.fileBytes = double(test::tinyGguf().size());
    RunRecord old = runOf(kOld, {before}), fresh = runOf(kNew, {notReached("Q4_K_M")});
    fresh.context.engineVersion = q("version: 0.8.0");
    presenter.setToday({}, {{q("llama.cpp"), q("version: 0.8.0")}});
    presenter.setRecord(fresh, {old});
    presenter.setRunning(true);
    EXPECT_EQ(square("Q4_K_M").stale.size(), 1) << "the older engine's figure";
    CellUpdate update;
    update.cell = now.id;
    update.record = now;
    presenter.apply({update});
    EXPECT_EQ(square("Q4_K_M").stale, QStringList());
}

TEST_F(Presenter, HalfAMeasurementDoesNotReplaceAWholeOne)
{
    presenter.setRecord(
        runOf(kNew, {notReached("Q4_K_M")}), {runOf(kOld, {test::measuredCell(q("M"), q("Q4_K_M"), 5)})});
    presenter.setRunning(true);
    CellUpdate update;
    update.cell = notReached("Q4_K_M").id;
    update.state = CellState::Measuring;
    update.record = test::measuredCell(q("M"), q("Q4_K_M"), 1);
    update.record->outcome = CellOutcome::Unfinished;
    presenter.apply({update});
    EXPECT_EQ(presenter.recordOf(0, int(model.columns().indexOf(q("Q4_K_M"))))->attempts.size(), 5);
    EXPECT_EQ(square("Q4_K_M").verdict.state, CellState::Measuring) << "but that it is measured is seen";
}

TEST_F(Presenter, WhatChangedSinceIsToldInTheSquare)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 5);
    cell.fileBytes = double(test::tinyGguf().size());
    presenter.setRecord(runOf(kOld, {cell}));
    EXPECT_EQ(square("Q4_K_M").stale, QStringList());
    const QModelIndex index = model.index(0, int(model.columns().indexOf(q("Q4_K_M"))));
    EXPECT_FALSE(index.data(MatrixModel::StaleRole).toBool());
    presenter.setToday({}, {{q("llama.cpp"), q("version: 0.8.0 (build 12000)")}});
    ASSERT_EQ(square("Q4_K_M").stale.size(), 1);
    EXPECT_TRUE(index.data(MatrixModel::StaleRole).toBool());
    EXPECT_TRUE(index.data(Qt::ToolTipRole).toString().contains(q("0.8.0")));
    EXPECT_EQ(square("Q8_0").stale, QStringList()) << "what was never measured is not stale";
}

TEST_F(Presenter, OtherOwnPromptsAreToldInTheSquareAndMeasuredAgain)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 5);
    cell.key = q("k");
    cell.fileBytes = double(test::tinyGguf().size()); // as it is today
    cell.attempts << test::measuredCell(q("M"), q("Q4_K_M"), 1).attempts.first();
    cell.attempts.last().profile = q("quality");
    cell.attempts.last().question = QuestionAnswer{q("1"), q("math"), q("number"), q("4"), q("4")};
    const RunRecord run = runOf(kOld, {cell});
    presenter.setRecord(run);
    presenter.setHistory({run});
    EXPECT_EQ(square("Q4_K_M").stale, QStringList());
    EXPECT_EQ(presenter.measured().value(cell.id).key, q("k"));
    document.change(q("prompts"), {}, [](ProjectData &data) {
        data.prompts = {{q("What is 2 + 2?"), q("contains"), q("4")}};
    });
    ASSERT_EQ(square("Q4_K_M").stale.size(), 1);
    EXPECT_TRUE(square("Q4_K_M").stale.first().contains(q("own prompts")));
    EXPECT_EQ(presenter.measured().value(cell.id).key, QString());
}

TEST_F(Presenter, AModelKeepsItsResultsUnderANewName)
{
    CellRecord cell = test::measuredCell(q("Old name"), q("Q4_K_M"), 5);
    QSignalSpy surveyed(&presenter, &MatrixPresenter::surveyed);
    presenter.lookAgain();
    ASSERT_TRUE(test::waitUntil([&] { return surveyed.count() > 0; }));
    cell.fileFingerprint = presenter.fingerprintOf({q("M"), q("Q4_K_M")});
    ASSERT_FALSE(cell.fileFingerprint.isEmpty());
    // Q8_0 holds the same bytes in this project; the quantization tells them apart.
    presenter.setRecord(runOf(kOld, {cell}));
    EXPECT_TRUE(square("Q4_K_M").verdict.metrics.contains(q("interactive.tokens_per_second")));
    EXPECT_FALSE(square("Q8_0").verdict.metrics.contains(q("interactive.tokens_per_second")));
}

TEST_F(Presenter, WhatNoEngineLoadsSaysSoInItsSquare)
{
    document.change(q("folder"), {}, [](ProjectData &data) {
        data.models.models[0].artifacts = {{Artifact::Kind::Safetensors, q("f"), q("BF16")}};
    });
    EXPECT_EQ(square("BF16").plan, SquarePlan::Unusable);
    EXPECT_EQ(square("BF16").verdict.rule, q("artifact"));
    EXPECT_TRUE(square("BF16").verdict.reason.contains(q("GGUF"))) << square("BF16").verdict.reason;
    EXPECT_EQ(square("Q4_K_M").plan, SquarePlan::In);
}

TEST_F(Presenter, WhatIsPausedSaysSo)
{
    const CellRecord cell = notReached("Q4_K_M");
    presenter.setRecord(runOf(kNew, {cell}));
    presenter.setRunning(true);
    CellUpdate update;
    update.cell = cell.id;
    update.state = CellState::Measuring;
    update.activity = q("Batch: document 3 of 30");
    update.secondsLeft = 30;
    presenter.apply({update});
    EXPECT_TRUE(square("Q4_K_M").activity.contains(q("left"))) << square("Q4_K_M").activity;
    presenter.setPaused(true);
    EXPECT_EQ(square("Q4_K_M").activity, q("paused · Batch: document 3 of 30"));
    presenter.setPaused(false);
    EXPECT_TRUE(square("Q4_K_M").activity.contains(q("left"))) << square("Q4_K_M").activity;
}
