// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the command line: its help, and that it refuses what it does not understand.
#include "core/store/project/projectfolder.h"
#include "tests/support/places.h"
#include "tests/support/residentollama.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct Ran {
    int code = -1;
    QString out, err;
};

Ran cli(const QStringList &arguments)
{
    QProcess process;
    process.start(test::cli(), arguments);
    EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

class CommandLine : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("P");
        ModelDefinition model;
        model.name = q("Tiny");
        model.size = q("1B");
        model.files.insert(q("Q4_K_M"), q("no.gguf"));
        data.models.models << model;
        ASSERT_TRUE(ProjectFolder(project).save(data).ok());
    }
    QTemporaryDir dir;
    const QString project = dir.filePath(q("p"));
};

const QStringList kCommands{q("demo"), q("new"), q("plan"), q("run"), q("resume"), q("report"), q("command"),
    q("compare"), q("runs"), q("models"), q("engines"), q("doctor"), q("engine")};

} // namespace

TEST_F(CommandLine, EveryCommandExplainsItselfByItsOwnName)
{
    const Ran all = cli({q("--help")});
    EXPECT_EQ(all.code, 0);
    EXPECT_TRUE(all.out.contains(q("SWEETSPOT_KEY_")));
    for (const QString &command : kCommands) {
        EXPECT_TRUE(all.out.contains(q("\n  ") + command + q(" "))) << command;
        for (const QStringList &words : {QStringList{command, q("--help")}, QStringList{command, q("-h")},
                 QStringList{q("help"), command}}) {
            const Ran help = cli(words);
            EXPECT_EQ(help.code, 0) << command;
            EXPECT_TRUE(help.out.contains(q("Usage: sweetspot-cli %1 [options]").arg(command))) << help.out;
            EXPECT_FALSE(help.out.contains(QFileInfo(test::cli()).absolutePath())) << help.out;
        }
    }
}

TEST_F(CommandLine, WhatIsNotUnderstoodIsRefusedWithTwo)
{
    const QString p = project;
    const QVector<QStringList> wrong{{q("dance")}, {q("help"), q("dance")}, {q("--version"), q("x")},
        {q("demo"), dir.filePath(q("a")), q("b")}, {q("new")}, {q("new"), p},
        {q("new"), dir.filePath(q("n")), q("/no.gguf")},
        {q("new"), dir.filePath(q("n")), q("--folder"), q("/no/such")},
        {q("new"), dir.filePath(q("n")), q("--hub"), q("not a repo")}, {q("plan"), p, q("more")},
        {q("plan"), p, q("--models"), q("(")}, {q("plan"), p, q("--models"), q("nothing*")},
        {q("plan"), p, q("--no-such")}, {q("run"), p, q("--quick"), q("--full")},
        {q("run"), p, q("--models"), q("(")}, {q("run"), p, q("--set"), q("no.key=1")},
        {q("run"), p, q("--engines"), q("dance")}, {q("run"), p, q("--backends"), q("dance")}, {q("resume"), p},
        {q("report"), p, q("second")}, {q("compare"), p}, {q("command"), p},
        {q("command"), p, q("Tiny"), q("more")}, {q("command"), p, q("Tiny"), q("--context"), q("many")},
        {q("runs"), p, q("dance")}, {q("runs"), p, q("list"), q("--check")},
        {q("runs"), p, q("list"), q("more")}, {q("models"), p}, {q("models"), p, q("dance")},
        {q("models"), p, q("list"), q("--add")}, {q("models"), p, q("verify"), q("--dry-run")},
        {q("models"), p, q("list"), q("more")}, {q("models"), p, q("search")}, {q("engines"), p, q("dance")},
        {q("engines"), p, q("list"), q("--baked")}, {q("engines"), p, q("list"), q("more")},
        {q("engines"), p, q("add")}, {q("engines"), p, q("on"), q("nothing")},
        {q("engines"), p, q("add"), q("openai"), q("--url"), q("http://127.0.0.1:9"), q("--served"),
            q("=Tiny")},
        {q("doctor"), p, q("more")}, {q("doctor"), q("/no/such")}, {q("engine"), q("dance")}, {q("engine")},
        {q("engine"), q("fetch"), q("--build"), q("metal")}, {q("engine"), q("show"), q("--build"), q("cuda")}};
    for (const QStringList &words : wrong) {
        const Ran ran = cli(words);
        EXPECT_EQ(ran.code, 2) << words.join(q(" ")) << ran.out << ran.err;
        EXPECT_FALSE(ran.err.isEmpty()) << words.join(q(" "));
    }
    EXPECT_FALSE(QDir(dir.filePath(q("n"))).exists()) << "nothing is made of what was refused";
}

TEST_F(CommandLine, NewMakesAProjectFromFilesAndFolders)
{
    test::writeFile(dir.filePath(q("m/one-Q4_K_M.gguf")), test::tinyGguf());
    test::writeFile(dir.filePath(q("m/one-Q8_0.gguf")), test::tinyGguf());
    const QString mine = dir.filePath(q("mine"));
    const Ran made = cli({q("new"), mine, q("--folder"), dir.filePath(q("m"))});
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_TRUE(made.out.contains(q("sweetspot-cli run "))) << made.out;
    Issues issues;
    const auto data = ProjectFolder(mine).load(issues);
    ASSERT_TRUE(data.ok());
    EXPECT_EQ(data->settings.name, q("mine"));
    ASSERT_EQ(data->models.models.size(), 1);
    EXPECT_EQ(data->models.models[0].files.size(), 2);
    const QString other = dir.filePath(q("other"));
    EXPECT_EQ(cli({q("new"), other, dir.filePath(q("m/one-Q8_0.gguf"))}).code, 0);
    EXPECT_EQ(ProjectFolder(other).load(issues)->models.models.size(), 1);
    EXPECT_EQ(cli({q("new"), other}).code, 2) << "a project is not made anew";
    EXPECT_EQ(cli({q("new"), dir.filePath(q("m"))}).code, 2) << "it holds other files";
    EXPECT_EQ(cli({q("new"), dir.filePath(q("s")), q("--starter")}).code, 0);
}

TEST_F(CommandLine, AnEngineIsAddedWithColumnsAndToldWhatItIsNot)
{
    const Ran added = cli({q("engines"), project, q("add"), q("openai"), q("--url"), q("http://127.0.0.1:9"),
        q("--served"), q("some:model:Q8_0=Tiny,other=Tyni")});
    EXPECT_EQ(added.code, 0) << added.err;
    EXPECT_TRUE(added.err.contains(q("Tyni"))) << "a mistyped row is told: " << added.err;
    Issues issues;
    const auto data = ProjectFolder(project).load(issues);
    ASSERT_TRUE(data.ok());
    const auto models = data->settings.engines.first().models;
    ASSERT_EQ(models.size(), 2);
    EXPECT_EQ(models[0], (ServedModel{q("some:model"), q("Tiny"), q("Q8_0")}));
    EXPECT_EQ(models[1], (ServedModel{q("other"), q("Tyni"), {}}));
    EXPECT_EQ(cli({q("engines"), project, q("list")}).code, 1) << "nobody answers there";
    const Ran bare = cli({q("engines"), project, q("add"), q("openai"), q("--name"), q("bare"), q("--url"),
        q("http://127.0.0.1:9")});
    EXPECT_EQ(bare.code, 0);
    EXPECT_TRUE(bare.err.contains(q("--served"))) << bare.err;
}

TEST_F(CommandLine, OptionsAndVariablesOfAnEngineAreSetAndTakenAway)
{
    const Ran set = cli({q("engines"), project, q("set"), q("llama.cpp"), q("--option"), q("--mlock"),
        q("--option"), q("--poll=50"), q("--env"), q("GGML_X=a b")});
    EXPECT_EQ(set.code, 0) << set.err;
    Issues issues;
    const auto data = ProjectFolder(project).load(issues);
    ASSERT_TRUE(data.ok());
    EXPECT_TRUE(data->settings.engines.isEmpty());
    ASSERT_EQ(data->settings.builtIn.size(), 1);
    EXPECT_EQ(
        data->settings.builtIn[0].options, (QVector<LaunchOption>{{q("--mlock"), {}}, {q("--poll"), q("50")}}));
    EXPECT_EQ(data->settings.builtIn[0].environment, (QMap<QString, QString>{{q("GGML_X"), q("a b")}}));
    EXPECT_TRUE(cli({q("engines"), project, q("list")}).out.contains(q("--mlock --poll 50")));
    const QList<QStringList> wrong{{q("--env"), q("HF_TOKEN=x")}, {q("--option"), q("--port=1")}, {}};
    for (const QStringList &words : wrong)
        EXPECT_EQ(cli(QStringList{q("engines"), project, q("set"), q("llama.cpp")} + words).code, 2);
    EXPECT_EQ(cli({q("engines"), project, q("set"), q("nobody"), q("--env"), q("A=b")}).code, 2);
    EXPECT_EQ(
        cli({q("engines"), project, q("set"), q("llama.cpp"), q("--option"), QString(), q("--env"), QString()})
            .code,
        0);
    EXPECT_TRUE(ProjectFolder(project).load(issues)->settings.builtIn.isEmpty());
    EXPECT_FALSE(test::readFile(project + q("/project.yaml")).contains("engines")) << "nothing is left";
}

TEST_F(CommandLine, AFolderOfSafetensorsIsListedAndPlannedWithItsReason)
{
    const QString folder = project + q("/models/tiny");
    test::writeFile(folder + q("/config.json"),
        R"({"architectures":["LlamaForCausalLM"],"max_position_embeddings":2048,"torch_dtype":"bfloat16"})");
    test::writeFile(folder + q("/model.safetensors"), QByteArray("\x02\0\0\0\0\0\0\0{}", 10));
    Issues issues;
    ProjectFolder place(project);
    ProjectData data = *place.load(issues);
    data.config.modelDir = q("models");
    ModelDefinition model;
    model.name = q("Folder");
    model.artifacts = {{Artifact::Kind::Safetensors, q("tiny"), q("BF16")}};
    data.models.models << model;
    ASSERT_TRUE(place.save(data));
    const Ran listed = cli({q("models"), project, q("list")});
    EXPECT_EQ(listed.code, 0) << listed.err;
    EXPECT_TRUE(listed.out.contains(q("for vLLM")))
        << listed.out << "the engine of this project does not load it";
    EXPECT_TRUE(listed.out.contains(q("LlamaForCausalLM"))) << listed.out;
    const Ran planned = cli({q("plan"), project, q("--models"), q("Folder"), q("--full")});
    EXPECT_TRUE(planned.out.contains(q("GGUF"))) << planned.out << planned.err;
}

TEST_F(CommandLine, WhatOtherServersHoldInMemoryIsToldAndUnloadedOnAWord)
{
    test::ResidentOllama ollama;
    const test::OllamaHost only(ollama.url()); // not what runs on this machine besides
    EXPECT_EQ(cli({q("engines"), project, q("add"), q("ollama"), q("--url"), ollama.url()}).code, 0);
    EXPECT_TRUE(cli({q("plan"), project}).err.contains(q("In the memory of Ollama: qwen3:8b (5.2 GB)")));
    (void)cli({q("run"), project});
    EXPECT_TRUE(ollama.holds()) << "only with the person's word";
    EXPECT_TRUE(
        cli({q("run"), project, q("--unload")}).err.contains(q("Unloaded from other servers: 1 model")));
    EXPECT_FALSE(ollama.holds());
}

TEST_F(CommandLine, AModelIsGivenToAnEngineAndCopiedOutAgain)
{
    test::writeFile(project + q("/models/no.gguf"), test::tinyGguf());
    const QString store = dir.filePath(q("store"));
    ASSERT_TRUE(QDir().mkpath(store));
    const QByteArray host = qgetenv("OLLAMA_HOST"), models = qgetenv("OLLAMA_MODELS");
    qputenv("OLLAMA_HOST", "127.0.0.1:1"); // nobody answers there
    qputenv("OLLAMA_MODELS", store.toUtf8());
    for (const QStringList &bad : {QStringList{}, {q("vllm"), q("Tiny")}, {q("ollama"), q("Nobody")},
             {q("ollama"), q("Tiny"), q("Q8_0")}})
        EXPECT_EQ(cli(QStringList{q("models"), project, q("give")} + bad).code, 2)
            << bad.join(QLatin1Char(' '));
    const Ran given = cli({q("models"), project, q("give"), q("ollama"), q("Tiny")});
    EXPECT_EQ(given.code, 0) << given.err;
    EXPECT_TRUE(given.out.contains(q("tiny:q4_k_m"))) << given.out;
    const Ran copied = cli({q("models"), project, q("copy"), q("tiny:q4_k_m"), dir.filePath(q("out"))});
    EXPECT_EQ(copied.code, 0) << copied.err;
    EXPECT_EQ(test::readFile(dir.filePath(q("out/tiny-q4_k_m.gguf"))), test::tinyGguf());
    EXPECT_NE(cli({q("models"), project, q("copy"), q("nothing"), dir.filePath(q("out"))}).code, 0);
    qputenv("OLLAMA_HOST", host);
    qputenv("OLLAMA_MODELS", models);
}

TEST_F(CommandLine, CommandPrintsAMeasuredCellInEveryForm)
{
    RunRecord record;
    record.context = test::someContext();
    CellRecord cell = test::measuredCell(q("Tiny"));
    cell.launches[0].commandLine = q("/opt/llama-server --model /m/a.gguf");
    cell.launches[0].settings
        = LaunchSettings{q("llama-server"), q("/m/a.gguf"), {{q("--ctx-size"), q("8192")}}};
    record.cells << cell;
    const QString run = test::writeRun(project, record);
    const Ran shell = cli({q("command"), project, q("tiny")});
    EXPECT_EQ(shell.code, 0) << shell.err;
    EXPECT_TRUE(shell.out.contains(q("--ctx-size 8192"))) << shell.out;
    EXPECT_TRUE(shell.out.startsWith(q("# Tiny"))) << shell.out;
    EXPECT_TRUE(cli({q("command"), project, run + q("@Tiny Q4_K_M"), q("--context"), q("4096")})
                    .out.contains(q("--ctx-size 4096")));
    const QString file = dir.filePath(q("a.service"));
    EXPECT_EQ(cli({q("command"), project, q("Tiny"), q("--form"), q("systemd"), q("--output"), file}).code, 0);
    EXPECT_TRUE(test::readFile(file).contains("ExecStart=/opt/llama-server"));
    const Ran json = cli({q("command"), project, q("Tiny"), q("--form"), q("lmstudio")});
    EXPECT_TRUE(json.out.startsWith(QLatin1Char('{'))) << "the file has no comments";
    EXPECT_TRUE(json.err.contains(q("as Sweetspot"))) << json.err;
    const Ran forms = cli({q("command"), project, q("Tiny"), q("--forms")});
    EXPECT_TRUE(forms.out.contains(q("llama-swap")) && forms.out.contains(q("compose"))) << forms.out;
    EXPECT_EQ(cli({q("command"), project, q("Tiny"), q("--form"), q("dance")}).code, 2);
    EXPECT_EQ(cli({q("command"), project, q("Nobody")}).code, 2);
}
