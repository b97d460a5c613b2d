// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sweetspot
{

/// How long the prompts and answers are that are measured, how many streams run at once, how warm the answers
/// are that are judged, and how long a request may take. Members carry the defaults; what each allows stands in
/// models/configtable.cpp (workload.*). Lengths are tokens, bounded by the context that a server has.
struct WorkloadSettings {
    int interactivePrompt = 512;
    int interactiveAnswer = 500; ///< a page of a story
    std::optional<int> longContextAnswer; ///< after a long text; absent: 64 in quick mode, 128 in full mode
    int batchDocument = 350; ///< in the mean; the documents are 57 to 143 % of it
    int batchSummary = 96; ///< judgement: the summary of a page
    int batchPrompt = 256; ///< of a request that is one of several at once
    int batchAnswer = 128;
    std::optional<int> batchStreams; ///< at the most; absent: 8 in quick mode, 64 in full mode
    int stressPrompt = 512;
    int stressAnswer = 256;
    std::optional<int> stressStreams; ///< absent: from where on more brought nothing in the batch profile
    int qualityAnswer = 256; ///< at the most. Judgement: room for a short derivation, no essay
    int qualityOwnAnswer = 512; ///< at the most. Judgement: what a person asks may be answered with a page
    double qualityTemperature = 0; ///< 0: the likeliest token each time
    std::optional<double> timeout; ///< seconds for a whole request; absent: each profile has its own

    bool operator==(const WorkloadSettings &) const = default;
};

/// What of it decides whether two figures may be compared, as text of a few words, named as in config.yaml:
/// "batch.answer_tokens=64 quality.temperature=0.5". Empty for the defaults, so that what was measured before
/// there was a choice stays comparable. The time-out is no part of it: an answer that came in time is the same
/// under another limit. Pure.
QString workloadFingerprint(const WorkloadSettings &workload);

/// Whether a metric's profile had the same work to do under two fingerprints. Metrics of no profile (memory,
/// load) do not depend on it. Pure.
bool isSameWork(const QString &metricId, const QString &first, const QString &second);

} // namespace sweetspot
