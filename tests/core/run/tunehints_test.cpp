// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunehints.h"
#include "core/run/tunelist.h"
#include "core/tune/search.h"
#include "core/tune/tunejournal.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

TuneKnob knob(const char *id, const QStringList &levels, KnobPhase phase)
{
    TuneKnob made;
    made.id = q(id);
    made.levels = levels;
    made.phase = phase;
    return made;
}

KnobSpace spaceOf(const QStringList &threads)
{
    KnobSpace space;
    space.knobs = {knob("gpu_layers", {q("8"), q("9"), q("10")}, KnobPhase::Placement),
        knob("threads", threads, KnobPhase::Threads),
        knob("flash_attention", {q("off"), q("on")}, KnobPhase::Attention)};
    return space;
}

TuneSubject subjectOn(const char *quantization)
{
    TuneSubject subject;
    subject.cell = CellId{q("M"), q(quantization), q("llama.cpp"), q("CUDA0"), {}};
    subject.goal = TuneGoal{
        q("chat"), q("Answers"), q("512 tokens are read."), {TuneRequest{q("chat"), 512, 500, 64, 1, 1}}};
    subject.machineId = q("here");
    return subject;
}

struct Earlier {
    QTemporaryDir project;

    void add(const char *id, const TuneSubject &subject, const KnobSpace &space, const Arm &chosen,
        bool adopted = true)
    {
        TuneResult result;
        result.end = adopted ? TuneEnd::VerifiedBetter : TuneEnd::AlreadyBest;
        result.defaultArm = space.start();
        result.chosen = chosen;
        result.adopted = adopted;
        if (adopted) {
            result.gain = 0.2;
            result.interval = statistics::Interval{0.1, 0.3};
            result.verified = chosen;
        }
        const TunePlan plan = startTuning(space, preprodEffort(), 1).value().plan;
        test::writeFile(tuningJournal(tuningFolder(project.path(), q(id))),
            planLine(plan, QString::fromUtf8(subjectText(subject))) + '\n' + endLine(result) + '\n');
    }
};

const KnobSpace kSpace = spaceOf({q("2"), q("4"), q("8")});

} // namespace

TEST(TuneHints, TheCellsOwnComeFirstThenOtherQuantizationsWithoutTheirLayers)
{
    Earlier earlier;
    earlier.add("20261101-100000", subjectOn("Q4_K_M"), kSpace, {{2, 1, 0}});
    earlier.add("20261102-100000", subjectOn("Q8_0"), kSpace, {{1, 2, 1}});
    EXPECT_EQ(tuningHints(earlier.project.path(), subjectOn("Q4_K_M"), kSpace),
        (QVector<Arm>{Arm{{2, 1, 0}}, Arm{{0, 2, 1}}}));
}

TEST(TuneHints, WhatWasNotAdoptedOrIsOfAnotherMachineGoalOrDeviceSaysNothing)
{
    Earlier earlier;
    earlier.add("20261101-100000", subjectOn("Q4_K_M"), kSpace, kSpace.start(), false);
    TuneSubject other = subjectOn("Q4_K_M");
    other.machineId = q("there");
    earlier.add("20261102-100000", other, kSpace, {{0, 1, 0}});
    other = subjectOn("Q4_K_M");
    other.goal.id = q("long_text");
    earlier.add("20261103-100000", other, kSpace, {{0, 1, 0}});
    other = subjectOn("Q4_K_M");
    other.cell.device = q("CPU");
    earlier.add("20261104-100000", other, kSpace, {{0, 1, 0}});
    EXPECT_TRUE(tuningHints(earlier.project.path(), subjectOn("Q4_K_M"), kSpace).isEmpty());
    TuneSubject nowhere = subjectOn("Q4_K_M");
    nowhere.machineId.clear();
    EXPECT_TRUE(tuningHints(earlier.project.path(), nowhere, kSpace).isEmpty())
        << "nobody knows which machine this is";
    EXPECT_TRUE(tuningHints(q("/no/such/project"), subjectOn("Q4_K_M"), kSpace).isEmpty());
}

TEST(TuneHints, EachIsSaidOnceAndNoMoreThanABlockHolds)
{
    Earlier earlier;
    const KnobSpace wide = spaceOf({q("1"), q("2"), q("3"), q("4"), q("5"), q("6"), q("7"), q("8")});
    for (int i = 0; i < 7; ++i)
        earlier.add(q("2026110%1-100000").arg(i + 1).toLatin1().constData(), subjectOn("Q4_K_M"), wide,
            {{0, i + 1, 0}});
    earlier.add("20261109-100000", subjectOn("Q4_K_M"), wide, {{0, 7, 0}});
    const QVector<Arm> hints = tuningHints(earlier.project.path(), subjectOn("Q4_K_M"), wide);
    ASSERT_EQ(hints.size(), kMostHints);
    EXPECT_EQ(hints.first(), (Arm{{0, 7, 0}})) << "the newest first";
    EXPECT_EQ(hints[1], (Arm{{0, 6, 0}})) << "each once";
}

TEST(TuneHints, WhatASpaceDoesNotOfferStaysAtItsStart)
{
    KnobSpace to = spaceOf({q("4"), q("8")});
    to.knobs << knob("poll", {q("0"), q("50")}, KnobPhase::System);
    to.knobs[1].start = 1;
    EXPECT_EQ(transferred(kSpace, {{2, 0, 1}}, to, true), (Arm{{2, 1, 1, 0}})) << "2 threads are not offered";
    EXPECT_EQ(transferred(kSpace, {{2, 1, 1}}, to, false), (Arm{{0, 0, 1, 0}}));
    EXPECT_EQ(transferred({}, {}, to, true), to.start());
}
