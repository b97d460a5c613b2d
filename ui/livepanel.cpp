// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/livepanel.h"

#include "engine/hardware/thermal.h"
#include "ui/colors.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
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

// Okabe and Ito's colours, told apart by every colour vision.
QColor lineColor(int index, bool dark)
{
    static const QColor bright[] = {QColor(86, 180, 233), QColor(230, 159, 0), QColor(0, 158, 115),
        QColor(240, 228, 66), QColor(204, 121, 167)};
    static const QColor deep[] = {
        QColor(0, 114, 178), QColor(213, 94, 0), QColor(0, 128, 95), QColor(120, 94, 0), QColor(160, 70, 120)};
    return dark ? bright[index % 5] : deep[index % 5];
}

// The chart takes the place of the words about it.
void reveal(QLabel *words)
{
    if (auto *stack = qobject_cast<QStackedLayout *>(words->parentWidget()->layout()))
        stack->setCurrentIndex(1);
}

void trim(QXYSeries *series)
{
    if (series->count() > kMostPoints)
        series->removePoints(0, series->count() - kMostPoints);
}

} // namespace

LivePanel::LivePanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("livePanel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    QWidget *widget = nullptr;
    m_rate = makePlot(tr("Token rate"), tr("tokens/s"), &m_noRate,
        tr("Press Run (F5): the token rate of every repetition appears here."), &widget);
    row->addWidget(widget, 2);
    const CpuThermometer thermometer = CpuThermometer::find();
    m_temperature = makePlot(tr("CPU temperature"), QStringLiteral("°C"), &m_noTemperature,
        thermometer.isValid() ? tr("The temperature appears while a run goes on.")
                              : tr("No sensor. %1").arg(thermometer.whyNot()),
        &widget);
    row->addWidget(widget, 1);
    m_memory = makePlot(tr("Server memory"), tr("MB"), &m_noMemory,
        tr("The server's memory appears while a run goes on."), &widget);
    row->addWidget(widget, 1);
    applyTheme();
}

LivePanel::Plot LivePanel::makePlot(
    const QString &title, const QString &unit, QLabel **empty, const QString &emptyText, QWidget **widget)
{
    Plot plot;
    plot.chart = new QChart;
    plot.chart->setTitle(QStringLiteral("%1 [%2]").arg(title, unit));
    plot.chart->setMargins(QMargins(2, 2, 8, 2));
    plot.chart->legend()->setVisible(false);
    plot.chart->layout()->setContentsMargins(0, 0, 0, 0);
    plot.chart->setBackgroundRoundness(0);
    plot.x = new QValueAxis;
    plot.x->setLabelFormat(QStringLiteral("%.0f s"));
    plot.x->setRange(0, kShortest);
    plot.x->setTickCount(4);
    plot.y = new QValueAxis;
    plot.y->setLabelFormat(QStringLiteral("%.0f"));
    plot.y->setTickCount(3);
    plot.chart->addAxis(plot.x, Qt::AlignBottom);
    plot.chart->addAxis(plot.y, Qt::AlignLeft);
    auto *view = new QChartView(plot.chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(title);
    view->setMinimumSize(fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 7);
    auto *holder = new QWidget(this);
    auto *stack = new QStackedLayout(holder);
    *empty = new QLabel(emptyText, holder);
    (*empty)->setWordWrap(true);
    (*empty)->setAlignment(Qt::AlignCenter);
    (*empty)->setMargin(fontMetrics().height());
    (*empty)->setAutoFillBackground(true);
    (*empty)->setBackgroundRole(QPalette::Base);
    (*empty)->setAttribute(Qt::WA_TransparentForMouseEvents);
    stack->addWidget(*empty);
    stack->addWidget(view);
    *widget = holder;
    return plot;
}

void LivePanel::applyTheme()
{
    const bool dark = isDark(palette());
    for (Plot *plot : {&m_rate, &m_temperature, &m_memory}) {
        if (!plot->chart)
            continue;
        plot->chart->setBackgroundBrush(palette().color(QPalette::Base));
        plot->chart->setTitleBrush(palette().color(QPalette::Text));
        QFont title = font();
        title.setBold(true);
        plot->chart->setTitleFont(title);
        QColor grid = palette().color(QPalette::Text);
        grid.setAlphaF(0.15f);
        for (QValueAxis *axis : {plot->x, plot->y}) {
            axis->setLabelsBrush(mutedText(palette()));
            axis->setLabelsFont(font());
            axis->setGridLinePen(QPen(grid, 1));
            axis->setLinePen(QPen(grid, 1));
        }
        int index = 0;
        for (const QString &lane : m_lanes) {
            if (QLineSeries *line = plot->lines.value(lane))
                line->setPen(QPen(lineColor(index, dark), 2));
            ++index;
        }
    }
}

void LivePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void LivePanel::reset(const QStringList &lanes)
{
    m_lanes = lanes;
    m_seconds = 0;
    m_attempts.clear();
    const bool dark = isDark(palette());
    for (Plot *plot : {&m_rate, &m_temperature, &m_memory}) {
        plot->chart->removeAllSeries();
        plot->lines.clear();
        plot->highest = plot->lowest = 0;
        plot->x->setRange(0, kShortest);
        plot->chart->legend()->setVisible(lanes.size() > 1);
        plot->chart->legend()->setAlignment(Qt::AlignTop);
        int index = 0;
        const QStringList names = plot == &m_temperature ? QStringList{tr("CPU")} : lanes;
        for (const QString &lane : names) {
            auto *line = new QLineSeries;
            line->setName(lane);
            line->setPen(QPen(lineColor(index, dark), 2));
            plot->chart->addSeries(line);
            line->attachAxis(plot->x);
            line->attachAxis(plot->y);
            plot->lines.insert(lane, line);
            if (plot == &m_rate) {
                auto *dots = new QScatterSeries;
                dots->setName(tr("%1, each repetition").arg(lane));
                dots->setMarkerSize(7);
                dots->setColor(lineColor(index, dark));
                dots->setBorderColor(palette().color(QPalette::Base));
                plot->chart->addSeries(dots);
                dots->attachAxis(plot->x);
                dots->attachAxis(plot->y);
                m_attempts.insert(lane, dots);
            }
            ++index;
        }
    }
}

void LivePanel::addPoint(Plot &plot, const QString &line, double x, double y)
{
    QLineSeries *series = plot.lines.value(line);
    if (!series)
        return;
    plot.lowest = plot.highest == 0 ? y : std::min(plot.lowest, y);
    plot.highest = std::max(plot.highest, y);
    series->append(x, y);
    trim(series);
}

void LivePanel::scale(Plot &plot, double seconds)
{
    const double from = std::max(0.0, seconds - kMostPoints / 2.0);
    plot.x->setRange(from, std::max(from + kShortest, seconds));
    const bool temperature = &plot == &m_temperature;
    const double low = temperature ? std::max(0.0, plot.lowest - 5) : 0;
    plot.y->setRange(low, std::max(low + 1, plot.highest * (temperature ? 1.0 : 1.1) + (temperature ? 5 : 0)));
    plot.y->applyNiceNumbers();
}

void LivePanel::add(const QVector<TelemetrySample> &samples)
{
    for (const TelemetrySample &sample : samples) {
        m_seconds = sample.seconds;
        if (sample.temperatureC) {
            reveal(m_noTemperature);
            addPoint(m_temperature, tr("CPU"), sample.seconds, *sample.temperatureC);
        }
        for (const auto &lane : sample.lanes) {
            if (lane.eventsPerSecond) {
                reveal(m_noRate);
                addPoint(m_rate, lane.lane, sample.seconds, *lane.eventsPerSecond);
            }
            if (lane.rssBytes) {
                reveal(m_noMemory);
                addPoint(m_memory, lane.lane, sample.seconds, *lane.rssBytes / 1e6);
            }
        }
    }
    if (samples.isEmpty())
        return;
    for (Plot *plot : {&m_rate, &m_temperature, &m_memory})
        scale(*plot, m_seconds);
}

void LivePanel::addAttempt(const QString &lane, double decodeTps)
{
    QScatterSeries *dots = m_attempts.value(lane);
    if (!dots)
        return;
    reveal(m_noRate);
    m_rate.highest = std::max(m_rate.highest, decodeTps);
    dots->append(m_seconds, decodeTps);
    trim(dots);
    scale(m_rate, m_seconds);
}

} // namespace sweetspot::ui
