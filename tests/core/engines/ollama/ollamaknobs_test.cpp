// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamaknobs.h"
#include "models/knob.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

// That each is told once is in engineknob_test, for every engine.
TEST(OllamaKnobs, AreKnownOnesByOneNameEach)
{
    for (const EngineKnob &row : ollamaKnobs()) {
        EXPECT_NE(findKnob(row.knob), nullptr) << row.knob;
        EXPECT_EQ(row.names.size(), 1) << row.knob;
    }
}

TEST(OllamaKnobs, WhatItsServiceIsToldCostsALaunchAndTheRestAReload)
{
    for (const EngineKnob &row : ollamaKnobs()) {
        const bool variable = row.names.first().startsWith(q("OLLAMA_"));
        EXPECT_EQ(row.place, variable ? EngineKnob::Place::Variable : EngineKnob::Place::Load) << row.knob;
        EXPECT_EQ(row.cost, variable ? EngineKnob::Cost::Launch : EngineKnob::Cost::Reload) << row.knob;
    }
}
