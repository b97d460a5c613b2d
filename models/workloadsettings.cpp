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
    add("interactivePrompt", &W::interactivePrompt);
    add("interactiveAnswer", &W::interactiveAnswer);
    add("longContextAnswer", &W::longContextAnswer);
    add("batchDocument", &W::batchDocument);
    add("batchSummary", &W::batchSummary);
    add("batchPrompt", &W::batchPrompt);
    add("batchAnswer", &W::batchAnswer);
    add("batchStreams", &W::batchStreams);
    add("stressPrompt", &W::stressPrompt);
    add("stressAnswer", &W::stressAnswer);
    add("stressStreams", &W::stressStreams);
    add("qualityAnswer", &W::qualityAnswer);
    add("qualityOwnAnswer", &W::qualityOwnAnswer);
    add("qualityTemperature", &W::qualityTemperature);
    return parts.join(QLatin1Char(' '));
}

} // namespace sweetspot
