// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/triton/tritoninstall.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(TritonInstall, IsRefusedWithTheCommandsOfItsContainer)
{
    InstallMachine machine;
    machine.folder = q("/data/engines");
    const auto text = [&machine] { return tritonInstallPlan(machine).commands.join(QLatin1Char('\n')); };
    EXPECT_FALSE(tritonInstallPlan(machine).fits());
    for (const char *word : {"docker pull nvcr.io/nvidia/tritonserver:", "-vllm-python-py3", "--gpus all",
             "-p 127.0.0.1:9000:9000", "add openai --url http://127.0.0.1:9000"})
        EXPECT_TRUE(text().contains(q(word))) << word << "\n" << text().toStdString();
    EXPECT_FALSE(text().contains(q("0.0.0.0")) || text().contains(q("--net"))) << "nobody else may reach it";
    machine.tools = {q("podman")};
    EXPECT_TRUE(text().contains(q("podman run"))) << text().toStdString();
    EXPECT_FALSE(text().contains(q("docker")));
    machine.tools = {q("docker"), q("podman")};
    EXPECT_FALSE(text().contains(q("podman")));
}
