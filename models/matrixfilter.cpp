// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixfilter.h"

#include "models/metricid.h"
#include "models/modelsize.h"

#include <algorithm>
#include <limits>

namespace sweetspot
{

namespace
{

bool hasFigures(const MatrixSquare &square)
{
    return square.measuredUtc.isValid()
        || std::any_of(square.verdict.profiles.begin(), square.verdict.profiles.end(),
            [](const ProfileVerdict &profile) { return profile.evidence == Evidence::Enough; });
}

bool rowMatches(const MatrixRow &row, const MatrixFilter &filter)
{
    for (const QString &word : filter.name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!row.model.contains(word, Qt::CaseInsensitive))
            return false;
    if (!filter.engine.isEmpty() && row.engine != filter.engine)
        return false;
    if (!filter.device.isEmpty() && row.lane != filter.device)
        return false;
    if (!filter.sizeFrom && !filter.sizeTo)
        return true;
    const auto size = parseModelSize(row.sizeLabel);
    return size && *size >= filter.sizeFrom.value_or(0)
        && *size <= filter.sizeTo.value_or(std::numeric_limits<double>::infinity());
}

bool squareMatches(const MatrixSquare &square, const MatrixFilter &filter)
{
    if (filter.fit != MatrixFilter::Fit::Any
        && (!square.fits || *square.fits != (filter.fit == MatrixFilter::Fit::Fits)))
        return false;
    if (filter.hideEmpty && !hasFigures(square))
        return false;
    return isInState(square, filter.state);
}

bool asksOfSquares(const MatrixFilter &filter)
{
    return filter.state != MatrixFilter::State::Any || filter.fit != MatrixFilter::Fit::Any || filter.hideEmpty;
}

// The best value of a row; nullopt where it has none.
std::optional<double> bestOf(
    const MatrixModel &matrix, int row, const QVector<int> &columns, const Metric &metric)
{
    std::optional<double> best;
    for (const int column : columns)
        if (const auto value = matrix.square(row, column).verdict.metric(metric.id))
            best = !best                ? value->value
                : metric.higherIsBetter ? std::max(*best, value->value)
                                        : std::min(*best, value->value);
    return best;
}

// Sorts by a number each row has or has not; those that have none come last, whichever the direction.
void sortBy(QVector<int> &rows, const QVector<std::optional<double>> &numbers, bool descending)
{
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const auto &left = numbers.at(a), &right = numbers.at(b);
        if (!left || !right)
            return left.has_value() && !right;
        return descending ? *left > *right : *left < *right;
    });
}

void sortRows(
    QVector<int> &rows, const MatrixModel &matrix, const QVector<int> &columns, const MatrixOrder &order)
{
    QVector<std::optional<double>> numbers(matrix.rowCount());
    switch (order.by) {
    case MatrixOrder::By::Setup:
        break;
    case MatrixOrder::By::Name:
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            const int compared = QString::localeAwareCompare(
                matrix.rows().at(a).model.toLower(), matrix.rows().at(b).model.toLower());
            return order.descending ? compared > 0 : compared < 0;
        });
        break;
    case MatrixOrder::By::Size:
        for (const int row : std::as_const(rows))
            numbers[row] = parseModelSize(matrix.rows().at(row).sizeLabel);
        sortBy(rows, numbers, order.descending);
        break;
    case MatrixOrder::By::Metric:
        if (const Metric *metric = findMetric(order.metric)) {
            for (const int row : std::as_const(rows))
                numbers[row] = bestOf(matrix, row, columns, *metric);
            sortBy(rows, numbers, metric->higherIsBetter);
        }
        break;
    }
}

// Of the rows that differ only in their device the one with the best value of the metric that is shown, the
// first where none has one.
void keepBestDevice(QVector<int> &rows, const MatrixModel &matrix, const QVector<int> &columns)
{
    const Metric *shown = findMetric(matrix.metric());
    const Metric &metric = shown ? *shown : *findMetric(metricid::kInteractiveTokensPerSecond);
    const auto sameButDevice = [&matrix](int row) {
        MatrixRow other = matrix.rows().at(row);
        other.lane.clear();
        return rowKey(other);
    };
    QHash<QString, int> best;
    for (const int row : std::as_const(rows)) {
        const auto known = best.constFind(sameButDevice(row));
        const auto value = bestOf(matrix, row, columns, metric);
        const auto before = known == best.constEnd() ? std::nullopt : bestOf(matrix, *known, columns, metric);
        const bool better = value && (!before || (metric.higherIsBetter ? *value > *before : *value < *before));
        if (known == best.constEnd() || better)
            best.insert(sameButDevice(row), row);
    }
    rows.removeIf([&](int row) { return best.value(sameButDevice(row)) != row; });
}

} // namespace

bool isInState(const MatrixSquare &square, MatrixFilter::State state)
{
    const CellState now = square.verdict.state;
    switch (state) {
    case MatrixFilter::State::Any:
        return true;
    case MatrixFilter::State::Measured:
        return hasFigures(square);
    case MatrixFilter::State::Failed:
        return now == CellState::Failed || now == CellState::Error;
    case MatrixFilter::State::Skipped:
        return now == CellState::Skipped;
    case MatrixFilter::State::NotMeasured:
        return square.plan == SquarePlan::In && !square.measuredUtc.isValid();
    case MatrixFilter::State::Stale:
        return !square.stale.isEmpty();
    }
    return true;
}

QString rowKey(const MatrixRow &row)
{
    return QStringList{row.model, row.engine, row.lane, row.parameters}.join(QChar(u'\x1f'));
}

ShownMatrix shownOf(
    const MatrixModel &matrix, const MatrixFilter &filter, const MatrixOrder &order, const QSet<QString> &kept)
{
    QVector<int> rows, columns, top;
    for (int column = 0; column < matrix.columnCount(); ++column)
        if (filter.quantization.isEmpty() || matrix.columns().at(column) == filter.quantization)
            columns << column;
    for (int row = 0; row < matrix.rowCount(); ++row) {
        const auto matches = [&](int column) { return squareMatches(matrix.square(row, column), filter); };
        if (kept.contains(rowKey(matrix.rows().at(row))))
            top << row;
        else if (rowMatches(matrix.rows().at(row), filter)
            && (!asksOfSquares(filter) || std::any_of(columns.begin(), columns.end(), matches)))
            rows << row;
    }
    if (filter.bestDevice)
        keepBestDevice(rows, matrix, columns);
    ShownMatrix shown;
    shown.kept = int(top.size());
    shown.hiddenRows = matrix.rowCount() - int(top.size() + rows.size());
    // Without a row there is nothing by which a column could be empty.
    if (asksOfSquares(filter) && shown.kept + rows.size() > 0)
        columns.removeIf([&](int column) {
            const auto matches = [&](int row) { return squareMatches(matrix.square(row, column), filter); };
            return std::none_of(rows.begin(), rows.end(), matches)
                && std::none_of(top.begin(), top.end(), matches);
        });
    shown.hiddenColumns = matrix.columnCount() - int(columns.size());
    sortRows(rows, matrix, columns, order);
    sortRows(top, matrix, columns, order);
    shown.rows = top + rows;
    shown.columns = columns;
    return shown;
}

} // namespace sweetspot
