// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/sseparser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

using namespace sweetspot;
using testing::ElementsAre;

namespace
{

std::vector<SseEvent> parse(const std::string &text, std::size_t step)
{
    std::vector<SseEvent> events;
    SseParser parser;
    const auto sink = [&events](SseEvent &&event) { events.push_back(std::move(event)); };
    for (std::size_t at = 0; at < text.size(); at += step)
        parser.feed(std::string_view(text).substr(at, step), sink);
    parser.finish(sink);
    return events;
}

std::vector<std::string> data(const std::vector<SseEvent> &events)
{
    std::vector<std::string> texts;
    for (const SseEvent &event : events)
        texts.push_back(event.data);
    return texts;
}

} // namespace

TEST(SseParser, FindsTheSameEventsWhereverTheNetworkCuts)
{
    const std::string text = "data: one\n\n: ping\n\ndata: t\xC3\xA4wo\r\n\r\nevent: error\ndata:three\ndata: "
                             "lines\r\r data: no\n\ndata: [DONE]\n\n";
    for (std::size_t step = 1; step <= text.size(); ++step) {
        const auto events = parse(text, step);
        ASSERT_THAT(data(events), ElementsAre("one", "t\xC3\xA4wo", "three\nlines", "[DONE]"))
            << "cut every " << step;
        EXPECT_EQ(events[2].name, "error");
        EXPECT_EQ(events[0].endOffset, 11u) << "cut every " << step;
        EXPECT_EQ(events[3].endOffset, text.size());
        for (const SseEvent &event : events)
            EXPECT_TRUE(event.terminated);
    }
}

TEST(SseParser, HandsOutAnEventThatWasCutAtTheEnd)
{
    const auto events = parse("data: whole\n\ndata: {\"cu", 4);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[1].data, "{\"cu");
    EXPECT_FALSE(events[1].terminated);
    EXPECT_TRUE(parse("", 1).empty());
    EXPECT_TRUE(parse("\n\n\n", 1).empty());
}

TEST(SseParser, IgnoresWhatItMust)
{
    SseParser parser;
    std::vector<std::string> texts;
    const auto sink = [&texts](SseEvent &&event) { texts.push_back(event.data); };
    parser.feed("\xEF\xBB\xBF"
                "data: bom\n\n:one\n:two\nid: 7\nretry: 5\nunknown\n\ndata:\n\ndata:  two blanks\n\n",
        sink);
    EXPECT_THAT(texts, ElementsAre("bom", "", " two blanks"));
    EXPECT_EQ(parser.comments(), 2u);
}
