// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/engines/triton/tritonrepository.h"
#include "tests/support/testdata.h"

#include <QFileInfo>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

ServerOrder order(const QString &folder)
{
    ServerOrder order;
    order.cell.id.model = q("Demo 4M");
    order.cell.modelFile = folder;
    order.cell.contextLength = 2048;
    order.need.parallel = 4;
    order.lane = LaneSpec{q("both"), {q("CUDA0"), q("CUDA1")}};
    return order;
}

} // namespace

TEST(TritonRepository, TellsVllmContextStreamsAndThatNothingIsCached)
{
    ServerOrder both = order(q("/m/\"x\""));
    const auto json = *parseJson(tritonModelJson(both));
    EXPECT_EQ(json["model"], "/m/\"x\"");
    EXPECT_EQ(json["max_model_len"], 2048);
    EXPECT_EQ(json["max_num_seqs"], 4);
    EXPECT_EQ(json["enable_prefix_caching"], false);
    EXPECT_EQ(json["tensor_parallel_size"], 2);
    EXPECT_DOUBLE_EQ(json["gpu_memory_utilization"], 0.9);
    both.lane = LaneSpec{q("CPU"), {}};
    EXPECT_FALSE(parseJson(tritonModelJson(both))->contains("gpu_memory_utilization"));
    EXPECT_TRUE(tritonConfig().contains("KIND_MODEL"));
}

TEST(TritonRepository, IsThereAsLongAsItsObject)
{
    QTemporaryDir model;
    QString place;
    {
        TritonRepository repository;
        ASSERT_TRUE(repository.make(order(model.path())));
        place = repository.path();
        EXPECT_EQ(repository.model(), q("Demo-4M"));
        EXPECT_TRUE(QFileInfo::exists(place + q("/Demo-4M/config.pbtxt")));
        EXPECT_TRUE(QFileInfo::exists(place + q("/Demo-4M/1/model.json")));
    }
    EXPECT_FALSE(QFileInfo::exists(place));
}

TEST(TritonRepository, AModelOfThePersonsIsTakenAsItIsAndStays)
{
    QTemporaryDir model;
    test::writeFile(model.filePath(q("config.pbtxt")), "name: \"x\"\n");
    EXPECT_TRUE(isTritonModel(model.path()));
    {
        TritonRepository repository;
        ASSERT_TRUE(repository.make(order(model.path())));
        EXPECT_EQ(test::readFile(repository.path() + q("/Demo-4M/config.pbtxt")), "name: \"x\"\n");
    }
    EXPECT_TRUE(QFileInfo::exists(model.filePath(q("config.pbtxt")))) << "only the way to it is ours";
}

TEST(TritonRepository, ThreeCardsTakeAModelOneAfterTheOtherWhereItsHeadsCannotBeDivided)
{
    QTemporaryDir model;
    test::writeFile(model.filePath(q("config.json")), R"({"num_attention_heads":32})");
    ServerOrder three = order(model.path());
    three.lane.devices << q("CUDA2");
    const auto json = parseJson(tritonModelJson(three));
    ASSERT_TRUE(json);
    EXPECT_EQ((*json)["pipeline_parallel_size"], 3);
    EXPECT_FALSE(json->contains("tensor_parallel_size"));
}
