// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/armledger.h"
#include "core/tune/blockrace.h"
#include "core/tune/tuneevent.h"
#include "core/tune/tuneresult.h"
#include "core/tune/tunestats.h"

#include <QHash>
#include <QSet>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// One walk of the search along the events of a state. The parts of the search (calibration, races,
/// verification
/// ...) are written as if each launch were answered at once: they ask here, and are answered from the events.
/// Where those end, the walk keeps what was asked for as the step that is wanted; where a reason to end comes
/// first, it keeps that. Either way it is no longer open, every question gets no answer, and the parts return.
/// Nothing is kept between two walks, so a state that is read from a journal wants what the first one wanted.
class TuneWalk
{
public:
    explicit TuneWalk(const TuneState &state); ///< which outlives it

    const KnobSpace &space() const { return m_state.plan.space; }
    const TuneEffort &effort() const { return m_effort; }
    /// ln of what answers may take in parts of the default's; absent: time is what is counted.
    std::optional<double> mostSlower() const { return m_state.plan.mostSlower; }
    quint64 seed() const { return m_state.plan.seed; }
    const QVector<Arm> &hints() const { return m_state.plan.hints; }

    bool isOpen() const { return !m_step && m_searchEnd == SearchEnd::NotYet && m_end == TuneEnd::NotYet; }
    const std::optional<TuneStep> &step() const { return m_step; }
    SearchEnd searchEnd() const { return m_searchEnd; }
    TuneEnd end() const { return m_end; }
    double now() const { return m_now; } ///< s
    int launches() const { return m_launches; }
    int armsStarted() const { return int(m_started.size()); }

    // What the parts ask.

    struct Figure {
        enum class Kind { Measured, Failed, Cut };
        Kind kind = Kind::Measured;
        Anchor value; ///< median of the launch
        LaunchFault fault = LaunchFault::LoadCrash;
        const LaunchMeasured *measured = nullptr; ///< with Measured
    };
    /// nullopt: not open any more. What is transient, or happens to the incumbent or the default, is tried
    /// once more before it counts as failed. Cut: there was a break; what belongs together is begun again.
    std::optional<Figure> launch(LaunchStep step);
    /// Whether the outlooks of all these arms are known now.
    bool knowOutlooks(const QVector<Arm> &arms);
    bool rest(double mostSeconds);
    /// Whether the launches fit in what is left of the time, that of the verification kept back; else the
    /// search ends for want of it.
    bool affords(int launches, int requests);
    /// The same without ending anything, and without keeping anything back.
    bool hasTimeFor(int launches, int requests) const;
    /// Launches of this many requests that fit before the verification; nullopt: nobody knows how long one
    /// lasts.
    std::optional<int> launchesLeft(int requests) const;

    // What the parts say.

    void leave(SearchEnd why);
    void finish(TuneEnd end);
    void resumeSearching(); ///< after its end, for what is measured beside it
    void
    beginVerifying(); ///< the time that was kept back is there now, and the search's end is not one any more
    void decide(TuneDecision decision) { m_decisions << std::move(decision); }
    void note(TuneNote note);
    /// Shortens the races when there is little time; asked once, after calibration.
    void fitEffort();

    const Arm &incumbent() const { return m_chain.last(); }
    void moveTo(const Arm &arm) { m_chain << arm; }
    /// It failed: the one before is the incumbent again. Ends where that was the default.
    void dropIncumbent();
    /// The incumbent before this one, unless that is the default.
    std::optional<Arm> nextBest() const;

    /// The incumbent's launch just now, if the last launch was one.
    std::optional<Anchor> freshAnchor() const { return m_freshAnchor; }
    std::optional<double> incumbentLogFigure() const { return m_incumbentLogFigure; }

    void learnPair(double one, double other, int requests) { m_spread.addPair(one, other, requests); }
    tunestats::Spread spread() const { return m_spread.spread(); }
    bool isNoisy() const { return spread().ofMedian(m_effort.requests) > kNoisySpread; }

    const ArmLedger &ledger() const { return m_ledger; }
    std::optional<ArmRefusal> refusal(const Arm &arm) const;
    int newRace() { return ++m_races; }
    /// A race about these knobs was given up, or came to its end. Three that are given up in a row end the
    /// search.
    void raceGivenUp(const QVector<int> &knobs);
    void raceDecided(const QVector<int> &knobs);
    bool wasGivenUp(int knob) const { return m_givenUp.contains(knob); } ///< and not decided since
    bool anyGivenUp() const { return !m_givenUp.isEmpty(); }

    const QVector<TuneDecision> &decisions() const { return m_decisions; }
    const QVector<TuneNote> &notes() const { return m_notes; }

private:
    const TuneEvent *take();
    bool takeWord(const TuneEvent &event);
    void takeResumed(const Resumed &resumed);
    std::optional<Figure> answer(const LaunchStep &step, const TuneEvent &event, int *retriesLeft);
    Figure keepFigure(const LaunchStep &step, const LaunchMeasured &measured);
    bool isTooSlow(const LaunchStep &step, const LaunchMeasured &measured);
    bool isProtected(const Arm &arm) const { return arm == incumbent() || arm == m_chain.first(); }
    double reserve() const;
    double secondsOf(int launches, int requests) const;

    const TuneState &m_state;
    TuneEffort m_effort;
    ArmLedger m_ledger;
    tunestats::SpreadEstimate m_spread;
    QVector<Arm> m_chain; ///< incumbents, the default first
    QVector<TuneDecision> m_decisions;
    QVector<TuneNote> m_notes;
    QSet<Arm> m_started, m_provenAtLength;
    QSet<int> m_givenUp; ///< knobs
    QHash<Arm, int> m_timesOpen; ///< how often an arm was starting at a break
    std::optional<Anchor> m_freshAnchor;
    std::optional<double> m_incumbentLogFigure;
    std::vector<double> m_ownSeconds; ///< ln s of the default's launches, where something else is counted
    std::optional<double> m_launchSeconds, m_requestSeconds; ///< of one, as of lately
    std::optional<TuneStep> m_step;
    SearchEnd m_searchEnd = SearchEnd::NotYet;
    TuneEnd m_end = TuneEnd::NotYet;
    qsizetype m_at = 0; ///< next event
    double m_now = 0;
    int m_launches = 0, m_races = 0, m_givenUpInARow = 0;
    bool m_verifying = false, m_warmUpDue = false;
};

} // namespace sweetspot
