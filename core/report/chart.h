// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// A chart as values: what is drawn, not how. Whoever draws it (window, print) decides colours and sizes.
struct Chart {
    enum class Kind {
        Bars, ///< one group of bars for each category, one bar for each series
        Lines, ///< points joined in the order of x
        Radar, ///< one spoke for each category, 0 .. 1 outwards
        Bubbles, ///< points whose area shows `size`
    };
    struct Point {
        double x = 0; ///< of bars and radars: index of the category
        double y = 0;
        std::optional<double> low, high; ///< interval of y
        double size = 0; ///< of bubbles; 0: a plain dot
        QString label; ///< foreign text
    };
    struct Series {
        QString name; ///< foreign text
        QVector<Point> points;
    };

    /// A place on the x axis of lines that means something.
    struct Mark {
        double x = 0;
        QString label;
    };

    Kind kind = Kind::Bars;
    QString title;
    QString xLabel, yLabel; ///< with the unit
    QString sizeLabel; ///< what the area of bubbles means
    QStringList categories;
    bool counts = false; ///< whether values are numbers of things, without decimals
    bool fromZero = true; ///< whether the y axis begins at zero
    QVector<Series> series;
    QVector<Mark> marks;
    QVector<Point> front; ///< the Pareto front, joined; empty: none
    QString emptyText; ///< what to say in its place when there is nothing to draw

    bool isEmpty() const;
};

} // namespace sweetspot
