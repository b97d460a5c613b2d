// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace sweetspot
{

/// Many documents: thirty in sequence, then as many at once as still brings something
/// (docs/measuring.md#batch).
///
/// Documents are attempts of the shape "document/PROMPT"; each rung of the ladder leaves observations of the
/// kind "window".
class Batch : public Profile
{
public:
    QString id() const override { return QStringLiteral("batch"); }
    QString label() const override;
    bool isLong() const override { return true; }
    Workload workload(
        const BenchConfig &config, TestMode mode, const QVector<OwnPrompt> &prompts) const override;
    Status run(ProfileContext &context) const override;
};

/// Length of a document in prompt tokens, 200 to 500 at the usual mean of 350. The ten lengths come again in
/// each ten documents in another order, so that the first ten and the last ten are the same work. Pure.
/// @param mean tokens, from 1
int documentTokens(int index, int mean = WorkloadSettings().batchDocument);

/// How many rungs the ladder of streams has at the most: 1, 2, 4 ... streams up to this many. Pure.
/// @param usual rungs where a person has not said how many streams
int rungsOf(std::optional<int> mostStreams, int usual);

/// Whether the next rung of the ladder is worth climbing. Pure.
/// @param rates aggregate tokens per second of the rungs so far, each with twice the streams of the one before
bool climbOn(const std::vector<double> &rates, std::optional<double> lastTtftP50Ms);

} // namespace sweetspot
