// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sweetspot
{

/// How late this thread is woken: the largest overshoot, in milliseconds, of naps of one millisecond each
/// (flag client_jitter from 2 ms; with sixty naps about the 98th percentile). Takes about a millisecond a
/// nap. Any thread.
double wakeJitterMs(int naps = 60);

/// Above this, times to the first token and tails of gaps are not to be trusted to the millisecond.
inline constexpr double kTooMuchJitterMs = 2;

} // namespace sweetspot
