// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/connection/retrypolicy.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;

namespace
{

const QDateTime kNow(QDate(2026, 11, 21), QTime(12, 0, 0), Qt::UTC);

StreamRecord answer(long status, const std::string &body = {}, const std::string &after = {})
{
    StreamRecord record;
    record.end = StreamEnd::Complete;
    record.status = status;
    record.body = body;
    record.retryAfter = after;
    return record;
}

RetryAdvice advice(const StreamRecord &record, int tries = 1, double random = 0.5)
{
    return retryAdvice(record, tries, random, kNow);
}

} // namespace

TEST(RetryPolicy, WhatIsTheServersFaultIsAskedAgainTwice)
{
    for (const long status : {408, 409, 429, 500, 502, 503, 504, 529}) {
        EXPECT_TRUE(advice(answer(status)).retry) << status;
        EXPECT_TRUE(advice(answer(status), 2).retry) << status;
        EXPECT_FALSE(advice(answer(status), 3).retry) << status;
    }
    for (const long status : {200, 301, 400, 401, 402, 403, 404, 413, 422})
        EXPECT_FALSE(advice(answer(status)).retry) << status;
    StreamRecord refused;
    refused.end = StreamEnd::Refused;
    EXPECT_TRUE(advice(refused).retry);
}

TEST(RetryPolicy, NeverAfterTheFirstTokenAndNeverASlowOne)
{
    StreamRecord cut = answer(200, "data: {\"choices\":[]}\n\n");
    cut.end = StreamEnd::Broken;
    EXPECT_FALSE(advice(cut).retry);
    EXPECT_TRUE(advice(cut).why.contains(q("Part"))) << advice(cut).why;
    cut.body.clear();
    EXPECT_TRUE(advice(cut).retry) << "headers are not the first token";
    for (const StreamEnd end : {StreamEnd::FirstByteTimeout, StreamEnd::TotalTimeout, StreamEnd::Cancelled,
             StreamEnd::Untrusted, StreamEnd::TooLarge}) {
        StreamRecord record;
        record.end = end;
        EXPECT_FALSE(advice(record).retry);
    }
}

TEST(RetryPolicy, WaitsDoubleAndHalfOfThemIsChance)
{
    EXPECT_EQ(advice(answer(500), 1, 0).wait, 250ms);
    EXPECT_EQ(advice(answer(500), 1, 1).wait, 500ms);
    EXPECT_EQ(advice(answer(500), 2, 0).wait, 500ms);
    EXPECT_EQ(advice(answer(500), 2, 1).wait, 1000ms);
}

TEST(RetryPolicy, RetryAfterIsHonoured)
{
    EXPECT_EQ(retryAfter(answer(429, {}, "7"), kNow), 7000ms);
    EXPECT_EQ(retryAfter(answer(429, {}, "0.5"), kNow), 500ms);
    EXPECT_EQ(retryAfter(answer(429, {}, "Sat, 21 Nov 2026 12:00:09 GMT"), kNow), 9000ms);
    EXPECT_EQ(retryAfter(answer(429, {}, "Sat, 21 Nov 2026 11:00:00 GMT"), kNow), 0ms) << "long past";
    EXPECT_EQ(retryAfter(answer(429, {}, "soon"), kNow), std::nullopt);
    EXPECT_EQ(retryAfter(answer(429), kNow), std::nullopt);
    EXPECT_EQ(
        retryAfter(
            answer(429, R"({"error":{"code":429,"details":[{"@type":"x.RetryInfo","retryDelay":"12s"}]}})"),
            kNow),
        12000ms);
    EXPECT_EQ(advice(answer(429, {}, "7")).wait, 7000ms);
    EXPECT_EQ(advice(answer(429, {}, "0")).wait, 375ms) << "at least our own";
    const RetryAdvice late = advice(answer(429, {}, "3600"));
    EXPECT_FALSE(late.retry);
    EXPECT_TRUE(late.why.contains(q("3600"))) << late.why;
}

TEST(RetryPolicy, QuotaIsNoRateLimit)
{
    for (const char *body :
        {R"({"error":{"code":"insufficient_quota"}})", R"({"error":{"type":"billing_error"}})",
            R"({"error":{"code":"project_spend_limit_exceeded"}})",
            R"({"error":{"code":429,"details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]}})"}) {
        EXPECT_TRUE(isQuota(answer(429, body))) << body;
        EXPECT_FALSE(advice(answer(429, body)).retry) << body;
    }
    EXPECT_FALSE(isQuota(answer(429, R"({"error":{"code":"rate_limit_exceeded"}})")));
    EXPECT_FALSE(isQuota(answer(429, "<html>insufficient_quota")));
    EXPECT_FALSE(isQuota(answer(429, "[1,2")));
}

TEST(RetryPolicy, AnAbsurdDelayIsNoNumber)
{
    const auto delay = [](const std::string &text) {
        return answer(429, R"({"error":{"details":[{"retryDelay":")" + text + R"("}]}})");
    };
    EXPECT_EQ(retryAfter(delay("3.5s"), kNow), 3500ms);
    const std::string nines(400, '9');
    for (const std::string &text : {nines + "s", nines.substr(0, 20) + "s"}) {
        EXPECT_EQ(retryAfter(delay(text), kNow), 365 * 24h);
        EXPECT_FALSE(advice(delay(text)).retry);
    }
}
