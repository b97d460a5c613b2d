// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/recommend.h"
#include "tests/support/judgedcells.h"

#include <random>

using namespace sweetspot;
using sweetspot::test::cell;
using sweetspot::test::Figures;
using sweetspot::test::q;
using sweetspot::test::rate;

namespace
{

const UseCaseAdvice &of(const Recommendations &all, const char *useCase)
{
    for (const UseCaseAdvice &advice : all.useCases)
        if (advice.useCase == q(useCase))
            return advice;
    ADD_FAILURE() << useCase;
    return all.overall;
}

std::vector<CellVerdict> someCells(std::mt19937 &random)
{
    std::uniform_real_distribution<double> exponent(0, 1);
    std::vector<CellVerdict> cells;
    const QStringList quantizations{q("Q2_K"), q("Q4_K_M"), q("Q6_K"), q("Q8_0")};
    for (int i = 0; i < 8; ++i) {
        Figures f;
        f.tps = 2 * std::pow(30, exponent(random));
        f.ttft = 0.3 * std::pow(60, exponent(random));
        f.memory = 1 * std::pow(13, exponent(random));
        f.accuracy = 40 + 55 * exponent(random);
        f.kept = 80 + 19.9 * exponent(random);
        cells.push_back(cell(i % 2 ? q("A") : q("B"), quantizations[i / 2], f));
    }
    return cells;
}

QVector<CellVerdict> listOf(const std::vector<CellVerdict> &cells)
{
    return {cells.begin(), cells.end()};
}

} // namespace

TEST(Recommend, NothingMeasuredIsNoAnswer)
{
    const auto none = recommend({}, {}, {});
    EXPECT_TRUE(none.useCases.isEmpty());
    EXPECT_FALSE(none.overall.best);
    EXPECT_FALSE(none.overall.reason.isEmpty());
    CellVerdict skipped;
    skipped.id.model = q("M");
    skipped.state = CellState::Skipped;
    EXPECT_FALSE(recommend({skipped}, {}, {}).overall.best);
}

TEST(Recommend, OneCellIsTheAnswerToEverything)
{
    const auto all = recommend({cell("M", "Q4_K_M", {})}, {}, {});
    EXPECT_EQ(all.useCases.size(), 5);
    for (const UseCaseAdvice &advice : all.useCases) {
        ASSERT_TRUE(advice.best) << advice.useCase;
        EXPECT_EQ(advice.best->model, q("M"));
        EXPECT_EQ(advice.ranked.size(), 1);
    }
    EXPECT_EQ(of(all, "interactive").certainty, Certainty::Clear);
    EXPECT_FALSE(of(all, "interactive").ranked[0].figures.isEmpty());
    EXPECT_TRUE(all.overall.best);
}

TEST(Recommend, EachUseAsksForSomethingElse)
{
    Figures fast, right;
    fast.tps = 60, fast.memory = 2, fast.accuracy = 60;
    right.tps = 6, right.ttft = 6, right.memory = 8, right.accuracy = 90;
    const auto all = recommend({cell("Fast", "Q4_K_M", fast), cell("Right", "Q4_K_M", right)}, {}, {});
    EXPECT_EQ(of(all, "interactive").best->model, q("Fast"));
    EXPECT_EQ(of(all, "accuracy").best->model, q("Right"));
    EXPECT_FALSE(of(all, "interactive").tradeOff.isEmpty());
    EXPECT_TRUE(of(all, "interactive").tradeOff.contains(q("60"))) << of(all, "interactive").tradeOff;
}

TEST(Recommend, NeighboursThatCannotBeToldApartAreDecidedByMemory)
{
    Figures q4, q5, q2;
    q4.memory = 4.1, q4.kept = 99.5, q4.accuracy = 80;
    q5.memory = 5.0, q5.kept = 99.8, q5.accuracy = 83; // by chance
    q2.memory = 2.5, q2.kept = 70, q2.accuracy = 60;
    const auto all
        = recommend({cell("M", "Q5_K_M", q5), cell("M", "Q4_K_M", q4), cell("M", "Q2_K", q2)}, {}, {});
    const UseCaseAdvice &accuracy = of(all, "accuracy");
    EXPECT_EQ(accuracy.best->quantization, q("Q4_K_M"));
    EXPECT_EQ(accuracy.certainty, Certainty::Undecided);
    ASSERT_EQ(accuracy.tied.size(), 1);
    EXPECT_EQ(accuracy.tied[0].quantization, q("Q5_K_M"));
    EXPECT_EQ(accuracy.tradeOff, q("M Q4_K_M uses 18 % less memory than M Q5_K_M."));
    EXPECT_EQ(all.overall.best->quantization, q("Q4_K_M"));
}

TEST(Recommend, ThresholdsAndNeedsRefuseWithTheReason)
{
    CellVerdict good = cell("Good", "Q4_K_M", {}), slow = cell("Slow", "Q4_K_M", {});
    rate(slow, "interactive", Rating::Failed, "1.5 tokens/s, required: at least 2");
    rate(good, "interactive", Rating::Acceptable, "2.1 tokens/s");
    const UseCaseAdvice advice = of(recommend({slow, good}, {}, {}), "interactive");
    EXPECT_EQ(advice.ranked[0].mark, AdviceMark::Warning);
    EXPECT_EQ(advice.ranked[1].mark, AdviceMark::Cross);
    EXPECT_EQ(advice.ranked[1].sentence, q("1.5 tokens/s, required: at least 2"));

    Figures large;
    large.memory = 9;
    Wishes wishes;
    wishes.needs.leaveFreeGb = 6; // of 14
    const auto tight = recommend({cell("Large", "Q4_K_M", large)}, wishes, {});
    EXPECT_FALSE(of(tight, "interactive").best);
    EXPECT_FALSE(tight.overall.best);
    wishes.needs.leaveFreeGb = 4;
    EXPECT_TRUE(recommend({cell("Large", "Q4_K_M", large)}, wishes, {}).overall.best);
    wishes.needs.mostMemoryGb = 8;
    const auto granted = recommend({cell("Large", "Q4_K_M", large)}, wishes, {});
    EXPECT_FALSE(granted.overall.best);
    EXPECT_TRUE(of(granted, "interactive").ranked[0].sentence.contains(q("only 8")))
        << of(granted, "interactive").ranked[0].sentence.toStdString();
    wishes.needs.mostMemoryGb = 9;
    EXPECT_TRUE(recommend({cell("Large", "Q4_K_M", large)}, wishes, {}).overall.best);
    wishes.needs.leastTokensPerSecond = 30;
    EXPECT_FALSE(of(recommend({good}, wishes, {}), "accuracy").best);
    wishes = {};
    wishes.needs.contextLength = 32768;
    const auto far = recommend({good}, wishes, {});
    EXPECT_FALSE(of(far, "long_context").best);
    EXPECT_TRUE(of(far, "batch").best);
}

TEST(Recommend, WhoFindsNothingInALongTextIsWarnedOf)
{
    CellVerdict forgetful = cell("M", "Q4_K_M", {});
    forgetful.metrics[q("long_context.needle_percent")].value = 20;
    const auto all = recommend({forgetful}, {}, {});
    const Advice &advice = of(all, "long_context").ranked.first();
    EXPECT_EQ(advice.mark, AdviceMark::Warning);
    EXPECT_TRUE(advice.sentence.contains(q("20"))) << advice.sentence.toStdString();
    EXPECT_EQ(of(all, "interactive").ranked.first().mark, AdviceMark::Tick);
    forgetful.metrics[q("long_context.needle_percent")].value = 60;
    EXPECT_EQ(of(recommend({forgetful}, {}, {}), "long_context").ranked.first().mark, AdviceMark::Tick);
    forgetful.metrics.remove(q("long_context.needle_percent"));
    EXPECT_EQ(of(recommend({forgetful}, {}, {}), "long_context").ranked.first().mark, AdviceMark::Tick)
        << "not measured is not 0";
}

TEST(Recommend, WhatFailedInAnotherProfileThatTheUseWeighsIsTold)
{
    CellVerdict wrong = cell("Small", "Q2_K", {60, 0.1, 1, 0, 99});
    rate(wrong, "quality", Rating::Failed, "0 % of the answers were right");
    const auto all = recommend({wrong}, {}, {});
    for (const char *use : {"interactive", "long_context", "batch", "always_on"}) {
        EXPECT_EQ(of(all, use).ranked.first().mark, AdviceMark::Warning)
            << use << ": fast, small and always wrong";
        EXPECT_EQ(of(all, use).ranked.first().sentence, q("0 % of the answers were right")) << use;
    }
    EXPECT_EQ(of(all, "accuracy").ranked.first().mark, AdviceMark::Cross) << "whose own profile it is";

    rate(wrong, "interactive", Rating::Acceptable, "2.1 tokens/s");
    EXPECT_EQ(of(recommend({wrong}, {}, {}), "interactive").ranked.first().sentence,
        q("0 % of the answers were right"))
        << "the graver of two";

    CellVerdict slow = cell("Slow", "Q4_K_M", {});
    rate(slow, "batch", Rating::Failed, "3 documents an hour");
    EXPECT_EQ(of(recommend({slow}, {}, {}), "interactive").ranked.first().mark, AdviceMark::Tick)
        << "a chat has nothing to do with documents";
    // What is merely poor, or not proven, is no reservation.
    rate(wrong, "quality", Rating::Poor, "30 % of the answers were right");
    EXPECT_EQ(of(recommend({wrong}, {}, {}), "always_on").ranked.first().mark, AdviceMark::Tick);
    for (ProfileVerdict &profile : wrong.profiles)
        if (profile.profile == q("quality")) {
            profile.rating = Rating::Failed;
            profile.evidence = Evidence::TooLittle;
        }
    EXPECT_EQ(of(recommend({wrong}, {}, {}), "always_on").ranked.first().mark, AdviceMark::Tick);
}

TEST(Recommend, WeightsDecideTheOverallAnswer)
{
    Figures fast, right;
    fast.tps = 60, fast.memory = 2, fast.accuracy = 55;
    right.tps = 5, right.ttft = 8, right.memory = 8, right.accuracy = 92;
    const QVector<CellVerdict> cells{cell("Fast", "Q4_K_M", fast), cell("Right", "Q4_K_M", right)};
    Wishes wishes;
    wishes.weights = {{q("interactive"), 1}, {q("long_context"), 0}, {q("batch"), 0}, {q("accuracy"), 0},
        {q("always_on"), 0}};
    EXPECT_EQ(recommend(cells, wishes, {}).overall.best->model, q("Fast"));
    wishes.weights[q("interactive")] = 0;
    wishes.weights[q("accuracy")] = 1;
    EXPECT_EQ(recommend(cells, wishes, {}).overall.best->model, q("Right"));
}

TEST(Recommend, WhatWasLeftOutOfACellDoesNotPutItAhead)
{
    Figures good, poor;
    poor.accuracy = 50;
    CellVerdict whole = cell("Whole", "Q4_K_M", good), pruned = cell("Pruned", "Q4_K_M", poor);
    rate(whole, "batch", Rating::Failed, "uneven");
    for (const char *metric :
        {"batch.documents_per_hour", "long_context.usable_tokens", "long_context.needle_percent"})
        pruned.metrics.remove(q(metric));
    pruned.series.clear();
    pruned.profiles.removeIf(
        [](const ProfileVerdict &p) { return p.profile == q("batch") || p.profile == q("long_context"); });
    EXPECT_EQ(recommend({pruned, whole}, {}, {}).overall.best->model, q("Whole"));
}

TEST(Recommend, WhatWasNotMeasuredIsSaidAndMakesItLessSure)
{
    CellVerdict cellWithout = cell("M", "Q4_K_M", {});
    cellWithout.metrics.remove(q("quality.kept_percent"));
    const UseCaseAdvice advice = of(recommend({cellWithout}, {}, {}), "interactive");
    EXPECT_EQ(advice.certainty, Certainty::Likely);
    EXPECT_EQ(advice.ranked[0].missing.size(), 1);
}

// Adding a cell that another one beats in everything never changes the answer.
TEST(Recommend, ABeatenCellChangesNothing)
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        auto cells = someCells(random);
        const auto before = recommend(listOf(cells), {}, {});
        CellVerdict beaten = cells[std::size_t(round) % cells.size()];
        beaten.id.quantization = q("Q3_K_S");
        for (auto metric = beaten.metrics.begin(); metric != beaten.metrics.end(); ++metric) {
            const bool lower = metric.key().contains(q("ttft")) || metric.key().contains(q("memory"));
            const double by = lower ? 1.2 : 0.8;
            metric->value *= by;
            if (metric->low)
                metric->low = *metric->low * by * 0.6; // and it is less sure
            if (metric->high)
                metric->high = *metric->high * by * 1.6;
        }
        for (auto &points : beaten.series)
            for (SeriesPoint &point : points)
                point.y = MetricValue{point.y.value, 1, {}, {}, false, {}};
        cells.insert(cells.begin() + round % 8, beaten);
        const auto after = recommend(listOf(cells), {}, {});
        EXPECT_EQ(before.overall.best, after.overall.best) << round;
        for (qsizetype i = 0; i < before.useCases.size(); ++i)
            EXPECT_EQ(before.useCases[i].best, after.useCases[i].best) << round << before.useCases[i].useCase;
    }
}

// The order of the cells is nobody's business.
TEST(Recommend, TheOrderOfCellsDoesNotMatter)
{
    std::mt19937 random(11);
    for (int round = 0; round < 100; ++round) {
        auto cells = someCells(random);
        const auto before = recommend(listOf(cells), {}, {});
        std::shuffle(cells.begin(), cells.end(), random);
        const auto after = recommend(listOf(cells), {}, {});
        EXPECT_EQ(before.overall.best, after.overall.best);
        EXPECT_EQ(before.overall.certainty, after.overall.certainty);
    }
}

// Worse evidence never raises certainty.
TEST(Recommend, WiderIntervalsNeverMakeItSurer)
{
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        auto cells = someCells(random);
        const auto before = recommend(listOf(cells), {}, {});
        const std::size_t at = std::size_t(round) % cells.size();
        for (MetricValue &metric : cells[at].metrics)
            if (metric.low && metric.high) {
                metric.low = *metric.low * 0.8;
                metric.high = *metric.high * 1.25;
            }
        const auto after = recommend(listOf(cells), {}, {});
        EXPECT_GE(after.overall.certainty, before.overall.certainty) << round;
        for (qsizetype i = 0; i < before.useCases.size(); ++i)
            EXPECT_GE(after.useCases[i].certainty, before.useCases[i].certainty)
                << round << before.useCases[i].useCase;
    }
}

// A world in which everything, limits and anchors of memory included, is counted in another unit.
TEST(Recommend, TheUnitOfMemoryDoesNotMatter)
{
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        auto cells = someCells(random);
        const auto before = recommend(listOf(cells), {}, {});
        for (CellVerdict &verdict : cells) {
            verdict.metrics[q("memory_gb")].value *= 1000;
            verdict.metrics[q("memory_gb")].of = 14000;
        }
        const auto after = recommend(listOf(cells), {}, {});
        EXPECT_EQ(before.overall.best, after.overall.best);
        EXPECT_EQ(before.overall.certainty, after.overall.certainty);
    }
}

TEST(Recommend, WhereErrorsAreDearMoreRightAnswersCountMoreThanLessMemory)
{
    Figures right, small;
    right.accuracy = 81.8, right.memory = 8, right.kept = 98;
    small.accuracy = 67.5, small.memory = 6, small.kept = 100, small.tps = 40;
    right.accuracySpread = small.accuracySpread = 12; // they overlap
    const auto all = recommend({cell("A", "Q4_K_M", small), cell("B", "Q4_K_M", right)}, {}, {});
    EXPECT_EQ(of(all, "accuracy").best->model, q("B"));
    right.accuracySpread = small.accuracySpread = 2; // they do not
    const auto sure = recommend({cell("A", "Q4_K_M", small), cell("B", "Q4_K_M", right)}, {}, {});
    EXPECT_EQ(of(sure, "accuracy").best->model, q("B"));
    small.accuracy = 80.9; // as good as a person would notice: the smaller one
    right.kept = 100;
    const auto equal = recommend({cell("A", "Q4_K_M", small), cell("A", "Q8_0", right)}, {}, {});
    EXPECT_EQ(of(equal, "accuracy").best->quantization, q("Q4_K_M"));
    small.kept = 90; // of one model the sharper figure decides, however fast the other is
    const auto kept = recommend({cell("A", "Q4_K_M", small), cell("A", "Q8_0", right)}, {}, {});
    EXPECT_EQ(of(kept, "accuracy").best->quantization, q("Q8_0"));
}

TEST(Recommend, NamesThreeOfManyThatCannotBeToldApart)
{
    QVector<CellVerdict> same;
    for (int i = 0; i < 50; ++i)
        same << cell(q("Model %1").arg(i), q("Q4_K_M"), {});
    const auto all = recommend(same, {}, {});
    const UseCaseAdvice &advice = of(all, "interactive");
    EXPECT_EQ(advice.tied.size(), 49);
    EXPECT_TRUE(advice.reason.contains(q("and 47 others are too close to call here"))) << advice.reason;
    EXPECT_EQ(advice.reason.count(q("Model ")), 3);
}

TEST(Recommend, WhatCouldNotBeMeasuredIsWarnedOfAndNotRefused)
{
    CellVerdict verdict = cell("M", "Q4_K_M", {});
    verdict.metrics.remove(q("long_context.usable_tokens"));
    for (ProfileVerdict &profile : verdict.profiles)
        if (profile.profile == q("long_context"))
            profile = {profile.profile, Rating::Unproven, {}, q("Other programs were busy."), false,
                Evidence::Disturbed};
    const UseCaseAdvice advice = of(recommend({verdict}, {}, {}), "long_context");
    ASSERT_EQ(advice.ranked.size(), 1);
    EXPECT_EQ(advice.ranked[0].mark, AdviceMark::Warning) << "not below a threshold, only not known";
    EXPECT_EQ(advice.ranked[0].sentence, q("Disturbed, measure again: Other programs were busy."));
    EXPECT_FALSE(advice.best) << "and nothing to recommend";
    EXPECT_TRUE(advice.isOpen());
    EXPECT_TRUE(advice.reason.contains(q("M Q4_K_M"))) << advice.reason;
}

namespace
{

// As other programs leave it: its figures are marked, and only what the server holds in memory is known.
void disturb(CellVerdict &verdict)
{
    for (ProfileVerdict &profile : verdict.profiles)
        profile = {
            profile.profile, Rating::Unproven, {}, q("Other programs were busy."), false, Evidence::Disturbed};
    for (auto value = verdict.metrics.begin(); value != verdict.metrics.end(); ++value)
        if (value.key() != q("memory_gb"))
            value->flags << q("disturbed");
    verdict.state = CellState::Disturbed;
}

} // namespace

TEST(Recommend, ARunThatWasDisturbedRecommendsNothingAndSaysWhatToMeasureAgain)
{
    Figures other;
    other.memory = 8;
    QVector<CellVerdict> cells{cell("A", "Q4_K_M", {}), cell("B", "Q8_0", other)};
    for (CellVerdict &verdict : cells)
        disturb(verdict);
    const auto all = recommend(cells, {}, {});
    for (const UseCaseAdvice &advice : all.useCases) {
        EXPECT_FALSE(advice.best) << advice.useCase;
        EXPECT_TRUE(advice.isOpen()) << advice.useCase;
        ASSERT_EQ(advice.ranked.size(), 2) << advice.useCase;
        for (const Advice &one : advice.ranked)
            EXPECT_EQ(one.mark, AdviceMark::Warning) << advice.useCase;
    }
    EXPECT_FALSE(all.overall.best);
    EXPECT_TRUE(all.overall.isOpen());
    EXPECT_EQ(all.overall.reason,
        q("Nothing can be recommended yet, because too little that was measured can be relied on. To be "
          "measured "
          "again: A Q4_K_M, B Q8_0."));
    EXPECT_TRUE(all.overall.tradeOff.isEmpty());
    EXPECT_TRUE(all.overall.tied.isEmpty());
}

TEST(Recommend, WhatCanBeReliedOnComesBeforeWhatWasDisturbed)
{
    Figures slow;
    slow.tps = 3, slow.memory = 12, slow.kept = 80, slow.accuracy = 50;
    CellVerdict sure = cell("Sure", "Q4_K_M", slow), disturbed = cell("Disturbed", "Q4_K_M", {});
    disturb(disturbed);
    const auto all = recommend({disturbed, sure}, {}, {});
    ASSERT_TRUE(all.overall.best);
    EXPECT_EQ(all.overall.best->model, q("Sure"));
    EXPECT_NE(all.overall.certainty, Certainty::Clear) << "the other one might be better";
    EXPECT_TRUE(all.overall.tied.isEmpty());
    for (const UseCaseAdvice &advice : all.useCases)
        EXPECT_EQ(advice.best.value_or(CellId{}).model, q("Sure")) << advice.useCase;
}

TEST(Recommend, BelowTheThresholdsAndDisturbedIsNoRecommendationEither)
{
    CellVerdict slow = cell("Slow", "Q4_K_M", {}), disturbed = cell("Disturbed", "Q4_K_M", {});
    rate(slow, "interactive", Rating::Failed, "1.5 tokens/s, required: at least 2");
    disturb(disturbed);
    const UseCaseAdvice advice = of(recommend({slow, disturbed}, {}, {}), "interactive");
    EXPECT_FALSE(advice.best);
    EXPECT_TRUE(advice.reason.contains(q("Disturbed Q4_K_M"))) << advice.reason;
    EXPECT_FALSE(advice.reason.contains(q("Slow Q4_K_M"))) << advice.reason;
}

TEST(Recommend, NamesSomeOfManyThatAreToBeMeasuredAgain)
{
    QVector<CellVerdict> cells;
    for (int i = 0; i < 12; ++i) {
        cells << cell(q("Model %1").arg(i), q("Q4_K_M"), {});
        disturb(cells.last());
    }
    const QString reason = recommend(cells, {}, {}).overall.reason;
    EXPECT_TRUE(reason.contains(q("and 9 others"))) << reason;
    EXPECT_EQ(reason.count(q("Model ")), 3) << reason;
}
