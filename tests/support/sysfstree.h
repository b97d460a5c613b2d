// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/pcidevices.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

namespace sweetspot::test
{

/// A root with folders such as the kernel's sys, proc and dev.
class SysfsTree
{
public:
    QString root() const { return m_folder.path(); }
    QString path(const QByteArray &relative) const { return m_folder.filePath(QString::fromUtf8(relative)); }
    void file(const QByteArray &relative, const QByteArray &bytes) const { writeFile(path(relative), bytes); }
    void link(const QByteArray &relative, const char *target) const
    {
        QDir().mkpath(QFileInfo(path(relative)).absolutePath());
        ASSERT_TRUE(QFile::link(QString::fromUtf8(target), path(relative)));
    }
    /// A folder of a device on the PCI bus, with a slash.
    static QByteArray of(const QByteArray &address) { return "sys/bus/pci/devices/" + address + '/'; }

    void card(const QByteArray &address, const char *vendor, const char *model, const char *driver) const
    {
        file(of(address) + "class", "0x030000\n");
        file(of(address) + "vendor", QByteArray(vendor) + '\n');
        file(of(address) + "device", QByteArray(model) + '\n');
        link(of(address) + "driver", ("../../../../bus/pci/drivers/" + QByteArray(driver)).constData());
        file(of(address) + "power/runtime_status", "active\n");
        file(of(address) + "drm/card1/dev", "226:1\n");
        file(of(address) + "drm/renderD128/dev", "226:128\n");
        file("dev/dri/renderD128", "");
    }
    QVector<Device> devices() const { return PciDevices(root()).devices(); }

    /// A card of AMD with everything that is asked for.
    void amd(const QByteArray &address = "0000:03:00.0") const
    {
        card(address, "0x1002", "0x744c", "amdgpu");
        const QByteArray in = of(address), hwmon = in + "hwmon/hwmon4/";
        file(in + "mem_info_vram_total", "25753026560\n");
        file(in + "mem_info_vram_used", "9000000000\n");
        file(in + "mem_busy_percent", "40\n");
        file(in + "gpu_busy_percent", "98\n");
        file(in + "pp_dpm_sclk", "0: 500Mhz\n1: 2254Mhz *\n2: 2371Mhz\n");
        file(in + "pp_dpm_mclk", "0: 96Mhz\n1: 1249Mhz *\n");
        file(in + "current_link_width", "16\n");
        file(in + "max_link_width", "16\n");
        file(hwmon + "name", "amdgpu\n");
        for (const auto &[sensor, label, value] : {std::tuple{"temp1", "edge", "61000"},
                 std::tuple{"temp2", "junction", "84500"}, std::tuple{"temp3", "mem", "78000"},
                 std::tuple{"freq1", "sclk", "2254000000"}, std::tuple{"freq2", "mclk", "1249000000"}}) {
            file(hwmon + sensor + "_label", QByteArray(label) + '\n');
            file(hwmon + sensor + "_input", QByteArray(value) + '\n');
        }
        file(hwmon + "power1_average", "291000000\n");
        file(hwmon + "power1_cap", "339000000\n");
        file(hwmon + "power1_cap_default", "339000000\n");
    }

private:
    QTemporaryDir m_folder;
};

} // namespace sweetspot::test
