// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/projectwithruns.h"
#include "ui/compare/cellchooser.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class ChooserOfCells : public test::ProjectWithRuns
{
protected:
    void SetUp() override
    {
        ProjectWithRuns::SetUp();
        RunRecord record = test::runOfDay(0);
        CellRecord skipped;
        skipped.id = CellId{q("Large"), q("F16")};
        skipped.sizeOrder = 7;
        skipped.outcome = CellOutcome::Skipped;
        skipped.rule = q("memory");
        skipped.reason = q("It needs <14 GB>.");
        record.cells << skipped;
        run = write(record);
        open(1);
        chooser = std::make_unique<CellChooser>(&library);
        ASSERT_TRUE(test::waitUntil([&] { return tree()->topLevelItem(0)->childCount() > 0; }));
    }
    QTreeWidget *tree() { return chooser->findChild<QTreeWidget *>(q("cellTree")); }
    QTreeWidgetItem *model(int row) { return tree()->topLevelItem(0)->child(row); }
    QStringList chosen()
    {
        QStringList names;
        for (const RunCell &cell : chooser->chosen())
            names << cell.cell.name();
        return names;
    }

    QString run;
    std::unique_ptr<CellChooser> chooser;
};

} // namespace

TEST_F(ChooserOfCells, ShowsModelsAndQuantizationsFromSmallToLarge)
{
    ASSERT_EQ(tree()->topLevelItem(0)->childCount(), 2);
    EXPECT_EQ(model(0)->text(0), q("Small"));
    EXPECT_EQ(model(1)->text(0), q("Large"));
    ASSERT_EQ(model(1)->childCount(), 3);
    EXPECT_TRUE(model(1)->child(0)->text(0).startsWith(q("Q4_K_M"))) << model(1)->child(0)->text(0);
    EXPECT_TRUE(model(1)->child(1)->text(0).startsWith(q("Q8_0"))) << model(1)->child(1)->text(0);
    EXPECT_TRUE(model(1)->child(2)->text(0).startsWith(q("F16"))) << model(1)->child(2)->text(0);
}

TEST_F(ChooserOfCells, ProposesARowWithTheMostBitsFirst)
{
    EXPECT_EQ(chosen(), (QStringList{q("Small Q8_0"), q("Small Q4_K_M")}));
    EXPECT_EQ(model(0)->checkState(0), Qt::Checked);
    EXPECT_EQ(model(1)->checkState(0), Qt::Unchecked);
}

TEST_F(ChooserOfCells, CellsKeepTheOrderInWhichTheyWereTicked)
{
    chooser->setChosen({});
    QSignalSpy changed(chooser.get(), &CellChooser::chosenChanged);
    model(1)->child(1)->setCheckState(0, Qt::Checked);
    model(0)->child(0)->setCheckState(0, Qt::Checked);
    model(1)->child(0)->setCheckState(0, Qt::Checked);
    EXPECT_EQ(chosen(), (QStringList{q("Large Q8_0"), q("Small Q4_K_M"), q("Large Q4_K_M")}));
    EXPECT_EQ(changed.count(), 3);
    model(1)->child(1)->setCheckState(0, Qt::Unchecked);
    EXPECT_EQ(chosen(), (QStringList{q("Small Q4_K_M"), q("Large Q4_K_M")}));
    EXPECT_EQ(model(0)->checkState(0), Qt::PartiallyChecked) << "one of two";
}

TEST_F(ChooserOfCells, WhatWasNotMeasuredSaysWhyAndIsNotTakenWithItsRow)
{
    EXPECT_TRUE(model(1)->child(2)->isDisabled());
    EXPECT_TRUE(model(1)->child(2)->toolTip(0).contains(q("It needs &lt;14 GB&gt;.")))
        << "as text, not as markup";
    chooser->setChosen({});
    model(1)->setCheckState(0, Qt::Checked);
    EXPECT_EQ(chosen(), (QStringList{q("Large Q4_K_M"), q("Large Q8_0")}));
    EXPECT_EQ(model(1)->checkState(0), Qt::Checked) << "all that there is to take";
    model(1)->setCheckState(0, Qt::Unchecked);
    EXPECT_TRUE(chooser->chosen().isEmpty());
}

TEST_F(ChooserOfCells, AColumnAddsEveryModelAtOneQuantization)
{
    auto *menu = chooser->findChild<QMenu *>();
    emit menu->aboutToShow();
    QStringList offered;
    for (const QAction *action : menu->actions())
        offered << action->text();
    EXPECT_EQ(offered, (QStringList{q("All models at Q4_K_M"), q("All models at Q8_0")})) << "none at F16";
    menu->actions().at(0)->trigger();
    EXPECT_EQ(chosen(), (QStringList{q("Small Q8_0"), q("Small Q4_K_M"), q("Large Q4_K_M")}))
        << "behind what was chosen, each once";
}

TEST_F(ChooserOfCells, WhatWasClearedStaysCleared)
{
    for (QPushButton *button : chooser->findChildren<QPushButton *>())
        if (button->text() == q("C&lear"))
            button->click();
    EXPECT_TRUE(chooser->chosen().isEmpty());
    EXPECT_EQ(model(0)->child(0)->checkState(0), Qt::Unchecked);
    write(test::runOfDay(1));
    library.refresh();
    ASSERT_TRUE(test::waitUntil([&] { return library.runs().size() == 2 && !library.isLoading(run); }));
    EXPECT_TRUE(chooser->chosen().isEmpty()) << "nothing is proposed to whoever chose";
}

TEST_F(ChooserOfCells, AnotherProjectBeginsAnew)
{
    document.close();
    EXPECT_TRUE(chooser->chosen().isEmpty());
    EXPECT_EQ(tree()->topLevelItemCount(), 0);
    auto *menu = chooser->findChild<QMenu *>();
    emit menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), 1);
    EXPECT_FALSE(menu->actions().at(0)->isEnabled()) << "there is no column";
}
