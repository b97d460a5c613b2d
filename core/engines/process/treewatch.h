// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>

#include <chrono>

namespace sweetspot
{

/// Whether a process of the group runs; those that ended and wait for their parent do not count.
bool groupRuns(qint64 group);

/// Ends what a program has started when we end, even by SIGKILL. A death signal of the kernel reaches the first
/// process alone, and the engine processes of a server live on without it; so a small shell in a session of its
/// own holds the other end of a pipe of ours, and when that closes it gives the group some seconds to end by
/// itself, tells it to, then kills it. What leaves its group is not found. Belongs to one ChildProcess.
class TreeWatch
{
public:
    TreeWatch() = default;
    ~TreeWatch();
    TreeWatch(const TreeWatch &) = delete;
    TreeWatch &operator=(const TreeWatch &) = delete;

    /// Before the fork. Error::Environment when there are no more files to open.
    Status prepare();
    /// In the child between fork and exec, after it has made its own group: begins the watch. Only calls that
    /// are safe there.
    void begin() const;
    /// After the fork, in the parent.
    void begun();
    /// Ends what is left of the group: waits for so long, then SIGTERM, three seconds later SIGKILL; with no
    /// patience SIGKILL at once. Afterwards nothing is watched.
    void end(qint64 group, std::chrono::milliseconds patience);

private:
    int m_ours = -1; ///< closes with us
    int m_theirs = -1; ///< of the shell
};

} // namespace sweetspot
