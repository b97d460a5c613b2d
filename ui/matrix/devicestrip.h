// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"
#include "models/devicereading.h"
#include "models/lanes.h"

#include <QHash>
#include <QWidget>

class QCheckBox;

namespace sweetspot::ui
{

class DeviceTile;
class Document;
class FlowLayout;

/// The devices of this machine above the matrix: which take part, which are joined into one lane, whether equal
/// ones share the models. What is
/// chosen is kept in the project and can be undone. Hidden where there is nothing to choose.
class DeviceStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DeviceStrip(Document *document, QWidget *parent = nullptr);

    /// @param devices of this machine, the processor among them
    void setDevices(const QVector<Device> &devices);
    const QVector<Device> &devices() const { return m_devices; }
    /// @param ours bytes of our servers by device
    void showReadings(const QVector<DeviceReading> &readings, const QHash<QString, double> &ours = {});
    void setRunning(bool running);

private:
    void refresh();
    void rebuild();
    Lanes lanes() const; ///< chosen, or those without a choice
    void choose(const QString &text, const Lanes &lanes);
    void sweepOffload(const QString &device);
    void drop(const QString &device, const QPoint &at);
    bool hasEqualLanes() const;
    QString labelOf(const QString &device) const;

    Document *m_document;
    FlowLayout *m_row;
    QVector<Device> m_devices;
    QVector<DeviceTile *> m_tiles;
    QCheckBox *m_share; ///< whether equal GPUs share the models
    bool m_running = false;
};

} // namespace sweetspot::ui
