// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace sweetspot
{

/// What quantization costs in correctness (docs/measuring.md#quality):
/// questions with answers that can be checked, and the distance from the best local file of the same model on
/// the same text.
///
/// Each question is an attempt of the shape "question/ID" with its answer, scored when it is judged; the
/// distance is one observation of the kind "divergence", or "no_divergence" with the reason.
class Quality : public Profile
{
public:
    QString id() const override { return QStringLiteral("quality"); }
    QString label() const override;
    Workload workload(
        const BenchConfig &config, TestMode mode, const QVector<OwnPrompt> &prompts) const override;
    Status run(ProfileContext &context) const override;
};

} // namespace sweetspot
