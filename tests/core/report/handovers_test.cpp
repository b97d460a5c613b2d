// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/handovers.h"
#include "tests/support/launchtable.h"

#include <algorithm>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

CellRecord cellOf(const LaunchSettings &settings, const char *program = "/opt/llama-server")
{
    CellRecord cell = measuredCell(q("Demo 1M"));
    cell.launches[0].settings = settings;
    cell.launches[0].commandLine = q("%1 --model x --port 8111").arg(q(program));
    return cell;
}

LaunchSettings small()
{
    return {q("llama-server"), q("/m/a.gguf"), {{q("--ctx-size"), q("8192")}, {q("--cache-ram"), q("0")}}};
}

const HandOver *find(const QVector<HandOver> &all, const char *id)
{
    const auto found
        = std::find_if(all.begin(), all.end(), [id](const HandOver &one) { return one.id == q(id); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

TEST(HandOvers, AreEveryFormThatFits)
{
    const RunContext run = someContext();
    const auto all = handOversOf(cellOf(small()), &run);
    for (const char *id :
        {"shell", "llama-swap", "systemd", "compose", "llama-router", "modelfile", "lmstudio"})
        EXPECT_TRUE(find(all, id)) << id;
    EXPECT_FALSE(find(all, "ollama-service")) << "no variable is needed";
    for (const HandOver &one : all) {
        EXPECT_TRUE(handOverIds().contains(one.id)) << one.id;
        EXPECT_EQ(one.text.contains(q("build 11669")), one.commented) << one.text;
        EXPECT_FALSE(one.fileName.isEmpty() || one.fileName.contains(QLatin1Char('/'))) << one.fileName;
    }
}

TEST(HandOvers, AWholeOneReads)
{
    const auto one = handOverOf(q("shell"), cellOf(small()), nullptr);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->text,
        q("# Demo 1M Q4_K_M on CPU, as Sweetspot measured it.\n# Model: 1.0 GB.\n# Device: CPU\n"
          "# Context: the server gave 8192 tokens to each of 1 requests at once.\n"
          "# Verified: what was measured was started in this form.\n"
          "# It was measured without a prompt cache in host memory (--cache-ram 0, --ctx-checkpoints 0). For "
          "conversations leave those two out; memory is then not what was measured.\n"
          "# Options that do not stand here were left to llama-server, too; another build may choose others.\n"
          "/opt/llama-server \\\n  --model /m/a.gguf \\\n  --ctx-size 8192 \\\n  --cache-ram 0\n"));
    EXPECT_EQ(one->says, small());
}

TEST(HandOvers, OnlyWhatWasStartedInAFormIsVerifiedInIt)
{
    const auto all = handOversOf(cellOf(small()), nullptr);
    for (const HandOver &one : all)
        EXPECT_EQ(one.verified, one.id == q("shell")) << one.id;
    EXPECT_FALSE(handOverOf(q("shell"), cellOf(small()), nullptr, {16384, {}, {}})->verified)
        << "with another context";
    EXPECT_FALSE(handOverOf(q("shell"), cellOf(small(), "llama-server"), nullptr)->verified)
        << "which program is not known";
    EXPECT_TRUE(
        handOverOf(q("shell"), cellOf(small()), nullptr, {16384, {}, {}})->text.contains(q("16384 tokens")));
    EXPECT_FALSE(
        handOverOf(q("lmstudio"), cellOf(small()), nullptr)->notes.join(q(" ")).contains(q("--cache-ram")))
        << "of llama-server's own forms";
    EXPECT_TRUE(handOverOf(q("systemd"), cellOf(small()), nullptr, {0, {}, {q("systemd")}})->verified);
    EXPECT_FALSE(handOverOf(q("compose"), cellOf(small()), nullptr, {0, {}, {q("compose")}})->verified)
        << "a container is another build";
    EXPECT_TRUE(handOverOf(q("compose"), cellOf(small()), nullptr)->text.contains(q("# Not said here: ")));
}

TEST(HandOvers, EachIsReadBackAsItWas)
{
    for (const NamedSettings &row : launchTable())
        for (const char *form : {"shell", "llama-swap", "systemd", "compose", "llama-router"}) {
            const auto one = handOverOf(q(form), cellOf(row.settings), nullptr);
            ASSERT_TRUE(one || (q(form) == q("llama-router") && !row.plain)) << form << ' ' << row.name;
            if (!one)
                continue;
            const auto back = settingsIn(q(form), one->text);
            ASSERT_TRUE(back) << form << ' ' << row.name << '\n' << one->text;
            EXPECT_EQ(*back, row.settings) << form << ' ' << row.name;
        }
}

TEST(HandOvers, WhatTheEngineFoundAroundItIsSaid)
{
    RunContext run = someContext();
    run.variables = {{q("GGML_X"), q("1")}, {q("CUDA_VISIBLE_DEVICES"), q("0")}};
    LaunchSettings settings = small();
    settings.environment = {{q("CUDA_VISIBLE_DEVICES"), q("GPU-1")}};
    const auto one = handOverOf(q("shell"), cellOf(settings), &run);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->says.environment,
        (QMap<QString, QString>{{q("GGML_X"), q("1")}, {q("CUDA_VISIBLE_DEVICES"), q("GPU-1")}}));
    EXPECT_TRUE(handOverOf(q("ollama-service"), cellOf(settings), &run));
}

TEST(HandOvers, NamesAreHarmless)
{
    CellRecord cell = cellOf(small());
    cell.id.model = q("../Ein böser\nName\\");
    cell.id.quantization.clear();
    const auto one = handOverOf(q("systemd"), cell, nullptr);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->fileName, q("ein-b-ser-name.service"));
    EXPECT_EQ(one->says, small());
    cell.id.model = q("模型");
    EXPECT_EQ(handOverOf(q("systemd"), cell, nullptr)->fileName, q("model.service"));
}

TEST(HandOvers, OtherEnginesHaveTheirs)
{
    CellRecord cell = cellOf({q("vllm"), q("/m/folder"), {{q("--max-model-len"), q("4096")}}}, "/opt/bin/vllm");
    auto all = handOversOf(cell, nullptr);
    EXPECT_TRUE(find(all, "systemd") && find(all, "llama-swap"));
    EXPECT_FALSE(find(all, "llama-router") || find(all, "modelfile") || find(all, "lmstudio"));
    EXPECT_EQ(*settingsIn(q("systemd"), find(all, "systemd")->text), cell.launches[0].settings);
    cell = cellOf(
        {q("command"), q("/m/a.gguf"), {{q("tgi"), {}}, {q("--port={port}"), {}}, {q("/m/a.gguf"), {}}}},
        "/opt/bin/tgi");
    all = handOversOf(cell, nullptr);
    ASSERT_TRUE(find(all, "llama-swap"));
    EXPECT_TRUE(find(all, "llama-swap")->text.contains(q("${PORT}")));
    EXPECT_TRUE(
        settingsIn(q("llama-swap"), find(all, "llama-swap")->text)->arguments().contains(q("--port={port}")));
    cell = cellOf({q("ollama"), q("/m/a.gguf"), {{q("num_ctx"), q("4096")}}}, "/usr/bin/ollama");
    all = handOversOf(cell, nullptr);
    EXPECT_TRUE(find(all, "shell") && find(all, "modelfile"));
    EXPECT_FALSE(find(all, "shell")->verified) << "several steps";
    EXPECT_FALSE(find(all, "systemd"));
}

TEST(HandOvers, WhatNeverStartedOrIsNoTextHasNone)
{
    CellRecord cell = cellOf(small());
    cell.launches.clear();
    EXPECT_TRUE(handOversOf(cell, nullptr).isEmpty());
    EXPECT_FALSE(handOverOf(q("shell"), cell, nullptr));
    const auto unknown = handOverOf(q("no-such"), cellOf(small()), nullptr);
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(unknown.error().sentence.contains(q("llama-swap"))) << "which there are";
    LaunchSettings broken = small();
    broken.modelFile += QChar(0);
    EXPECT_TRUE(handOversOf(cellOf(broken), nullptr).isEmpty());
    broken = small();
    broken.options << LaunchOption{q("--x"), q("true")};
    EXPECT_FALSE(find(handOversOf(cellOf(broken), nullptr), "llama-router")) << "it would be read as a switch";
    EXPECT_TRUE(find(handOversOf(cellOf(broken), nullptr), "systemd"));
    EXPECT_FALSE(settingsIn(q("no-such"), {}));
    EXPECT_FALSE(settingsIn(q("shell"), q("llama-server")));
}
