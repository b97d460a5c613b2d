// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/legend.h"

#include "models/matrixmodel.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"

#include <QPainter>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

constexpr int kWidth = 44; // characters
constexpr int kShortestBar = 6; // characters

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
    const auto [worst, best] = scale.isEmpty() ? std::pair<QString, QString>() : ends();
    const QString range
        = scale.isEmpty() ? QString() : tr("From %1 to %2.").arg(worst, best) + QLatin1Char('\n');
    const QString again = QLatin1Char('\n')
        + tr("Hatched with %1 or %2: not enough could be measured for a verdict; measure it again.")
              .arg(cellStateMark(CellState::Unproven), cellStateMark(CellState::Disturbed));
    setToolTip(toolTipText(range
        + (scale.isLogarithmic() ? tr("Dark is worst, bright is best. The scale is logarithmic, because "
                                      "the values span more than a factor of ten.")
                                 : tr("Dark is worst, bright is best."))
        + again));
}

// Worst and best with the unit, as people read them.
std::pair<QString, QString> Legend::ends() const
{
    const HeatScale &scale = m_model->scale();
    const Metric *metric = findMetric(m_model->metric());
    if (!metric)
        return {ratingLabel(Rating::Failed), ratingLabel(Rating::Excellent)};
    const QString unit = metric->unit.isEmpty() ? QString() : QLatin1Char(' ') + metric->unit;
    const QString low = formatMetric(*metric, scale.valueAt(0)), high = formatMetric(*metric, scale.valueAt(1));
    return {low == high ? low + unit : low, high + unit};
}

QSize Legend::sizeHint() const
{
    const int words = m_model->scale().isEmpty() ? fontMetrics().horizontalAdvance(emptyText()) : 0;
    return {std::max(words, fontMetrics().averageCharWidth() * kWidth), fontMetrics().height() + 4};
}

QSize Legend::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, fontMetrics().height() + 4};
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
    const auto [worst, best] = ends();
    if (worst == best) { // one value has no scale
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter,
            fontMetrics().elidedText(tr("all measured: %1").arg(best), Qt::ElideRight, width()));
        return;
    }
    // The bar is at the right, as wide as it should be where there is more room; where there is less, its ends
    // are in the tooltip alone.
    const int space = fontMetrics().averageCharWidth();
    const int wide = std::min(width(), space * kWidth);
    painter.translate(width() - wide, 0);
    int left = fontMetrics().horizontalAdvance(worst) + space;
    int right = fontMetrics().horizontalAdvance(best) + space;
    const bool named = wide - left - right >= space * kShortestBar;
    if (!named)
        left = right = 0;
    const QRect bar(left, 3, std::max(1, wide - left - right), height() - 6);
    if (named) {
        painter.drawText(QRect(0, 0, left - space, height()), Qt::AlignRight | Qt::AlignVCenter, worst);
        painter.drawText(
            QRect(bar.right() + space, 0, right, height()), Qt::AlignLeft | Qt::AlignVCenter, best);
    }
    for (int x = 0; x < bar.width(); ++x) {
        painter.setPen(heatColor(double(x) / std::max(1, bar.width() - 1)));
        painter.drawLine(bar.left() + x, bar.top(), bar.left() + x, bar.bottom());
    }
}

} // namespace sweetspot::ui
