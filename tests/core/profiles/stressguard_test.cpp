// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/stressguard.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
StressSample at(double seconds, double temperature)
{
    StressSample sample;
    sample.seconds = seconds;
    sample.temperatureC = temperature;
    sample.availableBytes = 8e9;
    return sample;
}
} // namespace

TEST(StressGuard, HeatMustLastBeforeItEndsTheStress)
{
    StressGuard guard(85, 16e9, true);
    EXPECT_DOUBLE_EQ(guard.temperatureLimit(), 90);
    EXPECT_FALSE(guard.look(at(0, 91)));
    EXPECT_FALSE(guard.look(at(4, 92)));
    EXPECT_FALSE(guard.look(at(4.5, 89))) << "it cooled down again";
    EXPECT_FALSE(guard.look(at(5, 91)));
    const auto abort = guard.look(at(10, 91));
    ASSERT_TRUE(abort);
    EXPECT_EQ(abort->id, q("abort_thermal"));
    EXPECT_DOUBLE_EQ(StressGuard(105, 16e9, true).temperatureLimit(), 100) << "never above what silicon bears";
}

TEST(StressGuard, ASensorThatDisappearsEndsAStressThatNeedsIt)
{
    StressGuard guard(85, 16e9, true), blind(85, 16e9, false);
    StressSample sample = at(0, 60);
    EXPECT_FALSE(guard.look(sample));
    sample.temperatureC.reset();
    for (sample.seconds = 1; sample.seconds <= 10; ++sample.seconds) {
        EXPECT_FALSE(guard.look(sample));
        EXPECT_FALSE(blind.look(sample));
    }
    sample.seconds = 11;
    EXPECT_EQ(guard.look(sample)->id, q("abort_sensor"));
    EXPECT_FALSE(blind.look(sample)) << "the person agreed to go without";
}

TEST(StressGuard, MemoryAndSwapping)
{
    StressGuard guard(85, 100e9, true);
    StressSample sample = at(0, 50);
    sample.availableBytes = 4e9;
    EXPECT_EQ(guard.look(sample)->id, q("abort_memory")) << "below 5 % of 100 GB";
    sample.availableBytes = 50e9;
    sample.swapInBytesPerS = 60e6;
    EXPECT_FALSE(guard.look(sample));
    sample.seconds = 5;
    EXPECT_EQ(guard.look(sample)->id, q("abort_memory"));
}

TEST(StressGuard, TooManyErrorsOfTheLastTen)
{
    StressGuard guard(85, 16e9, true);
    StressSample sample = at(0, 50);
    sample.requests = 4;
    sample.errors = 2;
    EXPECT_FALSE(guard.look(sample)) << "too few to say";
    sample.requests = 10;
    sample.errors = 0;
    EXPECT_FALSE(guard.look(sample));
    sample.errors = 3;
    EXPECT_EQ(guard.look(sample)->id, q("abort_errors"));
}
