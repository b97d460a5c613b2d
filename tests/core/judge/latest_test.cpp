// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/latest.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellRecord cell(const char *model, CellOutcome outcome, int attempts = 0, const char *quantization = "Q4_K_M")
{
    CellRecord record;
    record.id.model = q(model);
    record.id.quantization = q(quantization);
    record.outcome = outcome;
    record.attempts.resize(attempts);
    return record;
}

RunRecord run(const char *id, const QVector<CellRecord> &cells)
{
    RunRecord record;
    record.context.runId = q(id);
    record.context.startedUtc = QDateTime::fromString(q(id), Qt::ISODate);
    record.cells = cells;
    return record;
}

constexpr auto kNew = "2026-11-26T10:00:00Z", kOld = "2026-11-20T10:00:00Z", kOldest = "2026-11-01T10:00:00Z";

QString from(const LatestCells &latest, const char *model)
{
    const CellSource *source = latest.sourceOf(cell(model, CellOutcome::Done).id);
    return source ? source->runId : q("nowhere");
}

} // namespace

TEST(Latest, TheNewestMeasurementOfEachCellCounts)
{
    const auto latest = latestCells({run(kNew, {cell("A", CellOutcome::Done, 3)}),
        run(kOld, {cell("B", CellOutcome::Done, 5), cell("A", CellOutcome::Done, 9)})});
    ASSERT_EQ(latest.record.cells.size(), 2);
    EXPECT_EQ(latest.record.cells[0].attempts.size(), 3);
    EXPECT_EQ(from(latest, "A"), q(kNew));
    EXPECT_EQ(from(latest, "B"), q(kOld));
    EXPECT_EQ(latest.record.context.runId, q(kNew));
    ASSERT_EQ(latest.contexts.size(), 2);
    EXPECT_EQ(latest.contexts[latest.sources[1].run].runId, q(kOld));
    EXPECT_EQ(latest.sources[1].startedUtc, latest.contexts[1].startedUtc);
}

TEST(Latest, WhatWasMeasuredOutlivesALaterRunThatDidNotReachIt)
{
    const auto latest
        = latestCells({run(kNew,
                           {cell("skipped", CellOutcome::Skipped), cell("waiting", CellOutcome::Unfinished),
                               cell("cut", CellOutcome::Unfinished, 2), cell("never", CellOutcome::Skipped)}),
            run(kOld,
                {cell("skipped", CellOutcome::Done, 1), cell("waiting", CellOutcome::Errored),
                    cell("cut", CellOutcome::Done, 7), cell("never", CellOutcome::Skipped)})});
    EXPECT_EQ(from(latest, "skipped"), q(kOld));
    EXPECT_EQ(from(latest, "waiting"), q(kOld)) << "that it broke is a finding";
    EXPECT_EQ(from(latest, "cut"), q(kOld)) << "half a measurement does not hide a whole one";
    EXPECT_EQ(from(latest, "never"), q(kNew)) << "the newest reason";
}

TEST(Latest, AnInterruptedMeasurementCountsWhereNothingElseIs)
{
    const auto latest = latestCells(
        {run(kNew, {cell("A", CellOutcome::Skipped)}), run(kOld, {cell("A", CellOutcome::Unfinished, 4)}),
            run(kOldest, {cell("A", CellOutcome::Unfinished, 6)})});
    EXPECT_EQ(from(latest, "A"), q(kOld));
    EXPECT_EQ(latest.record.cells.first().attempts.size(), 4);
}

TEST(Latest, ANewerFailureCountsMoreThanAnOlderSuccess)
{
    const auto latest = latestCells(
        {run(kNew, {cell("A", CellOutcome::Errored)}), run(kOld, {cell("A", CellOutcome::Done, 4)})});
    EXPECT_EQ(latest.record.cells.first().outcome, CellOutcome::Errored);
}

TEST(Latest, EachRunHasItsPlaceWhateverItBrought)
{
    // A run that has only begun brings nothing yet; what it measures next is still its own.
    const auto latest = latestCells(
        {run(kNew, {cell("A", CellOutcome::Unfinished)}), run(kOld, {cell("A", CellOutcome::Done, 4)})});
    ASSERT_EQ(latest.contexts.size(), 2);
    EXPECT_EQ(latest.contexts[0].runId, q(kNew));
    EXPECT_EQ(latest.sources[0].run, 1);
}

TEST(Latest, KeysAreThoseOfWhatWasMeasuredHereToItsEnd)
{
    RunRecord here = run(kNew, {cell("A", CellOutcome::Done, 3), cell("B", CellOutcome::Errored)}),
              there = run(kOld, {cell("C", CellOutcome::Done, 3)});
    here.cells[0].key = q("ka");
    there.cells[0].key = q("kc");
    here.context.machineId = q("m1");
    here.context.config.testMode = TestMode::Quick;
    there.context.machineId = q("m2");
    const auto keys = measuredKeys(latestCells({here, there}), q("m1"), {});
    ASSERT_EQ(keys.size(), 2) << "what broke was not measured";
    EXPECT_EQ(keys.value(here.cells[0].id), (MeasuredKey{q("ka"), TestMode::Quick}));
    EXPECT_EQ(keys.value(there.cells[0].id).key, QString()) << "stale: it is another machine's";
    EXPECT_EQ(measuredKeys(latestCells({here, there}), {}, {}).value(there.cells[0].id).key, q("kc"));
}

TEST(Latest, NothingIsNothing)
{
    EXPECT_TRUE(latestCells({}).record.cells.isEmpty());
    EXPECT_TRUE(latestCells({run(kNew, {})}).record.cells.isEmpty());
    EXPECT_EQ(latestCells({}).sourceOf(CellId()), nullptr);
}

namespace
{

struct StaleCells : testing::Test {
    CellRecord measured = cell("A", CellOutcome::Done, 3);
    RunContext then;
    CellToday today;

    StaleCells()
    {
        measured.fileBytes = 1000;
        measured.fileFingerprint = q("aa");
        measured.contextLength = 4096;
        then.machineId = q("m1");
        then.hostname = q("old-box");
        then.engineVersion = q("version: 8000 (abc)\nGGML_X=1");
        today = {1000, q("aa"), q("version: 8000 (abc)"), 4096, {}, q("m1")};
    }
    QStringList reasons() const { return staleReasons(measured, then, today); }
};

} // namespace

TEST_F(StaleCells, WhatIsAsItWasIsNotStale)
{
    EXPECT_EQ(reasons(), QStringList());
}

TEST_F(StaleCells, AnotherWorkloadIsAReason)
{
    today.workload = then.config.workload;
    EXPECT_EQ(reasons(), QStringList());
    today.workload->timeout = 60;
    EXPECT_EQ(reasons(), QStringList()) << "what came in time came";
    today.workload->interactiveAnswer = 64;
    ASSERT_EQ(reasons().size(), 1);
    EXPECT_TRUE(reasons().first().contains(q("settings"))) << reasons().first();
}

TEST_F(StaleCells, EachChangeIsSaidOnce)
{
    today.fileFingerprint = q("bb");
    today.fileBytes = 1001;
    ASSERT_EQ(reasons().size(), 1) << "one file, one sentence";
    today.engineVersion = q("version: 9000 (def)");
    ASSERT_EQ(reasons().size(), 2);
    EXPECT_TRUE(reasons()[1].contains(q("8000"))) << reasons()[1];
    EXPECT_TRUE(reasons()[1].contains(q("9000"))) << reasons()[1];
    EXPECT_FALSE(reasons()[1].contains(q("GGML"))) << reasons()[1];
    today.contextLength = 8192;
    today.threads = 4;
    today.machineId = q("m2");
    EXPECT_EQ(reasons().size(), 5);
    EXPECT_TRUE(reasons().first().contains(q("old-box")));
}

TEST_F(StaleCells, AServersOwnVersionCountsWhereItSaysOne)
{
    ServerFacts launch;
    launch.version = q("Ollama 0.17.4");
    measured.launches << launch;
    today.engineVersion = q("Ollama 0.17.4");
    EXPECT_EQ(reasons(), QStringList());
    today.engineVersion = q("Ollama 0.33.0");
    EXPECT_EQ(reasons().size(), 1);
}

TEST_F(StaleCells, WhatIsNotKnownIsNoChange)
{
    today = {};
    EXPECT_EQ(reasons(), QStringList());
    today = {{}, q("aa"), {}, {}, {}, q("m1")};
    measured.fileFingerprint.clear(); // of a run before 0.2
    measured.contextLength = 0;
    EXPECT_EQ(reasons(), QStringList());
}

TEST_F(StaleCells, OtherOwnPromptsThanWereAskedAreSaid)
{
    today.ownPrompts = q("p2");
    EXPECT_EQ(reasons(), QStringList()) << "quality was not measured";
    measured.attempts[0].profile = q("long_context");
    measured.attempts[0].question = QuestionAnswer();
    EXPECT_EQ(reasons(), QStringList()) << "a needle is no prompt of the person's";
    measured.attempts[0].profile = q("quality");
    EXPECT_EQ(reasons().size(), 1) << "none was asked then";
    today.ownPrompts = QString();
    EXPECT_EQ(reasons(), QStringList()) << "and there is none now";
    Observation asked;
    asked.profile = q("quality");
    asked.kind = q("own_prompts");
    asked.texts.insert(q("prompts_hash"), q("p1"));
    measured.observations << asked;
    EXPECT_EQ(reasons().size(), 1) << "they are gone";
    today.ownPrompts = q("p1");
    EXPECT_EQ(reasons(), QStringList());
    today.ownPrompts = q("p2");
    ASSERT_EQ(reasons().size(), 1);
    EXPECT_TRUE(reasons().first().contains(q("own prompts"))) << reasons().first();
    today.ownPrompts.reset();
    EXPECT_EQ(reasons(), QStringList()) << "quality is not measured any more";
    asked.texts.insert(q("prompts_hash"), q("p2"));
    measured.observations << asked;
    today.ownPrompts = q("p2");
    EXPECT_EQ(reasons(), QStringList()) << "a resume asked today's";
}

TEST_F(StaleCells, OtherOwnPromptsLeaveNoKeyThatHolds)
{
    measured.key = q("k");
    measured.attempts[0].profile = q("quality");
    measured.attempts[0].question = QuestionAnswer();
    const auto latest = latestCells({run(kNew, {measured})});
    const auto keyWith = [&](const std::optional<QString> &prompts) {
        return measuredKeys(latest, {}, prompts).value(measured.id).key;
    };
    EXPECT_EQ(keyWith(QString()), q("k"));
    EXPECT_EQ(keyWith({}), q("k"));
    EXPECT_EQ(keyWith(q("p1")), QString());
}

TEST_F(StaleCells, ThreadsOfARowThatNamesItsParametersAreItsOwn)
{
    measured.id.parameters = q("t=4");
    today.threads = 8;
    EXPECT_EQ(reasons(), QStringList());
}

namespace
{

CellRecord holding(const char *model, const char *content)
{
    CellRecord measured = cell(model, CellOutcome::Done, 1);
    measured.fileFingerprint = q(content);
    return measured;
}

QStringList namesOf(const LatestCells &latest)
{
    QStringList names;
    for (const CellRecord &record : latest.record.cells)
        names << record.id.model;
    return names;
}

MatrixKey key(const char *model, const char *quantization = "Q4_K_M")
{
    return {q(model), q(quantization)};
}

} // namespace

TEST(TodaysNames, AreFoundByWhatTheFilesHold)
{
    const auto latest = latestCells({run(kNew,
        {holding("Old name", "aa"), holding("Kept", "bb"), holding("Gone", "cc"),
            cell("Of 0.1", CellOutcome::Done, 1)})});
    const auto now = underTodaysNames(latest,
        {{key("New name"), q("aa")}, {key("Kept"), q("bb")}, {key("Twin of kept"), q("bb")},
            {key("New name", "Q8_0"), q("cc")}, {key("Unread"), {}}});
    EXPECT_EQ(namesOf(now), (QStringList{q("New name"), q("Kept"), q("Gone"), q("Of 0.1")}))
        << "content and quantization decide";
    EXPECT_EQ(now.sources[0].cell.model, q("Old name")) << "as its run calls it";
}

TEST(TodaysNames, OneFileInTwoRowsIsNobodysNewName)
{
    const auto latest = latestCells({run(kNew, {holding("Old", "aa")})});
    EXPECT_EQ(
        namesOf(underTodaysNames(latest, {{key("A"), q("aa")}, {key("B"), q("aa")}})), QStringList{q("Old")});
    EXPECT_EQ(namesOf(underTodaysNames(latest, {})), QStringList{q("Old")});
}
