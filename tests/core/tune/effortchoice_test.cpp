// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/effortchoice.h"

#include "tests/support/testdata.h"

#include <limits>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

EffortRule rule(const char *name, const char *engine, const char *model, const char *family)
{
    EffortRule made;
    made.engine = q(engine);
    made.model = q(model);
    made.family = q(family);
    made.effort.name = q(name);
    return made;
}

EffortSubject known()
{
    EffortSubject subject;
    subject.engine = q("mine");
    subject.kind = q("llama.cpp");
    subject.model = q("Qwen2.5-1.5B");
    subject.family = q("qwen2");
    subject.tunedBefore = true;
    return subject;
}

QString chosen(const QVector<EffortRule> &rules, const EffortSubject &subject, const char *word = "")
{
    const auto choice = chooseEffort(rules, subject, q(word));
    return choice ? choice->effort.name : q("refused");
}

} // namespace

TEST(EffortChoice, WhatSaysMostOfTheCellComesFirst)
{
    // From what says least to what says most: each beats all before it, wherever it stands.
    const QVector<EffortRule> rules{rule("default", "", "", ""), rule("engine", "llama.cpp", "", ""),
        rule("family", "", "", "qwen2"), rule("engine and family", "llama.cpp", "", "qwen2"),
        rule("model", "", "Qwen2.5-1.5B", ""), rule("engine and model", "mine", "Qwen2.5-1.5B", "")};
    QVector<EffortRule> forwards, backwards;
    for (int i = 0; i < rules.size(); ++i) {
        forwards << rules[i];
        backwards.prepend(rules[i]);
        EXPECT_EQ(chosen(forwards, known()), rules[i].effort.name);
        EXPECT_EQ(chosen(backwards, known()), rules[i].effort.name);
    }
    EXPECT_EQ(chooseEffort(rules, known())->rule, 5);
}

TEST(EffortChoice, TheFirstOfThoseThatSayAsMuch)
{
    EXPECT_EQ(chosen({rule("one", "mine", "", ""), rule("two", "llama.cpp", "", "")}, known()), q("one"));
}

TEST(EffortChoice, WhatIsMeantForAnotherCellDoesNotHold)
{
    const QVector<EffortRule> rules{rule("a", "ollama", "", ""), rule("b", "", "Other", ""),
        rule("c", "", "", "llama"), rule("d", "ollama", "Qwen2.5-1.5B", ""),
        rule("e", "mine", "Other", "qwen2")};
    const auto choice = chooseEffort(rules, known());
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->effort, preprodEffort());
    EXPECT_FALSE(choice->rule);
    EffortSubject unknown = known();
    unknown.family.clear();
    EXPECT_EQ(chosen({rule("f", "", "", "qwen2")}, unknown), q("preprod")) << "a family that nobody knows";
}

TEST(EffortChoice, CaseDoesNotMatter)
{
    EXPECT_EQ(chosen({rule("x", "LLAMA.CPP", "qwen2.5-1.5b", "Qwen2")}, known()), q("x"));
    EXPECT_EQ(chosen({rule("Nightly", "", "", "")}, known(), " nightly "), q("Nightly"));
    EXPECT_EQ(chosen({}, known(), "PROD"), q("prod"));
}

TEST(EffortChoice, ThePersonsWordBeatsAll)
{
    const QVector<EffortRule> rules{
        rule("mine", "mine", "Qwen2.5-1.5B", "qwen2"), rule("other", "", "Other", "")};
    EXPECT_EQ(chosen(rules, known(), "prod"), q("prod"));
    EXPECT_EQ(chosen(rules, known(), "other"), q("other")) << "though it is meant for another model";
    const auto choice = chooseEffort(rules, known(), q("prod"));
    EXPECT_FALSE(choice->rule);
    EXPECT_TRUE(choice->reason.contains(q("prod"))) << choice->reason;
    const auto refused = chooseEffort(rules, known(), q("heroic"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::BadInput);
    for (const char *name : {"heroic", "explore", "prod", "other"})
        EXPECT_TRUE(refused.error().sentence.contains(q(name))) << refused.error().sentence;
}

TEST(EffortChoice, OfSeveralOfOneNameTheOneThatHoldsIsMeant)
{
    QVector<EffortRule> rules{
        rule("night", "ollama", "", ""), rule("night", "mine", "", ""), rule("prod", "", "", "")};
    rules[1].effort.minutes = 600;
    rules[2].effort.minutes = 300;
    EXPECT_EQ(chooseEffort(rules, known(), q("night"))->rule, 1);
    EXPECT_DOUBLE_EQ(chooseEffort(rules, known(), q("prod"))->effort.minutes, 300) << "the project's prod";
}

TEST(EffortChoice, WithoutARuleByWhatTheCellIsLike)
{
    EXPECT_EQ(chosen({}, known()), q("preprod"));
    EffortSubject subject = known();
    subject.tunedBefore = false;
    EXPECT_EQ(chosen({}, subject), q("explore"));
    subject = known();
    subject.loadSeconds = kLongLoad;
    EXPECT_EQ(chosen({}, subject), q("preprod"));
    subject.loadSeconds = 75;
    EXPECT_EQ(chosen({}, subject), q("explore"));
    EXPECT_TRUE(chooseEffort({}, subject)->reason.contains(q("75 s"))) << chooseEffort({}, subject)->reason;
    subject = known();
    subject.modelBytes = 9e9;
    subject.memoryBytes = 16e9;
    EXPECT_EQ(chosen({}, subject), q("preprod")) << "not on the CPU";
    subject.onCpu = true;
    EXPECT_EQ(chosen({}, subject), q("explore"));
    EXPECT_TRUE(chooseEffort({}, subject)->reason.contains(q("56 %"))) << chooseEffort({}, subject)->reason;
    subject.memoryBytes = 0;
    EXPECT_EQ(chosen({}, subject), q("preprod"));
}

TEST(EffortChoice, TheReasonNamesTheRulesPlaceAndTheNumbersAreWithinBounds)
{
    QVector<EffortRule> rules{rule("night", "mine", "", "qwen2"), rule("rest", "", "", "")};
    rules[0].effort.minutes = std::numeric_limits<double>::quiet_NaN();
    const auto choice = chooseEffort(rules, known());
    EXPECT_DOUBLE_EQ(choice->effort.minutes, 5);
    for (const char *part : {"night", "mine", "qwen2"})
        EXPECT_TRUE(choice->reason.contains(q(part))) << choice->reason;
    rules.removeFirst();
    EXPECT_TRUE(chooseEffort(rules, known())->reason.contains(q("any model")));
}

TEST(EffortChoice, AFamilyIsTheArchitecture)
{
    EXPECT_EQ(familyOf(q("qwen2")), q("qwen2"));
    EXPECT_EQ(familyOf(q("Qwen2ForCausalLM")), q("qwen2"));
    EXPECT_EQ(familyOf(q("LlamaForCausalLM")), q("llama"));
    EXPECT_EQ(familyOf(q("Gemma3ForConditionalGeneration")), q("gemma3"));
    EXPECT_EQ(familyOf(q(" ")), QString());
    EXPECT_EQ(familyOf(q("ForCausalLM")), q("forcausallm")) << "nothing before it: as it is";
}
