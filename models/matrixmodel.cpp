// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"

#include "models/engineentry.h"
#include "models/metricid.h"
#include "models/tooltiptext.h"

#include <QLocale>

#include <algorithm>

namespace sweetspot
{

namespace
{
const QString kRating = QStringLiteral("rating");

// Ratings as numbers, so that they can colour the grid like any metric: failed 0 .. excellent 4.
double ratingValue(Rating rating)
{
    return double(Rating::Failed) - double(rating);
}

// Why the profile of a metric was left out of a cell; null when it was not.
const LeftOut *leftOutOf(const CellVerdict &verdict, const QString &metricId)
{
    const Metric *metric = findMetric(metricId);
    if (!metric || metric->profile.isEmpty())
        return nullptr;
    for (const LeftOut &leftOut : verdict.leftOut)
        if (leftOut.profile == metric->profile
            && (leftOut.metrics.isEmpty() || leftOut.metrics.contains(metricId)))
            return &leftOut;
    return nullptr;
}
} // namespace

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_metric(metricid::kInteractiveTokensPerSecond)
{
}

void MatrixModel::setLayoutOf(const QVector<MatrixRow> &rows, const QStringList &columns)
{
    if (rows == m_rows && columns == m_columns)
        return;
    beginResetModel();
    m_rows = rows;
    m_columns = columns;
    m_squares = QVector<MatrixSquare>(rows.size() * columns.size());
    QStringList lanes; // of this machine
    for (const MatrixRow &row : rows)
        if (row.onLane && !lanes.contains(row.lane))
            lanes << row.lane;
    m_severalLanes = lanes.size() > 1;
    m_colours = HeatColours();
    endResetModel();
    emit scaleChanged();
}

void MatrixModel::apply(const QVector<SquareUpdate> &updates)
{
    int top = rowCount(), left = columnCount(), bottom = -1, right = -1;
    for (const SquareUpdate &update : updates) {
        if (update.row < 0 || update.row >= rowCount() || update.column < 0 || update.column >= columnCount())
            continue;
        MatrixSquare &square = m_squares[update.row * columnCount() + update.column];
        if (square == update.square)
            continue;
        square = update.square;
        top = std::min(top, update.row);
        left = std::min(left, update.column);
        bottom = std::max(bottom, update.row);
        right = std::max(right, update.column);
    }
    if (bottom < 0)
        return;
    if (rescale()) // every colour may have moved
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    else
        emit dataChanged(index(top, left), index(bottom, right));
}

const MatrixSquare &MatrixModel::square(int row, int column) const
{
    return m_squares.at(row * columnCount() + column);
}

void MatrixModel::setMetric(const QString &id)
{
    if (id == m_metric)
        return;
    m_metric = id;
    repaintAll();
}

void MatrixModel::setColourView(ColourView view)
{
    if (view == m_view)
        return;
    m_view = view;
    repaintAll();
}

void MatrixModel::repaintAll()
{
    rescale();
    emit scaleChanged();
    if (!m_squares.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

std::optional<double> MatrixModel::shownValue(const MatrixSquare &square) const
{
    if (m_metric == kRating)
        return square.verdict.rating ? std::optional<double>(ratingValue(*square.verdict.rating))
                                     : std::nullopt;
    const auto found = square.verdict.metrics.constFind(m_metric);
    return found == square.verdict.metrics.constEnd() ? std::nullopt : std::optional<double>(found->value);
}

bool MatrixModel::rescale()
{
    HeatColours colours;
    if (m_metric == kRating) {
        // A rating means the same whatever else is in the grid.
        colours = HeatColours::fixed(HeatScale(QVector<double>{0, 4}, true));
    } else {
        QVector<QVector<HeatValue>> values(rowCount());
        for (int row = 0; row < rowCount(); ++row)
            for (int column = 0; column < columnCount(); ++column)
                if (const auto value = square(row, column).verdict.metric(m_metric))
                    values[row] << HeatValue{value->value, value->low, value->high};
        const Metric *metric = findMetric(m_metric);
        colours = HeatColours(m_view, values, !metric || metric->higherIsBetter);
    }
    if (colours == m_colours)
        return false;
    m_colours = colours;
    emit scaleChanged();
    return true;
}

QString MatrixModel::valueText(const MatrixSquare &square) const
{
    const auto value = shownValue(square);
    const Metric *metric = findMetric(m_metric);
    return value && metric ? formatMetric(*metric, *value) : QString();
}

// In percent of the best where that is what the colour stands for.
QString MatrixModel::numberText(const MatrixSquare &square) const
{
    if (m_metric == kRating)
        return square.verdict.rating ? ratingLabel(*square.verdict.rating) : QString();
    const auto value = shownValue(square);
    const auto percent = value ? m_colours.percent(*value) : std::nullopt;
    return percent ? tr("%1 %").arg(QLocale().toString(*percent, 'f', 0)) : valueText(square);
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MatrixSquare &square = this->square(index.row(), index.column());
    const CellVerdict &verdict = square.verdict;
    switch (role) {
    case StateRole:
        return int(verdict.state);
    case ProgressRole:
        return square.progress;
    case HeatRole: {
        const auto value = shownValue(square);
        const auto heat = value ? m_colours.position(index.row(), *value) : std::nullopt;
        return heat ? QVariant(*heat) : QVariant();
    }
    case MarkRole:
        return cellStateMark(verdict.state);
    case StaleRole:
        return !square.stale.isEmpty();
    case Qt::DisplayRole:
    case NumberRole:
        return numberText(square);
    case SpreadRole:
        return spreadText(square);
    case FlaggedRole: {
        const auto found = verdict.metrics.constFind(m_metric);
        return found != verdict.metrics.constEnd() && !found->flags.isEmpty();
    }
    case GroupStartRole:
        return index.row() > 0 && m_rows.at(index.row()).startsGroup;
    case ActivityRole:
        return square.activity;
    case RestingRole:
        return restingText(square);
    case IncludedRole:
        return square.plan == SquarePlan::In ? QVariant(true)
            : square.plan == SquarePlan::Out ? QVariant(false)
                                             : QVariant();
    case WhyRole:
        return shownValue(square) ? QString() : whyNoNumber(square);
    case Qt::ToolTipRole:
        return toolTipText(describe(index.row(), index.column()));
    case Qt::AccessibleTextRole:
        return describe(index.row(), index.column());
    default:
        return {};
    }
}

ColourView MatrixModel::shownColourView() const
{
    return m_metric == kRating ? ColourView::Value : m_view;
}

QString MatrixModel::spreadText(const MatrixSquare &square) const
{
    // Below a percentage stands what it leaves open: the figure itself.
    const auto value = shownValue(square);
    return value && m_colours.percent(*value) ? valueText(square) : intervalText(square);
}

QString MatrixModel::intervalText(const MatrixSquare &square) const
{
    const auto found = square.verdict.metrics.constFind(m_metric);
    const Metric *metric = findMetric(m_metric);
    if (found == square.verdict.metrics.constEnd() || !metric || !found->low || !found->high
        || found->value == 0)
        return QString();
    if (found->interval) {
        const double half = (*found->high - *found->low) / 2 / found->value * 100;
        return QStringLiteral("±%1 %").arg(QLocale().toString(half, 'f', half < 10 ? 1 : 0));
    }
    return QStringLiteral("%1–%2").arg(formatMetric(*metric, *found->low), formatMetric(*metric, *found->high));
}

QString MatrixModel::restingText(const MatrixSquare &square) const
{
    const CellVerdict &verdict = square.verdict;
    if (verdict.state == CellState::Planned)
        return square.forced ? tr("always") : QString();
    if (verdict.state == CellState::NoFile)
        return QString();
    if (square.plan == SquarePlan::OtherMode && verdict.state == CellState::Skipped)
        return tr("full mode only"); // shorter than "skipped" with its reason below
    if (square.plan == SquarePlan::OtherDevice && verdict.state == CellState::Skipped)
        return tr("not chosen");
    return leftOutOf(verdict, m_metric) ? tr("skipped") : cellStateLabel(verdict.state);
}

QString MatrixModel::whyNoNumber(const MatrixSquare &square) const
{
    const CellVerdict &verdict = square.verdict;
    if (verdict.state == CellState::Skipped)
        return square.plan == SquarePlan::OtherMode || square.plan == SquarePlan::OtherDevice
            ? QString()
            : ruleLabel(verdict.rule);
    const LeftOut *leftOut = leftOutOf(verdict, m_metric);
    return leftOut ? ruleLabel(leftOut->rule) : QString();
}

QString MatrixModel::describe(int row, int column) const
{
    const MatrixSquare &square = this->square(row, column);
    QStringList lines{
        tr("%1 %2: %3").arg(m_rows.at(row).model, m_columns.at(column), cellStateLabel(square.verdict.state))};
    const Metric *metric = findMetric(m_metric);
    const auto value = square.verdict.metrics.constFind(m_metric);
    if (metric && value != square.verdict.metrics.constEnd()) {
        QString line = tr("%1: %2 %3").arg(metric->label, formatMetric(*metric, value->value), metric->unit);
        const QString spread = intervalText(square);
        if (!spread.isEmpty())
            line = tr("%1 (%2, n = %3)").arg(line, spread, QString::number(value->n));
        lines << line;
        if (const auto percent = m_colours.percent(value->value))
            lines << tr("%1 % of the best in the matrix").arg(QLocale().toString(*percent, 'f', 0));
        for (const QString &flag : value->flags)
            lines << QStringLiteral("⚑ ") + flagExplanation(flag);
    }
    if (square.verdict.rating)
        lines << tr("Rating: %1").arg(ratingLabel(*square.verdict.rating));
    for (const ProfileVerdict &profile : square.verdict.profiles)
        if (profile.evidence != Evidence::Enough && profile.sentence != square.verdict.reason)
            lines << QStringLiteral("%1: %2").arg(verdictLabel(profile), profile.sentence);
    if (square.measuredUtc.isValid())
        lines << tr("Measured: %1")
                     .arg(QLocale().toString(square.measuredUtc.toLocalTime(), QLocale::ShortFormat));
    for (const QString &reason : square.stale)
        lines << QStringLiteral("↻ ") + reason;
    if (!square.activity.isEmpty())
        lines << square.activity;
    if (const LeftOut *leftOut = leftOutOf(square.verdict, m_metric);
        leftOut && value == square.verdict.metrics.constEnd())
        lines << leftOut->sentence;
    if (square.forced)
        lines << tr("Always measured, regardless of pruning rules.");
    if (!square.verdict.reason.isEmpty())
        lines << square.verdict.reason;
    else if (!square.forecast.isEmpty() && !square.verdict.metrics.contains(metricid::kMemoryGb))
        lines << square.forecast;
    return lines.join(QLatin1Char('\n'));
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (section < m_columns.size() && role == Qt::DisplayRole)
            return m_columns.at(section);
        if (role == Qt::ToolTipRole)
            return tr("Double-click to include or exclude all cells of this quantization.");
        return {};
    }
    if (section >= m_rows.size())
        return {};
    const MatrixRow &row = m_rows.at(section);
    if (role == Qt::DisplayRole) {
        QStringList parts{row.model};
        if (row.engine != QLatin1String(kDefaultEngine))
            parts << row.engine;
        if (m_severalLanes && row.onLane)
            parts << row.lane;
        if (!row.parameters.isEmpty())
            parts << row.parameters;
        return parts.join(QStringLiteral(" · "));
    }
    if (role == Qt::ToolTipRole)
        return toolTipText(
            tr("%1, size %2, on %3, %4. Double-click to include or exclude all cells of this model. Drag the "
               "edge to widen the names.")
                .arg(row.model, row.sizeLabel.isEmpty() ? tr("unknown") : row.sizeLabel, row.engine, row.lane));
    return {};
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace sweetspot
