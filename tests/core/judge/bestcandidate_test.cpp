// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/bestcandidate.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellVerdict measured(const QString &model, const QString &quantization, double accuracy)
{
    CellVerdict verdict;
    verdict.id = CellId{model, quantization, q("llama.cpp"), q("CPU"), {}};
    verdict.metrics[q("quality.accuracy_percent")]
        = MetricValue{accuracy, 400, accuracy - 2, accuracy + 2, true, {}};
    return verdict;
}

Candidate candidate(const CellVerdict &verdict)
{
    Candidate c;
    c.verdict = &verdict;
    return c;
}

} // namespace

TEST(BestCandidate, RightAnswersComeFirstWhereErrorsAreDear)
{
    const CellVerdict fast = measured(q("Fast"), q("Q4_K_M"), 60),
                      right = measured(q("Right"), q("Q4_K_M"), 90);
    UseCase dear;
    dear.id = q("accuracy");
    EXPECT_EQ(bestOf(dear, {candidate(fast), candidate(right)}), 1U);
    std::vector<Candidate> unfit{candidate(fast), candidate(right)};
    unfit[1].mark = AdviceMark::Cross;
    EXPECT_EQ(bestOf(dear, unfit), 0U) << "what is not fit is no choice, however right";
    unfit[1].mark = AdviceMark::Tick;
    unfit[1].refusals = unfit[0].refusals + 1;
    EXPECT_EQ(bestOf(dear, unfit), 0U);
}

TEST(BestCandidate, BeatenAndUnfitCandidatesArePassedOver)
{
    const CellVerdict a = measured(q("A"), q("Q4_K_M"), 60), b = measured(q("B"), q("Q4_K_M"), 90);
    UseCase useCase;
    useCase.id = q("interactive");
    std::vector<Candidate> candidates{candidate(a), candidate(b)};
    candidates[0].beaten = true;
    EXPECT_EQ(bestOf(useCase, candidates), 1U);
    candidates[1].mark = AdviceMark::Cross;
    EXPECT_EQ(bestOf(useCase, candidates), 0U) << "none is fit";
    EXPECT_EQ(bestOf(useCase, {}), 0U);
}
