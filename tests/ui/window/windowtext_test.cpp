// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/projectfolder.h"
#include "tests/support/testdata.h"
#include "ui/window/windowtext.h"

#include <QTemporaryDir>
#include <QUrl>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(WindowText, ProgressCountsCellsAndTheTimeThatIsLeft)
{
    RunProgress progress{7, 18, {}};
    EXPECT_EQ(progressText(progress), q("7 of 18 cells")) << "nothing is known before a cell was measured";
    progress.secondsLeft = 200;
    EXPECT_EQ(progressText(progress), q("7 of 18 cells, about 3 min 20 s left"));
}

TEST(WindowText, TheOutcomeSaysWhatARunCameTo)
{
    RunOutcome outcome;
    outcome.completed = true;
    EXPECT_EQ(outcomeText(outcome), q("Run complete."));
    outcome.erroredCells = 2;
    outcome.reports = {q("/p/runs/x/results.json"), q("/p/runs/x/results.csv")};
    EXPECT_EQ(outcomeText(outcome),
        q("Run complete. Failed or to be measured again: 2. Reports: /p/runs/x/results.json"));
    outcome = {};
    outcome.interrupted = true;
    EXPECT_EQ(outcomeText(outcome), q("Run stopped. You can resume it."));
    outcome.error = Error{ErrorCode::Io, q("The disk is full."), q("detail")};
    EXPECT_EQ(outcomeText(outcome), q("The run could not continue: The disk is full."));
}

TEST(WindowText, ModelsAmongWhatIsDragged)
{
    QMimeData data;
    EXPECT_TRUE(droppedModels(&data).isEmpty());
    data.setUrls({QUrl::fromLocalFile(q("/m/a.gguf")), QUrl::fromLocalFile(q("/m/readme.txt")),
        QUrl(q("https://hub.example/b.gguf")), QUrl::fromLocalFile(q("/m/B C.GGUF"))});
    EXPECT_EQ(droppedModels(&data), (QStringList{q("/m/a.gguf"), q("/m/B C.GGUF")}));
    QMimeData text;
    text.setText(q("/m/a.gguf"));
    EXPECT_TRUE(droppedModels(&text).isEmpty());
}

TEST(WindowText, AProjectAmongWhatIsDragged)
{
    QTemporaryDir dir;
    ASSERT_TRUE(ProjectFolder(dir.filePath(q("p"))).save({}));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(dir.path()), QUrl(q("https://hub.example/p")),
        QUrl::fromLocalFile(dir.filePath(q("p")))});
    EXPECT_EQ(droppedProject(&data), dir.filePath(q("p")));
    data.setUrls({QUrl::fromLocalFile(dir.path())});
    EXPECT_TRUE(droppedProject(&data).isEmpty()) << "a folder that is none";
}

TEST(WindowText, FoldersAmongWhatIsDragged)
{
    QTemporaryDir dir;
    ASSERT_TRUE(ProjectFolder(dir.filePath(q("p"))).save({}));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(dir.filePath(q("p"))), QUrl::fromLocalFile(dir.path() + QLatin1Char('/')),
        QUrl::fromLocalFile(dir.filePath(q("p/config.yaml"))), QUrl(q("https://hub.example/p")),
        QUrl::fromLocalFile(dir.filePath(q("nowhere")))});
    EXPECT_EQ(droppedFolders(&data), QStringList{dir.path()});
}
