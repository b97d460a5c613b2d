// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/colourview.h"
#include "models/metric.h"
#include "models/verdict.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// One line of the matrix: a model on a lane.
struct MatrixRow {
    QString model;
    QString sizeLabel;
    QString lane; ///< shown only when there are several
    QString parameters; ///< ParameterSet::label(); empty: the configuration's
    bool startsGroup = false; ///< first row of a size group
    QString engine = QString::fromLatin1(kDefaultEngine); ///< shown when it is another
    bool onLane = true; ///< on a lane of this machine, not at an address

    bool operator==(const MatrixRow &) const = default;
};

/// Whether a run that is started now would measure a square.
enum class SquarePlan {
    NoCell, ///< there is nothing to measure
    Out, ///< taken out by the person
    OtherMode, ///< the chosen mode leaves its quantization out
    Unusable, ///< its file or its engine cannot be used
    OtherDevice, ///< its device takes no part, or another one measures it
    In,
};

/// What one square shows.
struct MatrixSquare {
    CellVerdict verdict;
    double progress = 0; ///< 0 .. 1 while loading or measuring
    QString activity; ///< "repetition 2 of 5" while measuring
    QString forecast; ///< what is expected before it runs: "needs about 1.2 GB"
    SquarePlan plan = SquarePlan::NoCell;
    std::optional<bool> fits; ///< whether its memory suffices, as measured or estimated; absent: not known
    bool forced = false; ///< will be measured whatever the rules of termination say
    QDateTime measuredUtc; ///< start of the run that its figures come from; invalid: none
    QStringList
        stale; ///< why they would not be measured so again: sentences; empty: as far as is known they would

    bool operator==(const MatrixSquare &) const = default;
};

struct SquareUpdate {
    int row = 0;
    int column = 0;
    MatrixSquare square;
};

/// The matrix as views read it: set-up and live heat map in one. Lives on the window's thread.
/// Sends one dataChanged for each batch of updates, and none for updates that change nothing.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int(CellState)
        ProgressRole, ///< double, 0 .. 1
        HeatRole, ///< double 0 (worst) .. 1 (best); invalid when the square has no number
        MarkRole, ///< QString, one character
        NumberRole, ///< QString, the metric's value; empty when not measured
        SpreadRole, ///< QString, "±2 %" or "1.2–1.4"; empty when there is none
        FlaggedRole, ///< bool: the number carries a validity flag
        GroupStartRole, ///< bool
        ActivityRole, ///< QString
        RestingRole, ///< QString, what stands in place of a number: "skipped"
        IncludedRole, ///< bool: the box of the square is ticked; invalid where there is nothing to tick
        StaleRole, ///< bool: something that shaped the figures has changed since
        WhyRole, ///< QString, two or three words on why there is no number; empty when there is one
    };

    explicit MatrixModel(QObject *parent = nullptr);

    void setLayoutOf(const QVector<MatrixRow> &rows, const QStringList &columns);
    const QVector<MatrixRow> &rows() const { return m_rows; }
    const QStringList &columns() const { return m_columns; }

    void apply(const QVector<SquareUpdate> &updates);
    const MatrixSquare &square(int row, int column) const;

    /// Id of a metric of models/metric.h, or "rating". Repaints everything once.
    void setMetric(const QString &id);
    QString metric() const { return m_metric; }
    const HeatScale &scale() const { return m_colours.scale(); }
    /// Repaints everything once.
    void setColourView(ColourView view);
    ColourView colourView() const { return m_view; }
    /// The one that is seen: ratings are coloured by what they are, whatever was chosen.
    ColourView shownColourView() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Everything about a square in a few lines, for tooltips and screen readers.
    QString describe(int row, int column) const;

signals:
    void scaleChanged();

private:
    QString spreadText(const MatrixSquare &square) const;
    QString intervalText(const MatrixSquare &square) const;
    QString restingText(const MatrixSquare &square) const;
    QString whyNoNumber(const MatrixSquare &square) const;
    std::optional<double> shownValue(const MatrixSquare &square) const;
    QString numberText(const MatrixSquare &square) const;
    QString valueText(const MatrixSquare &square) const;
    void repaintAll();
    bool rescale();

    QVector<MatrixRow> m_rows;
    QStringList m_columns;
    QVector<MatrixSquare> m_squares; ///< row by row
    QString m_metric;
    ColourView m_view = ColourView::Value;
    HeatColours m_colours;
    bool m_severalLanes = false;
};

} // namespace sweetspot
