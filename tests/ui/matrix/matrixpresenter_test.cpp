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
