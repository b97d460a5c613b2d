// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/testdata.h"
#include "ui/window/services.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(Services, TheEnvironmentSaysWhichHubAndWithWhichKeys)
{
    QProcessEnvironment environment;
    environment.insert(q("HF_ENDPOINT"), q("https://hub.example/"));
    environment.insert(q("HF_TOKEN"), q("hf_some"));
    environment.insert(q("OPENAI_API_KEY"), q("sk-some"));
    Services services(environment);
    EXPECT_EQ(services.downloads.hub().access().endpoint, q("https://hub.example"));
    EXPECT_EQ(services.downloads.hub().access().token, q("hf_some"));
    FoundKey found;
    QObject context;
    services.secrets.read(q("openai"), &context, [&](const FoundKey &key) { found = key; });
    ASSERT_TRUE(test::waitUntil([&] { return found.source != FoundKey::Source::None; }));
    EXPECT_EQ(found.key, q("sk-some"));
    EXPECT_EQ(found.source, FoundKey::Source::Environment);
}

TEST(Services, AllOfThemFollowTheOpenProject)
{
    QTemporaryDir dir;
    ProjectData data;
    data.config.modelDir = q(".");
    ModelDefinition model;
    model.name = q("M");
    model.files.insert(q("Q4_K_M"), q("m.gguf"));
    data.models.models << model;
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
    RunRecord record;
    record.context = test::someContext();
    record.completed = true;
    record.cells << test::measuredCell();
    ASSERT_FALSE(test::writeRun(dir.path(), record).isEmpty());
    Services services{QProcessEnvironment()};
    EXPECT_EQ(services.matrix.rowCount(), 0);
    ASSERT_TRUE(services.document.open(dir.path()));
    EXPECT_EQ(services.matrix.rowCount(), 1);
    EXPECT_TRUE(test::waitUntil([&] { return services.library.runs().size() == 1; }));
    services.document.close();
    EXPECT_EQ(services.matrix.rowCount(), 0);
    EXPECT_TRUE(services.library.runs().isEmpty());
}

TEST(Services, WhatIsWrongWithAnEngineStandsInItsSquares)
{
    QTemporaryDir dir;
    ProjectData data;
    data.config.llamaCpp.serverPath = test::fakeServer();
    data.settings.engines << EngineEntry{q("workshop"), q("openai"), q("http://127.0.0.1:1"), true, false,
        {{q("served"), {}, {}}}}; // nobody there
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
    Services services{QProcessEnvironment()};
    ASSERT_TRUE(services.document.open(dir.path()));
    const auto square = [&]() -> const MatrixSquare & {
        return services.matrix.square(0, int(services.matrix.columns().indexOf(q("Served"))));
    };
    ASSERT_EQ(services.matrix.rowCount(), 1);
    ASSERT_TRUE(services.matrix.columns().contains(q("Served")));
    EXPECT_EQ(square().plan, SquarePlan::In);
    services.engines.ask();
    ASSERT_TRUE(test::waitUntil([&] { return !services.engines.isAsking(); }));
    EXPECT_EQ(square().plan, SquarePlan::Unusable);
    EXPECT_EQ(square().verdict.reason, services.engines.problems().value(q("workshop")));
    EXPECT_FALSE(square().verdict.reason.isEmpty());
}

TEST(Services, ConnectionsOfARunReachTheEngines)
{
    Services services{QProcessEnvironment()};
    QSignalSpy changed(&services.engines, &EngineMonitor::changed);
    ConnectionState state;
    state.engine = q("workshop");
    emit services.runs.controller().connectionsChanged({state});
    EXPECT_GT(changed.count(), 0);
}
