// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"
#include "ui/base/colors.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/matrixpicture.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

bool has(const QImage &picture, const QColor &colour)
{
    for (int y = 0; y < picture.height(); y += 3)
        for (int x = 0; x < picture.width(); x += 3)
            if (picture.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

TEST(MatrixPicture, ShowsAllRowsAlsoThoseOneWouldScrollTo)
{
    MatrixModel model;
    QVector<MatrixRow> rows(60);
    for (int i = 0; i < rows.size(); ++i)
        rows[i].model = q("Model %1").arg(i);
    model.setLayoutOf(rows, {q("Q4_K_M"), q("Q8_0")});
    QVector<SquareUpdate> updates;
    for (int i = 0; i < rows.size(); ++i) {
        MatrixSquare square;
        square.verdict.state = CellState::Passed;
        square.verdict.metrics.insert(metricid::kInteractiveTokensPerSecond, MetricValue::single(10 + i));
        updates << SquareUpdate{i, 0, square};
    }
    model.apply(updates);
    HeatMapView view(&model);
    view.resize(600, 300);
    view.show();
    QCoreApplication::processEvents();
    const QImage all = matrixPicture(model, view);
    EXPECT_GT(all.height(), view.rowHeight(0) * 60) << "not only what is seen";
    EXPECT_TRUE(has(all, heatColor(1))) << "the best is in the last row";
    EXPECT_TRUE(view.showsChecks()) << "the view is as it was";
    ShownMatrix shown = view.shown();
    shown.rows = {0, 1};
    shown.hiddenRows = 58;
    view.arrange(shown, false);
    EXPECT_LT(matrixPicture(model, view).height(), all.height() / 5);
}
