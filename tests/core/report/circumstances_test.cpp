// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/circumstances.h"
#include "tests/support/testdata.h"

#include <QLocale>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QString valueOf(const QVector<Circumstance> &list, const char *label)
{
    for (const Circumstance &one : list)
        if (one.label == q(label))
            return one.value;
    return {};
}

} // namespace

TEST(CircumstancesOfACell, ComeFromTheRecordAndItsRun)
{
    QLocale::setDefault(QLocale::c());
    CellRecord cell = test::measuredCell();
    cell.contextLength = 8192;
    cell.launches[0].settings.options
        = {{q("--ctx-size"), q("8192")}, {q("--threads"), q("6")}, {q("--jinja"), {}}};
    RunContext run = test::someContext();
    run.promptSalt = 255;
    run.config.testMode = TestMode::Quick;
    const auto list = circumstancesOf(cell, &run);
    EXPECT_EQ(valueOf(list, "Engine"), q("llama.cpp"));
    EXPECT_EQ(valueOf(list, "Engine version"), q("llama.cpp 0.7.0 (build 11669, commit Debian)"));
    EXPECT_EQ(valueOf(list, "Device"), q("CPU"));
    EXPECT_EQ(valueOf(list, "Threads"), q("6"));
    EXPECT_EQ(valueOf(list, "Context"), q("8192 tokens"));
    EXPECT_EQ(valueOf(list, "Options"), q("--ctx-size 8192, --threads 6, --jinja"));
    EXPECT_EQ(valueOf(list, "Prompt and answer"), q("512 + 128 tokens, 3 times"));
    EXPECT_EQ(valueOf(list, "Mode"), q("Quick"));
    EXPECT_TRUE(valueOf(list, "Prompts").endsWith(q("ff")));
    EXPECT_EQ(valueOf(list, "Run"), run.runId);
}

TEST(CircumstancesOfACell, WhatIsNotKnownIsLeftOut)
{
    CellRecord cell = test::measuredCell();
    cell.attempts.clear();
    cell.launches.clear();
    for (const Circumstance &one : circumstancesOf(cell, nullptr))
        EXPECT_FALSE(one.value.isEmpty()) << one.label;
    const auto list = circumstancesOf(cell, nullptr);
    for (const char *label : {"Threads", "Run", "Mode", "Requests", "Options", "Engine version"})
        EXPECT_TRUE(valueOf(list, label).isEmpty()) << label;
}

TEST(CircumstancesOfACell, AServersOwnVersionCountsBeforeThatOfOurs)
{
    CellRecord cell = test::measuredCell();
    const RunContext run = test::someContext();
    cell.id.engine = q("ollama");
    EXPECT_TRUE(valueOf(circumstancesOf(cell, &run), "Engine version").isEmpty());
    cell.launches.last().version = q("Ollama 0.17.4");
    EXPECT_EQ(valueOf(circumstancesOf(cell, &run), "Engine version"), q("Ollama 0.17.4"));
}
