// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/prepare.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDateTime>
#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
const QVector<EngineDevice> kTwo{{q("RPC0"), q("x"), {}, {}}, {q("RPC1"), q("y"), {}, {}}};
}

TEST(Prepare, LanesAreTheDevicesOrTheCpu)
{
    EXPECT_EQ(*makeLanes({}, {}), (QVector<LaneSpec>{{q("CPU"), {}}}));
    EXPECT_EQ(*makeLanes(kTwo, {}), (QVector<LaneSpec>{{q("RPC0"), {q("RPC0")}}, {q("RPC1"), {q("RPC1")}}}));
    EXPECT_EQ(*makeLanes(kTwo, {{q("rpc1"), q("cpu")}, {}}),
        (QVector<LaneSpec>{{q("RPC1"), {q("RPC1")}}, {q("CPU"), {}}}));
    EXPECT_EQ(*makeLanes(kTwo, {{}, {q("RPC0+RPC1")}}),
        (QVector<LaneSpec>{{q("RPC0+RPC1"), {q("RPC0"), q("RPC1")}}}));
}

TEST(Prepare, UnknownDevicesAreNamedWithTheOnesThereAre)
{
    const auto unknown = makeLanes(kTwo, {{q("CUDA7")}, {}});
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(unknown.error().sentence.contains(q("CUDA7")) && unknown.error().sentence.contains(q("RPC1")));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0")}}));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0+CPU")}}));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0+RPC0")}}));
}

TEST(Prepare, SurveysFilesAndTheirProblems)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("models/good.gguf")), test::tinyGguf());
    test::writeFile(dir.filePath(q("models/cut.gguf")), test::tinyGguf().chopped(10));
    ProjectData data;
    ModelDefinition model;
    model.name = q("M");
    model.files = {{q("Q4_K_M"), q("good.gguf")}, {q("Q5_K_M"), q("cut.gguf")}, {q("Q6_K"), q("none.gguf")}};
    data.models.models << model;
    const auto files = surveyModelFiles(ProjectFolder(dir.path()), data);
    EXPECT_TRUE(files.value({q("M"), q("Q4_K_M")}).problem.isEmpty());
    EXPECT_EQ(files.value({q("M"), q("Q4_K_M")}).header->contextLength, 2048);
    EXPECT_TRUE(files.value({q("M"), q("Q5_K_M")}).problem.contains(q("truncated")));
    EXPECT_TRUE(files.value({q("M"), q("Q6_K")}).path.isEmpty());
    EXPECT_TRUE(files.value({q("M"), q("Q6_K")}).problem.contains(q("none.gguf")));
}

TEST(Prepare, ACellIsKnownByWhatItsFileHolds)
{
    QTemporaryDir dir;
    const QString first = dir.filePath(q("m.gguf")), moved = dir.filePath(q("other.gguf"));
    test::writeFile(first, test::tinyGguf());
    ProjectData data;
    data.config.testMode = TestMode::Full;
    ModelDefinition model;
    model.name = q("M");
    model.size = q("1B");
    const auto llamaCpp = probeLlamaCpp(test::fakeServer());
    ASSERT_TRUE(llamaCpp);
    LaneOptions lanes;
    lanes.devices = {q("cpu")};
    const auto keyOf = [&](const QString &path) {
        model.files = {{q("Q4_K_M"), path}};
        data.models.models = {model};
        const auto prepared = prepareWith(*llamaCpp, ProjectFolder(dir.path()), data, {}, lanes);
        return prepared && !prepared->plan.cells.isEmpty() ? prepared->plan.cells.first().key : QString();
    };
    const QString key = keyOf(first);
    ASSERT_FALSE(key.isEmpty());
    QFile file(first);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(
        file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3), QFileDevice::FileModificationTime));
    EXPECT_EQ(keyOf(first), key) << "touched";
    ASSERT_TRUE(file.seek(file.size() - 1));
    char last = 0;
    ASSERT_TRUE(file.getChar(&last));
    ASSERT_TRUE(file.seek(file.size() - 1));
    ASSERT_TRUE(file.putChar(char(last ^ 1)));
    file.close();
    EXPECT_NE(keyOf(first), key) << "another byte, the same size";
    test::writeFile(moved, test::tinyGguf());
    EXPECT_EQ(keyOf(moved), key) << "the same bytes elsewhere";
}
