// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/effortscodec.h"

#include "core/store/project/projectfolder.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const QString kFile = QStringLiteral("tuning.yaml");

QVector<EffortRule> some()
{
    EffortRule night, quick, one;
    night.effort = prodEffort();
    night.base = q("prod");
    night.effort.name = q("night: \"long\" # no comment");
    night.engine = q("llama.cpp");
    night.family = q("qwen2");
    night.effort.minutes = 480.5;
    night.effort.leastGain = 0.015;
    night.effort.guard = false;
    night.effort.lossyAllowed = true;
    night.effort.phases = {KnobPhase::Batch, KnobPhase::KvType};
    quick.effort = exploreEffort();
    quick.base = q("explore");
    one.model = q("Qwen2.5-1.5B");
    one.effort.name = q("yes");
    one.effort.exhaustive = true;
    one.effort.mostArms = 5000;
    return {night, quick, one};
}

EffortsFile read(const QByteArray &text)
{
    return readEfforts(text, kFile);
}

/// An entry with nothing but a name and this.
EffortsFile readWith(const QByteArray &keys)
{
    return read("efforts:\n  - {name: x, " + keys + "}\n");
}

} // namespace

TEST(EffortsCodec, WhatIsWrittenReadsBackAsItWas)
{
    const QByteArray text = writeEfforts({}, some());
    const EffortsFile file = read(text);
    EXPECT_TRUE(file.whole);
    EXPECT_TRUE(file.issues.isEmpty()) << text.toStdString();
    EXPECT_EQ(file.rules, some()) << text.toStdString();
    EXPECT_EQ(writeEfforts(text, file.rules), text) << "and stays as it is";
    EXPECT_FALSE(text.contains("passes")) << "what the base says is not written: " << text.toStdString();
    EXPECT_TRUE(text.contains("least_gain: 0.015\n")) << text.toStdString();
    EXPECT_TRUE(read({}).rules.isEmpty());
    EXPECT_TRUE(read({}).whole);
    EXPECT_TRUE(read("efforts:\n").rules.isEmpty());
}

TEST(EffortsCodec, EveryNumberAndSwitchIsRead)
{
    for (const EffortNumber &number : effortNumbers())
        for (const double value : {number.least, number.most}) {
            const EffortsFile file = readWith(number.name + QByteArray(": ") + QByteArray::number(value));
            ASSERT_EQ(file.rules.size(), 1) << number.name;
            EXPECT_TRUE(file.issues.isEmpty()) << number.name;
            EXPECT_DOUBLE_EQ(number.get(file.rules[0].effort), value) << number.name;
            EXPECT_EQ(read(writeEfforts({}, file.rules)).rules, file.rules) << number.name;
        }
    for (const EffortSwitch &one : effortSwitches())
        for (const char *value : {"true", "false", "yes", "No"}) {
            const EffortsFile file = readWith(one.name + QByteArray(": ") + value);
            ASSERT_EQ(file.rules.size(), 1) << one.name;
            EXPECT_EQ(file.rules[0].effort.*one.member, value[0] == 't' || value[0] == 'y') << one.name;
            EXPECT_EQ(read(writeEfforts({}, file.rules)).rules, file.rules) << one.name;
        }
}

TEST(EffortsCodec, TheBaseGivesWhatIsNotSaid)
{
    const EffortsFile file = read("efforts:\n  - {name: a, base: explore, minutes: 20}\n  - {name: b}\n");
    ASSERT_EQ(file.rules.size(), 2);
    TuneEffort expected = exploreEffort();
    expected.name = q("a");
    expected.minutes = 20;
    EXPECT_EQ(file.rules[0].effort, expected);
    expected = preprodEffort();
    expected.name = q("b");
    EXPECT_EQ(file.rules[1].effort, expected);
    EXPECT_EQ(file.rules[1].base, q("preprod"));
}

TEST(EffortsCodec, NumbersOutOfRangeAreClampedAndTold)
{
    const EffortsFile file = readWith("minutes: 1e300, requests: -7, least_step: 0, passes: 99999999999");
    ASSERT_EQ(file.rules.size(), 1);
    EXPECT_EQ(file.rules[0].effort, clamped(file.rules[0].effort));
    EXPECT_DOUBLE_EQ(file.rules[0].effort.minutes, 24 * 60);
    EXPECT_EQ(file.rules[0].effort.requests, 1);
    EXPECT_EQ(file.rules[0].effort.passes, 10);
    ASSERT_EQ(file.issues.size(), 4);
    for (const Issue &issue : file.issues) {
        EXPECT_EQ(issue.severity, Issue::Severity::Warning);
        EXPECT_EQ(issue.line, 2);
        EXPECT_FALSE(issue.allowed.isEmpty());
    }
    EXPECT_EQ(file.issues[0].key, q("efforts[0].minutes"));
    EXPECT_TRUE(file.issues[0].message.contains(q("1440"))) << file.issues[0].message;
}

TEST(EffortsCodec, UnknownKeysAreToldWithAHintAndSurvive)
{
    const QByteArray old
        = "later: 3\nefforts:\n  - {name: yes, model: Qwen2.5-1.5B, minuts: 7, base: preprod, passes: 2}\n";
    const EffortsFile file = read(old);
    ASSERT_EQ(file.rules.size(), 1);
    ASSERT_EQ(file.issues.size(), 2);
    EXPECT_FALSE(hasErrors(file.issues));
    EXPECT_TRUE(file.issues[1].message.contains(q("minutes"))) << file.issues[1].message;
    const QByteArray text = writeEfforts(old, some());
    for (const char *part : {"later: 3", "minuts: 7", "passes: 2"})
        EXPECT_TRUE(text.contains(part)) << text.toStdString();
    EXPECT_EQ(read(text).rules, some());
}

TEST(EffortsCodec, EachEntryThatCannotBeUsedIsAnErrorWithItsLine)
{
    const QByteArray text = "efforts:\n  - words\n  - {minutes: 5}\n  - {name: a, base: heroic}\n"
                            "  - {name: [a]}\n  - {name: b, minutes: many}\n  - {name: c, passes: 2.5}\n"
                            "  - {name: d, minutes: .nan}\n  - {name: e, minutes: nan}\n"
                            "  - {name: f, guard: perhaps}\n  - {name: g, phases: []}\n"
                            "  - {name: h, phases: [batch, magic, more]}\n  - {name: i, phases: batch}\n"
                            "  - {name: j, minutes: {a: 1}}\n  - {name: k, minutes: 1e999}\n  - {name: good}\n";
    const EffortsFile file = read(text);
    ASSERT_EQ(file.rules.size(), 1);
    EXPECT_EQ(file.rules[0].effort.name, q("good"));
    EXPECT_TRUE(file.whole);
    QVector<int> lines;
    for (const Issue &issue : file.issues) {
        EXPECT_EQ(issue.severity, Issue::Severity::Error) << issue.toLine();
        EXPECT_FALSE(issue.message.isEmpty());
        if (!lines.contains(issue.line))
            lines << issue.line;
    }
    EXPECT_EQ(lines, (QVector<int>{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}));
    EXPECT_TRUE(hasErrors(read("efforts: 3\n").issues));
}

TEST(EffortsCodec, WhatIsThereTwiceIsTold)
{
    EXPECT_FALSE(read("efforts:\n  - {name: a, minutes: 5, minutes: 6}\n").whole);
    const EffortsFile phases = readWith("phases: [batch, batch, threads]");
    ASSERT_EQ(phases.rules.size(), 1);
    EXPECT_EQ(phases.rules[0].effort.phases, (QVector<KnobPhase>{KnobPhase::Batch, KnobPhase::Threads}));
    EXPECT_EQ(phases.issues.size(), 1);
    const QByteArray twice = "efforts:\n  - {name: a, minutes: 10, own: 1}\n  - {name: A, minutes: 20}\n"
                             "  - {name: a, engine: ollama}\n";
    const EffortsFile file = read(twice);
    EXPECT_EQ(file.rules.size(), 3);
    ASSERT_EQ(file.issues.size(), 2) << "the unknown key, and the second";
    EXPECT_EQ(file.issues[1].line, 3);
    EXPECT_EQ(read(writeEfforts(twice, file.rules)).rules, file.rules);
}

TEST(EffortsCodec, HostileTextIsNoMoreThanAnError)
{
    const QByteArray long1(kLongestEffortText + 1, 'x');
    EXPECT_TRUE(readWith("model: " + long1).rules.isEmpty());
    QByteArray many = "efforts:\n";
    for (int i = 0; i < kMostEffortRules + 5; ++i)
        many += "  - {name: n" + QByteArray::number(i) + "}\n";
    EXPECT_EQ(read(many).rules.size(), kMostEffortRules);
    EXPECT_EQ(read(many).issues.size(), 1);
    QByteArray phases = "phases: [";
    for (int i = 0; i < 50'000; ++i)
        phases += "magic, ";
    EXPECT_EQ(readWith(phases + "magic]").issues.size(), 1);
    QByteArray bombs = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'k'; ++c)
        bombs += QByteArray(1, c) + ": &" + c + " [*" + char(c - 1) + ", *" + char(c - 1) + ", *" + char(c - 1)
            + ", *" + char(c - 1) + ", *" + char(c - 1) + ", *" + char(c - 1) + "]\n";
    for (const QByteArray &text : {QByteArray(100'000, '['), QByteArray("efforts: [{name: a"),
             QByteArray("efforts: &e [*e]\n"), bombs, QByteArray("\xff\xfe\x00 efforts", 12),
             QByteArray("- efforts\n"), QByteArray("--- {}\n--- {}\n")}) {
        const EffortsFile file = read(text);
        EXPECT_TRUE(hasErrors(file.issues)) << text.left(40).toStdString();
        EXPECT_TRUE(file.rules.isEmpty());
    }
}

TEST(EffortsCodec, AreAFileOfTheProjectThatIsNotWrittenOverWhenItIsBroken)
{
    QTemporaryDir dir;
    const ProjectFolder folder(dir.path());
    ProjectData data;
    data.settings.name = q("P");
    ASSERT_TRUE(folder.save(data));
    EXPECT_FALSE(QFile::exists(folder.absolute(kFile))) << "not before the first environment";
    data.tuning = some();
    ASSERT_TRUE(folder.save(data));
    Issues issues;
    const auto again = folder.load(issues);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->tuning, some());
    EXPECT_TRUE(issues.isEmpty());
    for (const QByteArray &broken : {QByteArray("efforts:\n  - {name: p, base: heroic}\n"),
             QByteArray("efforts: [{"), QByteArray("efforts:\n  - {name: a, minutes: 5, minutes: 6}\n")}) {
        test::writeFile(folder.absolute(kFile), broken);
        EXPECT_FALSE(folder.save(data));
        EXPECT_EQ(test::readFile(folder.absolute(kFile)), broken);
    }
}
