// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/pcidevices.h"

#include "core/hardware/gpu/drivertext.h"
#include "core/hardware/procfs.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace sweetspot
{

namespace
{

// Other makers' display parts, such as those of server boards and virtual machines, compute nothing.
QString vendorOf(const QByteArray &id)
{
    if (id == "0x10de")
        return QStringLiteral("NVIDIA");
    if (id == "0x1002")
        return QStringLiteral("AMD");
    if (id == "0x8086")
        return QStringLiteral("Intel");
    return {};
}

// A line "Model: 	 NVIDIA H200" of the driver's own list.
QByteArray fieldOf(const QByteArray &information, const QByteArray &name)
{
    for (const QByteArray &line : information.split('\n'))
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

void askAmd(Device &device, const QString &folder)
{
    bool number = false;
    const double bytes
        = readSmallFile(folder + QStringLiteral("mem_info_vram_total")).trimmed().toDouble(&number);
    if (!number || bytes <= 0)
        return; // another driver than amdgpu
    device.memoryBytes = bytes;
    device.name = driverText(readSmallFile(folder + QStringLiteral("product_name")));
    // amdgpu does not say it; memory of its own has a load of its own.
    device.integrated = !QFileInfo::exists(folder + QStringLiteral("mem_busy_percent"));
}

void askNvidia(Device &device, const QString &root)
{
    const QByteArray information
        = readSmallFile(QStringLiteral("%1/proc/driver/nvidia/gpus/%2/information").arg(root, device.id));
    device.name = driverText(fieldOf(information, "Model"));
    const QByteArray uuid = fieldOf(information, "GPU UUID");
    if (!uuid.contains('?')) // question marks until a program has used the card
        device.uuid = driverText(uuid);
}

} // namespace

QVector<Device> PciDevices::devices() const
{
    static const QRegularExpression address(
        QStringLiteral("^[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]\\z"));
    const QString bus = m_root + QStringLiteral("/sys/bus/pci/devices/");
    QVector<Device> all;
    for (const QString &id : QDir(bus).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString folder = bus + id + QLatin1Char('/');
        const auto read
            = [&folder](const char *name) { return readSmallFile(folder + QLatin1String(name)).trimmed(); };
        const QByteArray kind = read("class"), vendor = read("vendor"), model = read("device");
        // Displays; and AMD's accelerators without one, while Intel's of that class are no GPUs.
        const bool computes
            = kind.startsWith("0x03") || (kind.startsWith("0x12") && vendorOf(vendor) == QLatin1String("AMD"));
        if (!address.match(id).hasMatch() || !computes || vendorOf(vendor).isEmpty())
            continue;
        Device device{id, Device::Kind::Gpu};
        device.vendor = vendorOf(vendor);
        device.pciId = QString::fromLatin1(vendor.mid(2) + ':' + model.mid(2, 4));
        if (device.vendor == QLatin1String("AMD"))
            askAmd(device, folder);
        else if (device.vendor == QLatin1String("NVIDIA"))
            askNvidia(device, m_root);
        else // Intel's own graphics are part of the processor, on the first bus; cards are behind a bridge
            device.integrated = id.section(QLatin1Char(':'), 1, 1) == QLatin1String("00");
        all << device;
    }
    return all;
}

} // namespace sweetspot
