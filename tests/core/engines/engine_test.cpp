// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engine.h"
#include "core/engines/handover/handoverform.h"
#include "core/engines/openai/openaichat.h"
#include "core/engines/remote/remoteserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// Only what an engine must say.
class Bare : public Engine
{
public:
    Bare()
        : Engine(named())
    {
    }
    static EngineKind named()
    {
        EngineKind kind;
        kind.id = q("bare");
        kind.label = q("Bare");
        return kind;
    }
    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<RemoteServer>(site, makeDialect());
    }
    std::unique_ptr<Dialect> makeDialect() const override
    {
        return std::make_unique<OpenAiCompletions>(OpenAiChat::Flavour::Plain);
    }
    std::unique_ptr<Dialect> makeChat() const override
    {
        return std::make_unique<OpenAiChat>(OpenAiChat::Flavour::Plain);
    }
};

} // namespace

TEST(Engine, WhatItDoesNotSayItCannotDo)
{
    const Bare bare;
    EXPECT_FALSE(bare.surveyProgram({}, {}, {}).usable);
    EXPECT_TRUE(bare.surveyProgram({}, {}, {}).problem.contains(q("Bare"))) << "a sentence that names it";
    EXPECT_FALSE(bare.isKnownByItsList());
    EXPECT_TRUE(bare.fingerprint({}).isEmpty());
    const ServeOrder order{{q("bare"), q("/m.gguf"), {}}, q("M"), q("CPU"), 0};
    EXPECT_EQ(bare.serveCommand(order), QString());
    EXPECT_EQ(bare.recipe(order), QString());
    EXPECT_TRUE(bare.serveLine(order, {}).line.program.isEmpty());
    EXPECT_FALSE(bare.settingsOf({q("bare"), {}, {}}, {}));
    EXPECT_TRUE(bare.handOverForms().isEmpty() && bare.handOverNotes({}).isEmpty());
    EXPECT_TRUE(bare.containerImage({}).image.isEmpty());
    const auto fetched = bare.fetchModel(Endpoint("http://127.0.0.1:1"), q("m"), {});
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, ErrorCode::NotFound);
    EXPECT_FALSE(bare.removeOurs(Endpoint("http://127.0.0.1:1"), {}));
    StreamClient client;
    EXPECT_EQ(bare.versionAt(client, Endpoint("http://127.0.0.1:1"), {}), QString());
}

TEST(Engine, LoadsNothingAndNamesNoDeviceUnlessItSaysSo)
{
    const Bare bare;
    const Status accepted = bare.accepts({Artifact::Kind::Gguf, q("m.gguf"), q("Q4_K_M")}, {});
    ASSERT_FALSE(accepted);
    EXPECT_TRUE(accepted.error().sentence.contains(q("Bare")));
    EXPECT_TRUE(bare.devices({}, {Device{q("a"), Device::Kind::Gpu}}).isEmpty());
    EngineEntry entry;
    EXPECT_TRUE(bare.checkLaunch(entry));
    entry.environment = {{q("GGML_A"), q("b")}};
    EXPECT_FALSE(bare.checkLaunch(entry)) << "no server of ours is started";
}
