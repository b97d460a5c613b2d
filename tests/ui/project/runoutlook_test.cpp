// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/runoutlook.h"

#include "core/store/project/projectfolder.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

struct RunOutlooks : testing::Test {
    QTemporaryDir dir;
    Document document;
    RunOutlook outlook{&document};

    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("P");
        data.config.llamaCpp.serverPath = test::fakeServer();
        data.config.profiles = {q("interactive")};
        data.config.modelDir = q(".");
        ModelDefinition model;
        model.name = q("M");
        model.size = q("1B");
        model.files.insert(q("Q4_K_M"), q("m.gguf"));
        model.files.insert(q("Q8_0"), q("gone.gguf"));
        data.models.models << model;
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        test::writeFile(dir.filePath(q("m.gguf")), test::tinyGguf());
        ASSERT_TRUE(document.open(dir.path()));
    }
    const Outlook &worked()
    {
        EXPECT_TRUE(test::waitUntil([&] { return outlook.outlook() && !outlook.isWorking(); }, 60000));
        return *outlook.outlook();
    }
};

} // namespace

TEST_F(RunOutlooks, NobodyLooksNobodyWorks)
{
    QSignalSpy changed(&outlook, &RunOutlook::changed);
    document.change(q("x"), {}, [](ProjectData &data) { data.config.limits.maxLoadTime = 77; });
    test::waitUntil([] { return false; }, 600);
    EXPECT_EQ(changed.count(), 0);
    EXPECT_FALSE(outlook.outlook());
}

TEST_F(RunOutlooks, SaysWhatARunWouldDo)
{
    outlook.setWatched(true);
    const Outlook &seen = worked();
    EXPECT_FALSE(seen.problem) << seen.problem->sentence;
    EXPECT_EQ(seen.forecast.cells, 2) << "on each of the engine's two devices";
    ASSERT_EQ(seen.forecast.skipped.size(), 1);
    EXPECT_EQ(seen.forecast.skipped[0].rule, q("no_file"));
    EXPECT_EQ(seen.forecast.skipped[0].cells, 2);
    EXPECT_FALSE(seen.forecast.time) << "nothing was measured yet";
    EXPECT_EQ(seen.runs, 0);
}

TEST_F(RunOutlooks, FollowsTheProjectAndItsHistory)
{
    outlook.setWatched(true);
    worked();
    RunRecord record;
    record.context = test::someContext();
    record.context.config = document.data().config;
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 3);
    for (int i = 0; i < cell.attempts.size(); ++i)
        cell.attempts[i].startedUtc = QDateTime::currentDateTimeUtc().addSecs(20 * i);
    cell.id.device = q("FAKE0");
    cell.fileBytes = double(test::tinyGguf().size());
    cell.outcome = CellOutcome::Done;
    Observation done;
    done.profile = q("interactive");
    done.kind = q("done");
    done.startedUtc = cell.attempts.last().startedUtc.addSecs(1);
    cell.observations << done;
    for (Attempt &attempt : cell.attempts)
        attempt.cell = cell.id;
    record.cells << cell;
    outlook.setHistory([record] { return QVector<RunRecord>{record}; });
    document.change(q("x"), {}, [](ProjectData &data) { data.settings.excluded.insert({q("M"), q("Q8_0")}); });
    ASSERT_TRUE(test::waitUntil([&] { return outlook.outlook()->forecast.skipped.isEmpty(); }, 60000));
    EXPECT_EQ(outlook.outlook()->runs, 1);
    ASSERT_TRUE(outlook.outlook()->forecast.time);
    EXPECT_GE(outlook.outlook()->forecast.time->likely, 40);
}

TEST_F(RunOutlooks, AProblemIsSaidAndNoPlanMadeUp)
{
    document.change(
        q("x"), {}, [](ProjectData &data) { data.config.llamaCpp.serverPath = q("/nowhere/llama-server"); });
    outlook.setWatched(true);
    ASSERT_TRUE(worked().problem);
    EXPECT_FALSE(worked().problem->sentence.isEmpty());
    EXPECT_EQ(worked().forecast.cells, 0);
}
