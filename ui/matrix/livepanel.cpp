// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/livepanel.h"

#include "core/hardware/cpu/thermal.h"
#include "ui/charts/linechart.h"

#include <QHBoxLayout>

namespace sweetspot::ui
{

LivePanel::LivePanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("livePanel"));
    m_rate = new LineChart(tr("Token rate"), tr("tokens/s"),
        tr("Press Run (F5) to see the token rate of each repetition here."), this);
    const CpuThermometer thermometer = CpuThermometer::find();
    m_temperature = new LineChart(tr("CPU temperature"), QStringLiteral("°C"),
        thermometer.isValid() ? tr("The temperature appears during a run.")
                              : tr("No sensor. %1").arg(thermometer.whyNot()),
        this);
    m_temperature->setFromZero(false);
    m_memory
        = new LineChart(tr("Server memory"), tr("MB"), tr("The server's memory appears during a run."), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_rate, 2);
    row->addWidget(m_temperature, 1);
    row->addWidget(m_memory, 1);
}

void LivePanel::reset(const QStringList &lanes)
{
    m_seconds = 0;
    m_rate->reset(lanes);
    m_memory->reset(lanes);
    m_temperature->reset({tr("CPU")});
}

void LivePanel::add(const QVector<TelemetrySample> &samples)
{
    for (const TelemetrySample &sample : samples) {
        m_seconds = sample.seconds;
        if (sample.temperatureC)
            m_temperature->add(tr("CPU"), sample.seconds, *sample.temperatureC);
        for (const auto &lane : sample.lanes) {
            if (lane.eventsPerSecond)
                m_rate->add(lane.lane, sample.seconds, *lane.eventsPerSecond);
            if (lane.rssBytes)
                m_memory->add(lane.lane, sample.seconds, *lane.rssBytes / 1e6);
        }
    }
    if (samples.isEmpty())
        return;
    for (LineChart *chart : {m_rate, m_temperature, m_memory})
        chart->showUpTo(m_seconds);
}

void LivePanel::addAttempt(const QString &lane, double decodeTps)
{
    m_rate->addDot(lane, m_seconds, decodeTps);
    m_rate->showUpTo(m_seconds);
}

} // namespace sweetspot::ui
