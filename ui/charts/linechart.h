// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>

class QChart;
class QLabel;
class QLineSeries;
class QScatterSeries;
class QStackedLayout;
class QValueAxis;

namespace sweetspot::ui
{

/// A chart of lines that grow to the right while something goes on; words in its place while it is empty.
/// Follows the appearance and the font.
class LineChart : public QWidget
{
    Q_OBJECT
public:
    LineChart(const QString &title, const QString &unit, const QString &emptyText, QWidget *parent = nullptr);

    void setEmptyText(const QString &text);
    /// Starts over with these lines; several get a legend.
    void reset(const QStringList &lines);
    /// Appends a point. A line that was not named before is ignored.
    /// One more line, beside those of reset(); once for each name.
    void addLine(const QString &name);
    void add(const QString &line, double x, double y);
    /// A dot of its own in the line's colour.
    void addDot(const QString &line, double x, double y);
    /// Shows the time up to here. @param x seconds
    void showUpTo(double x);
    /// Whether the y axis begins at zero, or a little below the lowest value.
    void setFromZero(bool fromZero) { m_fromZero = fromZero; }
    bool isEmpty() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
    void begin(const QString &name);
    void note(double y);

    QChart *m_chart;
    QValueAxis *m_x, *m_y;
    QLabel *m_words;
    QStackedLayout *m_stack;
    QStringList m_names;
    QHash<QString, QLineSeries *> m_lines;
    QHash<QString, QScatterSeries *> m_dots;
    bool m_fromZero = true;
    bool m_any = false;
    double m_highest = 0, m_lowest = 0;
};

} // namespace sweetspot::ui
