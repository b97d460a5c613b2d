// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetable.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(EngineTable, EveryEngineHasAServerAndADialect)
{
    QSet<QString> ids;
    for (const auto &engine : engines()) {
        EXPECT_FALSE(ids.contains(engine->kind().id));
        ids.insert(engine->kind().id);
        EXPECT_TRUE(engine->makeServer(EngineSite{}));
        EXPECT_TRUE(engine->makeChat());
        const auto dialect = engine->makeDialect();
        ASSERT_TRUE(dialect);
        EXPECT_FALSE(dialect->health({"http://h"}).url.empty());
    }
    for (const EngineKind &kind : engineKinds())
        EXPECT_TRUE(findEngine(kind.id)) << "what people can choose can be made: " << kind.id;
    EXPECT_TRUE(findEngine(CellId{}.engine)) << "the default engine exists";
    EXPECT_EQ(findEngine(q("carrier pigeon")), nullptr);
}

TEST(EngineTable, SaysWhoLoadsWhat)
{
    EXPECT_EQ(enginesThatLoad({Artifact::Kind::Gguf, q("m.gguf"), q("Q4_K_M")}),
        (QStringList{q("llama.cpp"), q("Ollama"), q("LM Studio")}));
    EXPECT_EQ(enginesThatLoad({Artifact::Kind::Safetensors, q("m"), q("BF16")}),
        (QStringList{q("vLLM"), q("Triton")}));
}
