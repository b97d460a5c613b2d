// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/dialect.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Dialect, TransportErrorsAreSentences)
{
    for (const auto &[end, code] :
        {std::pair(StreamEnd::Refused, ErrorCode::Server), std::pair(StreamEnd::Broken, ErrorCode::Server),
            std::pair(StreamEnd::FirstByteTimeout, ErrorCode::Timeout),
            std::pair(StreamEnd::IdleTimeout, ErrorCode::Timeout),
            std::pair(StreamEnd::TotalTimeout, ErrorCode::Timeout),
            std::pair(StreamEnd::Cancelled, ErrorCode::Cancelled),
            std::pair(StreamEnd::TooLarge, ErrorCode::Protocol)}) {
        StreamRecord record;
        record.end = end;
        ASSERT_TRUE(transportError(record));
        EXPECT_EQ(transportError(record)->code, code);
        EXPECT_FALSE(transportError(record)->sentence.isEmpty());
    }
}

TEST(Dialect, HttpErrorsQuoteTheServer)
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = 200;
    EXPECT_FALSE(transportError(record));
    record.status = 400;
    record.body = R"({"error":{"code":400,"message":"request exceeds the available context size"}})";
    EXPECT_TRUE(transportError(record)->sentence.contains(q("exceeds the available context size")));
    record.body = R"({"error":"plain words"})";
    EXPECT_TRUE(transportError(record)->sentence.contains(q("plain words")));
    record.body = "<html>" + std::string(5000, 'x');
    EXPECT_LT(transportError(record)->sentence.size(), 300);
    record.status = 503;
    EXPECT_EQ(transportError(record)->code, ErrorCode::Server);
}
