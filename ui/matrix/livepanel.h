// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runevents.h"

#include <QWidget>

namespace sweetspot::ui
{

class LineChart;

/// Token rate, temperature and memory while a run goes on; one line per lane.
class LivePanel : public QWidget
{
    Q_OBJECT
public:
    explicit LivePanel(QWidget *parent = nullptr);

    void reset(const QStringList &lanes);
    void add(const QVector<TelemetrySample> &samples);
    /// A finished repetition: a dot on the token rate chart.
    void addAttempt(const QString &lane, double decodeTps);

private:
    LineChart *m_rate, *m_temperature, *m_memory;
    double m_seconds = 0;
};

} // namespace sweetspot::ui
