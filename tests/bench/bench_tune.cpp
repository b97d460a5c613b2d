// SPDX-License-Identifier: GPL-3.0-or-later
// How well does the search of core/tune find the best settings, on made-up machines? Prints the tables of
// docs/tuning.md. Usage: bench_tune [SEEDS (200)] [EFFORT] [MINUTES (those of the
// effort)] [NOISE]
#include "core/measure/statistics.h"
#include "tests/support/simulatedengine.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

struct Tally {
    int runs = 0, within2 = 0, within5 = 0, changed = 0, verified = 0, covered = 0, late = 0;
    std::vector<double> launches, minutes, regrets, halves, shown;
};

void count(Tally &tally, const TuneState &state, const Surface &surface)
{
    const TuneResult result = progressOf(state).result;
    const double regret = surface.regret(result.chosen);
    ++tally.runs;
    tally.within2 += regret <= 0.02;
    tally.within5 += regret <= 0.05;
    tally.changed += result.chosen != result.defaultArm;
    tally.regrets.push_back(regret);
    tally.launches.push_back(result.launches);
    tally.minutes.push_back(result.minutes);
    tally.late += result.minutes > state.plan.effort.minutes + 1;
    if (!result.interval)
        return;
    ++tally.verified;
    const double truth = std::expm1(surface.of(result.defaultArm) - surface.of(*result.verified));
    tally.covered += truth >= result.interval->low && truth <= result.interval->high;
    tally.halves.push_back((result.interval->high - result.interval->low) / 2);
    if (result.adopted)
        tally.shown.push_back(*result.gain);
}

double percent(int part, int of)
{
    return of > 0 ? 100.0 * part / of : 0;
}

void print(const char *effort, const char *noise, SurfaceKind kind, const Tally &tally)
{
    const auto middle
        = [](const std::vector<double> &values) { return statistics::median(values).value_or(0); };
    const auto p95
        = [](const std::vector<double> &values) { return statistics::percentile(values, 0.95).value_or(0); };
    std::printf(
        "| %s | %s | %s | %.1f | %.1f | %.1f | %.2f | %.1f (%d) | %.2f | %.0f (%.0f) | %.0f (%.0f) | %d |\n",
        effort, noise, surfaceName(kind), percent(tally.changed, tally.runs),
        percent(tally.within2, tally.runs), percent(tally.within5, tally.runs), 100 * middle(tally.regrets),
        percent(tally.covered, tally.verified), tally.verified, 100 * middle(tally.halves),
        middle(tally.launches), p95(tally.launches), middle(tally.minutes), p95(tally.minutes), tally.late);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const int seeds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 200;
    const std::string only = argc > 2 ? argv[2] : "";
    const double minutes = argc > 3 ? std::atof(argv[3]) : 0;
    const std::string onlyNoise = argc > 4 ? argv[4] : "";
    std::printf("| effort | noise | surface | changed %% | regret <= 2 %% | <= 5 %% | median regret %% | "
                "covered %% (of) "
                "| half width %% | launches (p95) | minutes (p95) | late |\n");
    std::printf("|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    const std::pair<const char *, Noise> noises[]{
        {"calm", Noise::calm()}, {"typical", Noise::typical()}, {"noisy", Noise::noisy()}};
    for (TuneEffort effort : tuneEfforts()) {
        if (minutes > 0)
            effort.minutes = minutes;
        if (!only.empty() && effort.name.toStdString() != only)
            continue;
        for (const auto &[noise, of] : noises) {
            if (!onlyNoise.empty() && onlyNoise != noise)
                continue;
            for (const SurfaceKind kind :
                {SurfaceKind::Null, SurfaceKind::Separable, SurfaceKind::Ridge, SurfaceKind::Cliff}) {
                Tally tally;
                for (int seed = 1; seed <= seeds; ++seed) {
                    const Surface surface = Surface::make(kind, quint64(seed));
                    SimulatedEngine engine(surface, of, quint64(seed) * 977 + 5);
                    const auto begun = startTuning(surface.space, effort, quint64(seed));
                    count(tally, tuneToTheEnd(begun.value(), engine), surface);
                }
                print(effort.name.toUtf8().constData(), noise, kind, tally);
            }
        }
    }
    return 0;
}
