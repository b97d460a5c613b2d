// SPDX-License-Identifier: GPL-3.0-or-later
// The models command of sweetspot-cli against a scripted hub on loopback and stores in a temporary home.
#include "core/base/json.h"
#include "core/store/project/projectfolder.h"
#include "tests/support/places.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QProcess>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedHub;

namespace
{

class Models : public testing::Test
{
protected:
    void SetUp() override
    {
        server.add(q("m-Q4_K_M.gguf"), test::tinyGguf());
        server.add(q("m-Q8_0.gguf"), test::tinyGguf());
        ProjectData data;
        data.settings.name = q("P");
        ModelDefinition model;
        model.name = q("Tiny");
        model.size = q("1B");
        model.repo = q("org/repo");
        model.files.insert(q("Q4_K_M"), q("m-Q4_K_M.gguf"));
        data.models.models << model;
        ASSERT_TRUE(ProjectFolder(folder).save(data).ok());
    }

    struct Ran {
        int code;
        QByteArray out, err;
        Json json() const { return parseJson(out).value_or(Json()); }
    };
    Ran models(const QStringList &words) { return cli(QStringList{q("models"), folder} + words); }
    Ran cli(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(q("HF_ENDPOINT"), server.endpoint());
        environment.insert(q("HF_TOKEN"), q("hf_secret"));
        environment.insert(q("HOME"), dir.filePath(q("home")));
        for (const char *name : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "HF_HOME", "HF_HUB_CACHE", "OLLAMA_MODELS"})
            environment.remove(q(name));
        process.setProcessEnvironment(environment);
        process.start(test::cli(), arguments);
        EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir dir;
    QString folder = dir.filePath(q("p"));
    ScriptedHub server;
};

} // namespace

TEST_F(Models, WhatIsMissingIsFetchedAndListed)
{
    EXPECT_EQ(models({q("list"), q("--json")}).json()[0]["available"], false);
    const Ran dry = models({q("download"), q("--dry-run"), q("--json")});
    EXPECT_EQ(dry.code, 0);
    EXPECT_EQ(dry.json()["files"].size(), 1U);
    EXPECT_EQ(dry.json()["bytes"], test::tinyGguf().size());
    EXPECT_TRUE(dry.json().contains("free_bytes"));
    EXPECT_FALSE(QFileInfo::exists(folder + q("/models/1B/m-Q4_K_M.gguf")));
    const Ran fetched = models({q("download")});
    EXPECT_EQ(fetched.code, 0) << fetched.err.toStdString();
    EXPECT_TRUE(QFileInfo::exists(folder + q("/models/1B/m-Q4_K_M.gguf")));
    EXPECT_TRUE(QFileInfo::exists(folder + q("/models/metadata.json")));
    const Json listed = models({q("list"), q("--json")}).json();
    EXPECT_EQ(listed[0]["available"], true);
    EXPECT_EQ(listed[0]["header"]["architecture"], "llama");
    EXPECT_GT(listed[0]["needs_bytes"], 0);
    EXPECT_EQ(models({q("verify")}).code, 0);
    test::writeFile(folder + q("/models/1B/m-Q4_K_M.gguf"), "damaged");
    EXPECT_EQ(models({q("verify")}).code, 1);
}

TEST_F(Models, VerifyFindsWhatTheHeadDoesNotShow)
{
    ASSERT_EQ(models({q("download")}).code, 0);
    const QString path = folder + q("/models/1B/m-Q4_K_M.gguf");
    QByteArray bytes = test::readFile(path);
    bytes.back() = char(bytes.back() ^ 1); // of the weights
    test::writeFile(path, bytes);
    const Ran verified = models({q("verify"), q("--json")});
    EXPECT_EQ(verified.code, 1);
    EXPECT_EQ(verified.json()[0]["good"], false);
    EXPECT_TRUE(textOf(verified.json()[0], "problem").contains(q("checksum"))) << verified.out.toStdString();
    ASSERT_TRUE(QFile::remove(folder + q("/models/metadata.json")));
    EXPECT_EQ(models({q("verify")}).code, 0) << "nobody knows what it should be";
}

TEST_F(Models, ANewProjectIsMadeFromTheHubAndFetchesNothingYet)
{
    const QString made = dir.filePath(q("made"));
    const Ran ran = cli({q("new"), made, q("--hub"), q("org/repo:Q8_0")});
    ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.contains("--fetch")) << ran.out.toStdString();
    Issues issues;
    const auto data = ProjectFolder(made).load(issues);
    ASSERT_TRUE(data);
    ASSERT_EQ(data->models.models.size(), 1);
    EXPECT_EQ(data->models.models[0].repo, q("org/repo"));
    EXPECT_EQ(data->models.models[0].files.keys(), QStringList{q("Q8_0")});
    EXPECT_FALSE(QFileInfo::exists(made + q("/models"))) << "run --fetch does that";
    ASSERT_EQ(cli({q("models"), made, q("download")}).code, 0);
    EXPECT_EQ(cli({q("models"), made, q("list"), q("--json")}).json()[0]["available"], true)
        << "it is found where it was put";
    EXPECT_EQ(cli({q("new"), dir.filePath(q("none")), q("--hub"), q("org/repo:Q2_K")}).code, 2)
        << "it has none";
    EXPECT_FALSE(QFileInfo::exists(dir.filePath(q("none"))));
    EXPECT_FALSE((ran.out + ran.err).contains("hf_secret"));
}

TEST_F(Models, APastedNameIsFetchedAndBecomesPartOfTheProject)
{
    const Ran fetched = models({q("download"), q("org/repo:Q8_0")});
    ASSERT_EQ(fetched.code, 0) << fetched.err.toStdString();
    Issues issues;
    const auto data = ProjectFolder(folder).load(issues);
    ASSERT_TRUE(data);
    ASSERT_EQ(data->models.models.size(), 1) << "the same repository is the same model";
    EXPECT_TRUE(data->models.models[0].files.contains(q("Q8_0")));
    EXPECT_NE(models({q("download"), q("org/repo:Q2_K")}).code, 0) << "it has none";
    EXPECT_NE(models({q("download"), q("nonsense words")}).code, 0);
    const Ran all = models({q("list")});
    EXPECT_FALSE((fetched.out + fetched.err + all.out + all.err).contains("hf_secret"));
}

TEST_F(Models, ModelsOfOtherProgramsAreFoundAndTakenInPlace)
{
    const QString other = dir.filePath(q("home/.lmstudio/models/pub/repo/found-7B-Q6_K.gguf"));
    test::writeFile(other, test::tinyGguf());
    const Ran scanned = models({q("scan"), q("--add"), q("--json")});
    ASSERT_EQ(scanned.code, 0) << scanned.err.toStdString();
    ASSERT_EQ(scanned.json().size(), 1U);
    EXPECT_EQ(scanned.json()[0]["store"], "LM Studio");
    Issues issues;
    const auto data = ProjectFolder(folder).load(issues);
    ASSERT_TRUE(data);
    ASSERT_EQ(data->models.models.size(), 2);
    EXPECT_EQ(data->models.models[1].name, q("found-7B"));
    EXPECT_EQ(models({q("scan"), q("--json")}).json().size(), 0U) << "it is known now";
    EXPECT_EQ(test::readFile(other), test::tinyGguf());
}

TEST_F(Models, BadUsageIsTold)
{
    EXPECT_EQ(models({q("dance")}).code, 2);
    EXPECT_EQ(models({q("search")}).code, 2);
    server.misbehave([](const test::ScriptedServer::Request &, test::ScriptedServer::Connection &connection) {
        connection.send(
            "HTTP/1.1 401 X\r\nX-Error-Code: GatedRepo\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return true;
    });
    const Ran gated = models({q("download")});
    EXPECT_NE(gated.code, 0);
    EXPECT_TRUE(gated.err.contains("accept its terms")) << gated.err.toStdString();
}

TEST_F(Models, ThePlanSaysWhatIsToBeFetched)
{
    QProcess process;
    process.start(test::cli(), {q("plan"), folder, q("--json")});
    ASSERT_TRUE(process.waitForFinished(test::kPatienceMs));
    const auto plan = parseJson(process.readAllStandardOutput());
    ASSERT_TRUE(plan) << process.readAllStandardError().toStdString();
    ASSERT_EQ((*plan)["cells"].size(), 1u);
    EXPECT_EQ((*plan)["cells"][0]["download"]["repo"], "org/repo");
    EXPECT_EQ((*plan)["cells"][0]["download"]["file"], "m-Q4_K_M.gguf");
    EXPECT_EQ((*plan)["cells"][0]["run"], false);
    ASSERT_EQ(models({q("download")}).code, 0);
    process.start(test::cli(), {q("plan"), folder});
    ASSERT_TRUE(process.waitForFinished(test::kPatienceMs));
    const QByteArray text = process.readAllStandardOutput();
    EXPECT_FALSE(text.contains("fetched")) << text.toStdString();
}

TEST_F(Models, ARunFetchesWhatIsMissingWhenItIsAskedTo)
{
    const QString file = folder + q("/models/1B/m-Q4_K_M.gguf");
    const QStringList run{q("run"), folder, q("--quick"), q("--quants"), q("Q4_K_M"), q("--profiles"),
        q("interactive"), q("--set"), q("llama_cpp.server_path=") + test::fakeServer()};
    qputenv(
        "FAKE_BEHAVIOUR", "crash_at_start"); // what is measured is not the point, and a busy machine delays it
    cli(run);
    EXPECT_FALSE(QFileInfo::exists(file)) << "nothing is fetched unasked";
    EXPECT_TRUE(server.hubRequests().isEmpty());
    const Ran fetched = cli(run + QStringList{q("--fetch")});
    EXPECT_EQ(fetched.code, 1) << "the file reached the engine, which could not load it";
    EXPECT_TRUE(QFileInfo::exists(file)) << fetched.err.toStdString();
    EXPECT_GE(server.bytesServed(), test::tinyGguf().size());
    EXPECT_FALSE((fetched.out + fetched.err).contains("hf_secret"));
    const qint64 served = server.bytesServed();
    cli(run + QStringList{q("--fetch")});
    qunsetenv("FAKE_BEHAVIOUR");
    EXPECT_EQ(server.bytesServed(), served) << "what is here is not fetched again";
}

TEST_F(Models, WhatCannotBeFetchedMeasuresNothing)
{
    ProjectData data;
    data.settings.name = q("P");
    ModelDefinition model;
    model.name = q("Gone");
    model.repo = q("org/gone");
    model.files.insert(q("Q4_K_M"), q("gone-Q4_K_M.gguf"));
    data.models.models << model;
    ASSERT_TRUE(ProjectFolder(folder).save(data).ok());
    const Ran ran = cli({q("run"), folder, q("--quick"), q("--fetch")});
    EXPECT_NE(ran.code, 0);
    EXPECT_FALSE(QFileInfo::exists(folder + q("/runs")));
}

TEST_F(Models, TheDoctorExitsWithFourWhenNothingCanRunAndFetchesNothing)
{
    Issues issues;
    auto data = ProjectFolder(folder).load(issues);
    ASSERT_TRUE(data);
    data->config.llamaCpp.serverPath = dir.filePath(q("no-such-server"));
    ASSERT_TRUE(ProjectFolder(folder).save(*data).ok());
    const Ran ran = cli({q("doctor"), folder, q("--json")});
    EXPECT_EQ(ran.code, 4);
    bool broken = false;
    for (const Json &finding : ran.json())
        broken |= textOf(finding, "id") == q("engine") && textOf(finding, "status") == q("broken");
    EXPECT_TRUE(broken) << ran.out.toStdString();
    EXPECT_TRUE(server.hubRequests().isEmpty());
    EXPECT_FALSE(QFileInfo::exists(dir.filePath(q("home/.local/share/sweetspot/engines"))))
        << "no engine either";
}
