// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/cpu/cpusensors.h"
#include "core/profiles/cellsession.h"
#include "core/run/laneengines.h"
#include "core/run/tuneorder.h"
#include "core/run/tunesite.h"
#include "core/tune/tuneevent.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace sweetspot
{

/// What came of one launch.
struct TuneLaunch {
    std::variant<LaunchMeasured, LaunchFailed> event; ///< without times of the tuning
    std::optional<ServerFacts> facts; ///< when it came up
    Sentence reason; ///< why it failed, for people; empty: it did not
};

/// What an error of a launch is called; nullopt: no other settings would mend it. Pure.
/// @param atLength while the longest prompt was read
std::optional<LaunchFault> faultOf(const Error &error, bool atLength);

/// What cannot be counted on this machine: no settings would mend it. Pure.
Error uncounted(TuneMeasure measure, const QString &why);

/// Starts a server with the settings of an arm, has it answer the requests of a goal, and ends it. Each launch
/// is a process of its own. On the tuning's thread; every wait watches the stop token.
class TuneBench
{
public:
    /// @param site outlives it @param logs folder for what servers print
    TuneBench(const TuneSite &site, const TuneOrder &order, TuneGoal goal, QString logs, quint64 promptSalt);
    ~TuneBench();

    /// Error::Cancelled when it was stopped, other errors for what no other settings could mend.
    /// @param exactly the settings word for word, in place of what follows from the cell; see
    /// ServerOrder::exactly
    /// @param tell what is being done, as a sentence
    Result<TuneLaunch> launch(const CellSpec &cell, const LaunchStep &step,
        const std::optional<LaunchSettings> &exactly, const std::function<void(const Sentence &)> &tell,
        const std::stop_token &stop);

private:
    struct Launching; ///< one launch

    CellSession::Order orderFor(
        const CellSpec &cell, const std::optional<LaunchSettings> &exactly, const std::stop_token &stop);
    ServerNeed need() const;
    Status warmUp(Launching &now);
    Status askAtLength(Launching &now);
    Status askRounds(Launching &now, int rounds, LaunchMeasured &measured);
    /// What one request took.
    struct Taken {
        double seconds = 0;
        std::optional<double> counted; ///< of what the goal counts, s where that is time; absent: nobody tells
    };
    /// Of the prompts of a class in one round.
    struct Means {
        double logFigure = 0, logSeconds = 0;
    };
    Result<Means> askClass(Launching &now, const TuneRequest &request, quint32 seed);
    Result<Taken> ask(Launching &now, const TuneRequest &request, quint32 seed);
    Result<Taken> askOne(Launching &now, const TuneRequest &request, quint32 seed);
    Result<Taken> askMany(Launching &now, const TuneRequest &request, quint32 seed);
    std::optional<double> countedOf(const TuneRequest &request, const Attempt &attempt, double seconds) const;

    const TuneSite &m_site;
    const TuneGoal m_goal;
    const QString m_logs;
    const quint64 m_promptSalt;
    LaneEngines m_engines;
    CpuSensors m_sensors;
    DevicesOf m_devices;
    int m_launches = 0;
};

} // namespace sweetspot
