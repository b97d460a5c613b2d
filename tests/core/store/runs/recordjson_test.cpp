// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/recordjson.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(RecordJson, AttemptsReadBackWhole)
{
    Attempt full = test::goodAttempt(3);
    full.flags = {q("coalesced")};
    full.reason = q("because \"of\"\n<b>this</b>");
    full.answerStart = q("=cmd|' /C calc'!A0");
    full.resources.othersCpuPercent = 3.5;
    full.resources.temperatureC = 60;
    full.resources.majorFaults = 0;
    full.resources.swapInPages = 0;
    full.resources.rssFileBytes = 1e9;
    full.clientCpuUs = 12;
    EXPECT_EQ(attemptFromJson(*parseJson(dumpJson(attemptToJson(full)))), full);
    Attempt bare;
    bare.cell = full.cell;
    bare.startedUtc = full.startedUtc;
    bare.outcome = AttemptOutcome::TimedOut;
    bare.phase = AttemptPhase::Warmup;
    const Json json = attemptToJson(bare);
    EXPECT_EQ(attemptFromJson(json), bare);
    EXPECT_FALSE(json.contains("ttft_ms")) << "unknown is absent, never 0";
}

TEST(RecordJson, ObservationsReadBackWhole)
{
    Observation o;
    o.cell = CellId{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), q("t=4")};
    o.cellKey = q("key");
    o.profile = q("batch");
    o.kind = q("window");
    o.index = 3;
    o.startedUtc = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    o.numbers = {{q("streams"), 4}, {q("decode_tps"), 123.5}};
    o.texts = {{q("reason"), q("ü \"x\"")}};
    o.flags = {q("background_load")};
    EXPECT_EQ(observationFromJson(*parseJson(dumpJson(observationToJson(o)))), o);
    Json bad = observationToJson(o);
    bad["numbers"] = "nonsense";
    EXPECT_FALSE(observationFromJson(bad));
    EXPECT_FALSE(observationFromJson(Json::array()));
}

TEST(RecordJson, QuestionsTravelWithTheirAttempt)
{
    Attempt a = test::goodAttempt(0);
    a.depth = 4096;
    a.question = QuestionAnswer{q("id"), q("math"), q("number"), q("42"), q("It is 42.")};
    a.resources.energyJ = 1.5;
    a.resources.cpuMhz = 3200;
    a.resources.throttleEvents = 0;
    a.resources.ioStallPercent = 2.5;
    EXPECT_EQ(attemptFromJson(*parseJson(dumpJson(attemptToJson(a)))), a);
}

TEST(RecordJson, ReadsTheWordsOfVersion010)
{
    const auto json = parseJson(
        R"({"cell":["M","Q4_K_M","o","CPU",""],"key":"k","profile":"connection","kind":"retry","index":0,)"
        R"("utc_start":"2026-11-23T10:00:00.000Z","numbers":{},"texts":{"backend":"o"}})");
    ASSERT_TRUE(json);
    EXPECT_EQ(observationFromJson(*json)->texts.value(q("engine")), q("o"));
    EXPECT_EQ(todaysWord(q("backend")), q("engine")) << "of a cell that an engine could not take";
    EXPECT_EQ(todaysWord(q("memory")), q("memory"));
}

TEST(RecordJson, RefusesWhatIsNoAttempt)
{
    const Json good = attemptToJson(test::goodAttempt(0));
    for (const char *member : {"cell", "outcome", "phase"}) {
        Json bad = good;
        bad[member] = "nonsense";
        EXPECT_FALSE(attemptFromJson(bad)) << member;
    }
    EXPECT_FALSE(attemptFromJson(Json::array()));
    EXPECT_FALSE(cellIdFromJson(Json::array({"a", "b"})));
}

TEST(RecordJson, TimelinesReadBackWhole)
{
    TokenTimeline timeline;
    timeline.sentNs = 123456789;
    timeline.headersNs = 1000;
    timeline.doneNs = 99999;
    timeline.events = {{2000, 1, 3, false}, {2500, 2, 7, true}};
    EXPECT_EQ(timelineFromJson(*parseJson(dumpJson(timelineToJson(timeline)))), timeline);
    EXPECT_FALSE(timelineFromJson(*parseJson(R"({"events":[[1,2]]})")));
    EXPECT_FALSE(timelineFromJson(*parseJson(R"({"events":[[1,2,"x",0]]})")));
}

TEST(RecordJson, TimesBeyondAClockAreItsEnds)
{
    const auto timeline = timelineFromJson(
        *parseJson(R"({"t_send_ns":1e300,"t_hdr_ns":-1e300,"t_done_ns":-5,"events":[[1,1,1,0]]})"));
    ASSERT_TRUE(timeline);
    EXPECT_EQ(timeline->sentNs, 9'000'000'000'000'000'000);
    EXPECT_EQ(timeline->headersNs, -9'000'000'000'000'000'000);
    EXPECT_EQ(timeline->doneNs, 0);
}
