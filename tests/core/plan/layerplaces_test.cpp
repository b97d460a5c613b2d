// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/layerplaces.h"
#include "tests/support/testdata.h"

#include <random>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

SplitQuestion question(const QVector<SplitDevice> &devices)
{
    SplitQuestion asked;
    asked.header = test::sevenBillion();
    asked.fileBytes = 3.6e9;
    asked.hostBytes = 16e9;
    asked.devices = devices;
    return asked;
}

SplitDevice device(double freeBytes, std::optional<double> bandwidth = {})
{
    return {q("X"), freeBytes, 0, 0, bandwidth};
}

double missing(const LayerLoad &load, const SplitQuestion &asked, const LayerPlaces &places)
{
    double sum = 0;
    for (int i = 0; i < asked.devices.size(); ++i)
        sum += std::max(
            0.0, load.need(asked.devices[i], places.begin(i), places.end(i)) - asked.devices[i].budget());
    return sum;
}

} // namespace

TEST(LayerPlaces, WhatIsWhereIsTheWholeModel)
{
    const SplitQuestion asked = question({device(2e9), device(2e9)});
    const auto load = LayerLoad::of(asked);
    ASSERT_TRUE(load);
    EXPECT_EQ(load->units(), 33);
    EXPECT_EQ(load->blocks(), 32);
    for (int first = 0; first <= 33; ++first)
        for (int border = first; border <= 33; ++border) {
            const double weights = load->onHost(first).weights
                + load->onDevice(asked.devices[0], first, border).weights
                + load->onDevice(asked.devices[1], border, 33).weights;
            EXPECT_NEAR(weights, 3.6e9, 1) << first << ' ' << border;
        }
    EXPECT_EQ(load->onDevice(asked.devices[0], 5, 5), MemoryParts{}) << "nothing there takes nothing";
}

TEST(LayerPlaces, ExpertsOnTheHostLeaveTheDevice)
{
    SplitQuestion asked = question({device(9e9)});
    asked.header.layerExpertBytes.fill(80e6, 32);
    asked.header.experts = 8;
    asked.header.expertsUsed = 2;
    const auto whole = LayerLoad::of(asked);
    ASSERT_TRUE(whole->hasExperts());
    EXPECT_NEAR(whole->readBytes(0, 32), 32 * (20e6 + 80e6 / 4), 1) << "of the experts, those that are used";
    const LayerLoad less = whole->withExpertsOnHost(10);
    EXPECT_NEAR(whole->need(asked.devices[0], 0, 33) - less.need(asked.devices[0], 0, 33), 10 * 80e6, 1);
    EXPECT_NEAR(less.onHost(0).weights - whole->onHost(0).weights, 10 * 80e6, 1);
    EXPECT_NEAR(less.hostReadBytes(0), 10 * 20e6, 1);
    EXPECT_FALSE(whole->withExpertsOnHost(1000).hasExperts());
}

// Against every way that there is.
TEST(LayerPlaces, NoOtherPlacesAreFaster)
{
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        SplitQuestion asked = question({});
        for (double &bytes : asked.header.layerBytes)
            bytes = 50e6 * double(1 + random() % 4);
        for (int i = 0; i < 2; ++i)
            asked.devices << device(1e8 * double(20 + random() % 60), 1e11 * double(1 + random() % 20));
        const auto load = LayerLoad::of(asked);
        ASSERT_TRUE(load);
        double least = 1e9;
        for (int border = 0; border <= 33; ++border) {
            const LayerPlaces places{0, {border, 33}};
            if (missing(*load, asked, places) == 0)
                least = std::min(least,
                    load->readBytes(0, border) / *asked.devices[0].bandwidth
                        + load->readBytes(border, 33) / *asked.devices[1].bandwidth);
        }
        const auto placed = placeLayers(*load, asked, 0);
        EXPECT_EQ(placed.has_value(), least < 1e9);
        if (!placed)
            continue;
        EXPECT_EQ(missing(*load, asked, *placed), 0);
        const bool alone = placed->borders[0] == 0 || placed->borders[0] == 33;
        const double seconds = load->readBytes(0, placed->borders[0]) / *asked.devices[0].bandwidth
            + load->readBytes(placed->borders[0], 33) / *asked.devices[1].bandwidth;
        if (!alone) { // one that holds it all is enough, even where two would be faster
            EXPECT_NEAR(seconds, least, 1e-4);
        }
    }
}

TEST(LayerPlaces, TheLastDeviceIsFilledFirstWhereSpeedIsNotKnown)
{
    const SplitQuestion asked = question({device(3.5e9), device(3.5e9)});
    const auto load = LayerLoad::of(asked);
    const auto placed = placeLayers(*load, asked, 0);
    ASSERT_TRUE(placed);
    EXPECT_GT(placed->end(1) - placed->begin(1), placed->end(0) - placed->begin(0));
    EXPECT_GT(load->need(asked.devices[1], placed->begin(1) - 1, 33), 3.5e9) << "one more does not fit";
}

TEST(LayerPlaces, AsManyAsFitAndAsLittleMissingAsCanBe)
{
    const SplitQuestion asked = question({device(1.5e9), device(2e9)});
    const auto load = LayerLoad::of(asked);
    EXPECT_FALSE(placeLayers(*load, asked, 0));
    const LayerPlaces most = mostLayers(*load, asked);
    EXPECT_GT(most.first, 0);
    EXPECT_EQ(most.end(1), 33);
    EXPECT_EQ(missing(*load, asked, most), 0);
    EXPECT_FALSE(placeLayers(*load, asked, most.first - 1)) << "one more does not fit";
    const LayerPlaces crowded = leastOverflow(*load, asked, 0);
    EXPECT_EQ(crowded.begin(0), 0);
    EXPECT_GT(missing(*load, asked, crowded), 0);
    for (int border = 0; border <= 33; ++border)
        EXPECT_GE(missing(*load, asked, {0, {border, 33}}) + 1e3, missing(*load, asked, crowded));

    const SplitQuestion none = question({device(0), device(0)});
    EXPECT_EQ(mostLayers(*load, none).first, 33);
    EXPECT_EQ(mostLayers(*load, question({})).first, 33);
}
