// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/residents.h"
#include "tests/support/residentollama.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ResidentOllama;

namespace
{

EngineEntry entryAt(const QString &url)
{
    EngineEntry entry;
    entry.name = q("mine");
    entry.kind = q("ollama");
    entry.url = url;
    return entry;
}

QVector<ResidentModel> ofServer(const QVector<ResidentModel> &all, const QString &address)
{
    QVector<ResidentModel> found;
    for (const ResidentModel &model : all)
        if (model.address == address)
            found << model;
    return found;
}

} // namespace

TEST(Residents, AreFoundAtTheAddressesOfThisMachineAndLetGo)
{
    ResidentOllama ollama;
    const QVector<EngineEntry> entries{entryAt(ollama.url())};
    const auto found = ofServer(findResidents(entries, {}), ollama.url());
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0], (ResidentModel{q("ollama"), ollama.url(), q("qwen3:8b"), 5.2e9}));
    const auto released = releaseResidents(found, {});
    EXPECT_TRUE(released) << released.error().sentence;
    EXPECT_TRUE(ofServer(findResidents(entries, {}), ollama.url()).isEmpty());
}

TEST(Residents, WhatIsMeasuredThereHasItsPlaceThere)
{
    ResidentOllama ollama;
    EngineEntry entry = entryAt(ollama.url());
    entry.models = {{q("qwen3:8b"), {}, {}}};
    EXPECT_TRUE(ofServer(findResidents({entry}, {}), ollama.url()).isEmpty());
    entry.enabled = false;
    EXPECT_EQ(ofServer(findResidents({entry}, {}), ollama.url()).size(), 1);
}

TEST(Residents, OtherMachinesAreNotAskedAndNobodyThereIsNoError)
{
    EXPECT_TRUE(ofServer(findResidents({entryAt(q("http://192.0.2.1:11434"))}, {}), q("http://192.0.2.1:11434"))
                    .isEmpty());
    const QString nobody = QStringLiteral("http://127.0.0.1:1");
    EXPECT_TRUE(ofServer(findResidents({entryAt(nobody)}, {}), nobody).isEmpty());
    EXPECT_TRUE(releaseResidents({}, {}));
    const auto refused
        = releaseResidents({{q("ollama"), nobody, q("m"), 0}, {q("no such"), nobody, q("m"), 0}}, {});
    EXPECT_FALSE(refused);
}

TEST(Residents, AreSaidInOneSentence)
{
    EXPECT_TRUE(residentsText({}).isEmpty());
    EXPECT_EQ(residentsText({{q("ollama"), {}, q("a"), 5.2e9}}),
        q("In the memory of Ollama: a (5.2 GB). It is not free for what is measured."));
    EXPECT_EQ(residentsText({{q("ollama"), {}, q("a"), 0}, {q("lmstudio"), {}, q("b"), 0},
                  {q("lmstudio"), {}, q("c"), 0}, {q("lmstudio"), {}, q("d"), 0}}),
        q("In the memory of Ollama, LM Studio: a, b, c, …. It is not free for what is measured."));
}
