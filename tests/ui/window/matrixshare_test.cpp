// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/heatmapview.h"
#include "ui/window/carddialog.h"
#include "ui/window/matrixshare.h"
#include "ui/window/services.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class SharedMatrix : public testing::Test
{
protected:
    SharedMatrix()
    {
        const ProjectData data = sweetspot::test::smallProject(folder.path());
        EXPECT_TRUE(ProjectFolder(folder.path()).save(data));
        EXPECT_TRUE(services.document.open(folder.path()));
        RunRecord record;
        record.context = sweetspot::test::someContext();
        cell = services.presenter.cellAt(0, 0);
        CellRecord measured = sweetspot::test::measuredCell(cell.model, cell.quantization, 5);
        measured.id = cell;
        for (Attempt &attempt : measured.attempts)
            attempt.cell = cell;
        record.cells << measured;
        services.presenter.setRecord(record);
        services.presenter.setHistory({record});
        view.show();
        QCoreApplication::processEvents();
    }
    void trigger(const char *name) { share.menu()->findChild<QAction *>(q(name))->trigger(); }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    QTemporaryDir folder;
    Services services;
    QWidget window;
    HeatMapView view{&services.matrix};
    MatrixShare share{&services, &view, &window};
    CellId cell;
};

} // namespace

TEST_F(SharedMatrix, GoesToTheClipboardAsTablesAndAsAPicture)
{
    QSignalSpy noted(&share, &MatrixShare::noted);
    trigger("copyMarkdown");
    EXPECT_TRUE(clipboard().contains(q("| --- |"))) << clipboard();
    trigger("copyCsv");
    EXPECT_TRUE(clipboard().startsWith(q("model,engine"))) << clipboard();
    trigger("copyPicture");
    EXPECT_FALSE(QGuiApplication::clipboard()->image().isNull());
    EXPECT_EQ(noted.count(), 3) << "each says what was copied";
}

TEST_F(SharedMatrix, ACellBecomesACardOrLinesOfABenchmark)
{
    view.setCurrentIndex(services.matrix.index(0, 0));
    trigger("copyBench");
    EXPECT_TRUE(clipboard().contains(q("tg128"))) << clipboard();
    const CardDialog *card = share.showCard(cell);
    ASSERT_TRUE(card);
    EXPECT_TRUE(card->svg().contains(cell.quantization.toUtf8()));
}

TEST_F(SharedMatrix, SaysSoWhereThereIsNothingToShare)
{
    QSignalSpy noted(&share, &MatrixShare::noted);
    EXPECT_FALSE(share.showCard({q("Nobody"), q("Q4_0")}));
    share.copyBench({q("Nobody"), q("Q4_0")});
    EXPECT_EQ(noted.count(), 2);
}
