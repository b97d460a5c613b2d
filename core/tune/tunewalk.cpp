// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunewalk.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kCoolAfter = 300; // s of a break, after which the machine is warmed up again; a judgement
constexpr int kMostUnsteady = 3; // races in a row that are given up before the search is
constexpr int kSuspectAfter = 2; // breaks while it was starting, where the machine itself did not go down
constexpr double kNewest = 0.3; // weight of the latest launch in what one is taken to last

void follow(std::optional<double> &mean, double value)
{
    mean = mean ? *mean + kNewest * (value - *mean) : value;
}

} // namespace

TuneWalk::TuneWalk(const TuneState &state)
    : m_state(state)
    , m_effort(clamped(state.plan.effort))
    , m_ledger(state.plan.space)
    , m_chain{state.plan.space.start()}
{
}

double TuneWalk::secondsOf(int launches, int requests) const
{
    return launches * (m_launchSeconds.value_or(0) + requests * m_requestSeconds.value_or(0));
}

double TuneWalk::reserve() const
{
    return m_verifying ? 0 : secondsOf(reservedLaunches(m_effort, isNoisy()), m_effort.verifyRequests);
}

bool TuneWalk::hasTimeFor(int launches, int requests) const
{
    return m_now + secondsOf(launches, requests) <= m_effort.minutes * 60;
}

bool TuneWalk::affords(int launches, int requests)
{
    if (m_now + secondsOf(launches, requests) + reserve() <= m_effort.minutes * 60)
        return true;
    leave(SearchEnd::Budget);
    return false;
}

std::optional<int> TuneWalk::launchesLeft(int requests) const
{
    if (!m_launchSeconds || secondsOf(1, requests) <= 0)
        return std::nullopt;
    const double left = (m_effort.minutes * 60 - m_now - reserve()) / secondsOf(1, requests);
    return int(std::clamp(left, 0.0, 1e6));
}

void TuneWalk::fitEffort()
{
    const auto left = launchesLeft(m_effort.requests);
    if (!left)
        return;
    // Of several phases the first in which there is something to choose is the one that is worth its time.
    m_effort.phases.removeIf([this](KnobPhase phase) {
        return std::none_of(space().knobs.begin(), space().knobs.end(),
            [phase](const TuneKnob &knob) { return knob.phase == phase; });
    });
    const qsizetype phases = m_effort.phases.size();
    bool changed = false;
    m_effort = withinLaunches(m_effort, *left, &changed);
    if (changed)
        note(m_effort.phases.size() < phases ? TuneNote::FirstPhaseOnly : TuneNote::ShortBudget);
}

void TuneWalk::leave(SearchEnd why)
{
    if (isOpen() && !m_verifying)
        m_searchEnd = why;
}

void TuneWalk::finish(TuneEnd end)
{
    if (m_end == TuneEnd::NotYet && !m_step)
        m_end = end;
}

void TuneWalk::resumeSearching()
{
    m_searchEnd = SearchEnd::NotYet;
}

void TuneWalk::beginVerifying()
{
    m_verifying = true;
    m_searchEnd = SearchEnd::NotYet;
}

void TuneWalk::note(TuneNote note)
{
    if (!m_notes.contains(note))
        m_notes << note;
}

void TuneWalk::dropIncumbent()
{
    m_freshAnchor.reset();
    if (m_chain.size() == 1)
        finish(TuneEnd::DefaultFails);
    else
        m_chain.removeLast();
}

std::optional<Arm> TuneWalk::nextBest() const
{
    for (qsizetype i = m_chain.size() - 2; i > 0; --i)
        if (m_chain[i] != incumbent() && m_chain[i] != m_chain.first())
            return m_chain[i];
    return std::nullopt;
}

std::optional<ArmRefusal> TuneWalk::refusal(const Arm &arm) const
{
    return m_ledger.refusal(arm, m_incumbentLogFigure, m_effort.lossyAllowed);
}

void TuneWalk::raceGivenUp(const QVector<int> &knobs)
{
    note(TuneNote::UnsteadyMachine);
    for (const int knob : knobs)
        m_givenUp << knob;
    if (++m_givenUpInARow >= kMostUnsteady)
        leave(SearchEnd::Unsteady);
}

void TuneWalk::raceDecided(const QVector<int> &knobs)
{
    m_givenUpInARow = 0;
    for (const int knob : knobs)
        m_givenUp.remove(knob);
}

// A word that comes between what is asked and its answer. Whether it was one.
bool TuneWalk::takeWord(const TuneEvent &event)
{
    if (const auto *told = std::get_if<OutlooksTold>(&event)) {
        for (const OutlooksTold::One &one : told->arms)
            if (space().contains(one.arm))
                m_ledger.learn(one.arm, one.outlook);
        return true;
    }
    const auto *asked = std::get_if<PersonAsked>(&event);
    if (!asked)
        return false;
    if (asked->what == PersonAsked::What::Stop)
        finish(TuneEnd::Stopped);
    else
        leave(SearchEnd::Person);
    return true;
}

const TuneEvent *TuneWalk::take()
{
    while (isOpen() && m_at < m_state.events.size()) {
        const TuneEvent &event = m_state.events[m_at++];
        m_now = std::max(m_now, timeOf(event));
        if (!takeWord(event))
            return &event;
    }
    return nullptr;
}

void TuneWalk::takeResumed(const Resumed &resumed)
{
    m_freshAnchor.reset();
    if (resumed.awaySeconds > kCoolAfter)
        m_warmUpDue = true;
    if (!resumed.launchWasOpen || !space().contains(resumed.open))
        return;
    const int times = ++m_timesOpen[resumed.open];
    if (isProtected(resumed.open)) {
        // It ran before, so it is hardly why. If it is all the same, nothing can be tuned here.
        if (times > kSuspectAfter)
            finish(TuneEnd::DefaultFails);
    } else if (resumed.machineRestarted || times >= kSuspectAfter) {
        m_ledger.failed(resumed.open, LaunchFault::Suspect);
        note(TuneNote::SuspectSkipped);
    }
}

std::optional<TuneWalk::Figure> TuneWalk::launch(LaunchStep step)
{
    while (m_warmUpDue && isOpen() && step.purpose != LaunchPurpose::WarmUp) {
        m_warmUpDue = false;
        launch({incumbent(), m_effort.requests, LaunchPurpose::WarmUp, 0, 0, false});
    }
    const bool mine = step.arm == m_chain.first(); // the person's own arm is theirs to trust
    step.longPrompt = !mine && !m_provenAtLength.contains(step.arm)
        && (step.purpose == LaunchPurpose::Incumbent || step.purpose == LaunchPurpose::VerifyWinner);
    int retriesLeft = 1;
    while (isOpen()) {
        if (!m_verifying && !affords(1, step.requests))
            break;
        const TuneEvent *event = take();
        if (!event && isOpen())
            m_step = step;
        if (!event)
            break;
        if (const auto figure = answer(step, *event, &retriesLeft))
            return figure;
    }
    return std::nullopt;
}

// nullopt: it is tried once more, or the walk is over.
std::optional<TuneWalk::Figure> TuneWalk::answer(
    const LaunchStep &step, const TuneEvent &event, int *retriesLeft)
{
    if (const auto *resumed = std::get_if<Resumed>(&event)) {
        takeResumed(*resumed);
        return Figure{Figure::Kind::Cut, {}, {}, nullptr};
    }
    if (const auto *measured = std::get_if<LaunchMeasured>(&event); measured && measured->arm == step.arm)
        return keepFigure(step, *measured);
    const auto *failed = std::get_if<LaunchFailed>(&event);
    if (!failed || failed->arm != step.arm) {
        finish(TuneEnd::WrongJournal);
        return std::nullopt;
    }
    ++m_launches;
    m_started << step.arm;
    m_freshAnchor.reset();
    const bool again = failed->fault == LaunchFault::Transient
        || (isProtected(step.arm) && failed->fault != LaunchFault::OutOfMemoryAtLength);
    if (again && (*retriesLeft)-- > 0)
        return std::nullopt;
    m_ledger.failed(step.arm, failed->fault, failed->ignoredKnob);
    return Figure{Figure::Kind::Failed, {}, failed->fault, nullptr};
}

// Of one launch, so a little noise may refuse an arm that just keeps within it; what is adopted is judged by
// the verification. The incumbent has passed.
bool TuneWalk::isTooSlow(const LaunchStep &step, const LaunchMeasured &measured)
{
    if (!mostSlower() || !measured.logSeconds)
        return false;
    if (step.arm == m_chain.first())
        m_ownSeconds.push_back(*measured.logSeconds);
    const auto own = statistics::median(m_ownSeconds);
    return own && step.purpose == LaunchPurpose::Challenger && *measured.logSeconds > *own + *mostSlower();
}

TuneWalk::Figure TuneWalk::keepFigure(const LaunchStep &step, const LaunchMeasured &measured)
{
    ++m_launches;
    m_started << step.arm;
    if (step.longPrompt)
        m_provenAtLength << step.arm;
    const double value = statistics::median(measured.logFigures).value_or(0);
    follow(m_launchSeconds, measured.launchSeconds);
    if (!measured.logFigures.empty())
        follow(m_requestSeconds, measured.requestSeconds / double(measured.logFigures.size()));
    m_spread.addLaunch(measured.logFigures);
    if (isTooSlow(step, measured)) {
        m_freshAnchor.reset();
        m_ledger.failed(step.arm, LaunchFault::TooSlow);
        return Figure{Figure::Kind::Failed, {}, LaunchFault::TooSlow, nullptr};
    }
    const Anchor anchor{value, m_now};
    m_freshAnchor.reset();
    if (step.arm == incumbent() && step.purpose != LaunchPurpose::WarmUp) {
        m_freshAnchor = anchor;
        m_incumbentLogFigure = value;
    }
    return Figure{Figure::Kind::Measured, anchor, {}, &measured};
}

bool TuneWalk::knowOutlooks(const QVector<Arm> &arms)
{
    while (isOpen()) {
        QVector<Arm> unknown;
        for (const Arm &arm : arms)
            if (!m_ledger.knows(arm) && !unknown.contains(arm))
                unknown << arm;
        if (unknown.isEmpty())
            return true;
        if (m_at >= m_state.events.size()) {
            m_step = OutlookStep{unknown};
            break;
        }
        const TuneEvent &event = m_state.events[m_at++];
        m_now = std::max(m_now, timeOf(event));
        if (const auto *resumed = std::get_if<Resumed>(&event))
            takeResumed(*resumed);
        else if (!takeWord(event))
            finish(TuneEnd::WrongJournal);
    }
    return false;
}

bool TuneWalk::rest(double mostSeconds)
{
    while (isOpen()) {
        const TuneEvent *event = take();
        if (!event && isOpen())
            m_step = RestStep{mostSeconds};
        if (!event)
            break;
        if (std::holds_alternative<Rested>(*event))
            return true;
        if (const auto *resumed = std::get_if<Resumed>(event))
            takeResumed(*resumed);
        else
            finish(TuneEnd::WrongJournal);
    }
    return false;
}

} // namespace sweetspot
