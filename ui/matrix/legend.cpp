// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/legend.h"

#include "models/matrixmodel.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

namespace
{

constexpr int kWidth = 44; // characters
constexpr int kShortestBar = 6; // characters
constexpr int kNarrowest = 10; // characters; below it is not drawn

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
    const QString range = worst == best // nothing, or one value, which has no range
        ? QString()
        : tr("From %1 to %2.").arg(worst, best) + QLatin1Char('\n');
    const QString again = QLatin1Char('\n')
        + tr("Hatched with %1 or %2: not enough could be measured for a verdict; measure it again.")
              .arg(cellStateMark(CellState::Unproven), cellStateMark(CellState::Disturbed));
    const QString alike = scale.isWidened() ? QLatin1Char('\n')
            + tr("The values differ by less than each of them varies, so their colours are nearly alike.")
                                            : QString();
    setToolTip(toolTipText(meaning() + range
        + (scale.isLogarithmic() ? tr("Dark is worst, bright is best. The scale is logarithmic, because "
                                      "the values span more than a factor of ten.")
                                 : tr("Dark is worst, bright is best."))
        + alike + again));
}

// What a view other than that of plain figures shows.
QString Legend::meaning() const
{
    switch (m_model->shownColourView()) {
    case ColourView::Value:
        return {};
    case ColourView::BestPerRow:
        return tr("Each row has colours of its own: rows cannot be compared by colour.") + QLatin1Char('\n');
    case ColourView::DistanceFromBest:
        return tr("In percent of the best figure of the whole matrix.") + QLatin1Char('\n');
    }
    return {};
}

// A value of the scale as people read it.
QString Legend::figure(double value) const
{
    if (m_model->shownColourView() == ColourView::DistanceFromBest)
        return tr("%1 %").arg(QLocale().toString(value, 'f', 0));
    const Metric *metric = findMetric(m_model->metric());
    return metric ? formatMetric(*metric, value) : QString();
}

// Worst and best with the unit, as people read them.
std::pair<QString, QString> Legend::ends() const
{
    const HeatScale &scale = m_model->scale();
    if (m_model->shownColourView() == ColourView::BestPerRow)
        return {tr("worst of its row"), tr("best of its row")};
    if (m_model->shownColourView() == ColourView::DistanceFromBest) {
        const QString low = figure(scale.valueAt(0)), high = tr("%1 of the best").arg(figure(scale.valueAt(1)));
        return {low == figure(scale.valueAt(1)) ? high : low, high};
    }
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
    return {
        std::max(words, fontMetrics().averageCharWidth() * kWidth), fontMetrics().height() + tickHeight() + 2};
}

QSize Legend::minimumSizeHint() const
{
    return {0, fontMetrics().height() + tickHeight() + 2};
}

QFont Legend::tickFont() const
{
    constexpr double kSmaller = 0.85;
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * kSmaller);
    return small;
}

int Legend::tickHeight() const
{
    return QFontMetrics(tickFont()).height();
}

// Round values below the bar, as many as stand there without touching.
void Legend::paintTicks(QPainter &painter, const QRect &bar) const
{
    const HeatScale &scale = m_model->scale();
    const QFontMetrics letters(tickFont());
    painter.setFont(tickFont());
    painter.setPen(mutedText(palette()));
    const QString note = m_model->shownColourView() == ColourView::BestPerRow ? tr("colours of each row")
        : scale.isLogarithmic()                                               ? tr("logarithmic")
                                                                              : QString();
    const int base = bar.bottom() + 3 + letters.ascent(), wide = letters.horizontalAdvance(note);
    if (m_model->shownColourView() == ColourView::BestPerRow) { // no figure holds for all of them
        painter.drawText(std::max(0, bar.center().x() - wide / 2), base, note);
        return;
    }
    if (!note.isEmpty() && wide + letters.averageCharWidth() <= bar.left())
        painter.drawText(bar.left() - wide - letters.averageCharWidth(), base, note);
    if (!findMetric(m_model->metric()))
        return;
    const int space = letters.averageCharWidth() * 2;
    const int widest = std::max(letters.horizontalAdvance(figure(scale.maximum())),
                           letters.horizontalAdvance(figure(scale.minimum())))
        + space;
    int free = bar.left(); // a figure near an end is moved inwards, where it must not run into the one before
    for (const double tick : scale.ticks(std::min(5, bar.width() / widest))) {
        const int x = bar.left() + int(std::lround(scale.position(tick) * (bar.width() - 1)));
        const QString text = figure(tick);
        const int advance = letters.horizontalAdvance(text);
        painter.drawLine(x, bar.bottom() + 1, x, bar.bottom() + 3);
        const int left = std::clamp(x - advance / 2, bar.left(), std::max(bar.left(), bar.right() - advance));
        if (left < free)
            continue;
        painter.drawText(left, base, text);
        free = left + advance + letters.averageCharWidth();
    }
}

void Legend::paintEvent(QPaintEvent *)
{
    if (width() < fontMetrics().averageCharWidth() * kNarrowest)
        return; // a sliver says nothing
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
    const int line = height() - tickHeight(); // of the bar and its ends; the ticks are below
    const QRect bar(left, 3, std::max(1, wide - left - right), line - 6);
    if (named) {
        painter.drawText(QRect(0, 0, left - space, line), Qt::AlignRight | Qt::AlignVCenter, worst);
        painter.drawText(QRect(bar.right() + space, 0, right, line), Qt::AlignLeft | Qt::AlignVCenter, best);
    }
    for (int x = 0; x < bar.width(); ++x) {
        painter.setPen(heatColor(double(x) / std::max(1, bar.width() - 1)));
        painter.drawLine(bar.left() + x, bar.top(), bar.left() + x, bar.bottom());
    }
    paintTicks(painter, bar);
}

} // namespace sweetspot::ui
