// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetable.h"
#include "core/engines/install/installplan.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

InstallMachine machine()
{
    InstallMachine some;
    some.architecture = q("x86_64");
    some.folder = q("/data/engines");
    return some;
}

InstallPlan plan()
{
    InstallPlan some = planFor(q("thing"), q("Thing"), machine());
    some.summary = q("A thing.");
    some.steps = {{q("Make it."), WriteBytes{some.folder + q("/it"), "x"}}};
    some.fetchBytes = 2e9;
    some.diskBytes = 3e9;
    return some;
}

} // namespace

TEST(InstallPlan, AnEngineHasAFolderOfItsOwn)
{
    EXPECT_EQ(plan().folder, q("/data/engines/thing"));
    EXPECT_TRUE(plan().temporary().startsWith(plan().folder + q("/")));
    EXPECT_TRUE(plan().fits());
}

TEST(InstallPlan, SaysWhatWhereHowMuchAndHowItIsUndone)
{
    const QString text = planLines(plan()).join(QLatin1Char('\n'));
    for (const char *word : {"A thing.", "1. Make it.", "2. Test it", "2.0 GB", "3.0 GB", "/data/engines/thing",
             "engines install thing --remove", "administrator"})
        EXPECT_TRUE(text.contains(q(word))) << word << "\n" << text.toStdString();
}

TEST(InstallPlan, ARefusedOneSaysWhyAndTheCommandsAndNoStep)
{
    const InstallPlan no = refusedPlan(plan(), q("It needs a driver."), {q("sudo apt install driver")});
    EXPECT_FALSE(no.fits());
    EXPECT_TRUE(no.steps.isEmpty());
    const QString text = planLines(no).join(QLatin1Char('\n'));
    EXPECT_TRUE(text.contains(q("It needs a driver.")));
    EXPECT_TRUE(text.contains(q("    sudo apt install driver")));
    EXPECT_FALSE(text.contains(q("Make it.")));
}

TEST(InstallPlan, TheDiskMustHoldWhatIsFetchedAndWhatItBecomes)
{
    InstallMachine some = machine();
    EXPECT_TRUE(ifThereIsRoom(plan(), some).fits()) << "not known is not full";
    some.freeDiskBytes = 5e9;
    EXPECT_TRUE(ifThereIsRoom(plan(), some).fits());
    some.freeDiskBytes = 4.9e9;
    const InstallPlan no = ifThereIsRoom(plan(), some);
    EXPECT_FALSE(no.fits());
    EXPECT_TRUE(no.refused.contains(q("4.9 GB"))) << no.refused;
    EXPECT_TRUE(no.refused.contains(q("5.0 GB"))) << no.refused;
    const InstallPlan earlier = refusedPlan(plan(), q("No."), {});
    EXPECT_EQ(ifThereIsRoom(earlier, some), earlier);
}

TEST(InstallPlan, KnowsAptAndTheMakersOfGpus)
{
    InstallMachine some = machine();
    EXPECT_FALSE(some.hasApt());
    some.system = q("fedora");
    some.systemLike = {q("rhel")};
    EXPECT_FALSE(some.hasApt());
    some.systemLike = {q("ubuntu"), q("debian")};
    EXPECT_TRUE(some.hasApt());
    some.devices = {{q("cpu"), Device::Kind::Cpu, q("AMD")}, {q("0000:01:00.0"), Device::Kind::Gpu, q("AMD")}};
    EXPECT_EQ(some.gpusOf(q("AMD")).size(), 1) << "a processor of AMD's is no GPU";
    EXPECT_TRUE(some.gpusOf(q("NVIDIA")).isEmpty());
}

// Every engine has an answer, and what none of us can install is refused with a sentence. Those that ask this
// machine more (EngineKind::always) are looked at in their own tests.
TEST(InstallPlan, EveryEngineSaysHowItIsInstalledOrWhyNot)
{
    int installable = 0;
    for (const auto &engine : engines()) {
        if (engine->kind().always)
            continue;
        InstallMachine some = machine();
        some.pythons = {{q("/usr/bin/python3.12"), QVersionNumber(3, 12, 1), true}};
        some.tools = {q("tar"), q("zstd")};
        const InstallPlan made = engine->installPlan(some);
        EXPECT_EQ(made.engine, engine->kind().id);
        EXPECT_EQ(made.label, engine->kind().label);
        EXPECT_TRUE(made.folder.startsWith(q("/data/engines/"))) << made.folder;
        EXPECT_EQ(made.fits(), engine->kind().installs) << made.engine << ": " << made.refused;
        EXPECT_EQ(made.fits(), !made.steps.isEmpty()) << made.engine;
        installable += made.fits() ? 1 : 0;
        for (const InstallStep &step : made.steps)
            EXPECT_TRUE(step.says.endsWith(QLatin1Char('.'))) << step.says;
        if (!made.fits())
            EXPECT_TRUE(made.refused.endsWith(QLatin1Char('.'))) << made.refused;
    }
    EXPECT_EQ(installable, 2) << "vLLM and Ollama";
}
