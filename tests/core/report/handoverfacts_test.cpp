// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/handoverfacts.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(HandOverFacts, SayWhatWasMeasuredAndUnderWhichConditions)
{
    CellRecord cell = test::measuredCell();
    cell.place = CellPlace::Gpu;
    cell.fileFingerprint = q("abc");
    RunContext run = test::someContext();
    Device card{q("0000:01:00.0"), Device::Kind::Gpu};
    card.name = q("RTX 3060");
    card.driver = q("580.65.06");
    card.powerLimitW = 120;
    card.defaultPowerLimitW = 170;
    card.display = true;
    run.hardware << card;
    const QString facts = handOverFacts(cell, &run, QDate(2026, 11, 28)).join(QLatin1Char('\n'));
    for (const char *part : {"Sweetspot 0.1.0 measured it on 2026-01-02", "on 2026-11-28", "build 11669",
             "driver 580.65.06", "held to 120 W of 170 W", "drives a screen",
             "8192 tokens to each of 1 requests", "fingerprint abc", "Run: 2026-01-02T03-04-05Z"})
        EXPECT_TRUE(facts.contains(q(part))) << part << " in\n" << facts;
    EXPECT_FALSE(facts.contains(q("host"))) << "these texts are posted";
}

TEST(HandOverFacts, WhatIsNotKnownIsLeftOut)
{
    CellRecord cell = test::measuredCell();
    cell.launches.clear();
    cell.fileBytes = 0;
    EXPECT_EQ(handOverFacts(cell, nullptr, {}).size(), 2) << "which cell, and its device";
    cell.contextLength = 4096;
    EXPECT_TRUE(handOverFacts(cell, nullptr, {}).last().contains(q("4096")));
}

TEST(HandOverFacts, NothingEndsAComment)
{
    const QString text = commentedLines({q("a\nExecStart=/bin/b\rc\xe2\x80\xa8"
                                           "d\xc2\x85"
                                           "e"),
                                            q("f\\")},
        q("# "));
    EXPECT_EQ(text, q("# a ExecStart=/bin/b c d e\n# f\\.\n"));
    EXPECT_EQ(commentedLines({q("a")}, {}), QString()) << "JSON has none";
}
