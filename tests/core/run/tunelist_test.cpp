// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunelist.h"

#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

TuneSubject subject()
{
    TuneSubject made;
    made.cell = {q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), q("t=4")};
    made.cellKey = q("key");
    made.goal = tuneGoals({}, 8192)[2];
    made.effortReason = q("It was never tuned.");
    made.engineVersion = q("version: 1");
    made.machineId = q("machine");
    made.startedUtc = QDateTime::fromString(q("2026-11-28T06:00:00.000Z"), Qt::ISODateWithMs);
    return made;
}

void writeJournal(const QTemporaryDir &dir, const char *id, const QByteArray &text)
{
    const QString folder = tuningFolder(dir.path(), q(id));
    ASSERT_TRUE(QDir().mkpath(folder));
    test::writeFile(tuningJournal(folder), text);
}

QByteArray head()
{
    KnobSpace space;
    space.knobs << TuneKnob{q("threads"), {q("1"), q("2")}, 0, -1, true, KnobPhase::Threads, {}, false, {}};
    return planLine(TunePlan{space, exploreEffort(), 7}, QString::fromUtf8(subjectText(subject()))) + '\n';
}

} // namespace

TEST(TuneList, ASubjectIsReadBack)
{
    const auto read = subjectOf(subjectText(subject()));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, subject());
    TuneSubject sparing = subject();
    sparing.goal.measure = TuneMeasure::Memory;
    EXPECT_EQ(subjectOf(subjectText(sparing)), sparing);
    TuneSubject texts = subject();
    texts.goal = *tuneGoalNamed(tuneGoals({}, 8192), q("texts"));
    EXPECT_EQ(subjectOf(subjectText(texts)), texts);
    QByteArray earlier = subjectText(subject());
    earlier.replace("\"measure\":\"time\",", "");
    EXPECT_EQ(subjectOf(earlier), subject()) << "time was all that could be counted";
    earlier = subjectText(subject()).replace("\"measure\":\"time\"", "\"measure\":\"colour\"");
    EXPECT_FALSE(subjectOf(earlier));
}

TEST(TuneList, NothingElseIsASubject)
{
    const QByteArray text = subjectText(subject());
    for (qsizetype length = 0; length < text.size(); length += 7)
        EXPECT_FALSE(subjectOf(text.left(length)));
    EXPECT_FALSE(subjectOf("[]"));
    EXPECT_FALSE(subjectOf("{\"cell\":1,\"goal\":2}"));
    for (const char *wrong : {"\"prompt_tokens\":-1", "\"prompt_tokens\":1e9", "\"prompt_tokens\":\"x\""}) {
        QByteArray changed = text;
        changed.replace("\"prompt_tokens\":512", wrong);
        ASSERT_NE(changed, text);
        EXPECT_FALSE(subjectOf(changed)) << wrong;
    }
}

TEST(TuneList, HasTheNewestFirstAndNothingForeign)
{
    const QTemporaryDir dir;
    EXPECT_TRUE(tuningIds(dir.path()).isEmpty());
    writeJournal(dir, "20261128-060000", head());
    writeJournal(dir, "20261128-070000", head());
    writeJournal(dir, "notes", "x");
    ASSERT_TRUE(QDir().mkpath(tuningFolder(dir.path(), q("20261128-080000")))); // without a journal
    EXPECT_EQ(tuningIds(dir.path()), (QStringList{q("20261128-070000"), q("20261128-060000")}));
    EXPECT_TRUE(wasTuned(dir.path(), subject().cell));
    EXPECT_FALSE(wasTuned(dir.path(), CellId{q("M"), q("Q4_K_M")}));
    const auto view = readTuning(dir.path(), q("20261128-070000"));
    ASSERT_TRUE(view) << view.error().sentence;
    EXPECT_EQ(view->subject, subject());
    EXPECT_EQ(view->progress.result.end, TuneEnd::NotYet);
    EXPECT_FALSE(view->running);
    EXPECT_FALSE(view->hasEnded());
    EXPECT_FALSE(view->winner);
}

TEST(TuneList, DamageIsTold)
{
    const QTemporaryDir dir;
    writeJournal(dir, "20261128-060000", "garbage\n");
    EXPECT_FALSE(readTuning(dir.path(), q("20261128-060000")));
    writeJournal(dir, "20261128-070000", planLine(TunePlan{{}, exploreEffort(), 7}, q("somebody's")) + '\n');
    EXPECT_FALSE(readTuning(dir.path(), q("20261128-070000")));
    for (const char *id : {"", "..", "20261128-060000/..", "/etc"}) {
        const auto none = readTuning(dir.path(), q(id));
        ASSERT_FALSE(none) << id;
        EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    }
}

TEST(TuneList, AWinnerIsReadBack)
{
    const QTemporaryDir dir;
    CellRecord winner;
    winner.id = subject().cell;
    winner.key = q("k");
    winner.contextLength = 4096;
    winner.fileBytes = 1e9;
    winner.outcome = CellOutcome::Done;
    ServerFacts facts;
    facts.settings = {q("llama-server"), q("/m.gguf"), {{q("--threads"), q("4")}}, {}};
    winner.launches << facts;
    ASSERT_TRUE(writeWinner(dir.path(), winner, true));
    TuneView view;
    readWinner(dir.path(), view);
    ASSERT_TRUE(view.winner);
    EXPECT_EQ(view.winner->id, winner.id);
    EXPECT_EQ(view.winner->launches, winner.launches);
    EXPECT_EQ(view.winner->contextLength, 4096);
    EXPECT_TRUE(view.winnerFromText);
    test::writeFile(dir.filePath(q("winner.json")), "{\"cell\":[]}");
    TuneView none;
    readWinner(dir.path(), none);
    EXPECT_FALSE(none.winner);
}
