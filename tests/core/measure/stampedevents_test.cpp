// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/stampedevents.h"

#include <gtest/gtest.h>

using namespace sweetspot;

TEST(StampedEvents, CarryTheStampOfTheReadThatCompletedThem)
{
    StreamRecord record;
    record.sentNs = 1000;
    const std::string parts[] = {"data: a\n\nda", "ta: b\n", "\ndata: c\n\ndata: d\n\n"};
    std::int64_t at = 2000;
    std::uint32_t wake = 1;
    for (const std::string &part : parts) {
        record.body += part;
        record.reads.push_back({record.body.size(), at, wake++});
        at += 1000;
    }
    const auto events = stampEvents(record);
    ASSERT_EQ(events.size(), 4u);
    EXPECT_EQ(events[0].dtNs, 1000);
    EXPECT_EQ(events[1].dtNs, 3000) << "its blank line came with the third read";
    EXPECT_EQ(events[2].dtNs, 3000);
    EXPECT_FALSE(events[0].coalesced);
    EXPECT_FALSE(events[1].coalesced);
    EXPECT_TRUE(events[2].coalesced);
    EXPECT_TRUE(events[3].coalesced);
}

TEST(StampedEvents, ReadsOfOneWakeUpCountAsOne)
{
    StreamRecord record;
    record.body = "data: a\n\ndata: b\n\n";
    record.reads = {{9, 100, 5}, {18, 101, 5}};
    const auto events = stampEvents(record);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_TRUE(events[1].coalesced);
    EXPECT_EQ(events[1].dtNs, 101);
    EXPECT_TRUE(stampEvents(StreamRecord{}).empty());
}
