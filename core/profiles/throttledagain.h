// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

#include <functional>

namespace sweetspot
{

/// Measures repetitions again during which heat or the power supply slowed a GPU of the lane down, once its
/// devices are back to what they were (docs/measuring.md#gpus). All tries stay in the journal; which of them
/// count, replacedTries() says. On the lane's thread, for one profile of a cell.
class ThrottledAgain
{
public:
    /// Repetitions measured again in a profile of a cell, at most; a resumed one has what is left. Judgement:
    /// two make good what a passing moment spoilt. A card that slows down a third time does so under this load,
    /// and its marked figures are what it can do; each further try could cost the two minutes that the thermal
    /// gate waits, and tell nothing new.
    static constexpr int kAtMost = 2;

    ThrottledAgain(ProfileContext &context, const QString &profile);

    /// Makes one try of a repetition. @param again 0: the first; n: the nth time anew, with a prompt of its own
    /// that no cache has, AttemptOrder::again set
    using Try = std::function<Result<Attempt>(int again)>;

    /// The first try that was not slowed down, or else the very first. A device that does not come back in time
    /// is not tried any more in this profile.
    /// @param progress 0 .. 1, to be shown while it waits
    Result<Attempt> measure(double progress, const Try &attempt);
    /// Seconds until now that went into waiting and into bringing clocks up: no box of time counts them.
    double waitedSeconds() const { return m_waitedSeconds; }

private:
    Result<bool> isReady(double progress);
    Status warmUp();

    ProfileContext &m_context;
    QString m_profile;
    int m_left = kAtMost;
    int m_warmUps = 0; ///< requests, over all waits
    double m_waitedSeconds = 0;
};

} // namespace sweetspot
