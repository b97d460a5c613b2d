// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/engines/enginewords.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

EngineEntry server(const char *url)
{
    EngineEntry entry;
    entry.name = q("server");
    entry.kind = q("openai");
    entry.url = q(url);
    return entry;
}

} // namespace

TEST(EngineWords, SayWhatIsSentAndWhoCanReadIt)
{
    const QString open = sendingText(server("http://far.example:8000")),
                  closed = sendingText(server("https://far.example"));
    EXPECT_TRUE(open.contains(q("far.example"))) << open;
    EXPECT_TRUE(open.contains(q("your own prompts"))) << open;
    EXPECT_TRUE(open.contains(q("not encrypted"))) << open;
    EXPECT_FALSE(closed.contains(q("not encrypted"))) << closed;
}

TEST(EngineWords, SayWhatAServerCannotBeAskedFor)
{
    EXPECT_TRUE(limitsText(server("https://far.example")).contains(q("Not supported")));
    EngineEntry unknown;
    unknown.kind = q("no such kind");
    EXPECT_TRUE(limitsText(unknown).isEmpty());
}

TEST(EngineWords, AskForModelsBeforeTheyTellACost)
{
    const QString text = costText(server("https://far.example"), {}, {});
    EXPECT_TRUE(text.contains(q("Select models"))) << text;
}
