// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metricid.h"
#include "tests/support/testdata.h"
#include "ui/matrix/filterbar.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/matrixcontrols.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class ControlsOfTheMatrix : public testing::Test
{
protected:
    ControlsOfTheMatrix()
    {
        QVector<MatrixRow> rows(3);
        for (int i = 0; i < rows.size(); ++i)
            rows[i].model = q("M%1").arg(i);
        model.setLayoutOf(rows, {q("Q4_K_M"), q("Q8_0")});
    }
    QLabel *hidden() { return controls.note()->findChild<QLabel *>(q("matrixHidden")); }
    QAction *action(const char *name) { return controls.findChild<QAction *>(q(name)); }

    MatrixModel model;
    QWidget page;
    HeatMapView view{&model, &page};
    MatrixControls controls{&model, &view, &page};
};

} // namespace

TEST_F(ControlsOfTheMatrix, SayHowMuchIsHiddenAndBringItBack)
{
    EXPECT_TRUE(controls.note()->isHidden());
    action("matrixFilter")->trigger();
    EXPECT_FALSE(controls.bar()->isHidden());
    controls.bar()->findChild<QLineEdit *>(q("filterName"))->setText(q("M1"));
    EXPECT_TRUE(hidden()->text().startsWith(q("2 of 3 row"))) << hidden()->text();
    EXPECT_FALSE(controls.note()->isHidden());
    emit controls.bar()->closed();
    EXPECT_FALSE(controls.note()->isHidden()) << "also while the bar is put away";
    controls.note()->findChild<QPushButton *>(q("matrixShowAll"))->click();
    EXPECT_TRUE(controls.note()->isHidden());
    EXPECT_EQ(view.shown().rows.size(), 3);
}

TEST_F(ControlsOfTheMatrix, RememberEachProject)
{
    controls.setProject(q("/p/one"));
    controls.bar()->findChild<QLineEdit *>(q("filterName"))->setText(q("M2"));
    emit view.keepRequested(0, true);
    view.setZoom(2);
    EXPECT_EQ(view.shown().rows, (QVector<int>{0, 2}));
    const MatrixViewState one = controls.state();
    controls.setProject(q("/p/two"));
    EXPECT_EQ(controls.state(), MatrixViewState());
    controls.setProject(q("/p/one"));
    EXPECT_EQ(controls.state(), one);
    EXPECT_EQ(view.shown().kept, 1);
    controls.setProject({});
    EXPECT_EQ(view.shown().rows.size(), 3);
}

TEST_F(ControlsOfTheMatrix, ChooseWhatColoursStandFor)
{
    QAction *last = nullptr;
    for (QAction *each : controls.actions())
        if (each->objectName() == q("matrixColours"))
            last = each;
    ASSERT_TRUE(last);
    last->trigger();
    EXPECT_EQ(model.colourView(), ColourView::DistanceFromBest);
    EXPECT_TRUE(last->isChecked());
    action("matrixZoomIn")->trigger();
    EXPECT_GT(view.zoom(), 1);
    action("matrixZoomOut")->trigger();
    EXPECT_DOUBLE_EQ(view.zoom(), 1) << "back where it was, not nearly";
}

TEST_F(ControlsOfTheMatrix, SortAgainWhenFiguresComeIn)
{
    controls.bar()->set({}, {MatrixOrder::By::Metric, metricid::kInteractiveTokensPerSecond, false});
    MatrixSquare fast;
    fast.verdict.metrics.insert(metricid::kInteractiveTokensPerSecond, MetricValue::single(50));
    model.apply({{2, 0, fast}});
    EXPECT_TRUE(sweetspot::test::waitUntil([this] { return view.shown().rows.first() == 2; }));
}
