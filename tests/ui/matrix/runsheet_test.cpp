// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/runsheet.h"

#include "core/store/project/projectfolder.h"
#include "tests/support/places.h"
#include "tests/support/residentollama.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/project/runoutlook.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

struct SheetOfRun : testing::Test {
    QTemporaryDir dir;
    Document document;
    RunOutlook outlook{&document};
    RunSheet sheet{&document, &outlook};

    void SetUp() override
    {
        ProjectData data = test::smallProject(dir.path());
        data.config.llamaCpp.serverPath = test::fakeServer();
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        ASSERT_TRUE(document.open(dir.path()));
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return sheet.findChild<Widget *>(q(name));
    }
    QString text(const char *name) { return find<QLabel>(name)->text(); }
};

} // namespace

TEST_F(SheetOfRun, ShowsAndChangesTheChoicesOfTheProject)
{
    EXPECT_EQ(find<QRadioButton>("runQuick")->isChecked(), document.data().config.testMode == TestMode::Quick);
    for (const QString &id : BenchConfig{}.profiles)
        EXPECT_EQ(sheet.findChild<QCheckBox *>(q("profile_") + id)->isChecked(),
            document.data().config.profiles.contains(id))
            << id;
    document.change(q("x"), {}, [](ProjectData &data) {
        data.config.testMode = TestMode::Quick;
        data.config.profiles = {q("quality")};
    });
    EXPECT_TRUE(find<QRadioButton>("runQuick")->isChecked());
    EXPECT_FALSE(find<QCheckBox>("profile_interactive")->isChecked());
    find<QCheckBox>("profile_interactive")->click();
    EXPECT_EQ(document.data().config.profiles, (QStringList{q("interactive"), q("quality")}))
        << "in their order";
    find<QRadioButton>("runFull")->click();
    EXPECT_EQ(document.data().config.testMode, TestMode::Full);
    document.undo();
    EXPECT_TRUE(find<QRadioButton>("runQuick")->isChecked()) << "as every change";
}

TEST_F(SheetOfRun, TellsWhatToExpect)
{
    sheet.show();
    ASSERT_TRUE(test::waitUntil([&] { return outlook.outlook() && !outlook.isWorking(); }, 60000));
    EXPECT_FALSE(text("runCells").isEmpty());
    EXPECT_TRUE(text("runTime").contains(q("first run"))) << text("runTime");
    EXPECT_TRUE(find<QLabel>("runProblem")->isHidden()) << text("runProblem");
    document.change(
        q("x"), {}, [](ProjectData &data) { data.config.llamaCpp.serverPath = q("/nowhere/llama-server"); });
    ASSERT_TRUE(test::waitUntil([&] { return outlook.outlook()->problem.has_value(); }, 60000));
    EXPECT_FALSE(find<QLabel>("runProblem")->isHidden());
}

TEST_F(SheetOfRun, RunsFromItUnlessARunGoesOn)
{
    QSignalSpy requested(&sheet, &RunSheet::runRequested);
    find<QPushButton>("runFromSheet")->click();
    EXPECT_EQ(requested.count(), 1);
    sheet.setRunning(true);
    EXPECT_FALSE(find<QPushButton>("runFromSheet")->isEnabled());
    EXPECT_FALSE(find<QCheckBox>("profile_batch")->isEnabled());
    sheet.setRunning(false);
    EXPECT_TRUE(find<QCheckBox>("profile_batch")->isEnabled());
}

TEST_F(SheetOfRun, WorksNothingOutWhileARunGoesOn)
{
    sheet.show();
    ASSERT_TRUE(test::waitUntil([&] { return outlook.outlook() && !outlook.isWorking(); }, 60000));
    sheet.setRunning(true);
    QSignalSpy changed(&outlook, &RunOutlook::changed);
    outlook.refresh();
    test::waitUntil([] { return false; }, 700);
    EXPECT_EQ(changed.count(), 0) << "it would disturb what is measured";
    sheet.setRunning(false);
    EXPECT_TRUE(test::waitUntil([&] { return changed.count() > 0; }, 60000))
        << "what was missed is made up for";
}

TEST_F(SheetOfRun, OffersToFreeWhatOtherServersHoldInMemory)
{
    test::ResidentOllama ollama;
    const test::OllamaHost only(ollama.url()); // not what runs on this machine besides
    document.change(q("x"), {}, [&ollama](ProjectData &data) {
        EngineEntry entry;
        entry.name = q("mine");
        entry.kind = q("ollama");
        entry.url = ollama.url();
        data.settings.engines << entry;
    });
    outlook.setWatched(true);
    auto *free = find<QPushButton>("releaseResidents");
    EXPECT_TRUE(free->isHidden()) << "nothing is known yet";
    ASSERT_TRUE(test::waitUntil([&] { return !free->isHidden() && free->isEnabled(); }, 60000));
    EXPECT_TRUE(text("runDisturbances").contains(q("qwen3:8b (5.2 GB)"))) << text("runDisturbances");
    QSignalSpy failed(&outlook, &RunOutlook::failed);
    free->click();
    EXPECT_TRUE(test::waitUntil([&] { return free->isHidden(); }, 60000));
    EXPECT_FALSE(ollama.holds());
    EXPECT_FALSE(text("runDisturbances").contains(q("qwen3")));
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(SheetOfRun, ChoosesWhichCellsToMeasure)
{
    QSignalSpy changed(&sheet, &RunSheet::choiceChanged);
    EXPECT_EQ(sheet.choice(), CellChoice::All);
    auto *choice = find<QComboBox>("runChoice");
    choice->setCurrentIndex(choice->findData(int(CellChoice::Missing)));
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(sheet.choice(), CellChoice::Missing);
    int cells = 0;
    outlook.setMeasured([&] {
        ++cells;
        return QHash<CellId, MeasuredKey>();
    });
    sheet.show();
    ASSERT_TRUE(test::waitUntil([&] { return outlook.outlook() && !outlook.isWorking(); }, 60000));
    EXPECT_GT(cells, 0) << "the choice is part of the outlook";
}

TEST(TimeText, IsAsExactAsAPlanCanBe)
{
    EXPECT_EQ(timeText(18, 20, 26), q("about 20 s (18 s to 26 s)"));
    EXPECT_EQ(timeText(500, 845, 1230), q("about 14 min (8 min to 21 min)"));
    EXPECT_EQ(timeText(3500, 3700, 9000), q("about 1 h 2 min (58 min to 2 h 30 min)"));
}
