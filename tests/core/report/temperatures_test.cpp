// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/temperatures.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

TEST(Temperatures, ComeFromTelemetry)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("telemetry.csv"));
    writeFile(path,
        "utc,run_s,lane,cell,events_per_s,server_rss_bytes,cpu_temp_c,available_bytes\n"
        "t,0.000,CPU,\"A, the \"\"first\"\"\",,,41.5,1\n"
        "t,0.000,CUDA0,\"B\",,,41.5,1\n" // a second lane of the same moment
        "t,0.500,CPU,\"A\",,,,1\n" // no reading
        "t,nonsense\n"
        "t,1.000,CPU,\"A\",,,43,1");
    const auto points = readTemperatures(path);
    ASSERT_EQ(points.size(), 2);
    EXPECT_EQ(points[0].y, 41.5);
    EXPECT_EQ(points[1].x, 1);
    EXPECT_EQ(points[1].y, 43);
    EXPECT_TRUE(readTemperatures(dir.filePath(q("none"))).isEmpty());
}

TEST(Temperatures, AreNoneWhereTheFileHasNoSuchColumn)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("telemetry.csv"));
    writeFile(path, "utc,run_s,lane\nt,0.000,CPU\n");
    EXPECT_TRUE(readTemperatures(path).isEmpty());
}
