// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <stop_token>

namespace sweetspot
{

struct QuietWait {
    bool quiet = false; ///< what was waited for came
    std::optional<double> othersPercent; ///< of the machine, by other programs, when it was looked at last
    std::chrono::milliseconds waited{0};
};

/// Waits until programs that are neither we nor the server leave the processors alone. Looks once a second, the
/// first look included: it never takes less than that. On a lane's thread; the stop token ends it.
/// @param root of the server's processes; 0: no server runs
/// @param mostPercent of all processors together that counts as quiet
QuietWait waitForQuiet(
    qint64 root, double mostPercent, std::chrono::milliseconds most, const std::stop_token &stop);

} // namespace sweetspot
