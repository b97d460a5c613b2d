// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/heatmapdelegate.h"

#include "models/matrixmodel.h"
#include "ui/base/colors.h"
#include "ui/matrix/heatmapgeometry.h"
#include "ui/matrix/shapedtexts.h"

#include <QPainter>

namespace sweetspot::ui
{

namespace
{

QColor quietTile(const QPalette &palette)
{
    return isDark(palette) ? palette.color(QPalette::Base).lighter(130)
                           : palette.color(QPalette::Base).darker(104);
}

// For a figure, a little larger where there are three lines.
QFont figureFont(const QFont &font, bool threeLines)
{
    constexpr double kLarger = 1.15;
    QFont bold = font;
    bold.setBold(true);
    if (threeLines && bold.pointSizeF() > 0)
        bold.setPointSizeF(bold.pointSizeF() * kLarger);
    else if (threeLines) // a font that was given in pixels
        bold.setPixelSize(int(bold.pixelSize() * kLarger));
    return bold;
}

void paintCheck(QPainter *painter, const QRect &rect, bool on, const QColor &color)
{
    painter->setPen(QPen(color, 1.3));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    if (!on)
        return;
    painter->setPen(QPen(color, 1.8));
    const QPointF points[] = {{rect.left() + rect.width() * 0.22, rect.top() + rect.height() * 0.55},
        {rect.left() + rect.width() * 0.43, rect.top() + rect.height() * 0.76},
        {rect.left() + rect.width() * 0.8, rect.top() + rect.height() * 0.26}};
    painter->drawPolyline(points, 3);
}

/// What is painted, gathered once.
struct Square {
    CellState state = CellState::Planned;
    HeatMapGeometry place;
    bool absent = false; ///< not there, or taken out: no tile
    bool busy = false;
    bool again = false; ///< its figures are no verdict: hatched instead of coloured
    bool heated = false; ///< has a colour of the scale
    QColor tile, ink, soft, hatch, error;
};

} // namespace

/// What is the same for every square of a frame, and costs more to make than to paint with.
class HeatMapDelegate::Tools
{
public:
    void useFor(const QStyleOptionViewItem &option, bool threeLines)
    {
        if (m_palette != option.palette.cacheKey()) {
            m_palette = option.palette.cacheKey();
            quiet = quietTile(option.palette);
            muted = mutedText(option.palette);
            error = errorColor(option.palette);
        }
        if (m_font == option.font && m_threeLines == threeLines && m_known)
            return;
        m_known = true;
        m_font = option.font;
        m_threeLines = threeLines;
        words.setFont(option.font);
        figures.setFont(figureFont(option.font, threeLines));
    }

    QColor quiet, muted, error;
    ShapedTexts words, figures;

private:
    qint64 m_palette = 0;
    QFont m_font;
    bool m_threeLines = false;
    bool m_known = false;
};

namespace
{

Square squareOf(
    const QStyleOptionViewItem &option, const QModelIndex &index, const HeatMapDelegate::Tools &tools)
{
    Square square;
    square.state = CellState(index.data(MatrixModel::StateRole).toInt());
    square.absent = square.state == CellState::NoFile || square.state == CellState::Excluded;
    square.busy = square.state == CellState::Loading || square.state == CellState::Measuring;
    const QVariant heat = index.data(MatrixModel::HeatRole);
    square.again = square.state == CellState::Unproven || square.state == CellState::Disturbed;
    square.heated = heat.isValid() && !square.absent && !square.again;
    square.tile = square.heated ? heatColor(heat.toDouble()) : tools.quiet;
    square.ink = square.heated ? textOn(square.tile) : option.palette.color(QPalette::Text);
    square.soft = square.heated ? square.ink : tools.muted;
    square.hatch = tools.muted;
    square.error = square.heated ? square.ink : tools.error;
    return square;
}

void paintTile(QPainter *painter, const Square &square, const QStyleOptionViewItem &option)
{
    // The view lays its highlight below what is selected; muted words could not be read on it.
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    painter->setPen(Qt::NoPen);
    const auto hatch = [&](Qt::BrushStyle style, double opacity) {
        painter->setBrush(QBrush(square.hatch, style));
        painter->setOpacity(opacity);
        painter->drawRoundedRect(square.place.tile, 3, 3);
        painter->setOpacity(1);
    };
    if (square.state == CellState::Excluded)
        return hatch(Qt::BDiagPattern, 0.35);
    if (square.state == CellState::NoFile)
        return hatch(Qt::Dense7Pattern, 0.15);
    painter->setBrush(square.tile);
    painter->drawRoundedRect(square.place.tile, 3, 3);
    if (square.state == CellState::Skipped)
        hatch(Qt::FDiagPattern, 0.3);
    if (square.again)
        hatch(Qt::BDiagPattern, 0.3);
}

void paintMark(QPainter *painter, const Square &square, const QModelIndex &index, ShapedTexts &words)
{
    if (square.state == CellState::NoFile)
        return;
    const QRect &mark = square.place.mark;
    const bool bad = square.state == CellState::Error || square.state == CellState::Failed;
    painter->setPen(bad ? square.error : square.soft);
    QString marks = index.data(MatrixModel::MarkRole).toString(); // from the right edge inwards
    if (index.data(MatrixModel::StaleRole).toBool())
        marks += QChar(u'↻');
    if (index.data(MatrixModel::FlaggedRole).toBool())
        marks += QChar(u'⚑');
    for (int i = 0; i < marks.size(); ++i) {
        const QRect place = mark.translated(-i * mark.width(), 0);
        if (i == 0
            || (mark.width() > 0 && square.place.tile.contains(place) && !place.intersects(square.place.check)))
            words.draw(painter, place, marks.mid(i, 1));
    }
}

void paintWords(
    QPainter *painter, const Square &square, const QModelIndex &index, HeatMapDelegate::Tools &tools)
{
    const auto words = [&](const QRect &place, int role, const QColor &color) {
        if (place.isEmpty())
            return;
        painter->setPen(color);
        tools.words.draw(painter, place, index.data(role).toString());
    };
    const QString number = square.absent ? QString() : index.data(MatrixModel::NumberRole).toString();
    if (!number.isEmpty()) {
        painter->setPen(square.ink);
        // Where there is no room for it the colour stands alone.
        tools.figures.draw(painter, square.place.number, number, ShapedTexts::TooWide::LeaveOut);
    } else {
        words(square.place.number, MatrixModel::RestingRole,
            square.state == CellState::Error ? square.error : square.soft);
    }
    const QRect &below = square.place.spread;
    if (below.isEmpty())
        return;
    if (square.busy)
        words(below.adjusted(0, -2, 0, -2), MatrixModel::ActivityRole, square.soft); // above the progress
    else
        words(below, number.isEmpty() ? MatrixModel::WhyRole : MatrixModel::SpreadRole, square.soft);
}

void paintProgress(QPainter *painter, const QRect &place, double share, const QPalette &palette)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(QPalette::Mid));
    painter->drawRect(place);
    QRect done = place;
    done.setWidth(int(done.width() * share));
    painter->setBrush(palette.color(QPalette::Highlight));
    painter->drawRect(done);
}

void paintFrames(QPainter *painter, const Square &square, const QStyleOptionViewItem &option, bool groupStart)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    if (groupStart) {
        painter->setPen(option.palette.color(QPalette::Mid));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
        painter->drawRect(square.place.tile.adjusted(0, 0, -1, -1));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(square.place.tile.adjusted(2, 2, -3, -3));
    }
}

} // namespace

HeatMapDelegate::HeatMapDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_tools(std::make_unique<Tools>())
{
}

HeatMapDelegate::~HeatMapDelegate() = default;

void HeatMapDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const HeatMapGeometry place = HeatMapGeometry::of(option.rect, option.fontMetrics.height());
    m_tools->useFor(option, !place.spread.isEmpty());
    Square square = squareOf(option, index, *m_tools);
    square.place = place;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintTile(painter, square, option);
    if (m_checks && !place.check.isEmpty())
        if (const QVariant included = index.data(MatrixModel::IncludedRole); included.isValid())
            paintCheck(painter, place.check, included.toBool(), square.soft);
    paintMark(painter, square, index, m_tools->words);
    paintWords(painter, square, index, *m_tools);
    if (square.busy)
        paintProgress(
            painter, place.progress, index.data(MatrixModel::ProgressRole).toDouble(), option.palette);
    paintFrames(painter, square, option, m_groups && index.data(MatrixModel::GroupStartRole).toBool());
    painter->restore();
}

} // namespace sweetspot::ui
