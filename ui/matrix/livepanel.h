// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runevents.h"

#include <QWidget>

namespace sweetspot::ui
{

class LineChart;

/// Token rate, temperature, memory and power while a run goes on; one line per lane and GPU.
class LivePanel : public QWidget
{
    Q_OBJECT
public:
    explicit LivePanel(QWidget *parent = nullptr);

    /// What is drawn stays until reset().
    void showPreparing(bool preparing);
    /// @param lanes of the run that begins; empty: none does
    void reset(const QStringList &lanes);
    void add(const QVector<TelemetrySample> &samples);
    /// A finished repetition: a dot on the token rate chart.
    void addAttempt(const QString &lane, double decodeTps);

private:
    void addDevices(const TelemetrySample &sample);

    LineChart *m_rate, *m_temperature, *m_memory, *m_power;
    double m_seconds = 0;
};

} // namespace sweetspot::ui
