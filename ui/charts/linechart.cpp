// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linechart.h"

#include "models/tooltiptext.h"
#include "ui/base/colors.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLabel>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedLayout>
#include <QValueAxis>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

constexpr int kMostPoints = 1200; // ten minutes of samples
constexpr double kShortest = 30; // seconds shown at least

void trim(QXYSeries *series)
{
    if (series->count() > kMostPoints)
        series->removePoints(0, series->count() - kMostPoints);
}

} // namespace

LineChart::LineChart(const QString &title, const QString &unit, const QString &emptyText, QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_x(new QValueAxis)
    , m_y(new QValueAxis)
    , m_words(new QLabel(emptyText, this))
    , m_stack(new QStackedLayout(this))
{
    m_chart->setTitle(QStringLiteral("%1 [%2]").arg(title, unit));
    m_chart->setMargins(QMargins(2, 2, 8, 2));
    m_chart->legend()->setVisible(false);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_x->setLabelFormat(QStringLiteral("%.0f s"));
    m_x->setRange(0, kShortest);
    m_x->setTickCount(4);
    m_y->setLabelFormat(QStringLiteral("%.0f"));
    m_y->setTickCount(3);
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    auto *view = new QChartView(m_chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(title);
    view->setMinimumSize(fontMetrics().averageCharWidth() * 16, fontMetrics().height() * 6);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMargin(fontMetrics().height() / 2);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // words never make the panel taller
    m_words->setToolTip(toolTipText(emptyText));
    m_words->setAutoFillBackground(true);
    m_words->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_words);
    m_stack->addWidget(view);
    applyTheme();
}

void LineChart::setEmptyText(const QString &text)
{
    m_words->setText(text);
    m_words->setToolTip(toolTipText(text));
}

bool LineChart::isEmpty() const
{
    return !m_any;
}

void LineChart::applyTheme()
{
    const bool dark = isDark(palette());
    m_chart->setBackgroundBrush(palette().color(QPalette::Base));
    m_chart->setTitleBrush(palette().color(QPalette::Text));
    QFont title = font();
    title.setBold(true);
    m_chart->setTitleFont(title);
    m_chart->legend()->setLabelColor(palette().color(QPalette::Text));
    QColor grid = palette().color(QPalette::Text);
    grid.setAlphaF(0.15f);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setLabelsBrush(mutedText(palette()));
        axis->setLabelsFont(font());
        axis->setGridLinePen(QPen(grid, 1));
        axis->setLinePen(QPen(grid, 1));
    }
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        m_lines[m_names[i]]->setPen(QPen(seriesColor(int(i), dark), 2));
        if (QScatterSeries *dots = m_dots.value(m_names[i])) {
            dots->setColor(seriesColor(int(i), dark));
            dots->setBorderColor(palette().color(QPalette::Base));
        }
    }
}

void LineChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void LineChart::reset(const QStringList &lines)
{
    m_chart->removeAllSeries();
    m_lines.clear();
    m_dots.clear();
    m_names = lines;
    m_any = false;
    m_highest = m_lowest = 0;
    m_stack->setCurrentIndex(0);
    m_x->setRange(0, kShortest);
    for (const QString &name : lines)
        begin(name);
    m_chart->legend()->setVisible(lines.size() > 1);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    applyTheme();
}

void LineChart::begin(const QString &name)
{
    auto *line = new QLineSeries;
    line->setName(name);
    m_chart->addSeries(line);
    line->attachAxis(m_x);
    line->attachAxis(m_y);
    m_lines.insert(name, line);
}

void LineChart::addLine(const QString &name)
{
    constexpr qsizetype kMostLines = 24; // nobody tells more apart
    if (m_lines.contains(name) || m_names.size() >= kMostLines)
        return;
    m_names << name;
    begin(name);
    m_chart->legend()->setVisible(m_names.size() > 1);
    applyTheme();
}

void LineChart::note(double y)
{
    m_lowest = m_any ? std::min(m_lowest, y) : y;
    m_highest = m_any ? std::max(m_highest, y) : y;
    m_any = true;
    m_stack->setCurrentIndex(1);
}

void LineChart::add(const QString &line, double x, double y)
{
    QLineSeries *series = m_lines.value(line);
    if (!series)
        return;
    note(y);
    series->append(x, y);
    trim(series);
}

void LineChart::addDot(const QString &line, double x, double y)
{
    if (!m_lines.contains(line))
        return;
    QScatterSeries *&dots = m_dots[line];
    if (!dots) {
        dots = new QScatterSeries;
        dots->setMarkerSize(7);
        m_chart->addSeries(dots);
        dots->attachAxis(m_x);
        dots->attachAxis(m_y);
        for (QLegendMarker *marker : m_chart->legend()->markers(dots))
            marker->setVisible(false); // its line is named already
        applyTheme();
    }
    note(y);
    dots->append(x, y);
    trim(dots);
}

void LineChart::showUpTo(double x)
{
    const double from = std::max(0.0, x - kMostPoints / 2.0);
    m_x->setRange(from, std::max(from + kShortest, x));
    constexpr double kAround = 5; // what a curve that does not begin at zero gets above and below
    const double low = m_fromZero ? 0 : std::max(0.0, m_lowest - kAround);
    m_y->setRange(low, std::max(low + 1, m_fromZero ? m_highest * 1.1 : m_highest + kAround));
    m_y->applyNiceNumbers();
}

} // namespace sweetspot::ui
