// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/childprocess.h"
#include "core/engines/process/ports.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <set>
#include <vector>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// Beyond the range of ports that the kernel gives to who asks for any, and of what other tests take.
constexpr PortRange kOwn{61100, 61119};

} // namespace

TEST(Ports, PicksAPortThatIsFree)
{
    const auto port = leaseFreePort();
    ASSERT_TRUE(port);
    EXPECT_GE(port->port(), PortRange{}.first);
    EXPECT_LE(port->port(), PortRange{}.last);
    EXPECT_TRUE(portIsFree(port->port()));
}

TEST(Ports, SeesListenersAndSaysWhenAllAreTaken)
{
    const test::ScriptedServer server([](const auto &, auto &) { return false; });
    EXPECT_FALSE(portIsFree(server.port()));
    const auto none = leaseFreePort({server.port(), server.port()});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Environment);
    EXPECT_TRUE(none.error().sentence.contains(QString::number(server.port())));
}

TEST(Ports, NoneIsGivenTwiceWhileItsLeaseLives)
{
    std::vector<PortLease> leases;
    std::set<int> ports;
    for (int i = kOwn.first; i <= kOwn.last; ++i) {
        auto lease = leaseFreePort(kOwn);
        ASSERT_TRUE(lease) << i;
        ports.insert(lease->port());
        leases.push_back(std::move(*lease)); // nobody listens at it yet
    }
    EXPECT_EQ(ports.size(), leases.size());
    EXPECT_FALSE(leaseFreePort(kOwn)) << "all are leased, though all are free";

    const int given = leases.back().port();
    leases.pop_back();
    const auto again = leaseFreePort(kOwn);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->port(), given);
}

TEST(Ports, ALeaseMovesAndIsGivenBackOnce)
{
    PortLease lease = PortLease::of(61121);
    ASSERT_EQ(lease.port(), 61121);
    PortLease other = std::move(lease);
    EXPECT_EQ(lease.port(), 0);
    EXPECT_EQ(PortLease::of(61121).port(), 0);
    other = PortLease::of(61122);
    EXPECT_EQ(other.port(), 61122);
    other = {};
    EXPECT_EQ(PortLease::of(61122).port(), 61122);
}

TEST(Ports, AChildDoesNotKeepALease)
{
    ChildProcess child;
    {
        const PortLease lease = PortLease::of(61123);
        ASSERT_EQ(lease.port(), 61123);
        ASSERT_TRUE(
            child.start({q("/bin/sleep"), {q("600")}, QProcessEnvironment::systemEnvironment(), {}, {}, {}}));
    }
    EXPECT_EQ(PortLease::of(61123).port(), 61123);
    child.sendKill();
}
