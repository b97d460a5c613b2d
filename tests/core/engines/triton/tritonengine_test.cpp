// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/triton/tritonengine.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const Engine &triton()
{
    static const auto engine = makeTritonEngine();
    return *engine;
}

} // namespace

TEST(TritonEngine, LoadsFoldersAndTakesNoOptions)
{
    EXPECT_TRUE(triton().accepts({Artifact::Kind::Safetensors, q("m"), q("BF16")}, {}));
    EXPECT_FALSE(triton().accepts({Artifact::Kind::Gguf, q("m"), q("Q8_0")}, {}));
    EngineEntry entry;
    entry.name = entry.kind = q("triton");
    EXPECT_TRUE(triton().checkLaunch(entry));
    entry.options = {{q("--grpc-port"), q("1")}};
    EXPECT_FALSE(triton().checkLaunch(entry));
    entry.options.clear();
    entry.program = q("/no/such/place");
    EXPECT_FALSE(triton().surveyProgram(entry, {}, {}).usable);
    EXPECT_FALSE(triton().kind().profiles.contains(q("quality"))) << "its route has no chat template";
}

TEST(TritonEngine, ACommandWritesTheRepositoryAndStartsIt)
{
    ServeOrder order;
    order.settings = {q("tritonserver"), q("/m"), {{q("model.json"), q("{\"model\":\"/m\"}")}}};
    const QString command = triton().serveCommand(order);
    EXPECT_TRUE(command.contains(q("{\"model\":\"/m\"}")));
    EXPECT_TRUE(command.contains(q("tritonserver --model-repository repository")));
    order.settings.options.clear();
    EXPECT_TRUE(triton().serveCommand(order).contains(q("ln -s /m repository/model")));
    EXPECT_EQ(triton().serveCommand({}), QString());
}
