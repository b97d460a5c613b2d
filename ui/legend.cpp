// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/legend.h"

#include "models/matrixmodel.h"
#include "ui/colors.h"

#include <QPainter>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

constexpr int kWidth = 44; // characters

QString emptyText()
{
    return Legend::tr("Colours appear with the first measurement");
}

} // namespace

Legend::Legend(MatrixModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("legend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(model, &MatrixModel::scaleChanged, this, [this] {
        describe();
        update();
    });
    describe();
}

void Legend::describe()
{
    setAccessibleName(tr("Colour scale"));
    updateGeometry();
    const HeatScale &scale = m_model->scale();
    setToolTip(scale.isLogarithmic() ? tr("Dark is worst, bright is best. The scale is logarithmic, because "
                                          "the values span more than a factor of ten.")
                                     : tr("Dark is worst, bright is best."));
}

QSize Legend::sizeHint() const
{
    const int words = m_model->scale().isEmpty() ? fontMetrics().horizontalAdvance(emptyText()) : 0;
    return {std::max(words, fontMetrics().averageCharWidth() * kWidth), fontMetrics().height() + 4};
}

QSize Legend::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height() + 4};
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const HeatScale &scale = m_model->scale();
    painter.setPen(mutedText(palette()));
    if (scale.isEmpty()) {
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter,
            fontMetrics().elidedText(emptyText(), Qt::ElideRight, width()));
        return;
    }
    QString worst, best;
    if (const Metric *metric = findMetric(m_model->metric())) {
        worst = formatMetric(*metric, scale.valueAt(0));
        best = formatMetric(*metric, scale.valueAt(1)) + QLatin1Char(' ') + metric->unit;
    } else {
        worst = ratingLabel(Rating::Failed);
        best = ratingLabel(Rating::Excellent);
    }
    // The bar is at the right, as wide as it should be where there is more room.
    const int space = fontMetrics().averageCharWidth();
    const int wide = std::min(width(), space * kWidth);
    painter.translate(width() - wide, 0);
    const int left = fontMetrics().horizontalAdvance(worst) + space;
    const int right = fontMetrics().horizontalAdvance(best) + space;
    const QRect bar(left, 3, std::max(20, wide - left - right), height() - 6);
    painter.drawText(QRect(0, 0, left - space, height()), Qt::AlignRight | Qt::AlignVCenter, worst);
    painter.drawText(QRect(bar.right() + space, 0, right, height()), Qt::AlignLeft | Qt::AlignVCenter, best);
    for (int x = 0; x < bar.width(); ++x) {
        painter.setPen(heatColor(double(x) / std::max(1, bar.width() - 1)));
        painter.drawLine(bar.left() + x, bar.top(), bar.left() + x, bar.bottom());
    }
}

} // namespace sweetspot::ui
