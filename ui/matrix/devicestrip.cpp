// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/devicestrip.h"

#include "models/parametersweep.h"
#include "ui/base/flowlayout.h"
#include "ui/matrix/devicetile.h"
#include "ui/project/document.h"

#include <QCheckBox>

#include <algorithm>

namespace sweetspot::ui
{

DeviceStrip::DeviceStrip(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_row(new FlowLayout(fontMetrics().height() / 2, this))
    , m_share(new QCheckBox(tr("Equal GPUs s&hare the models"), this))
{
    setObjectName(QStringLiteral("deviceStrip"));
    setAccessibleName(tr("Devices to measure on"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_share->setObjectName(QStringLiteral("shareEqual"));
    m_share->setToolTip(tr("Each model is measured on one of the equal GPUs instead of on each of them."));
    m_row->insertWidget(0, m_share);
    connect(m_share, &QCheckBox::clicked, this, [this](bool on) {
        m_document->change(on ? tr("share models among equal GPUs") : tr("measure on each GPU"), {},
            [on](ProjectData &data) { data.settings.shareEqualGpus = on; });
    });
    connect(document, &Document::changed, this, &DeviceStrip::refresh);
    hide();
}

void DeviceStrip::setDevices(const QVector<Device> &devices)
{
    if (devices == m_devices)
        return;
    m_devices = devices;
    rebuild();
}

void DeviceStrip::rebuild()
{
    for (DeviceTile *tile : std::as_const(m_tiles))
        delete tile;
    m_tiles.clear();
    const bool choice
        = std::any_of(m_devices.begin(), m_devices.end(), [](const Device &device) { return device.isGpu(); });
    setVisible(choice);
    if (!choice)
        return;
    for (const Device &device : std::as_const(m_devices)) {
        auto *tile = new DeviceTile(device, this);
        m_row->insertWidget(int(m_tiles.size()), tile);
        m_tiles << tile;
        connect(tile, &DeviceTile::ticked, this, [this](const QString &id, bool on) {
            choose(on ? tr("measure on a device") : tr("leave a device out"), withDevice(lanes(), id, on));
        });
        connect(tile, &DeviceTile::joinRequested, this, [this](const QString &id, const QString &other) {
            choose(tr("join devices"), joined(lanes(), id, other));
        });
        connect(tile, &DeviceTile::offloadRequested, this, &DeviceStrip::sweepOffload);
        connect(tile, &DeviceTile::dropped, this, &DeviceStrip::drop);
        connect(tile, &DeviceTile::separateRequested, this,
            [this](const QString &id) { choose(tr("separate devices"), separated(lanes(), id)); });
        tile->show();
    }
    refresh();
}

Lanes DeviceStrip::lanes() const
{
    const Lanes &chosen = m_document->data().settings.lanes;
    return chosen.isEmpty() ? defaultLanes(m_devices) : chosen;
}

void DeviceStrip::choose(const QString &text, const Lanes &lanes)
{
    m_document->change(text, {}, [&](ProjectData &data) { data.settings.lanes = lanes; });
    refresh(); // a box that must stay ticked is ticked again
}

// The processor alone, the device, and shares of the layers between them: a curve of speed against its memory.
void DeviceStrip::sweepOffload(const QString &device)
{
    const auto sets = offloadSets({QStringLiteral("sweep")});
    if (!sets)
        return;
    m_document->change(tr("compare a GPU with the CPU"), {}, [&](ProjectData &data) {
        data.settings.lanes = {{QString::fromLatin1(kCpuId)}, laneOf(lanes(), device)};
        if (data.settings.lanes.last().isEmpty())
            data.settings.lanes.last() << device;
        data.settings.parameterSets = *sets;
    });
}

void DeviceStrip::drop(const QString &device, const QPoint &at)
{
    for (DeviceTile *tile : std::as_const(m_tiles))
        if (tile->device().id != device && tile->device().isGpu()
            && tile->rect().contains(tile->mapFromGlobal(at)))
            return choose(tr("join devices"), joined(lanes(), tile->device().id, device));
}

bool DeviceStrip::hasEqualLanes() const
{
    QVector<Device> alone;
    for (const QStringList &lane : lanes())
        for (const Device &device : m_devices)
            if (lane == QStringList{device.id})
                alone << device;
    for (qsizetype i = 0; i < alone.size(); ++i)
        for (qsizetype j = 0; j < i; ++j)
            if (alone[i].isEqualTo(alone[j]))
                return true;
    return false;
}

QString DeviceStrip::labelOf(const QString &device) const
{
    for (const Device &known : m_devices)
        if (known.id == device)
            return known.label();
    return device;
}

void DeviceStrip::refresh()
{
    const Lanes all = lanes();
    m_share->setVisible(hasEqualLanes());
    m_share->setChecked(m_document->data().settings.shareEqualGpus);
    m_share->setEnabled(!m_running && !m_document->isReadOnly());
    for (DeviceTile *tile : std::as_const(m_tiles)) {
        const QString &id = tile->device().id;
        const QStringList lane = laneOf(all, id);
        tile->setTakesPart(!lane.isEmpty());
        QStringList partners;
        for (const QString &other : lane)
            if (other != id)
                partners << labelOf(other);
        tile->setPartners(partners);
        QVector<QPair<QString, QString>> others;
        for (const Device &other : std::as_const(m_devices))
            if (tile->device().isGpu() && other.isGpu() && other.id != id && !lane.contains(other.id))
                others << qMakePair(other.id, other.label());
        tile->offer(others);
        tile->setEditable(!m_running && !m_document->isReadOnly());
    }
}

void DeviceStrip::showReadings(const QVector<DeviceReading> &readings, const QHash<QString, double> &ours)
{
    for (const DeviceReading &reading : readings)
        for (DeviceTile *tile : std::as_const(m_tiles))
            if (tile->device().id == reading.id)
                tile->showReading(
                    reading, ours.contains(reading.id) ? std::optional(ours.value(reading.id)) : std::nullopt);
}

void DeviceStrip::setRunning(bool running)
{
    m_running = running;
    refresh();
}

} // namespace sweetspot::ui
