// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace sweetspot
{

/// One person, one answer at a time: time to first token, streaming speed, evenness
/// (docs/measuring.md#interactive).
class Interactive : public Profile
{
public:
    QString id() const override { return QStringLiteral("interactive"); }
    QString label() const override;
    Workload workload(
        const BenchConfig &config, TestMode mode, const QVector<OwnPrompt> &prompts) const override;
    Status run(ProfileContext &context) const override;
};

/// Prompt and output tokens of a request.
struct InteractiveShape {
    int prompt = 512;
    int output = 500;
    bool reduced = false; ///< the slow-machine shape, flagged shape_S

    QString name() const { return QStringLiteral("%1/%2").arg(prompt).arg(output); }
    bool operator==(const InteractiveShape &) const = default;
};

/// Which shape to measure, from what the warm-up showed. Pure.
/// Full mode: 512 / 500, a page of a story. Quick mode: 512 and as many tokens as two seconds bring,
/// 128 to 500. A request predicted to take over 20 s (quick) or 60 s (full) becomes 256 / 64. Lengths that a
/// person set are measured as they are. All bounded by the context.
InteractiveShape interactiveShape(TestMode mode, const WorkloadSettings &workload, int contextLength,
    std::optional<double> promptTps, std::optional<double> decodeTps);

} // namespace sweetspot
