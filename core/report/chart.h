// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <vector>

namespace sweetspot
{

/// A chart as values: what is drawn, not how. Whoever draws it (window, print) decides colours and sizes.
struct Chart {
    enum class Kind {
        Bars, ///< one group of bars for each category, one bar for each series
        Lines, ///< points joined in the order of x; with categories x is the index of one
        Radar, ///< one spoke for each category, 0 .. 1 outwards
        Bubbles, ///< points whose area shows `size`
        Panels, ///< small charts side by side
    };
    struct Point {
        double x = 0; ///< of bars and radars: index of the category
        double y = 0;
        std::optional<double> low, high; ///< interval of y
        double size = 0; ///< of bubbles; 0: a plain dot
        QString label; ///< foreign text
        int n = 0; ///< measurements behind y; 0: not known
        QString figure = {}; ///< what was measured, where y is a part of something
        double from = 0; ///< of bars: where it begins
    };
    struct Series {
        QString name; ///< foreign text
        QVector<Point> points;
        bool hidden = false; ///< named in the legend, not drawn
        bool quiet = false; ///< of lines: thin and muted, behind the others, without an entry in the legend
        bool broken = false; ///< of quiet lines: dashed
    };

    /// A place on the x axis of lines that means something.
    struct Mark {
        double x = 0;
        QString label;
    };

    /// A value across the plot that means something.
    struct Level {
        double y = 0;
        QString label;
    };

    Kind kind = Kind::Bars;
    QString title;
    QString xLabel, yLabel; ///< with the unit
    QString sizeLabel; ///< what the area of bubbles means
    QString note = {}; ///< sentences about what is drawn, a line each
    QStringList categories;
    bool counts = false; ///< whether values are numbers of things, without decimals
    bool fromZero = true; ///< whether the y axis begins at zero
    std::optional<double> atLeast; ///< the y axis reaches it, as those of other charts do
    QVector<Series> series;
    QVector<Mark> marks;
    QVector<Level> levels;
    QVector<Point> front; ///< the Pareto front, joined; empty: none
    std::vector<Chart> panels;
    QString emptyText; ///< what to say in its place when there is nothing to draw

    bool isEmpty() const;
};

} // namespace sweetspot
