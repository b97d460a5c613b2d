// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runlist.h"
#include "core/store/runs/runnotes.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct RunNotesFile : testing::Test {
    QTemporaryDir dir;
    const QString file = dir.filePath(q("runs.json"));
};

} // namespace

TEST_F(RunNotesFile, SaysWhatWasWritten)
{
    EXPECT_EQ(readRunNotes(dir.path()), RunNotes{}) << "no file";
    ASSERT_TRUE(writeRunTitle(dir.path(), q("a"), q(" New\ndriver ")));
    ASSERT_TRUE(writeRunNote(dir.path(), q("a"), q("one\ntwo \"<b>\"")));
    ASSERT_TRUE(writeRunNote(dir.path(), q("b"), q("x")));
    ASSERT_TRUE(writeBaseline(dir.path(), q("a")));
    const RunNotes notes = readRunNotes(dir.path());
    EXPECT_EQ(notes.baseline, q("a"));
    EXPECT_EQ(notes.of(q("a")), (RunNote{q("New driver"), q("one\ntwo \"<b>\"")})) << "a title is one line";
    EXPECT_EQ(notes.of(q("b")).note, q("x"));
    EXPECT_EQ(notes.of(q("c")), RunNote{});
    ASSERT_TRUE(writeBaseline(dir.path(), {}));
    ASSERT_TRUE(writeRunNote(dir.path(), q("b"), {}));
    EXPECT_TRUE(readRunNotes(dir.path()).baseline.isEmpty());
    EXPECT_FALSE(test::readFile(file).contains("\"b\"")) << "nothing is kept of a run nobody says anything of";
}

TEST_F(RunNotesFile, WhatItDoesNotKnowSurvives)
{
    test::writeFile(file, R"({"color": 7, "runs": {"a": {"title": "A", "stars": 5}, "b": 3}})");
    ASSERT_TRUE(writeRunTitle(dir.path(), q("a"), q("New")));
    ASSERT_TRUE(writeBaseline(dir.path(), q("a")));
    const QByteArray text = test::readFile(file);
    for (const char *part : {"\"color\": 7", "\"stars\": 5", "\"b\": 3", "\"New\""})
        EXPECT_TRUE(text.contains(part)) << part << " in " << text.toStdString();
}

TEST_F(RunNotesFile, ADamagedOrNewerFileIsToldAndNeverWrittenOver)
{
    for (const char *text : {"nonsense", "[1]", R"({"formatVersion": 99})"}) {
        test::writeFile(file, text);
        Issues issues;
        EXPECT_EQ(readRunNotes(dir.path(), &issues), RunNotes{});
        EXPECT_EQ(issues.size(), 1) << text;
        EXPECT_FALSE(writeRunTitle(dir.path(), q("a"), q("t")));
        EXPECT_FALSE(writeBaseline(dir.path(), q("a")));
        EXPECT_FALSE(forgetRunNote(dir.path(), q("a")));
        EXPECT_EQ(test::readFile(file), QByteArray(text));
    }
}

TEST_F(RunNotesFile, MembersOfOtherTypesAreNothing)
{
    test::writeFile(file, R"({"baseline": 3, "runs": {"a": {"title": [], "note": 1}, "b": null}})");
    EXPECT_EQ(readRunNotes(dir.path()), RunNotes{});
    test::writeFile(file, R"({"runs": []})");
    ASSERT_TRUE(writeRunTitle(dir.path(), q("a"), q("t")));
    EXPECT_EQ(readRunNotes(dir.path()).of(q("a")).title, q("t"));
}

TEST_F(RunNotesFile, IsBounded)
{
    EXPECT_FALSE(writeRunTitle(dir.path(), q("a"), QString(kMostTitle + 1, QLatin1Char('x'))));
    EXPECT_FALSE(writeRunNote(dir.path(), q("a"), QString(kMostNote + 1, QLatin1Char('x'))));
    EXPECT_FALSE(QFile::exists(file));
    test::writeFile(file, "{\"runs\": {\"a\": {\"note\": \"" + QByteArray(kMostNote + 9, 'x') + "\"}}}");
    EXPECT_EQ(readRunNotes(dir.path()).of(q("a")).note.size(), kMostNote);
}

TEST_F(RunNotesFile, ARunThatIsGoneIsForgotten)
{
    EXPECT_TRUE(forgetRunNote(dir.path(), q("a"))) << "no file";
    ASSERT_TRUE(writeRunTitle(dir.path(), q("a"), q("A")));
    ASSERT_TRUE(writeRunTitle(dir.path(), q("b"), q("B")));
    ASSERT_TRUE(writeBaseline(dir.path(), q("a")));
    ASSERT_TRUE(forgetRunNote(dir.path(), q("a")));
    EXPECT_EQ(readRunNotes(dir.path()), (RunNotes{{{q("b"), {q("B"), {}}}}, {}}));
}

TEST_F(RunNotesFile, TheListOfRunsShowsIt)
{
    RunRecord record;
    record.context = test::someContext();
    record.cells << test::measuredCell();
    const QString run = test::writeRun(dir.path(), record);
    ASSERT_TRUE(writeRunTitle(dir.path(), run, q("Before the update")));
    ASSERT_TRUE(writeRunNote(dir.path(), run, q("fan off")));
    ASSERT_TRUE(writeBaseline(dir.path(), run));
    const auto runs = listRuns(dir.path());
    ASSERT_EQ(runs.size(), 1);
    EXPECT_EQ(runs[0].title, q("Before the update"));
    EXPECT_EQ(runs[0].note, q("fan off"));
    EXPECT_TRUE(runs[0].baseline);
}
