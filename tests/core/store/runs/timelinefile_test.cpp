// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/recordjson.h"
#include "core/store/runs/timelinefile.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

TEST(TimelineFile, IsReadAsItWasKept)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(q("t.json"));
    TokenTimeline timeline;
    timeline.sentNs = 5;
    timeline.doneNs = 900;
    timeline.events = {{100, 1, 4, false}, {200, 2, 9, true}};
    test::writeFile(path, dumpJson(timelineToJson(timeline)));
    EXPECT_EQ(readTimeline(path), timeline);
}

TEST(TimelineFile, OneThatIsNotThereOrCutIsNone)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(q("t.json"));
    EXPECT_FALSE(readTimeline(path));
    test::writeFile(path, "{\"events\": [[1,1,");
    EXPECT_FALSE(readTimeline(path));
    EXPECT_FALSE(readTimeline(dir.path())) << "a folder";
}
