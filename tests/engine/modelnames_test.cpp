// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/modelnames.h"
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

TEST(ModelNames, WhatIsNoListIsNone)
{
    for (const char *body : {"", "<html>", "[]", "{}", R"({"data":"x"})", R"({"models":{}})"})
        EXPECT_EQ(modelNames(body), std::nullopt) << body;
    EXPECT_EQ(modelNames(R"({"data":[7,{"name":"x"},{"id":5},null]})"), QStringList()) << "lines that are none";
}
