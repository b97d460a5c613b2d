// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/modelnames.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ModelNames, ReadsEveryUsualShape)
{
    EXPECT_EQ(modelNames(R"({"object":"list","data":[{"id":"a"},{"id":"b"},{"id":"a"}]})"),
        (QStringList{q("a"), q("b")}));
    EXPECT_EQ(modelNames(R"({"models":[{"name":"models/gemini-x"}],"nextPageToken":"t"})"),
        QStringList{q("gemini-x")});
    EXPECT_EQ(modelNames(R"({"models":[{"name":"qwen3:8b","model":"qwen3:8b"}]})"), QStringList{q("qwen3:8b")});
    EXPECT_EQ(modelNames(R"({"data":[]})"), QStringList());
}

TEST(ModelNames, AGatewayMayKeepNoList)
{
    StreamRecord listing;
    listing.end = StreamEnd::Complete;
    listing.contentType = "application/json";
    for (const auto &[status, none] : {std::pair(404, true), std::pair(405, true), std::pair(200, false),
             std::pair(401, false), std::pair(500, false)}) {
        listing.status = status;
        EXPECT_EQ(keepsNoList(listing), none) << status;
    }
    listing.status = 404;
    listing.contentType = "text/html; charset=utf-8";
    EXPECT_FALSE(keepsNoList(listing)) << "some web server's page";
    listing.contentType.clear();
    EXPECT_TRUE(keepsNoList(listing));
    listing.end = StreamEnd::Broken;
    EXPECT_FALSE(keepsNoList(listing));
}

TEST(ModelNames, WhatIsNoListIsNone)
{
    for (const char *body : {"", "<html>", "[]", "{}", R"({"data":"x"})", R"({"models":{}})"})
        EXPECT_EQ(modelNames(body), std::nullopt) << body;
    EXPECT_EQ(modelNames(R"({"data":[7,{"name":"x"},{"id":5},null]})"), QStringList()) << "lines that are none";
}
