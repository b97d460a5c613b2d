// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/projectwithruns.h"
#include "ui/compare/runchanges.h"

#include <QLabel>
#include <QTableWidget>
#include <QTextDocument>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class ChangesOfRuns : public test::ProjectWithRuns
{
protected:
    /// As a person reads it.
    QString summary()
    {
        QTextDocument text;
        text.setHtml(changes.findChild<QLabel *>(q("runSummary"))->text());
        return text.toPlainText();
    }
    QTableWidget *cells() { return changes.findChild<QTableWidget *>(q("runCells")); }
    void compare(const RunRecord &first, const RunRecord &second)
    {
        const QStringList ids{write(first), write(second)};
        open(2);
        changes.show(ids);
        ASSERT_TRUE(test::waitUntil([&] { return cells()->rowCount() > 0; })) << summary();
    }
    QString figure(const char *cell, const char *metric)
    {
        for (int row = 0; row < cells()->rowCount(); ++row)
            for (int column = 0; column < cells()->columnCount(); ++column)
                if (cells()->verticalHeaderItem(row)->text() == q(cell)
                    && cells()->horizontalHeaderItem(column)->text().startsWith(q(metric)))
                    return cells()->item(row, column)->text();
        return {};
    }

    RunChanges changes{&library};
};

} // namespace

TEST_F(ChangesOfRuns, WhatBecameSlowerIsSeen)
{
    compare(test::runOfDay(0), test::runOfDay(1, 0.5));
    EXPECT_EQ(cells()->rowCount(), 4);
    EXPECT_TRUE(summary().contains(q("2 slower"))) << summary();
    EXPECT_TRUE(figure("Large Q8_0", "Streaming speed").startsWith(q("102 → 51.0")))
        << figure("Large Q8_0", "Streaming speed");
    EXPECT_NE(figure("Small Q8_0", "Streaming speed"), figure("Large Q8_0", "Streaming speed"));
}

TEST_F(ChangesOfRuns, SaysWhatElseChangedBetweenThem)
{
    RunRecord second = test::runOfDay(1);
    second.context.engineVersion = q("version: 0.8.0 <i>");
    second.context.hostname = q("<b>workstation</b>");
    second.context.config.testMode = TestMode::Quick;
    compare(test::runOfDay(0), second);
    EXPECT_TRUE(summary().contains(q("then llama.cpp 0.8.0 <i>"))) << summary();
    EXPECT_TRUE(summary().contains(q("different machines"))) << summary();
    EXPECT_TRUE(summary().contains(q("on <b>workstation</b>"))) << "as text, not as markup: " << summary();
    EXPECT_TRUE(summary().contains(q("One run is quick"))) << summary();
}

TEST_F(ChangesOfRuns, EqualConditionsNeedNoWords)
{
    compare(test::runOfDay(0), test::runOfDay(1));
    for (const char *words : {"engine changed", "different machines", "One run is quick", "slower"})
        EXPECT_FALSE(summary().contains(q(words))) << summary();
}

TEST_F(ChangesOfRuns, ACellThatOnlyOneOfThemHasSaysSo)
{
    RunRecord first = test::runOfDay(0), second = test::runOfDay(1);
    first.cells.removeAt(0); // Small Q8_0
    second.cells.removeAt(3); // Large Q4_K_M
    compare(first, second);
    EXPECT_TRUE(figure("Small Q8_0", "Streaming speed").startsWith(q("new: 102")))
        << figure("Small Q8_0", "Streaming speed");
    EXPECT_TRUE(figure("Large Q4_K_M", "Streaming speed").startsWith(q("removed: 102")))
        << figure("Large Q4_K_M", "Streaming speed");
}

TEST_F(ChangesOfRuns, OfOneRunThereIsNothingToSay)
{
    const QString run = write(test::runOfDay(0));
    open(1);
    changes.show({run});
    EXPECT_TRUE(summary().contains(q("run again to compare"))) << summary();
    EXPECT_EQ(cells()->rowCount(), 0);
}
