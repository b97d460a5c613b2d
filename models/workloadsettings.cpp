// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workloadsettings.h"

#include <QStringList>

namespace sweetspot
{

QString workloadFingerprint(const WorkloadSettings &workload)
{
    using W = WorkloadSettings;
    const W usual;
    QStringList parts;
    const auto add = [&](const char *name, auto member) {
        if (workload.*member == usual.*member)
            return;
        if constexpr (requires { *(workload.*member); })
            parts << QStringLiteral("%1=%2").arg(QLatin1String(name)).arg(*(workload.*member));
        else
            parts << QStringLiteral("%1=%2").arg(QLatin1String(name)).arg(workload.*member);
    };
    add("interactive.prompt_tokens", &W::interactivePrompt);
    add("interactive.answer_tokens", &W::interactiveAnswer);
    add("long_context.answer_tokens", &W::longContextAnswer);
    add("batch.document_tokens", &W::batchDocument);
    add("batch.summary_tokens", &W::batchSummary);
    add("batch.prompt_tokens", &W::batchPrompt);
    add("batch.answer_tokens", &W::batchAnswer);
    add("batch.max_streams", &W::batchStreams);
    add("stress.prompt_tokens", &W::stressPrompt);
    add("stress.answer_tokens", &W::stressAnswer);
    add("stress.streams", &W::stressStreams);
    add("quality.answer_tokens", &W::qualityAnswer);
    add("quality.own_answer_tokens", &W::qualityOwnAnswer);
    add("quality.temperature", &W::qualityTemperature);
    return parts.join(QLatin1Char(' '));
}

bool isSameWork(const QString &metricId, const QString &first, const QString &second)
{
    if (first == second)
        return true;
    const QString profile = metricId.section(QLatin1Char('.'), 0, 0) + QLatin1Char('.');
    const auto ofProfile = [&profile](const QString &fingerprint) {
        QStringList parts;
        for (const QString &part : fingerprint.split(QLatin1Char(' ')))
            if (part.startsWith(profile))
                parts << part;
        return parts;
    };
    return ofProfile(first) == ofProfile(second);
}

} // namespace sweetspot
