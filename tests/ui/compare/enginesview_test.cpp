// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metricid.h"
#include "tests/support/testdata.h"
#include "ui/compare/enginesview.h"

#include <QComboBox>
#include <QLabel>
#include <QTableWidget>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

EngineTable table(const char *title)
{
    EngineTable made;
    made.title = q(title);
    made.engines = {q("llama.cpp F16"), q("vllm BF16")};
    ComparedMetric speed;
    speed.metric = metricid::kInteractiveTokensPerSecond;
    const MetricValue first{100, 5, 99, 101, true, {}}, second{50, 5, 49, 51, true, {}};
    speed.values = {first, second};
    speed.differences = {compareValues(first, second, true)};
    made.metrics = {speed};
    made.terms = {Term{q("Context"), {q("8192"), QString()}, Term::State::Unknown}};
    return made;
}

} // namespace

TEST(EnginesView, HasEnginesAsColumnsAndWhatDiffered)
{
    EnginesView view;
    view.show({table("A"), table("B")});
    auto *shown = view.findChild<QTableWidget *>(q("enginesTable"));
    ASSERT_EQ(shown->columnCount(), 2);
    ASSERT_EQ(shown->rowCount(), 2);
    EXPECT_EQ(shown->horizontalHeaderItem(1)->text(), q("vllm BF16"));
    EXPECT_TRUE(shown->item(0, 1)->text().contains(q("-50"))) << shown->item(0, 1)->text();
    EXPECT_TRUE(shown->verticalHeaderItem(1)->text().startsWith(q("Context: ")));
    EXPECT_EQ(shown->item(1, 0)->text(), q("8192"));
    EXPECT_FALSE(shown->item(1, 1)->text().isEmpty()) << "it says that it is not known";
}

TEST(EnginesView, KeepsTheChosenModelAndSaysWhenThereIsNone)
{
    EnginesView view;
    view.show({table("A"), table("B")});
    auto *model = view.findChild<QComboBox *>(q("enginesModel"));
    model->setCurrentIndex(1);
    view.show({table("C"), table("A"), table("B")});
    EXPECT_EQ(model->currentText(), q("B"));
    view.show({});
    EXPECT_FALSE(view.findChild<QLabel *>(q("enginesNone"))->isHidden());
    EXPECT_TRUE(view.findChild<QTableWidget *>(q("enginesTable"))->isHidden());
}
