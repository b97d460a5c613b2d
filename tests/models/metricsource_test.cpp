// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric.h"
#include "models/metricid.h"

#include <gtest/gtest.h>

using namespace sweetspot;

TEST(MetricSource, SaysWhereAFigureComesFrom)
{
    EXPECT_EQ(metricSource(metricid::kInteractiveTokensPerSecond), MetricSource::Answer);
    EXPECT_EQ(metricSource(metricid::kQualityOwnCodePercent), MetricSource::Answer);
    EXPECT_EQ(metricSource(metricid::kSizeGb), MetricSource::File);
    EXPECT_EQ(metricSource(metricid::kHostMemoryGb), MetricSource::Host);
    EXPECT_EQ(metricSource(metricid::kDeviceWatts), MetricSource::Device);
    EXPECT_EQ(metricSource(metricid::kMemoryGb), MetricSource::Scarce);
    EXPECT_EQ(metricSource(metricid::kInteractiveJoulesPerToken), MetricSource::Energy);
}
