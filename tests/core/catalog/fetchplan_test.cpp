// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/catalog/fetchplan.h"
#include "core/net/sha256.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;
using sweetspot::test::ScriptedHub;

namespace
{

class Fetch : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *path : {"m-Q4_K_M.gguf", "m-Q5_K_M.gguf", "m-Q8_0.gguf"})
            server.add(q(path), test::tinyGguf());
        ModelDefinition model;
        model.name = q("M");
        model.size = q("7B");
        model.repo = q("org/repo");
        for (const char *quantization : {"Q4_K_M", "Q5_K_M", "Q8_0"})
            model.files.insert(q(quantization), q("m-") + q(quantization) + q(".gguf"));
        data.models.models << model;
        data.config.modelDir = q("models");
    }

    QTemporaryDir dir;
    ScriptedHub server;
    ProjectFolder folder{dir.path()};
    ProjectData data;
    Hub hub{{server.endpoint(), {}, {}}, [](double, const std::stop_token &) { return true; }};
};

} // namespace

TEST_F(Fetch, OnlyWhatTheComingRunNeeds)
{
    data.config.testMode = TestMode::Quick;
    EXPECT_EQ(missingFiles(folder, data).size(), 2) << "quick mode measures two quantizations";
    data.config.testMode = TestMode::Full;
    EXPECT_EQ(missingFiles(folder, data).size(), 3);
    data.settings.excluded.insert({q("M"), q("Q8_0")});
    test::writeFile(dir.filePath(q("models/7B/m-Q4_K_M.gguf")), test::tinyGguf());
    const auto missing = missingFiles(folder, data);
    ASSERT_EQ(missing.size(), 1);
    EXPECT_EQ(missing[0].quantization, q("Q5_K_M"));
    EXPECT_EQ(missing[0].folder, dir.filePath(q("models/7B")));
    data.models.models[0].repo.clear();
    EXPECT_TRUE(missingFiles(folder, data).isEmpty()) << "nowhere to fetch it from";
}

TEST_F(Fetch, AModelArrivesAndIsNoted)
{
    data.config.testMode = TestMode::Full;
    const auto plan = planFetch(hub, missingFiles(folder, data).first());
    ASSERT_TRUE(plan) << plan.error().sentence;
    EXPECT_EQ(plan->bytes(), test::tinyGguf().size());
    EXPECT_TRUE(plan->orders[0].url.contains(q("0123456789abcdef"))) << "pinned to the commit";
    ASSERT_TRUE(fetchModel(hub, *plan, dir.filePath(q("models"))).ok());
    EXPECT_EQ(missingFiles(folder, data).size(), 2);
    const auto metadata = parseJson(readFile(dir.filePath(q("models/metadata.json"))));
    ASSERT_TRUE(metadata);
    const Json entry = (*metadata)["files"]["7B/m-Q4_K_M.gguf"];
    EXPECT_EQ(entry["repo"], "org/repo");
    EXPECT_EQ(entry["quantization"], "Q4_K_M");
    EXPECT_EQ(entry["sha256"][0].get<std::string>().size(), 64U);
}

TEST_F(Fetch, WhereADownloadGoesTheProjectFindsIt)
{
    for (const char *size : {"", "7B", "1.5B", "8x7B", "30B-A3B", "7 B", "odd/size"}) {
        ModelDefinition model;
        model.name = q("A");
        model.size = q(size);
        const QString path = fetchFolder(folder, data, model.size) + q("/a.gguf");
        test::writeFile(path, test::tinyGguf());
        EXPECT_EQ(folder.modelFile(data, model, q("a.gguf")), QDir::cleanPath(path)) << size;
        ASSERT_TRUE(QFile::remove(path));
    }
}

TEST_F(Fetch, WhatWasNotedOfAFileIsFoundAgain)
{
    data.config.testMode = TestMode::Full;
    const QString models = dir.filePath(q("models")), notes = models + q("/metadata.json");
    const auto plan = planFetch(hub, missingFiles(folder, data).first());
    ASSERT_TRUE(plan) << plan.error().sentence;
    // Whatever lies there already: it is replaced, and nothing breaks.
    for (const char *broken : {"{\"files\": 3}", "{\"files\": [1]}", "[]", "{", ""}) {
        test::writeFile(notes, broken);
        EXPECT_TRUE(notedChecksums(models).isEmpty()) << broken;
        QFile::remove(plan->target());
        ASSERT_TRUE(fetchModel(hub, *plan, models).ok()) << broken;
        EXPECT_EQ(notedChecksums(models).value(plan->target()).toLatin1(), sha256OfFile(plan->target()))
            << broken;
    }
    test::writeFile(
        notes, R"({"files": {"a.gguf": 7, "b.gguf": {"sha256": [3]}, "c.gguf": {"sha256": ["AB"]}}})");
    EXPECT_EQ(notedChecksums(models), (QHash<QString, QString>{{models + q("/c.gguf"), q("ab")}}));
}

TEST_F(Fetch, PastedReferencesFindTheirFile)
{
    const auto any = planFetch(hub, HubReference{q("org/repo"), q("main"), {}, {}}, folder, data);
    ASSERT_TRUE(any) << any.error().sentence;
    EXPECT_EQ(any->wanted.quantization, q("Q4_K_M"));
    EXPECT_FALSE(QFileInfo(any->target()).fileName().contains(q("/")));
    const auto q8 = planFetch(hub, HubReference{q("org/repo"), q("main"), {}, q("Q8_0")}, folder, data);
    EXPECT_EQ(q8->file.path(), q("m-Q8_0.gguf"));
    const auto none = planFetch(hub, HubReference{q("org/repo"), q("main"), {}, q("Q2_K")}, folder, data);
    ASSERT_FALSE(none);
    EXPECT_TRUE(none.error().sentence.contains(q("it has Q4_K_M, Q5_K_M, Q8_0"))) << none.error().sentence;
}

TEST_F(Fetch, WhatIsNoModelIsAnError)
{
    server.add(q("m-Q4_K_M.gguf"), "not a model");
    data.config.testMode = TestMode::Full;
    const auto plan = planFetch(hub, missingFiles(folder, data).first());
    ASSERT_TRUE(plan);
    const auto fetched = fetchModel(hub, *plan, dir.filePath(q("models")));
    ASSERT_FALSE(fetched);
    EXPECT_TRUE(fetched.error().sentence.contains(q("not a GGUF file")));
}
