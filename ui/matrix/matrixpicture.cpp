// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/matrixpicture.h"

#include "models/matrixmodel.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/legend.h"

#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

constexpr int kMostPixels = 12000; // of a side; programs that show pictures begin to fail beyond

/// Sizes of the parts, in the view's pixels.
struct Plan {
    int space = 0, left = 0, top = 0, line = 0;
    int width = 0, height = 0;
};

Plan planOf(const HeatMapView &view, const MatrixModel &model, const Legend &legend)
{
    const QFontMetrics letters = view.fontMetrics();
    Plan plan;
    plan.line = letters.height();
    plan.space = plan.line / 2;
    int names = 0;
    for (const int row : view.shown().rows)
        names = std::max(
            names, letters.horizontalAdvance(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString()));
    const int widest = letters.averageCharWidth() * 40; // longer names are elided as in the window
    plan.left = plan.space * 2 + std::min(names, widest);
    plan.top = plan.space * 3 + std::max(plan.line, legend.sizeHint().height()) + plan.line;
    int squares = 0;
    for (const int column : view.shown().columns)
        squares += view.columnWidth(column);
    plan.width = plan.left + std::max(squares, legend.sizeHint().width() * 2) + plan.space;
    plan.height = plan.top + plan.line + plan.space * 2;
    for (const int row : view.shown().rows)
        plan.height += view.rowHeight(row);
    return plan;
}

void paintSquares(QPainter &painter, const MatrixModel &model, const HeatMapView &view, const Plan &plan)
{
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.font = view.font();
    option.fontMetrics = view.fontMetrics();
    option.state = QStyle::State_Enabled;
    int y = plan.top;
    for (const int row : view.shown().rows) {
        const int high = view.rowHeight(row);
        const QString name = model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        painter.setPen(option.palette.color(QPalette::Text));
        painter.drawText(QRect(plan.space, y, plan.left - plan.space * 2, high),
            Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(name, Qt::ElideMiddle, plan.left - plan.space * 2));
        int x = plan.left;
        for (const int column : view.shown().columns) {
            option.rect = QRect(x, y, view.columnWidth(column), high);
            view.itemDelegate()->paint(&painter, option, model.index(row, column));
            x += view.columnWidth(column);
        }
        y += high;
    }
}

void paintHeadings(QPainter &painter, const MatrixModel &model, const HeatMapView &view, const Plan &plan)
{
    const QFontMetrics letters = view.fontMetrics();
    painter.setPen(view.palette().color(QPalette::Text));
    const Metric *metric = findMetric(model.metric());
    painter.drawText(QRect(plan.space, plan.space, plan.width / 2, plan.line), Qt::AlignLeft | Qt::AlignVCenter,
        metric ? metric->label : HeatMapView::tr("Rating"));
    int x = plan.left;
    for (const int column : view.shown().columns) {
        const int wide = view.columnWidth(column);
        painter.drawText(QRect(x, plan.top - plan.line - plan.space / 2, wide, plan.line), Qt::AlignCenter,
            letters.elidedText(model.columns().at(column), Qt::ElideMiddle, wide));
        x += wide;
    }
    const ShownMatrix &shown = view.shown();
    QString foot = QStringLiteral("Sweetspot %1").arg(QStringLiteral(SWEETSPOT_VERSION));
    if (shown.hiddenRows + shown.hiddenColumns > 0)
        foot += QStringLiteral(" · ")
            + HeatMapView::tr("%1 rows and %2 columns are not shown")
                  .arg(QString::number(shown.hiddenRows), QString::number(shown.hiddenColumns));
    painter.drawText(QRect(plan.space, plan.height - plan.line - plan.space, plan.width, plan.line),
        Qt::AlignLeft | Qt::AlignVCenter, foot);
}

} // namespace

QImage matrixPicture(MatrixModel &model, HeatMapView &view)
{
    Legend legend(&model);
    legend.setFont(view.font());
    legend.setPalette(view.palette());
    const Plan plan = planOf(view, model, legend);
    constexpr double kSharp = 2;
    const double scale = std::min(kSharp, double(kMostPixels) / std::max(plan.width, plan.height));
    QImage picture(QSize(int(plan.width * scale), int(plan.height * scale)), QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    picture.fill(view.palette().color(QPalette::Base));
    const bool boxes = view.showsChecks();
    view.setShowsChecks(false); // there is nothing to tick in a picture
    QPainter painter(&picture);
    painter.setFont(view.font());
    paintHeadings(painter, model, view, plan);
    paintSquares(painter, model, view, plan);
    legend.resize(legend.sizeHint());
    legend.render(&painter, QPoint(plan.width - plan.space - legend.width(), plan.space), QRegion(),
        QWidget::DrawChildren);
    painter.end();
    view.setShowsChecks(boxes);
    picture.setDevicePixelRatio(1);
    return picture;
}

} // namespace sweetspot::ui
