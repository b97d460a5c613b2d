// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneorder.h"
#include "core/run/tunework.h"
#include "tests/support/tryoutproject.h"

#include <cmath>

namespace sweetspot::test
{

/// A project whose cell begins with one thread on the scripted server, which has two more settings.
struct TuneProject : TryoutProject {
    explicit TuneProject(const char *behaviour = "good")
        : TryoutProject(behaviour)
    {
        qputenv("FAKE_KNOBS", "1");
        data.config.llamaCpp.defaultThreads = 1;
        data.config.llamaCpp.defaultCtxSize = 2048;
        data.config.workload.interactivePrompt = 64;
        data.config.workload.interactiveAnswer = 16;
    }
    ~TuneProject() { qunsetenv("FAKE_KNOBS"); }

    TuneOrder tuning() const
    {
        TuneOrder order;
        order.projectPath = dir.path();
        order.data = data;
        order.cell = CellId{q("M"), q("Q4_K_M")};
        order.effort = exploreEffort();
        return order;
    }
};

/// Launches that take exactly as long as their settings make them, without a server.
struct MadeUpLaunches {
    /// ln s of a cell's settings; nullopt: it fails as `fault` says.
    std::function<std::optional<double>(const ParameterSet &)> logTime;
    LaunchFault fault = LaunchFault::LoadCrash;
    QVector<LaunchStep> steps = {}; ///< as they were asked for
    int exact = 0; ///< of them, those that were given settings word for word
    std::function<void(const LaunchStep &)> before = {};

    TuneWork::Launcher launcher()
    {
        return
            [this](const CellSpec &cell, const LaunchStep &step, const std::optional<LaunchSettings> &exactly,
                const std::function<void(const Sentence &)> &, const std::stop_token &stop) {
                steps << step;
                exact += exactly.has_value();
                if (before)
                    before(step);
                if (stop.stop_requested())
                    return Result<TuneLaunch>(Error{ErrorCode::Cancelled, {}, {}});
                TuneLaunch launch;
                const auto time = logTime(cell.parameters);
                if (!time) {
                    launch.event = LaunchFailed{0, step.arm, fault, -1, 0.01};
                    return Result<TuneLaunch>(launch);
                }
                LaunchMeasured measured;
                measured.arm = step.arm;
                measured.logFigures.assign(std::size_t(step.requests), *time);
                measured.launchSeconds = measured.requestSeconds = 0.01;
                launch.event = measured;
                launch.facts = factsOf(cell);
                return Result<TuneLaunch>(launch);
            };
    }

    static ServerFacts factsOf(const CellSpec &cell)
    {
        ServerFacts facts;
        facts.settings.program = q("llama-server");
        facts.settings.modelFile = cell.modelFile;
        facts.settings.options = {{q("--ctx-size"), QString::number(cell.contextLength)}};
        if (cell.parameters.threads())
            facts.settings.options << LaunchOption{q("--threads"), QString::number(*cell.parameters.threads())};
        return facts;
    }
};

/// Who hears of a tuning and says nothing, unless it is told to.
struct QuietOwner {
    std::vector<TuneView> views;
    std::optional<PersonAsked::What> word;
    std::stop_source step;

    TuneWork::Owner owner()
    {
        return {[this](const TuneView &view) { views.push_back(view); },
            [this] { return std::exchange(word, std::nullopt); },
            [this] {
                step = std::stop_source();
                if (word)
                    step.request_stop();
                return step.get_token();
            }};
    }
    const TuneView &last() const { return views.back(); }
};

} // namespace sweetspot::test
