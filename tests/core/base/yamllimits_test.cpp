// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/yamllimits.h"
#include "core/base/yamlnode.h"
#include "tests/support/testdata.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Issues issuesOf(const QByteArray &text)
{
    Issues issues;
    yaml::checkEvents(text, q("f.yaml"), issues);
    return issues;
}

// Grows a text to 2 MB.
QByteArray big(const QByteArray &begin, const QByteArray &piece, const QByteArray &end = {})
{
    return begin + piece.repeated(((2 << 20) - begin.size() - end.size()) / piece.size()) + end;
}

QByteArray laughs()
{
    QByteArray text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray one = "*a" + QByteArray::number(i - 1);
        text += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + (one + ", ").repeated(7)
            + one + "]\n";
    }
    return text;
}

} // namespace

TEST(YamlLimits, BombsAreRefusedWithASentence)
{
    const QByteArray bombs[]
        = {laughs(), big("a: ", "["), big("a: ", "{b: "), big("a: ", "- "), big("a: [", "[],", "1]"),
            big("", "- "), big("", "? "), big("a: [", "x,", "x]"), big("a: {", "? ,", "}"), big("", "a: &b\n"),
            big("a: &a [", "*a,", "]"), "a: &a [*a]\n", "a: &a {b: *a}\n"};
    for (const QByteArray &bomb : bombs) {
        const Issues issues = issuesOf(bomb);
        ASSERT_FALSE(issues.isEmpty()) << bomb.left(30).toStdString();
        EXPECT_TRUE(hasErrors(issues)) << bomb.left(30).toStdString();
        EXPECT_FALSE(issues.first().message.isEmpty());
    }
}

// In a child, whose peak is its own.
TEST(YamlLimits, TwoMegabytesTakeLittleMemory)
{
    const pid_t child = fork();
    if (child == 0) {
        rusage before{}, after{};
        getrusage(RUSAGE_SELF, &before);
        for (const QByteArray &bomb : {laughs(), big("a: [", "[],", "1]"), big("a: ", "{b: "),
                 big("", "a: b\n"), big("a: [", "x,", "x]"), big("? ", "? ")}) {
            Issues issues;
            if (yaml::parse(bomb, {}, issues) && !hasErrors(issues))
                _exit(1);
        }
        getrusage(RUSAGE_SELF, &after);
        _exit(after.ru_maxrss - before.ru_maxrss < (100 << 10) ? 0 : 2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status));
#if !defined(SWEETSPOT_ASAN)
    EXPECT_EQ(WEXITSTATUS(status), 0) << "1: one was taken; 2: more than 100 MB";
#endif
}

TEST(YamlLimits, WhatIsUsualPasses)
{
    QByteArray text = "models:\n";
    for (int i = 0; i < 2000; ++i)
        text += "  - name: Model-" + QByteArray::number(i)
            + "\n    files:\n      Q4_K_M: a.gguf\n      Q8_0: b.gguf\n";
    EXPECT_TRUE(issuesOf(text).isEmpty());
    EXPECT_TRUE(issuesOf("a: &x {b: 1}\nc: *x\n").isEmpty());
    EXPECT_TRUE(issuesOf("").isEmpty());
    EXPECT_TRUE(issuesOf("---\na: 1\n").isEmpty());
    EXPECT_TRUE(issuesOf("a: 1\n...\n").isEmpty());
}

TEST(YamlLimits, KeysGivenTwiceHaveLineAndPath)
{
    const Issues issues = issuesOf("a:\n  b: 1\n  c: 2\n  b: 3\nd: {e: [ {f: 1, f: 2} ]}\n");
    ASSERT_EQ(issues.size(), 2);
    EXPECT_EQ(issues[0].line, 4);
    EXPECT_EQ(issues[0].key, q("a.b"));
    EXPECT_EQ(issues[1].key, q("d.e.f"));
    EXPECT_EQ(issues[0].severity, Issue::Severity::Error);
}

TEST(YamlLimits, WhatStandsBehindTheEndIsTold)
{
    for (const char *text : {"a: 1\n---\nb: 2\n", "  a: 1\nb: 2\n", "a: 1\n...\nb: 2\n"})
        EXPECT_TRUE(hasErrors(issuesOf(text))) << text;
}
