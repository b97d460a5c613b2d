// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/sameterms.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellRecord cellOn(const char *engine, const char *quantization, const char *fingerprint)
{
    CellRecord cell;
    cell.id.model = q("M");
    cell.id.engine = q(engine);
    cell.id.quantization = q(quantization);
    cell.fileFingerprint = q(fingerprint);
    ServerFacts launch;
    launch.contextLength = 8192;
    cell.launches = {launch};
    return cell;
}

const Term *termOf(const QVector<Term> &terms, const char *label)
{
    for (const Term &term : terms)
        if (term.label == q(label))
            return &term;
    return nullptr;
}

} // namespace

TEST(SameTerms, SaysWhatWasEqualAndWhatWasNot)
{
    const RunContext run;
    CellRecord first = cellOn("llama.cpp", "F16", "aa"), second = cellOn("vllm", "BF16", "bb");
    second.launches[0].contextLength = 4096;
    const auto terms = termsOf({{&first, &run}, {&second, &run}});
    ASSERT_TRUE(termOf(terms, "File"));
    EXPECT_EQ(termOf(terms, "File")->state, Term::State::Different);
    EXPECT_EQ(termOf(terms, "Bits per weight")->state, Term::State::Equal) << "sixteen each";
    EXPECT_EQ(termOf(terms, "Chat template")->state, Term::State::Equal);
    EXPECT_EQ(termOf(terms, "Sampling")->state, Term::State::Equal);
    EXPECT_EQ(termOf(terms, "Context")->state, Term::State::Different);
    EXPECT_EQ(termOf(terms, "Slots")->state, Term::State::Equal);
    for (const Term &term : terms)
        EXPECT_EQ(term.values.size(), 2) << term.label;
}

TEST(SameTerms, WhatNobodyTellsIsNoLineAndWhatOneTellsIsNotKnown)
{
    CellRecord first = cellOn("llama.cpp", "F16", "aa"), second = cellOn("openai", "F16", "");
    first.launches[0].settings.options = {{q("--threads"), q("8")}};
    const auto terms = termsOf({{&first, nullptr}, {&second, nullptr}});
    EXPECT_EQ(termOf(terms, "File")->state, Term::State::Unknown);
    EXPECT_EQ(termOf(terms, "Threads")->state, Term::State::Unknown);
    EXPECT_FALSE(termOf(terms, "Sampling")) << "of no run";
    EXPECT_FALSE(termOf(terms, "Machine"));
    CellRecord third = cellOn("ollama", "F16", "cc");
    EXPECT_EQ(termOf(termsOf({{&first, nullptr}, {&second, nullptr}, {&third, nullptr}}), "File")->state,
        Term::State::Different)
        << "two that are known differ";
}

TEST(SameTerms, AnotherTemperatureIsAnotherSampling)
{
    RunContext greedy, warm;
    warm.config.workload.qualityTemperature = 0.7;
    const CellRecord cell = cellOn("llama.cpp", "F16", "aa");
    EXPECT_EQ(termOf(termsOf({{&cell, &greedy}, {&cell, &warm}}), "Sampling")->state, Term::State::Different);
    for (const auto state : {Term::State::Equal, Term::State::Different, Term::State::Unknown})
        EXPECT_FALSE(termStateLabel(state).isEmpty());
}

TEST(SameTerms, OfAServerAtAnAddressNothingIsMadeUp)
{
    const RunContext run;
    CellRecord ours = cellOn("llama.cpp", "F16", "aa"), theirs = cellOn("openai", "Served", "");
    theirs.place = CellPlace::Elsewhere;
    theirs.contextLength = 8192;
    theirs.launches[0].contextLength.reset();
    theirs.price = ModelPrice();
    const auto terms = termsOf({{&ours, &run}, {&theirs, &run}});
    for (const char *label : {"Bits per weight", "Chat template", "Sampling", "Context", "Slots"}) {
        ASSERT_TRUE(termOf(terms, label)) << label;
        EXPECT_EQ(termOf(terms, label)->state, Term::State::Unknown) << label;
        EXPECT_TRUE(termOf(terms, label)->values[1].isEmpty()) << label;
    }
    EXPECT_FALSE(termOf(termsOf({{&theirs, &run}, {&theirs, &run}}), "Slots")) << "nobody tells";
}
