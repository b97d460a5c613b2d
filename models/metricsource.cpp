// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric.h"
#include "models/metricid.h"

#include <QHash>

namespace sweetspot
{

MetricSource metricSource(const QString &metricId)
{
    using namespace metricid;
    static const QHash<QString, MetricSource> known = [] {
        QHash<QString, MetricSource> sources;
        const auto add = [&sources](MetricSource source, std::initializer_list<QLatin1String> ids) {
            for (const QLatin1String &id : ids)
                sources.insert(id, source);
        };
        add(MetricSource::File, {kSizeGb, kMemoryEstimatedGb, kGpuPercent});
        add(MetricSource::Host,
            {kMemoryPrivateGb, kHostMemoryGb, kCpuTemperatureC, kCpuClockMhz, kSwapPages, kLoadDiskMbPerSecond,
                kStressSwapPages, kBatchLeakMbPerDocument});
        add(MetricSource::Device,
            {kDeviceMemoryGb, kDeviceWatts, kDeviceMhz, kDeviceBusyPercent, kDeviceMemoryC});
        add(MetricSource::Scarce,
            {kMemoryGb, kTemperatureC, kLongContextMemoryGb, kStressMaxTemperatureC, kStressThrottleEvents,
                kStressLeakMbPerMinute, kEfficiency, kCostBenefit, kRooflinePercent});
        add(MetricSource::Energy,
            {kInteractiveJoulesPerToken, kCostPerThousandAnswers, kCostPerThousandDocuments,
                kCostPerMillionTokens, kCostBreakEvenKwhPrice});
        return sources;
    }();
    return known.value(metricId, MetricSource::Answer);
}

} // namespace sweetspot
