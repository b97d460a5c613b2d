// SPDX-License-Identifier: GPL-3.0-or-later
// With the file they help to fetch: download_test.cpp.
#include "core/catalog/helperconnections.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedHub;

namespace
{

class Helpers : public testing::Test
{
protected:
    void SetUp() override
    {
        for (int i = 0; i < 40000; ++i)
            content += char(i * 3 + i / 200);
        server.add(q("m.gguf"), content);
        order.url = hub.fileUrl(q("org/repo"), q("abc"), q("m.gguf"));
        order.bytes = content.size();
        order.sha256 = q("known");
        tuning = {10000, 0, 4, 1.25};
    }
    void leave(const char *suffix, int bytes) { test::writeFile(part + q(suffix), QByteArray(bytes, 'x')); }

    static constexpr qint64 kNowhere = std::numeric_limits<qint64>::max();
    QTemporaryDir dir;
    const QString part = dir.filePath(q("m.part"));
    QByteArray content;
    ScriptedHub server;
    Hub hub{{server.endpoint(), {}, {}}, [](double, const std::stop_token &) { return true; }};
    DownloadOrder order;
    DownloadTuning tuning;
};

} // namespace

TEST_F(Helpers, BeginWhereMuchIsStillToComeAndShareIt)
{
    HelperConnections helpers(hub, order, part, tuning);
    EXPECT_EQ(helpers.border(), kNowhere);
    helpers.watch(0);
    QTest::qWait(2);
    helpers.consider(4000);
    EXPECT_EQ(helpers.border(), 13000) << "a quarter of what is left is the first one's";
    ASSERT_TRUE(test::waitUntil([&] { return helpers.done() == 27000; }));
    EXPECT_EQ(helpers.reached(12999), nullptr);
    const auto next = helpers.reached(13000);
    ASSERT_TRUE(next);
    EXPECT_EQ(test::readFile(next->path()), content.mid(13000, 9000));
    EXPECT_EQ(helpers.border(), 22000);
    helpers.drop();
    EXPECT_EQ(helpers.border(), kNowhere);
    EXPECT_FALSE(QFileInfo::exists(part + q(".22000")));
}

TEST_F(Helpers, DoNotBeginForLittleOrForALengthThatNobodyKnows)
{
    tuning.worthBytes = 40001;
    HelperConnections little(hub, order, part, tuning);
    little.watch(0);
    QTest::qWait(2);
    little.consider(0);
    EXPECT_EQ(little.border(), kNowhere);
    tuning.worthBytes = 1;
    order.bytes = 0;
    HelperConnections unknown(hub, order, part, tuning);
    unknown.watch(0);
    QTest::qWait(2);
    unknown.consider(1000);
    EXPECT_EQ(unknown.border(), kNowhere);
    EXPECT_TRUE(server.fileRanges().isEmpty());
}

TEST_F(Helpers, WhatAnEarlierRunLeftIsAdoptedOrForgone)
{
    leave(".3000", 500);
    leave(".7000", 500);
    {
        HelperConnections helpers(hub, order, part, tuning);
        helpers.adopt();
        EXPECT_EQ(helpers.border(), 3000);
        EXPECT_EQ(helpers.done(), 1000);
    }
    EXPECT_TRUE(QFileInfo::exists(part + q(".3000"))) << "it is of use to the next run, too";
    HelperConnections helpers(hub, order, part, tuning);
    helpers.forgo();
    EXPECT_EQ(helpers.border(), kNowhere);
    EXPECT_FALSE(QFileInfo::exists(part + q(".3000")));
    EXPECT_FALSE(QFileInfo::exists(part + q(".7000")));
    helpers.watch(0);
    QTest::qWait(2);
    helpers.consider(1);
    EXPECT_EQ(helpers.border(), kNowhere) << "none is to help";
}
