// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/ports.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <memory>

using namespace sweetspot;

TEST(Ports, PicksAPortThatIsFree)
{
    const auto port = pickFreePort();
    ASSERT_TRUE(port);
    EXPECT_GE(*port, kFirstPort);
    EXPECT_LE(*port, kLastPort);
    EXPECT_TRUE(portIsFree(*port));
}

TEST(Ports, SeesListenersAndSaysWhenAllAreTaken)
{
    const test::ScriptedServer server([](const auto &, auto &) { return false; });
    EXPECT_FALSE(portIsFree(server.port()));
    const auto none = pickFreePort(server.port(), server.port());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Environment);
    EXPECT_TRUE(none.error().sentence.contains(QString::number(server.port())));
}
