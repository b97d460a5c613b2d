// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/projectfolder.h"
#include "core/store/project/promptscodec.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
const QVector<OwnPrompt> kSome{{q("Two\nlines: \"quoted\" # no comment"), q("regex"), q("^a.*b$")},
    {q("Judge it."), q("hand"), {}}, {q("yes"), q("exact"), q("1.0")},
    {q("Write a loop."), q("contains"), q("for"), q("code")}};
}

TEST(PromptsCodec, WhatIsWrittenReadsBackAsItWas)
{
    const PromptsFile file = readPrompts(writePrompts({}, kSome), q("prompts.yaml"));
    EXPECT_TRUE(file.whole);
    EXPECT_TRUE(file.issues.isEmpty());
    EXPECT_EQ(file.prompts, kSome);
    EXPECT_TRUE(readPrompts({}, q("prompts.yaml")).prompts.isEmpty());
}

TEST(PromptsCodec, UnknownKeysSurvive)
{
    const QByteArray old = "later: 3\nprompts:\n  - {prompt: Judge it., check: hand, weight: 2}\n";
    const PromptsFile read = readPrompts(old, q("prompts.yaml"));
    EXPECT_EQ(read.prompts.size(), 1);
    EXPECT_FALSE(hasErrors(read.issues)) << "a warning each";
    const QByteArray text = writePrompts(old, kSome);
    EXPECT_TRUE(text.contains("later: 3")) << text.toStdString();
    EXPECT_TRUE(text.contains("weight: 2")) << text.toStdString();
    EXPECT_EQ(readPrompts(text, q("prompts.yaml")).prompts, kSome);
}

TEST(PromptsCodec, AUseIsOneOfThoseThereAre)
{
    const PromptsFile file = readPrompts(
        "prompts:\n  - {prompt: p, expected: x, use: poetry}\n  - {prompt: r, expected: x, use: retrieval}\n"
        "  - {prompt: s, expected: x, use: [code]}\n",
        q("prompts.yaml"));
    ASSERT_EQ(file.prompts.size(), 1);
    EXPECT_EQ(file.prompts[0].use, q("retrieval"));
    ASSERT_EQ(file.issues.size(), 2);
    EXPECT_EQ(file.issues[0].line, 2);
    EXPECT_TRUE(file.issues[0].allowed.contains(q("summaries"))) << file.issues[0].allowed;
    const QByteArray old = writePrompts({}, {{q("p"), q("contains"), q("x"), q("chat")}});
    EXPECT_FALSE(writePrompts(old, {{q("p"), q("contains"), q("x")}}).contains("use"));
}

TEST(PromptsCodec, EachEntryThatCannotBeUsedIsAnErrorWithItsLine)
{
    const QByteArray text = "prompts:\n  - words\n  - {check: hand}\n  - {prompt: p, check: later}\n"
                            "  - {prompt: [a]}\n  - {prompt: good, expected: x}\n  - {prompt: '"
        + QByteArray(kLongestOwnPrompt + 1, 'x') + "'}\n";
    const PromptsFile file = readPrompts(text, q("prompts.yaml"));
    EXPECT_EQ(file.prompts, (QVector<OwnPrompt>{{q("good"), q("contains"), q("x")}}));
    ASSERT_EQ(file.issues.size(), 5);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(file.issues[i].line, i + 2);
    EXPECT_EQ(readPrompts("prompts: 3\n", {}).issues.size(), 1);
    QByteArray many = "prompts:\n";
    for (int i = 0; i < kMostOwnPrompts + 5; ++i)
        many += "  - {prompt: p}\n";
    EXPECT_EQ(readPrompts(many, {}).prompts.size(), kMostOwnPrompts);
    EXPECT_EQ(readPrompts(many, {}).issues.size(), 1);
}

TEST(PromptsCodec, AreAFileOfTheProjectThatIsNotWrittenOverWhenItIsBroken)
{
    QTemporaryDir dir;
    const ProjectFolder folder(dir.path());
    ProjectData data;
    data.settings.name = q("P");
    ASSERT_TRUE(folder.save(data));
    EXPECT_FALSE(QFile::exists(folder.absolute(q("prompts.yaml")))) << "not before the first prompt";
    data.prompts = kSome;
    ASSERT_TRUE(folder.save(data));
    Issues issues;
    const auto read = folder.load(issues);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->prompts, kSome);
    const QByteArray broken = "prompts:\n  - {prompt: p, check: later}\n";
    test::writeFile(folder.absolute(q("prompts.yaml")), broken);
    EXPECT_FALSE(folder.save(data));
    EXPECT_EQ(test::readFile(folder.absolute(q("prompts.yaml"))), broken);
}
