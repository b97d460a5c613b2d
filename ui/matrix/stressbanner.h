// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runevents.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace sweetspot::ui
{

class LineChart;

/// Stands above the matrix while the stress profile loads the machine: what is loaded and for how long, the
/// temperature and the speed as curves, and a big button that ends it.
class StressBanner : public QFrame
{
    Q_OBJECT
public:
    explicit StressBanner(QWidget *parent = nullptr);

    /// Appears with the first update of the profile that runs under stress, disappears with any other.
    void follow(const QVector<CellUpdate> &updates);
    void add(const QVector<TelemetrySample> &samples);
    void end();

signals:
    void stopRequested();

private:
    QLabel *m_title, *m_now;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    LineChart *m_temperature, *m_rate;
    QString m_lane;
    double m_begin = -1; ///< seconds of the run
};

} // namespace sweetspot::ui
