// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/votes.h"
#include "tests/support/testdata.h"
#include "tests/ui/answering.h"
#include "tests/ui/projectwithruns.h"
#include "ui/base/groupedbox.h"
#include "ui/charts/chartview.h"
#include "ui/compare/answersview.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/comparetable.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::Answering;
using sweetspot::test::q;

namespace
{

class PageOfComparisons : public test::ProjectWithRuns
{
protected:
    void SetUp() override
    {
        ProjectWithRuns::SetUp();
        run = write(test::runOfDay(0, 0.5));
        open(1);
        page = std::make_unique<ComparePage>(&document, &library);
        page->show();
        load(run);
        page->choose({{run, {q("Small"), q("Q8_0")}}, {run, {q("Large"), q("Q8_0")}}});
    }
    void press(const char *text)
    {
        for (QPushButton *button : page->findChildren<QPushButton *>())
            if (button->text().remove(QLatin1Char('&')) == q(text))
                return button->click();
        ADD_FAILURE() << "no button " << text;
    }
    void choose(const char *action)
    {
        for (QAction *one : page->findChildren<QAction *>())
            if (one->text().remove(QLatin1Char('&')) == q(action))
                return one->trigger();
        ADD_FAILURE() << "no action " << action;
    }
    double speed(int cell)
    {
        return page->cells().at(cell).verdict.metric(q("interactive.tokens_per_second"))->value;
    }

    QString run;
    std::unique_ptr<ComparePage> page;
};

} // namespace

TEST_F(PageOfComparisons, ShowsTheChosenCellsWithTheirVerdicts)
{
    ASSERT_EQ(page->cells().size(), 2);
    EXPECT_EQ(page->cells()[0].name, q("Small Q8_0")) << "one run needs no name";
    EXPECT_NEAR(speed(1) / speed(0), 0.5, 0.01);
    EXPECT_EQ(page->findChild<CompareTable *>()->columnCount(), 2);
    page->choose({});
    EXPECT_TRUE(page->cells().isEmpty());
    EXPECT_TRUE(page->findChild<QLabel *>(q("compareEmpty"))->isVisible());
}

TEST_F(PageOfComparisons, AThresholdThatMovesJudgesThemAtOnce)
{
    EXPECT_EQ(page->cells()[1].verdict.state, CellState::Passed);
    document.change(q("t"), {}, [&](ProjectData &data) { data.config.interactive.minTokensPerSec = 75; });
    EXPECT_EQ(page->cells()[1].verdict.state, CellState::Failed);
    EXPECT_EQ(page->cells()[0].verdict.state, CellState::Passed);
    document.undo();
    EXPECT_EQ(page->cells()[1].verdict.state, CellState::Passed);
}

TEST_F(PageOfComparisons, AChartIsSavedUnderTheNameThatWasGiven)
{
    auto *kind = page->findChild<QComboBox *>(q("chartKind"));
    kind->setCurrentIndex(kind->findData(q("bars")));
    QSignalSpy saved(page.get(), &ComparePage::saved);
    const auto saveAs = [this](const char *action, const Answering::Answer &answer) {
        const Answering answers({answer});
        choose(action);
    };
    saveAs("As SVG…", Answering::naming({dir.filePath(q("mine"))}));
    saveAs("As PNG…", Answering::naming({dir.filePath(q("other.PNG"))}));
    saveAs("As PNG…", Answering::cancelling());
    ASSERT_EQ(saved.count(), 2) << "the third was cancelled";
    EXPECT_EQ(saved[0][0].toString(), dir.filePath(q("mine.svg"))) << "with its suffix";
    EXPECT_TRUE(test::readFile(dir.filePath(q("mine.svg"))).contains("<svg"));
    EXPECT_EQ(saved[1][0].toString(), dir.filePath(q("other.PNG")));
    EXPECT_FALSE(QImage(dir.filePath(q("other.PNG"))).isNull());
}

TEST_F(PageOfComparisons, OnlyChartsOfAFigureLetItBeChosen)
{
    auto *kind = page->findChild<QComboBox *>(q("chartKind"));
    auto *metric = page->findChild<QComboBox *>(q("chartMetric"));
    for (const ChartKind &one : chartKinds()) {
        kind->setCurrentIndex(kind->findData(one.id));
        EXPECT_EQ(metric->isHidden(), !one.usesMetric) << one.id;
        EXPECT_FALSE(page->findChild<ChartView *>()->chart().title.isEmpty()) << one.id;
    }
    kind->setCurrentIndex(kind->findData(q("bars")));
    const QString before = page->findChild<ChartView *>()->chart().yLabel;
    metric->setCurrentIndex(metric->findData(q("memory_gb")));
    EXPECT_NE(page->findChild<ChartView *>()->chart().yLabel, before);
}

TEST_F(PageOfComparisons, VotesAreKeptAndCanBeWithdrawn)
{
    auto *answers = page->findChild<AnswersView *>();
    const Vote vote{QDateTime(QDate(2026, 1, 3), QTime(1, 2, 3), Qt::UTC), q("story 1"),
        {page->cells()[0].id, page->cells()[1].id}, 1};
    emit answers->voted(vote);
    EXPECT_EQ(readVotes(document.path()), QVector<Vote>{vote});
    const auto firstFigure = [&] { return page->findChild<CompareTable *>()->verticalHeaderItem(1)->text(); };
    EXPECT_EQ(firstFigure(), q("Answers preferred"));
    emit answers->withdrawn(vote);
    EXPECT_TRUE(readVotes(document.path()).isEmpty());
    EXPECT_NE(firstFigure(), q("Answers preferred"));
}

TEST_F(PageOfComparisons, OnlyDifferencesAreShownUntilAskedForAll)
{
    auto *only = page->findChild<QCheckBox *>(q("onlyDifferences"));
    auto *table = page->findChild<CompareTable *>();
    ASSERT_TRUE(only->isChecked()) << "from the start";
    const int few = table->rowCount();
    EXPECT_GT(table->hiddenMetrics(), 0);
    EXPECT_FALSE(page->findChild<QLabel *>(q("leftOut"))->text().isEmpty());
    only->setChecked(false);
    EXPECT_GT(table->rowCount(), few);
    EXPECT_TRUE(page->findChild<QLabel *>(q("leftOut"))->text().isEmpty());
    const ComparePage another(&document, &library);
    EXPECT_FALSE(another.findChild<QCheckBox *>(q("onlyDifferences"))->isChecked()) << "it is remembered";
    only->setChecked(true);
}

TEST_F(PageOfComparisons, TableAndChartGoToTheClipboard)
{
    press("Copy as Markdown");
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(q("| Metric | Small Q8")))
        << QGuiApplication::clipboard()->text();
    press("Copy as CSV");
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(q("metric,unit,cell,value")));
    choose("Data for a spreadsheet");
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(q("Series\t")))
        << QGuiApplication::clipboard()->text();
    choose("Picture");
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasImage());
}

TEST_F(PageOfComparisons, WhatHasNoDataIsGrey)
{
    const auto *metric = page->findChild<GroupedBox *>(q("chartMetric"));
    EXPECT_FALSE(metric->isGrey(q("interactive.tokens_per_second")));
    EXPECT_TRUE(metric->isGrey(q("quality.accuracy_percent")));
    const auto *kind = page->findChild<GroupedBox *>(q("chartKind"));
    EXPECT_FALSE(kind->isGrey(q("bars")));
    EXPECT_TRUE(kind->isGrey(q("temperature")));
    page->choose({});
    EXPECT_TRUE(metric->isGrey(q("interactive.tokens_per_second")));
}
