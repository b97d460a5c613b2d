// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/temperatures.h"

#include "core/base/files.h"

#include <QFile>

#include <cmath>

namespace sweetspot
{

QVector<Chart::Point> readTemperatures(const QString &telemetryPath)
{
    QVector<Chart::Point> points;
    QFile file(telemetryPath);
    if (!openForReading(file))
        return points;
    const QList<QByteArray> head = file.readLine().trimmed().split(',');
    const qsizetype time = head.indexOf("run_s"), heat = head.indexOf("cpu_temp_c");
    if (time < 0 || heat < 0)
        return points;
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        // Names of cells may hold commas; they are quoted and nothing is read from them.
        const qsizetype open = line.indexOf('"'), close = line.lastIndexOf('"');
        if (open >= 0 && close > open)
            line.replace(open, close - open + 1, "");
        const QList<QByteArray> fields = line.split(',');
        bool timeOk = false, heatOk = false;
        const double x = fields.value(time).toDouble(&timeOk),
                     y = fields.value(heat).trimmed().toDouble(&heatOk);
        if (timeOk && heatOk && std::isfinite(x) && std::isfinite(y)
            && (points.isEmpty() || x > points.last().x))
            points << Chart::Point{x, y, {}, {}, 0, {}};
    }
    return points;
}

} // namespace sweetspot
