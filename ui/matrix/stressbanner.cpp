// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/stressbanner.h"

#include "core/hardware/cpu/thermal.h"
#include "ui/base/icons.h"
#include "ui/charts/linechart.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace sweetspot::ui
{

StressBanner::StressBanner(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_now(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("Stop"), this))
{
    setObjectName(QStringLiteral("stressBanner"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_now->setWordWrap(true);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_stop->setObjectName(QStringLiteral("stressStop"));
    m_stop->setAccessibleName(tr("Stop the stress test and the run"));
    m_stop->setToolTip(tr("Stops the load immediately. Results so far are kept."));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    m_stop->setFont(large);
    m_stop->setIcon(glyphIcon(Glyph::Stop, palette()));
    m_stop->setIconSize(QSize(1, 1) * QFontMetrics(large).height());
    m_stop->setMinimumSize(QFontMetrics(large).averageCharWidth() * 14, QFontMetrics(large).height() * 3);
    const CpuThermometer thermometer = CpuThermometer::find();
    m_temperature = new LineChart(tr("CPU temperature"), QStringLiteral("°C"),
        thermometer.isValid() ? tr("Waiting for the first reading.")
                              : tr("No sensor, so heat is not monitored. %1").arg(thermometer.whyNot()),
        this);
    m_temperature->setFromZero(false);
    m_rate
        = new LineChart(tr("Speed of all streams"), tr("tokens/s"), tr("Waiting for the first reading."), this);
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_now, 1, 0);
    grid->addWidget(m_progress, 2, 0);
    grid->addWidget(m_stop, 3, 0);
    grid->setRowStretch(4, 1);
    grid->addWidget(m_temperature, 0, 1, 5, 1);
    grid->addWidget(m_rate, 0, 2, 5, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 3);
    connect(m_stop, &QPushButton::clicked, this, &StressBanner::stopRequested);
    hide();
}

void StressBanner::follow(const QVector<CellUpdate> &updates)
{
    for (const CellUpdate &update : updates) {
        const bool stress = update.profile == QLatin1String("stress") && update.state == CellState::Measuring;
        if (!stress) {
            if (isVisible() && update.cell.device == m_lane && !update.profile.isEmpty())
                end();
            if (isVisible() && update.record && update.record->outcome != CellOutcome::Unfinished
                && update.cell.device == m_lane)
                end();
            continue;
        }
        if (!isVisible() || m_lane != update.cell.device) {
            m_lane = update.cell.device;
            m_begin = -1;
            m_temperature->reset({tr("CPU")});
            m_rate->reset({m_lane});
            m_stop->setEnabled(true);
            show();
        }
        m_title->setText(tr("Under stress: %1").arg(update.cell.toString()));
        m_now->setText(update.activity);
        m_progress->setValue(int(update.progress * 1000));
    }
}

void StressBanner::add(const QVector<TelemetrySample> &samples)
{
    if (!isVisible())
        return;
    for (const TelemetrySample &sample : samples) {
        if (m_begin < 0)
            m_begin = sample.seconds;
        const double seconds = sample.seconds - m_begin;
        if (sample.temperatureC)
            m_temperature->add(tr("CPU"), seconds, *sample.temperatureC);
        for (const auto &lane : sample.lanes)
            if (lane.lane == m_lane && lane.eventsPerSecond)
                m_rate->add(m_lane, seconds, *lane.eventsPerSecond);
        m_temperature->showUpTo(seconds);
        m_rate->showUpTo(seconds);
    }
}

void StressBanner::end()
{
    hide();
    m_lane.clear();
}

} // namespace sweetspot::ui
