// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/linelog.h"
#include "core/run/tunebench.h"
#include "core/run/tuneview.h"
#include "core/tune/effortchoice.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace sweetspot
{

/// One tuning from its beginning, or from where it was left, to its end: has done what the search wants, tells
/// it what came of it, and keeps all of it on disk. Belongs to one thread, which outlives it; no event loop,
/// every wait watches a stop token.
class TuneWork
{
public:
    /// Who it works for; called on its thread.
    struct Owner {
        std::function<void(const TuneView &)> show; ///< something is to be seen
        /// A person's word since the last call.
        std::function<std::optional<PersonAsked::What>()> word;
        /// A token that the next word stops, for what is begun now.
        std::function<std::stop_token()> untilWord;
    };

    /// How a launch is made; see TuneBench::launch().
    using Launcher = std::function<Result<TuneLaunch>(const CellSpec &, const LaunchStep &,
        const std::optional<LaunchSettings> &, const std::function<void(const Sentence &)> &,
        const std::stop_token &)>;

    /// @param end leaves the tuning as it is, to be taken up again
    /// @param launcher for tests; empty: real servers
    TuneWork(TuneOrder order, Owner owner, std::stop_token end, Launcher launcher = {});
    ~TuneWork();

    void run();

private:
    Status begin();
    Result<EffortChoice> chosenEffort() const;
    Status beginAnew();
    Status takeUp();
    Status work();
    Status doStep(const LaunchStep &step);
    Status doStep(const OutlookStep &step);
    Status doStep(const RestStep &step);
    Status doStep(const EndStep &) { return success(); }
    Status keep(const TuneEvent &event);
    Status leave();
    Status keepWinner(const CellSpec &cell, const ServerFacts &facts, bool fromText);
    std::optional<LaunchSettings> emittedSettings(const CellSpec &cell, const LaunchStep &step) const;
    void say(const Sentence &activity);
    double now() const; ///< seconds of tuning

    const TuneOrder m_order;
    const Owner m_owner;
    const std::stop_token m_end;
    TuneView m_view;
    QString m_folder;
    std::unique_ptr<TuneSite> m_site;
    std::unique_ptr<TuneBench> m_bench;
    Launcher m_launcher;
    std::unique_ptr<LineLog> m_log;
    QHash<Arm, ServerFacts> m_facts; ///< of arms that came up
    QHash<QString, double> m_idleRoom; ///< bytes that were free on each device before the first launch
    std::int64_t m_beginNs = 0;
    double m_before = 0; ///< seconds of tuning before m_beginNs
    bool m_launching = false; ///< one is in the journal and not ended
};

/// A shell's text that starts these settings, read back: what is shown is what is measured. nullopt: the engine
/// has no such text, or it says something else. Pure.
std::optional<LaunchSettings> throughShellText(const CellSpec &cell, const ServerFacts &facts);

} // namespace sweetspot
