// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run/runevents.h"

#include <QHash>
#include <QWidget>

class QChart;
class QLineSeries;
class QScatterSeries;
class QValueAxis;
class QLabel;
class QStackedLayout;

namespace sweetspot::ui
{

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

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Plot {
        QChart *chart = nullptr;
        QValueAxis *x = nullptr;
        QValueAxis *y = nullptr;
        QHash<QString, QLineSeries *> lines;
        double highest = 0;
        double lowest = 0;
    };
    Plot makePlot(
        const QString &title, const QString &unit, QLabel **empty, const QString &emptyText, QWidget **widget);
    void addPoint(Plot &plot, const QString &line, double x, double y);
    void scale(Plot &plot, double seconds);
    void applyTheme();

    Plot m_rate, m_temperature, m_memory;
    QHash<QString, QScatterSeries *> m_attempts;
    QLabel *m_noRate = nullptr, *m_noTemperature = nullptr, *m_noMemory = nullptr;
    QStringList m_lanes;
    double m_seconds = 0;
};

} // namespace sweetspot::ui
