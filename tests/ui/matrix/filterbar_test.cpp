// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/filterbar.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class BarOfFilters : public testing::Test
{
protected:
    BarOfFilters()
    {
        MatrixRow a, b;
        a.model = q("A");
        a.lane = q("CPU");
        b.model = q("B");
        b.lane = q("CUDA0");
        b.engine = q("ollama");
        model.setLayoutOf({a, b}, {q("Q4_K_M"), q("Q8_0")});
    }
    QComboBox *box(const char *name) { return bar.findChild<QComboBox *>(q(name)); }

    MatrixModel model;
    FilterBar bar{&model};
};

} // namespace

TEST_F(BarOfFilters, OffersWhatTheMatrixHas)
{
    EXPECT_EQ(box("filterEngine")->count(), 3) << "any, and two engines";
    EXPECT_EQ(box("filterDevice")->findData(q("CUDA0")), 3) << "behind any, the best one, and the CPU";
    EXPECT_EQ(box("filterQuantization")->count(), 3);
    for (const QWidget *field : bar.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        EXPECT_FALSE(field->isWindow());
}

TEST_F(BarOfFilters, EachFieldIsPartOfTheFilterAndTold)
{
    const QSignalSpy changed(&bar, &FilterBar::changed);
    bar.findChild<QLineEdit *>(q("filterName"))->setText(q(" llama "));
    bar.findChild<QDoubleSpinBox *>(q("filterSizeFrom"))->setValue(1.5);
    box("filterEngine")->setCurrentIndex(2);
    box("filterState")->setCurrentIndex(box("filterState")->findData(int(MatrixFilter::State::Failed)));
    box("sortRows")->setCurrentIndex(box("sortRows")->findData(q("size-down")));
    EXPECT_EQ(changed.count(), 5);
    MatrixFilter filter;
    filter.name = q("llama");
    filter.sizeFrom = 1.5;
    filter.engine = q("ollama");
    filter.state = MatrixFilter::State::Failed;
    EXPECT_EQ(bar.filter(), filter);
    EXPECT_EQ(bar.order(), (MatrixOrder{MatrixOrder::By::Size, {}, true}));
    box("sortRows")->setCurrentIndex(box("sortRows")->findData(q("metric:memory_gb")));
    EXPECT_EQ(bar.order(), (MatrixOrder{MatrixOrder::By::Metric, q("memory_gb"), false}));
}

TEST_F(BarOfFilters, ShowsWhatItIsGivenEvenIfTheMatrixHasNoneOfIt)
{
    MatrixFilter filter;
    filter.quantization = q("IQ2_XXS");
    filter.hideEmpty = true;
    const MatrixOrder order{MatrixOrder::By::Name, {}, true};
    bar.set(filter, order);
    EXPECT_EQ(bar.filter(), filter);
    EXPECT_EQ(bar.order(), order);
    model.setLayoutOf({}, {});
    EXPECT_EQ(bar.filter(), filter) << "a project that is read again keeps its filter";
    EXPECT_EQ(box("filterQuantization")->currentData().toString(), q("IQ2_XXS"));
}

TEST_F(BarOfFilters, EscapeClosesIt)
{
    const QSignalSpy closed(&bar, &FilterBar::closed);
    bar.show();
    bar.takeFocus();
    QTest::keyClick(bar.findChild<QLineEdit *>(q("filterName")), Qt::Key_Escape);
    EXPECT_EQ(closed.count(), 1);
}
