// SPDX-License-Identifier: GPL-3.0-or-later
// Runs on the fake engine, from the button to the end.
#include "core/store/person/secretstore.h"
#include "core/store/runs/runstore.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"
#include "ui/base/background.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QThreadPool>

#include <atomic>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class StarterOfRuns : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("P");
        data.config.llamaCpp.serverPath = test::fakeServer();
        data.config.llamaCpp.defaultCtxSize = 2048;
        data.config.profiles = {q("interactive")};
        data.config.testMode = TestMode::Quick;
        data.config.limits.maxBackgroundPercent = 100; // tests run beside other things
        data.config.output.formats = {q("json")};
        data.config.modelDir = q(".");
        ModelDefinition model;
        model.name = q("M");
        model.size = q("1B");
        model.files.insert(q("Q4_K_M"), q("m.gguf"));
        data.models.models << model;
        for (const char *project : {"p", "other"}) {
            ASSERT_TRUE(ProjectFolder(dir.filePath(q(project))).save(data));
            test::writeFile(dir.filePath(q(project) + q("/m.gguf")), test::tinyGguf());
        }
        ASSERT_TRUE(document.open(dir.filePath(q("p"))));
        QObject::connect(
            &starter, &RunStarter::failed, &starter, [this](const Error &error) { failures << error; });
        QObject::connect(
            &starter, &RunStarter::prepared, &starter, [this](const RunPlan &plan) { plans << plan; });
        QObject::connect(&starter.controller(), &RunController::finished, &starter,
            [this](const RunOutcome &outcome) { outcomes << outcome; });
    }
    void change(const std::function<void(ProjectData &)> &edit) { document.change(q("x"), {}, edit); }
    bool ends()
    {
        return test::waitUntil([&] { return !starter.isBusy(); }, 60000);
    }
    QStringList runs(const char *project) { return RunStore(dir.filePath(q(project))).runIds(); }

    QTemporaryDir dir;
    Document document;
    SecretStore secrets{QProcessEnvironment()};
    RunStarter starter{&document, &secrets};
    QVector<Error> failures;
    QVector<RunPlan> plans;
    QVector<RunOutcome> outcomes;
};

} // namespace

TEST_F(StarterOfRuns, ARunIsOfWhatIsOnDisk)
{
    change([](ProjectData &data) { data.config.limits.maxLoadTime = 77; });
    ASSERT_TRUE(document.isModified());
    QSignalSpy busy(&starter, &RunStarter::busyChanged);
    starter.start(false);
    EXPECT_FALSE(document.isModified()) << "it was saved first";
    EXPECT_TRUE(starter.isPreparing());
    EXPECT_TRUE(starter.isBusy());
    EXPECT_EQ(busy.count(), 1);
    starter.start(false); // a second click
    ASSERT_TRUE(ends());
    EXPECT_TRUE(failures.isEmpty()) << failures.value(0).sentence;
    ASSERT_EQ(plans.size(), 1);
    ASSERT_FALSE(plans[0].cells.isEmpty());
    EXPECT_EQ(plans[0].cells[0].id.model, q("M"));
    ASSERT_EQ(outcomes.size(), 1);
    EXPECT_TRUE(outcomes[0].completed);
    ASSERT_EQ(runs("p"), QStringList{outcomes[0].runId});
    EXPECT_EQ(RunStore(document.path()).read(outcomes[0].runId)->context.config.limits.maxLoadTime, 77);
    EXPECT_TRUE(starter.concernsOpenProject());
}

TEST_F(StarterOfRuns, WaitsUntilWhatWouldDisturbIsGone)
{
    std::atomic<bool> waited = false, asked = false;
    starter.setBefore([&] {
        asked = true;
        return [&waited](const std::stop_token &) {
            QThread::msleep(200);
            waited = true;
        };
    });
    bool waitedAtStart = false;
    QObject::connect(
        &starter, &RunStarter::prepared, &starter, [&](const RunPlan &) { waitedAtStart = waited; });
    starter.start(false);
    ASSERT_TRUE(ends());
    EXPECT_TRUE(asked);
    EXPECT_TRUE(waitedAtStart);
    EXPECT_TRUE(outcomes.value(0).completed);
}

TEST_F(StarterOfRuns, WhatIsPreparedIsToldAndCanBeStopped)
{
    QSignalSpy steps(&starter, &RunStarter::preparing), stopped(&starter, &RunStarter::stopped);
    starter.stopPreparing();
    EXPECT_EQ(stopped.count(), 0) << "nothing is prepared";
    std::atomic<bool> begun = false;
    starter.setBefore([&begun] {
        return [&begun](const std::stop_token &stop) {
            begun = true;
            while (!stop.stop_requested())
                QThread::msleep(1);
        };
    });
    starter.start(false);
    ASSERT_TRUE(test::waitUntil([&] { return begun.load(); })) << "it is at work on another thread";
    starter.stopPreparing();
    EXPECT_FALSE(starter.isBusy()) << "at once, whatever is still being asked";
    EXPECT_EQ(stopped.count(), 1);
    ASSERT_TRUE(poolFor(Load::Wait)->waitForDone(30000));
    QCoreApplication::processEvents();
    EXPECT_TRUE(plans.isEmpty());
    EXPECT_TRUE(failures.isEmpty()) << "the person wanted it";
    EXPECT_EQ(steps.count(), 0) << "nothing is told of it any more";
    starter.setBefore({});
    starter.start(false);
    ASSERT_TRUE(ends());
    EXPECT_EQ(outcomes.size(), 1);
    EXPECT_GT(steps.count(), 0);
    EXPECT_TRUE(runs("p").size() == 1);
}

TEST_F(StarterOfRuns, ARunThatWasStoppedIsGoneOnWith)
{
    starter.start(false);
    ASSERT_TRUE(test::waitUntil([&] { return starter.controller().isRunning(); }));
    starter.controller().stop();
    ASSERT_TRUE(ends());
    ASSERT_EQ(outcomes.size(), 1);
    ASSERT_FALSE(outcomes[0].completed);
    EXPECT_EQ(starter.unfinishedRun(), outcomes[0].runId);
    starter.start(true);
    ASSERT_TRUE(ends());
    ASSERT_EQ(outcomes.size(), 2);
    EXPECT_TRUE(outcomes[1].completed);
    EXPECT_EQ(outcomes[1].runId, outcomes[0].runId);
    EXPECT_EQ(runs("p").size(), 1);
    EXPECT_EQ(starter.unfinishedRun(), outcomes[1].erroredCells == 0 ? QString() : outcomes[1].runId);
}

TEST_F(StarterOfRuns, AnotherProjectIsNotRunInPlaceOfWhatWasPrepared)
{
    starter.start(false);
    ASSERT_TRUE(starter.isPreparing());
    QSignalSpy busy(&starter, &RunStarter::busyChanged);
    ASSERT_TRUE(document.open(dir.filePath(q("other"))));
    EXPECT_FALSE(starter.isBusy());
    EXPECT_EQ(busy.count(), 1);
    poolFor(Load::Wait)->waitForDone();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    EXPECT_FALSE(starter.isBusy());
    EXPECT_TRUE(plans.isEmpty());
    EXPECT_TRUE(failures.isEmpty());
    EXPECT_TRUE(runs("p").isEmpty() && runs("other").isEmpty());
}

TEST_F(StarterOfRuns, ARunOfAProjectThatWasClosedIsNotTheNextOnesToGoOnWith)
{
    starter.start(false);
    ASSERT_TRUE(test::waitUntil([&] { return starter.controller().isRunning(); }));
    ASSERT_TRUE(document.open(dir.filePath(q("other"))));
    EXPECT_FALSE(starter.concernsOpenProject());
    starter.controller().stop();
    ASSERT_TRUE(ends());
    EXPECT_TRUE(starter.unfinishedRun().isEmpty());
    EXPECT_EQ(runs("p").size(), 1);
    EXPECT_TRUE(runs("other").isEmpty());
}

TEST_F(StarterOfRuns, AnEngineThatIsNotThereIsTold)
{
    change([](ProjectData &data) { data.config.llamaCpp.serverPath = q("/no/such/llama-server"); });
    starter.start(false);
    ASSERT_TRUE(ends());
    ASSERT_EQ(failures.size(), 1);
    EXPECT_TRUE(failures[0].sentence.contains(q("/no/such/llama-server"))) << failures[0].sentence;
    EXPECT_TRUE(runs("p").isEmpty());
}

TEST_F(StarterOfRuns, NothingToMeasureIsTold)
{
    change([](ProjectData &data) { data.settings.excluded.insert({q("M"), q("Q4_K_M")}); });
    starter.start(false);
    ASSERT_TRUE(ends());
    ASSERT_EQ(failures.size(), 1);
    EXPECT_EQ(failures[0].code, ErrorCode::BadInput);
    EXPECT_FALSE(failures[0].sentence.isEmpty());
    change([](ProjectData &data) { data.models.models.clear(); });
    starter.start(false);
    ASSERT_TRUE(ends());
    EXPECT_EQ(failures.size(), 2);
    EXPECT_TRUE(runs("p").isEmpty());
}

TEST_F(StarterOfRuns, AProjectThatIsHeldElsewhereOrNoneIsNotRun)
{
    document.close();
    starter.start(false);
    EXPECT_FALSE(starter.isBusy());
    EXPECT_TRUE(failures.isEmpty());
    const auto lock = ProjectLock::acquire(ProjectFolder(dir.filePath(q("p"))));
    ASSERT_TRUE(lock);
    ASSERT_TRUE(document.open(dir.filePath(q("p"))));
    starter.start(false);
    EXPECT_FALSE(starter.isBusy());
    ASSERT_EQ(failures.size(), 1);
    EXPECT_EQ(failures[0].sentence, document.readOnlyReason());
}

TEST_F(StarterOfRuns, AProjectThatCannotBeSavedIsNotRun)
{
    change([](ProjectData &data) { data.config.limits.maxLoadTime = 77; });
    test::writeFile(dir.filePath(q("p/config.yaml")), "limits: [ not closed");
    starter.start(false);
    EXPECT_FALSE(starter.isBusy());
    EXPECT_EQ(failures.size(), 1);
    EXPECT_TRUE(document.isModified());
}

TEST_F(StarterOfRuns, ASingleCellIsMeasuredAndAResumeAddsNoOthers)
{
    test::writeFile(dir.filePath(q("p/m8.gguf")), test::tinyGguf());
    change([](ProjectData &data) {
        data.models.models[0].files.insert(q("Q8_0"), q("m8.gguf"));
        data.config.testMode = TestMode::Full;
    });
    CellId cell;
    cell.model = q("M");
    cell.quantization = q("Q8_0");
    cell.device = q("FAKE0");
    starter.measure({cell});
    ASSERT_TRUE(ends());
    ASSERT_EQ(plans.size(), 1);
    ASSERT_EQ(plans[0].cells.size(), 1);
    EXPECT_EQ(plans[0].cells[0].id, cell);
    ASSERT_EQ(runs("p").size(), 1);
    EXPECT_TRUE(RunStore(dir.filePath(q("p"))).context(runs("p").first())->picked);
    starter.setUnfinishedRun(runs("p").first());
    starter.start(true);
    ASSERT_TRUE(ends());
    EXPECT_EQ(starter.controller().record().cells.size(), 1);
}

TEST_F(StarterOfRuns, AChoiceHoldsForEachNewRun)
{
    QHash<CellId, MeasuredKey> measured;
    starter.setMeasured([&] { return measured; });
    starter.setChoice(CellChoice::Missing);
    starter.start(false);
    ASSERT_TRUE(ends());
    ASSERT_EQ(plans.size(), 1) << "nothing was measured yet";
    for (const CellSpec &cell : plans[0].cells)
        measured.insert(cell.id, {cell.key, plans[0].mode});
    starter.start(false);
    ASSERT_TRUE(ends());
    ASSERT_EQ(failures.size(), 1);
    EXPECT_TRUE(failures[0].sentence.contains(q("measured before"))) << failures[0].sentence;
    starter.setChoice(CellChoice::All);
    starter.start(false);
    ASSERT_TRUE(ends());
    EXPECT_EQ(plans.size(), 2);
}
