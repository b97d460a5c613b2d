// SPDX-License-Identifier: GPL-3.0-or-later
// An engine with settings that does not exist, on a machine that heats up, wanders and is disturbed, with a
// clock of its own: what the search of core/tune is tested on (docs/tuning.md#simulated).
#pragma once

#include "core/tune/search.h"

#include <functional>
#include <optional>

namespace sweetspot::test
{

/// Random numbers that are the same on every machine and in every library: splitmix64, and Box and Muller's
/// normal.
class Dice
{
public:
    explicit Dice(quint64 seed);
    double uniform(); ///< 0 <= x < 1
    double between(double low, double high) { return low + (high - low) * uniform(); }
    int below(int n) { return int(uniform() * n); }
    double normal();

private:
    quint64 m_state;
};

enum class SurfaceKind {
    Null, ///< nothing helps: on half of the seeds all levels are equal, on the others some lose up to 5 %
    Separable, ///< three knobs matter, 20, 8 and 4 %, each for itself
    Ridge, ///< placement and ubatch only gain when both are moved
    Cliff ///< placement and ubatch together fail beyond a limit, and the best arm stands at it
};
const char *surfaceName(SurfaceKind kind);

/// Nine knobs with 27 levels beside the start, five of them ordered.
struct Surface {
    KnobSpace space;
    QVector<QVector<double>> loss; ///< ln time of each level of each knob over its best
    SurfaceKind kind = SurfaceKind::Null;
    int bestPlacement = 0, bestUbatch = 0; ///< of a ridge
    int limit = 99; ///< placement + ubatch above it fail

    static Surface make(SurfaceKind kind, quint64 seed);
    double of(const Arm &arm) const; ///< ln time over a perfect arm's
    bool fits(const Arm &arm) const;
    double best() const; ///< of all arms that fit
    /// How much slower the arm is than the best one that fits, part of the time.
    double regret(const Arm &arm) const;
};

struct Noise {
    double request = 0.01, launch = 0.005; ///< typical; ln time
    bool disturbed = true; ///< warm-up, wandering, other programs, single slow requests
    static Noise calm() { return {0.003, 0.002, true}; }
    static Noise typical() { return {}; }
    static Noise noisy() { return {0.04, 0.02, true}; }
};

/// Answers the steps of a search, and lets time go by.
class SimulatedEngine
{
public:
    SimulatedEngine(Surface surface, Noise noise, quint64 seed);

    double launchSeconds = 15, requestSeconds = 5;
    double stretch = 0; ///< times that grow by this part with each launch, for budgets
    bool oracle = false; ///< tells what does not fit, and what is near to it as risky
    /// Noise by arm and order of asking instead of by time: a block that is measured again gives the same.
    bool repeatable = false;
    /// What a launch fails with; the second argument counts this arm's launches from 0.
    std::function<std::optional<LaunchFault>(const Arm &, int)> fault;
    std::function<ArmOutlook(const Arm &)> outlook; ///< instead of the oracle
    std::function<std::vector<double>(const Arm &)> classes; ///< ln time of each class over the surface's
    std::function<double(const Arm &, int)> extra; ///< ln, of a launch, counted from 0: what neighbours cost it
    std::function<double(const Arm &)> logSeconds; ///< where the surface is of something else than time

    TuneEvent answer(const TuneStep &step); ///< of anything but the end
    double now() const { return m_now; }
    int launches() const { return m_launches; }
    const Surface &surface() const { return m_surface; }

private:
    TuneEvent launch(const LaunchStep &step);
    double disturbance();

    Surface m_surface;
    Noise m_noise;
    Dice m_dice;
    quint64 m_seed;
    double m_now = 0, m_wander = 0, m_episode = 0;
    int m_launches = 0;
    QHash<Arm, int> m_times;
};

/// Answers every step until the end; @p watch sees each step and what came of it.
TuneState tuneToTheEnd(TuneState state, SimulatedEngine &engine,
    const std::function<void(const TuneStep &, const TuneEvent &)> &watch = {});

} // namespace sweetspot::test
