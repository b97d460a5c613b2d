// SPDX-License-Identifier: GPL-3.0-or-later
// Compare, Runs and Report on two runs that were written as a run writes them.
#include "core/store/runs/runstore.h"
#include "core/store/runs/votes.h"
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"
#include "ui/charts/chartview.h"
#include "ui/compare/answersview.h"
#include "ui/compare/cellchooser.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/comparetable.h"
#include "ui/compare/printing.h"
#include "ui/matrix/matrixpage.h"
#include "ui/project/runlibrary.h"
#include "ui/window/projectpages.h"
#include "ui/window/services.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::readFile;

namespace
{

RunRecord someRun(int day, double factor)
{
    RunRecord record;
    record.context = test::someContext();
    record.context.startedUtc = record.context.startedUtc.addDays(day);
    record.completed = true;
    for (const auto &[model, quantization] : {std::pair("Small", "Q4_K_M"), std::pair("Small", "Q8_0"),
             std::pair("Large", "Q4_K_M"), std::pair("Large", "Q8_0")}) {
        CellRecord cell = test::measuredCell(q(model), q(quantization), 5);
        for (Attempt &attempt : cell.attempts) {
            attempt.decodeTps = *attempt.decodeTps * (cell.id.model == q("Large") ? factor : 1);
            attempt.server.predictedMs = 127 / *attempt.decodeTps * 1000;
            attempt.answerStart = q("Once <b>upon</b> a ") + q(quantization);
        }
        record.cells << cell;
    }
    return record;
}

class Pages : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("Bench");
        path = dir.filePath(q("p"));
        ASSERT_TRUE(document.create(path, data));
        document.close();
        older = test::writeRun(path, someRun(0, 1));
        newer = test::writeRun(path, someRun(1, 0.8));
        ASSERT_FALSE(newer.isEmpty());
        ASSERT_TRUE(document.open(path));
        pages.resize(1200, 800);
        pages.show();
        compare = pages.findChild<ComparePage *>();
        ASSERT_TRUE(test::waitUntil([&] { return library.run(newer) != nullptr; }));
    }

    QString summary() { return pages.findChild<QLabel *>(q("runSummary"))->text(); }

    QTemporaryDir dir;
    QString path, older, newer;
    Services services{QProcessEnvironment()};
    Document &document = services.document;
    RunLibrary &library = services.library;
    MatrixPage *matrix = new MatrixPage(&document, &services.matrix);
    ProjectPages pages{&services, matrix};
    ComparePage *compare = nullptr;
};

} // namespace

TEST_F(Pages, TheNewestRunIsProposedWhicheverWasReadFirst)
{
    RunLibrary other(&document);
    other.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return other.runs().size() == 2; }));
    other.load(older);
    ASSERT_TRUE(test::waitUntil([&] { return other.run(older) != nullptr; }));
    CellChooser chooser(&other);
    EXPECT_TRUE(chooser.chosen().isEmpty()) << "the newest is still being read";
    ASSERT_TRUE(test::waitUntil([&] { return !chooser.chosen().isEmpty(); }));
    EXPECT_EQ(chooser.chosen()[0].run, newer);
}

TEST_F(Pages, ARunThatEndsTakesThePlaceOfWhatWasProposed)
{
    auto *chooser = pages.findChild<CellChooser *>();
    ASSERT_EQ(chooser->chosen().value(0).run, newer);
    RunRecord stopped = someRun(2, 1);
    stopped.completed = false;
    test::writeRun(path, stopped);
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return library.runs().size() == 3; }));
    EXPECT_EQ(chooser->chosen().value(0).run, newer) << "one that was stopped is not proposed before it";
    const QString newest = test::writeRun(path, someRun(3, 1));
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return chooser->chosen().value(0).run == newest; }));
    // What a person chose stays.
    chooser->setChosen({{older, chooser->chosen()[0].cell}});
    test::writeRun(path, someRun(4, 1));
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return library.runs().size() == 5; }));
    EXPECT_EQ(chooser->chosen().value(0).run, older);
}

TEST_F(Pages, CompareShowsSomethingAtOnceAndFollowsTheTicks)
{
    EXPECT_EQ(compare->cells().size(), 2) << "the first model's row";
    EXPECT_EQ(compare->cells()[0].id.cell.quantization, q("Q8_0")) << "compared with the most bits";
    auto *table = pages.findChild<CompareTable *>();
    EXPECT_EQ(table->columnCount(), 2);
    EXPECT_EQ(table->rowCount(), 0) << "both were measured alike";
    pages.findChild<QCheckBox *>(q("onlyDifferences"))->setChecked(false);
    EXPECT_GT(table->rowCount(), 5);

    auto *chooser = pages.findChild<CellChooser *>();
    chooser->setChosen({{newer, compare->cells()[0].id.cell}, {older, compare->cells()[0].id.cell}});
    ASSERT_TRUE(test::waitUntil([&] { return compare->cells().size() == 2 && table->columnCount() == 2; }));
    EXPECT_NE(compare->cells()[0].name, compare->cells()[1].name) << "the run is told apart";
    emit table->baselineRequested(1);
    EXPECT_EQ(compare->cells()[0].id.run, older);

    // A click on a model's box takes its whole row.
    auto *tree = pages.findChild<QTreeWidget *>(q("cellTree"));
    QTreeWidgetItem *row = tree->topLevelItem(0)->child(0);
    row->setCheckState(0, Qt::Checked);
    EXPECT_EQ(compare->cells().size(), 4)
        << "one of the row was ticked already, two more came from the older run";
    chooser->setChosen({});
    EXPECT_TRUE(pages.findChild<QLabel *>(q("compareEmpty"))->isVisibleTo(compare));
}

TEST_F(Pages, ChartsFollowTheChosenKind)
{
    auto *kind = pages.findChild<QComboBox *>(q("chartKind"));
    auto *view = compare->findChild<ChartView *>();
    kind->setCurrentIndex(kind->findData(q("bars")));
    EXPECT_EQ(view->chart().series.value(0).points.size(), 2);
    kind->setCurrentIndex(kind->findData(q("temperature")));
    EXPECT_TRUE(view->chart().isEmpty());
    EXPECT_FALSE(view->chart().emptyText.isEmpty());
    EXPECT_TRUE(pages.findChild<QComboBox *>(q("chartMetric"))->isHidden());
}

TEST_F(Pages, AnswersStandSideBySideAndAreVotedOnBlindly)
{
    auto *answers = pages.findChild<AnswersView *>();
    auto *prompts = pages.findChild<QComboBox *>(q("promptSelector"));
    ASSERT_EQ(prompts->count(), 5) << "one for each story";
    const auto texts = [&] {
        QStringList all;
        for (QTextBrowser *browser : answers->findChildren<QTextBrowser *>())
            if (browser->isVisibleTo(answers))
                all << browser->toPlainText();
        return all;
    };
    EXPECT_TRUE(test::waitUntil([&] { return texts().size() == 2; }));
    EXPECT_TRUE(texts().join(q("|")).contains(q("Once <b>upon</b> a"))) << "shown as text, not as markup";
    answers->setBlind(true);
    EXPECT_TRUE(test::waitUntil([&] { return texts().size() == 2; }));
    for (QLabel *label : answers->findChildren<QLabel *>())
        EXPECT_FALSE(label->isVisibleTo(answers) && label->text().contains(q("Small Q"))) << "no names";
    QPushButton *best = nullptr;
    ASSERT_TRUE(
        test::waitUntil([&] { return (best = answers->findChild<QPushButton *>(q("vote0"))) != nullptr; }));
    best->click();
    EXPECT_EQ(prompts->currentIndex(), 1) << "the next prompt";
    pages.findChild<QPushButton *>(q("voteNone"))->click();
    const auto votes = readVotes(path);
    ASSERT_EQ(votes.size(), 2);
    EXPECT_EQ(votes[0].chosen, 0);
    EXPECT_EQ(votes[0].shown.size(), 2);
    EXPECT_FALSE(votes[1].chosen);
    auto *table = pages.findChild<CompareTable *>();
    EXPECT_EQ(table->verticalHeaderItem(1)->text(), q("Answers preferred"));
}

TEST_F(Pages, ARegressionIsSeenAtAGlance)
{
    pages.setPage(q("runs"));
    ASSERT_TRUE(test::waitUntil([&] { return summary().contains(q("slower")); })) << summary();
    EXPECT_TRUE(summary().contains(q("2 slower"))) << "the large model, at both quantizations: " << summary();
    auto *runs = pages.findChild<QTreeWidget *>(q("runList"));
    EXPECT_EQ(runs->topLevelItemCount(), 2);
    runs->clearSelection();
    runs->topLevelItem(1)->setSelected(true);
    QSignalSpy shown(&pages, &ProjectPages::showRequested);
    pages.findChild<QPushButton *>(q("showRun"))->click();
    ASSERT_EQ(shown.count(), 1);
    EXPECT_EQ(shown.first().first().toString(), older);
}

TEST_F(Pages, RunsOfAnotherMachineAreImported)
{
    QTemporaryDir other;
    RunRecord record = someRun(2, 2);
    record.context.hostname = q("workstation");
    test::writeRun(other.path(), record);
    QSignalSpy noted(&pages, &ProjectPages::noted);
    library.import(other.path());
    ASSERT_TRUE(test::waitUntil([&] { return library.runs().size() == 3; }));
    EXPECT_TRUE(library.nameOf(library.runs()[0].context.runId).contains(q("workstation")));
    EXPECT_EQ(noted.count(), 1);
    QSignalSpy failed(&pages, &ProjectPages::failed);
    library.import(dir.filePath(q("nothing")));
    EXPECT_TRUE(test::waitUntil([&] { return failed.count() == 1; }));
}

TEST_F(Pages, TheReportIsAPageAndAPdf)
{
    pages.setPage(q("report"));
    auto *preview = pages.findChild<QTextBrowser *>(q("reportPreview"));
    ASSERT_TRUE(test::waitUntil([&] { return preview->toPlainText().contains(q("Overall best")); }));
    EXPECT_TRUE(preview->toPlainText().contains(q("Large Q8_0")));
    // A need that nothing meets changes the page at once.
    document.change(
        q("need"), {}, [](ProjectData &data) { data.settings.wishes.needs.leastTokensPerSecond = 1e6; });
    EXPECT_TRUE(test::waitUntil([&] { return preview->toPlainText().contains(q("none")); }));
    const std::unique_ptr<QTextDocument> copy(preview->document()->clone());
    const QString pdf = dir.filePath(q("r.pdf"));
    ASSERT_TRUE(savePdf(*copy, pdf, q("Bench")).ok());
    EXPECT_TRUE(readFile(pdf).startsWith("%PDF"));
    EXPECT_FALSE(savePdf(*copy, q("/nowhere/r.pdf"), {}).ok());
}

TEST_F(Pages, SquaresOfTheMatrixAreCompared)
{
    CellId large, small;
    large.model = q("Large");
    small.model = q("Small");
    large.quantization = small.quantization = q("Q4_K_M");
    pages.compare({{older, large}, {newer, small}});
    EXPECT_EQ(pages.page(), q("compare"));
    ASSERT_TRUE(test::waitUntil([&] { return compare->cells().size() == 2; })) << "of the runs they come from";
    EXPECT_EQ(compare->cells()[0].id.run, older);
    EXPECT_EQ(compare->cells()[1].id.run, newer);
    QSignalSpy noted(&pages, &ProjectPages::noted);
    pages.compare({});
    EXPECT_EQ(noted.count(), 1) << "nothing was measured of it";
}

TEST_F(Pages, AnEmptyProjectExplainsItsPages)
{
    Services none{QProcessEnvironment()};
    ProjectData data;
    data.settings.name = q("Empty");
    ProjectPages other(&none, new MatrixPage(&none.document, &none.matrix));
    ASSERT_TRUE(none.document.create(dir.filePath(q("empty")), data));
    other.show();
    for (const QString &page : {q("compare"), q("runs"), q("report")}) {
        other.setPage(page);
        bool words = false;
        for (const QLabel *label : other.findChildren<QLabel *>())
            words |= label->isVisible() && label->text().size() > 80;
        EXPECT_TRUE(words) << page;
    }
}
