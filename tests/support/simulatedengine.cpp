// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatedengine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sweetspot::test
{

namespace
{

constexpr int kPlacement = 0, kUbatch = 3;
constexpr double kAlongRidge = 0.04, kAcrossRidge = 0.06; // ln time for each step
constexpr double kWarmUp = 0.08, kWarmSeconds = 480; // slower once it is hot
constexpr double kEpisodeEvery = 19 * 60, kEpisodeLasts = 4 * 60, kEpisodeCosts = 0.12;

TuneKnob knob(const char *id, int levels, bool ordered, KnobPhase phase)
{
    TuneKnob knob;
    knob.id = QLatin1String(id);
    for (int level = 0; level < levels; ++level)
        knob.levels << QString::number(level);
    knob.ordered = ordered;
    knob.phase = phase;
    return knob;
}

KnobSpace nineKnobs()
{
    KnobSpace space;
    space.knobs = {knob("placement", 6, true, KnobPhase::Placement),
        knob("threads", 6, true, KnobPhase::Threads), knob("attention", 2, false, KnobPhase::Attention),
        knob("ubatch", 6, true, KnobPhase::Batch), knob("load", 3, false, KnobPhase::System),
        knob("poll", 3, true, KnobPhase::System), knob("prio", 3, false, KnobPhase::System),
        knob("offload", 3, false, KnobPhase::System), knob("draft", 4, true, KnobPhase::Speculation)};
    space.knobs[kPlacement].pairs = {QStringLiteral("ubatch"), QStringLiteral("threads")};
    space.knobs[kPlacement].memory = space.knobs[kUbatch].memory = MemoryTrend::Grows;
    return space;
}

// The start loses @p gain against one other level; ordered knobs have a single best one.
QVector<double> helpful(const TuneKnob &knob, double gain, Dice &dice)
{
    const int levels = int(knob.levels.size());
    const int best = (knob.start + 1 + dice.below(levels - 1)) % levels;
    QVector<double> loss(levels);
    for (int level = 0; level < levels; ++level) {
        if (level == best)
            continue;
        const double steps = std::abs(level - best) / double(std::abs(knob.start - best));
        loss[level] = level == knob.start ? gain
            : knob.ordered                ? gain * std::min(1.5, steps)
                                          : gain * dice.between(0.5, 1.5);
    }
    return loss;
}

// The start is as good as any.
QVector<double> idle(const TuneKnob &knob, double most, Dice &dice)
{
    QVector<double> loss(knob.levels.size());
    for (const int side : {-1, 1}) {
        double grown = 0;
        for (int level = knob.start + side; level >= 0 && level < int(loss.size()); level += side) {
            const double one = dice.between(0, most);
            grown = knob.ordered ? std::max(grown, one) : one;
            loss[level] = grown;
        }
    }
    return loss;
}

void makeRidge(Surface &surface, Dice &dice)
{
    // The start lies in the valley, some steps from its deepest place.
    const int steps = (1 + dice.below(3)) * (dice.below(2) ? 1 : -1);
    auto &placement = surface.space.knobs[kPlacement], &ubatch = surface.space.knobs[kUbatch];
    placement.start = steps > 0 ? dice.below(6 - steps) : -steps + dice.below(6 + steps);
    surface.bestPlacement = placement.start + steps;
    ubatch.start = steps > 0 ? steps + dice.below(6 - steps) : dice.below(6 + steps);
    surface.bestUbatch = ubatch.start - steps;
}

void makeCliff(Surface &surface, Dice &dice)
{
    auto &placement = surface.space.knobs[kPlacement], &ubatch = surface.space.knobs[kUbatch];
    placement.start = dice.below(3);
    ubatch.start = 1 + dice.below(3);
    surface.limit = 5 + dice.below(2);
    const bool placementCounts = dice.below(2) == 0;
    for (int level = 0; level < 6; ++level) {
        surface.loss[kPlacement][level] = (placementCounts ? 0.04 : 0.016) * (5 - level);
        surface.loss[kUbatch][level] = (placementCounts ? 0.016 : 0.04) * (5 - level);
    }
}

} // namespace

Dice::Dice(quint64 seed)
    : m_state(seed * 0x9E3779B97F4A7C15ULL + 0x1234567ULL)
{
}

double Dice::uniform()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    z ^= z >> 31;
    return double(z >> 11) * 0x1.0p-53;
}

double Dice::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

const char *surfaceName(SurfaceKind kind)
{
    constexpr std::array<const char *, 4> names{"null", "separable", "ridge", "cliff"};
    return names[std::size_t(kind)];
}

Surface Surface::make(SurfaceKind kind, quint64 seed)
{
    Dice dice(seed * 7919 + quint64(kind));
    Surface surface;
    surface.kind = kind;
    surface.space = nineKnobs();
    for (TuneKnob &one : surface.space.knobs)
        one.start = dice.below(int(one.levels.size()));
    const bool flat = kind == SurfaceKind::Null && seed % 2 == 0;
    for (const TuneKnob &one : surface.space.knobs)
        surface.loss << idle(one, flat ? 0 : 0.05, dice);
    if (kind == SurfaceKind::Null)
        return surface;
    QVector<int> free;
    for (int k = 0; k < int(surface.space.knobs.size()); ++k)
        if (kind == SurfaceKind::Separable || (k != kPlacement && k != kUbatch))
            free << k;
    const QVector<double> gains
        = kind == SurfaceKind::Separable ? QVector<double>{0.2, 0.08, 0.04} : QVector<double>{0.08, 0.04};
    for (const double gain : gains) {
        const int k = free.takeAt(dice.below(int(free.size())));
        surface.loss[k] = helpful(surface.space.knobs[k], gain, dice);
    }
    if (kind == SurfaceKind::Ridge) {
        surface.loss[kPlacement].fill(0);
        surface.loss[kUbatch].fill(0);
        makeRidge(surface, dice);
    } else if (kind == SurfaceKind::Cliff) {
        makeCliff(surface, dice);
    }
    return surface;
}

double Surface::of(const Arm &arm) const
{
    double sum = 0;
    for (qsizetype k = 0; k < loss.size(); ++k)
        sum += loss[k][arm.levels[k]];
    if (kind == SurfaceKind::Ridge) {
        const int p = arm.levels[kPlacement] - bestPlacement, u = arm.levels[kUbatch] - bestUbatch;
        sum += kAcrossRidge * std::abs(p + u) + kAlongRidge * std::abs(p - u) / 2.0;
    }
    return sum;
}

bool Surface::fits(const Arm &arm) const
{
    return arm.levels.value(kPlacement) + arm.levels.value(kUbatch) <= limit;
}

double Surface::best() const
{
    // All other knobs stand for themselves.
    Arm arm = space.start();
    for (qsizetype k = 0; k < loss.size(); ++k)
        arm.levels[k] = int(std::min_element(loss[k].begin(), loss[k].end()) - loss[k].begin());
    double found = 1e9;
    for (int p = 0; p < 6; ++p) {
        for (int u = 0; u < 6; ++u) {
            const Arm one = withLevel(withLevel(arm, kPlacement, p), kUbatch, u);
            if (fits(one))
                found = std::min(found, of(one));
        }
    }
    return found;
}

double Surface::regret(const Arm &arm) const
{
    return std::expm1(of(arm) - best());
}

SimulatedEngine::SimulatedEngine(Surface surface, Noise noise, quint64 seed)
    : m_surface(std::move(surface))
    , m_noise(noise)
    , m_dice(seed * 104729 + 17)
    , m_seed(seed)
    , m_episode(m_dice.between(0, kEpisodeEvery))
{
}

double SimulatedEngine::disturbance()
{
    if (!m_noise.disturbed)
        return 0;
    const bool busy = std::fmod(m_now + m_episode, kEpisodeEvery) < kEpisodeLasts;
    return kWarmUp * (1 - std::exp(-m_now / kWarmSeconds)) + m_wander + (busy ? std::log1p(kEpisodeCosts) : 0);
}

TuneEvent SimulatedEngine::launch(const LaunchStep &step)
{
    ++m_launches;
    const int times = m_times[step.arm]++;
    const double slower = std::pow(1 + stretch, m_launches);
    Dice mine(
        m_seed + qHash(step.arm, 7) * 31 + quint64(step.race * 1000 + step.block * 40 + int(step.purpose)));
    Dice &dice = repeatable ? mine : m_dice;
    m_now += launchSeconds * slower;
    std::optional<LaunchFault> failure = fault ? fault(step.arm, times) : std::nullopt;
    if (!failure && !m_surface.fits(step.arm))
        failure = LaunchFault::OutOfMemory;
    if (failure)
        return LaunchFailed{m_now, step.arm, *failure, -1, launchSeconds * slower};
    const double base = m_surface.of(step.arm) + m_noise.launch * dice.normal()
        + (extra ? extra(step.arm, m_launches - 1) : 0);
    m_wander += m_noise.disturbed ? 0.2 * m_noise.launch * m_dice.normal() : 0;
    LaunchMeasured measured{m_now, step.arm, {}, launchSeconds * slower, 0, {}};
    for (int i = 0; i < step.requests; ++i) {
        double over = base + (repeatable ? 0 : disturbance()) + m_noise.request * dice.normal();
        if (m_noise.disturbed && dice.uniform() < 0.02)
            over += std::log1p(dice.between(0.15, 0.4));
        const double seconds = requestSeconds * std::exp(over);
        measured.logFigures.push_back(std::log(seconds));
        m_now += seconds * slower;
        measured.requestSeconds += seconds * slower;
    }
    if (classes)
        for (const double over : classes(step.arm))
            measured.classLogFigures.push_back(over + m_noise.launch * dice.normal());
    if (logSeconds)
        measured.logSeconds = logSeconds(step.arm) + m_noise.launch * dice.normal();
    measured.at = m_now;
    return measured;
}

TuneEvent SimulatedEngine::answer(const TuneStep &step)
{
    if (const auto *launchStep = std::get_if<LaunchStep>(&step))
        return launch(*launchStep);
    if (const auto *asked = std::get_if<OutlookStep>(&step)) {
        OutlooksTold told{m_now, {}};
        for (const Arm &arm : asked->arms) {
            ArmOutlook one;
            const int sum = arm.levels.value(kPlacement) + arm.levels.value(kUbatch);
            if (outlook)
                one = outlook(arm);
            else if (oracle)
                one.fit = sum > m_surface.limit + 1 ? MemoryFit::TooLarge
                    : sum >= m_surface.limit        ? MemoryFit::Risky
                                                    : MemoryFit::Fits;
            told.arms << OutlooksTold::One{arm, one};
        }
        return told;
    }
    m_now += 10;
    return Rested{m_now};
}

TuneState tuneToTheEnd(TuneState state, SimulatedEngine &engine,
    const std::function<void(const TuneStep &, const TuneEvent &)> &watch)
{
    constexpr int kTooMany = 20000;
    for (int i = 0; i < kTooMany; ++i) {
        const TuneStep step = next(state);
        if (std::holds_alternative<EndStep>(step))
            return state;
        const TuneEvent event = engine.answer(step);
        if (watch)
            watch(step, event);
        state = after(std::move(state), event);
    }
    return state;
}

} // namespace sweetspot::test
