// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/usecommand.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
CellRecord startedWith(const char *command)
{
    CellRecord cell = test::measuredCell();
    cell.launches.resize(1);
    cell.launches[0].commandLine = q(command);
    return cell;
}
} // namespace

TEST(UseCommand, KeepsWhatShapesTheSpeedAndLeavesWhatOnlyMeasuringNeeds)
{
    const CellRecord cell
        = startedWith("/opt/llama-server --model /m/a.gguf --host 127.0.0.1 --port 8111 --ctx-size 4096 "
                      "--parallel 1 --cache-ram 0 --no-ui --threads 6 --device none --gpu-layers 0");
    EXPECT_EQ(serveCommand(cell),
        q("llama-server --model /m/a.gguf --ctx-size 4096 --parallel 1 --cache-ram 0 --threads 6 --device none "
          "--gpu-layers 0"));
    EXPECT_TRUE(serveCommand(cell, 16384).contains(q("--ctx-size 16384")));
    EXPECT_EQ(recipesOf(cell).value(0).text,
        q("FROM /m/a.gguf\nPARAMETER num_ctx 4096\nPARAMETER num_thread 6\nPARAMETER num_gpu 0\n"));
}

TEST(UseCommand, IsMadeOfTheSettingsAndNotOfTheLine)
{
    CellRecord cell = startedWith("something else entirely");
    cell.launches[0].settings = LaunchSettings{q("llama-server"), q("/m/a b.gguf"),
        {{q("--ctx-size"), q("4096")}, {q("--parallel"), q("1")}, {q("--fit"), q("off")},
            {q("--ctx-checkpoints"), q("0")}, {q("-t"), q("6")}, {q("--mlock"), {}}}};
    EXPECT_EQ(serveCommand(cell),
        q("llama-server --model '/m/a b.gguf' --ctx-size 4096 --parallel 1 --fit off --ctx-checkpoints 0 -t 6 "
          "--mlock"));
    EXPECT_TRUE(serveCommand(cell, 8192).contains(q("--ctx-size 8192 ")));
    EXPECT_TRUE(recipesOf(cell).value(0).text.contains(q("PARAMETER num_thread 6")));
}

TEST(UseCommand, OllamasServerSettingsAreTold)
{
    CellRecord cell;
    cell.id = CellId{q("Demo 1M"), q("Q4_K_M"), q("ollama"), q("CUDA0"), {}};
    cell.launches << ServerFacts{};
    cell.launches[0].settings = LaunchSettings{q("ollama"), q("/m/a.gguf"),
        {{q("num_ctx"), q("4096")}, {q("num_gpu"), q("99")}, {q("num_batch"), q("256")},
            {q("OLLAMA_KV_CACHE_TYPE"), q("q8_0")}}};
    EXPECT_EQ(serveCommand(cell),
        q("# the server was started as: OLLAMA_KV_CACHE_TYPE=q8_0 ollama serve\n"
          "cat > Modelfile <<'END'\nFROM /m/a.gguf\nPARAMETER num_ctx 4096\nPARAMETER num_gpu 99\nPARAMETER "
          "num_batch 256\nEND\nollama create demo-1m -f Modelfile && ollama run demo-1m"));
}

TEST(UseCommand, QuotesWhatAShellWouldRun)
{
    const CellRecord cell = startedWith("llama-server --model '/my models/$(rm -rf ~)'\\''.gguf' --threads 2");
    const QString command = serveCommand(cell);
    EXPECT_EQ(command, q("llama-server --model '/my models/$(rm -rf ~)'\\''.gguf' --threads 2"));
    EXPECT_TRUE(recipesOf(cell).value(0).text.startsWith(q("FROM \"/my models/")));
    EXPECT_TRUE(serveCommand(startedWith("llama-server --model 'm\n' --threads 2")).contains(q("'m\n'")))
        << "a line feed would end the command";
}

TEST(UseCommand, ACellThatNeverStartedHasNone)
{
    CellRecord cell;
    EXPECT_TRUE(serveCommand(cell).isEmpty());
    EXPECT_TRUE(recipesOf(cell).value(0).text.isEmpty());
}

TEST(UseCommand, WhatWasMeasuredOnOllamaIsServedByOllama)
{
    CellRecord cell;
    cell.id = CellId{q("Demo 1M"), q("Q4_K_M"), q("ollama"), q("CPU"), {}};
    cell.launches << ServerFacts{};
    cell.launches[0].commandLine
        = q("OLLAMA_HOST=127.0.0.1:8090 /usr/bin/ollama serve # --model /m/a.gguf --ctx-size 4096 --threads 3");
    EXPECT_EQ(serveCommand(cell),
        q("cat > Modelfile <<'END'\nFROM /m/a.gguf\nPARAMETER num_ctx 4096\nPARAMETER num_thread 3\nPARAMETER "
          "num_gpu "
          "0\nEND\nollama create demo-1m -f Modelfile && ollama run demo-1m"));
    cell.id.engine = q("openai");
    cell.launches[0].commandLine = q("https://api.openai.com");
    EXPECT_EQ(serveCommand(cell), QString()) << "a cloud is not started by a command";
}

TEST(UseCommand, VariablesThatThePersonAddedComeFirst)
{
    CellRecord cell = startedWith("something else entirely");
    cell.launches[0].settings = LaunchSettings{q("llama-server"), q("/m/a.gguf"),
        {{q("--ctx-size"), q("4096")}, {q("--mlock"), {}}}, {{q("GGML_X"), q("a b")}}};
    EXPECT_EQ(serveCommand(cell), q("GGML_X='a b' llama-server --model /m/a.gguf --ctx-size 4096 --mlock"));
    cell.launches[0].settings = LaunchSettings{q("ollama"), q("/m/a.gguf"),
        {{q("num_ctx"), q("4096")}, {q("num_keep"), q("4")}}, {{q("OLLAMA_X"), q("1")}}};
    EXPECT_TRUE(serveCommand(cell).contains(q("started as: OLLAMA_X=1 ollama serve"))) << serveCommand(cell);
    EXPECT_TRUE(serveCommand(cell).contains(q("PARAMETER num_keep 4"))) << serveCommand(cell);
}
