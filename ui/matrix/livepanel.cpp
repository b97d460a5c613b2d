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
    m_rate = new LineChart(tr("Token rate"), tr("tokens/s"), QString(), this);
    const CpuThermometer thermometer = CpuThermometer::find();
    m_temperature = new LineChart(tr("Temperature"), QStringLiteral("°C"),
        thermometer.isValid() ? tr("The temperature appears during a run.")
                              : tr("No sensor. %1").arg(thermometer.whyNot()),
        this);
    m_temperature->setFromZero(false);
    m_memory
        = new LineChart(tr("Server memory"), tr("MB"), tr("The server's memory appears during a run."), this);
    m_power = new LineChart(tr("Power"), tr("W"), tr("The power appears during a run."), this);
    m_power->hide(); // until something tells of it
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_rate, 2);
    row->addWidget(m_temperature, 1);
    row->addWidget(m_memory, 1);
    row->addWidget(m_power, 1);
    reset({});
}

void LivePanel::showPreparing(bool preparing)
{
    m_rate->setEmptyText(preparing
            ? tr("The run is being prepared; the token rate appears with its first repetition.")
            : tr("Press Run (F5) to see the token rate of each repetition here."));
}

void LivePanel::reset(const QStringList &lanes)
{
    m_seconds = 0;
    m_rate->reset(lanes);
    showPreparing(!lanes.isEmpty());
    m_memory->reset(lanes);
    m_temperature->reset({tr("CPU")});
    m_power->reset({});
}

void LivePanel::add(const QVector<TelemetrySample> &samples)
{
    for (const TelemetrySample &sample : samples) {
        m_seconds = sample.seconds;
        if (sample.temperatureC)
            m_temperature->add(tr("CPU"), sample.seconds, *sample.temperatureC);
        addDevices(sample);
        for (const auto &lane : sample.lanes) {
            if (lane.eventsPerSecond)
                m_rate->add(lane.lane, sample.seconds, *lane.eventsPerSecond);
            if (lane.rssBytes)
                m_memory->add(lane.lane, sample.seconds, *lane.rssBytes / 1e6);
        }
    }
    if (samples.isEmpty())
        return;
    for (LineChart *chart : {m_rate, m_temperature, m_memory, m_power})
        chart->showUpTo(m_seconds);
}

// A line for each GPU in the charts of temperature, memory and power.
void LivePanel::addDevices(const TelemetrySample &sample)
{
    const auto add = [&sample](LineChart *chart, const QString &name, std::optional<double> value) {
        if (!value)
            return;
        chart->addLine(name);
        chart->add(name, sample.seconds, *value);
    };
    constexpr double kMb = 1e6;
    for (qsizetype i = 0; i < sample.devices.size(); ++i) {
        const DeviceReading &reading = sample.devices[i];
        const QString name = tr("GPU %1").arg(i);
        add(m_temperature, name, reading.temperatureC);
        add(m_power, name, reading.powerW);
        if (sample.ours.contains(reading.id))
            add(m_memory, name, sample.ours.value(reading.id) / kMb);
        m_power->setVisible(m_power->isVisibleTo(this) || reading.powerW);
    }
    add(m_power, tr("CPU"), sample.packageWatts);
    m_power->setVisible(m_power->isVisibleTo(this) || sample.packageWatts);
}

void LivePanel::addAttempt(const QString &lane, double decodeTps)
{
    m_rate->addDot(lane, m_seconds, decodeTps);
    m_rate->showUpTo(m_seconds);
}

} // namespace sweetspot::ui
