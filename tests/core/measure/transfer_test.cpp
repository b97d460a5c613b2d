// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/transfer.h"

#include <gtest/gtest.h>

using namespace sweetspot;

TEST(Transfer, FindsRetryAfterHoweverItIsWritten)
{
    EXPECT_EQ(retryAfterIn("Retry-After: 17\r\n"), "17");
    EXPECT_EQ(retryAfterIn("retry-after:5\r\n"), "5");
    EXPECT_EQ(
        retryAfterIn("RETRY-AFTER:   Wed, 21 Oct 2026 07:28:00 GMT \r\n"), "Wed, 21 Oct 2026 07:28:00 GMT");
    EXPECT_EQ(retryAfterIn("Retry-After:\r\n"), "");
    EXPECT_EQ(retryAfterIn("Retry-After"), "");
    EXPECT_EQ(retryAfterIn("X-Retry-After: 3\r\n"), "");
    EXPECT_EQ(retryAfterIn(""), "");
}

TEST(Transfer, AnEndSaysWhoEndedIt)
{
    EXPECT_EQ(endOf(CURLE_OK, false), StreamEnd::Complete);
    EXPECT_EQ(endOf(CURLE_WRITE_ERROR, true), StreamEnd::TooLarge);
    EXPECT_EQ(endOf(CURLE_WRITE_ERROR, false), StreamEnd::Broken);
    EXPECT_EQ(endOf(CURLE_PARTIAL_FILE, false), StreamEnd::Broken);
    EXPECT_EQ(endOf(CURLE_COULDNT_CONNECT, false), StreamEnd::Refused);
    EXPECT_EQ(endOf(CURLE_COULDNT_RESOLVE_HOST, false), StreamEnd::Refused);
    EXPECT_EQ(endOf(CURLE_PEER_FAILED_VERIFICATION, false), StreamEnd::Untrusted);
}

TEST(Transfer, SilenceIsMeasuredFromTheLastByte)
{
    Transfer transfer;
    transfer.limits.firstByte = std::chrono::milliseconds(30);
    transfer.limits.idle = std::chrono::milliseconds(10);
    transfer.limits.total = std::chrono::milliseconds(100);
    transfer.startNs = 1'000'000;
    EXPECT_EQ(transfer.quietUntil(), 31'000'000);
    EXPECT_EQ(transfer.totalUntil(), 101'000'000);
    transfer.lastByteNs = 5'000'000;
    EXPECT_EQ(transfer.quietUntil(), 15'000'000);
    EXPECT_EQ(transfer.totalUntil(), 101'000'000);
}
