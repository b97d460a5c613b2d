// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/drmsource.h"

#include "core/base/tr.h"
#include "core/hardware/gpu/gputroubles.h"

#include <QDir>
#include <QFileInfo>

namespace sweetspot
{

namespace
{

// Another one gives the card away (vfio-pci), or only draws.
bool isKnown(const QString &driver)
{
    return driver == QLatin1String("amdgpu") || driver == QLatin1String("i915")
        || driver == QLatin1String("xe");
}

bool mayUse(const QString &file)
{
    const QFileInfo info(file);
    return info.isReadable() && info.isWritable();
}

} // namespace

DrmSource::DrmSource(const QString &root, const QVector<Device> &onBus, SysReader reader)
    : m_root(root)
    , m_reader(std::move(reader))
{
    for (const Device &device : onBus) {
        if (device.vendor != QLatin1String("AMD") && device.vendor != QLatin1String("Intel"))
            continue;
        const DrmCard card = drmCardAt(root, device);
        if (!isKnown(card.driver)) {
            m_troubles << GpuTrouble{GpuTrouble::Severity::Note, device.id,
                CoreTr::tr("This GPU has no driver that Sweetspot can ask (amdgpu, i915 or xe), so nothing is "
                           "known of its memory, power and temperature.")};
            continue;
        }
        m_cards << card;
        m_devices << described(card, device);
        addTroubles(card, m_devices.last());
    }
}

std::optional<double> DrmSource::number(const QString &path, double factor) const
{
    const SysFile file = m_reader(path);
    const auto value = file.error == 0 ? sysNumber(file.bytes) : std::nullopt;
    return value && *value > 0 ? std::optional(*value * factor) : std::nullopt;
}

// What the bus alone does not say. Only what wakes no card, but for the memory of those that never sleep.
Device DrmSource::described(const DrmCard &card, const Device &onBus) const
{
    constexpr double kMicro = 1e-6;
    Device device{card.id, Device::Kind::Gpu};
    device.vendor = onBus.vendor;
    device.integrated = onBus.integrated;
    device.driver = card.driver;
    if (card.integrated) {
        const auto own = number(card.folder + QStringLiteral("mem_info_vram_total")),
                   hosts = number(card.folder + QStringLiteral("mem_info_gtt_total"));
        if (own && hosts)
            device.memoryBytes = *own + *hosts;
    }
    const bool asleep
        = m_reader(card.folder + QStringLiteral("power/runtime_status")).bytes.startsWith("suspend");
    if (!asleep && !card.hwmon.isEmpty()) {
        const bool amd = device.vendor == QLatin1String("AMD");
        const char *limit = amd ? "power1_cap" : "power1_max",
                   *made = amd ? "power1_cap_default" : "power1_rated_max";
        device.powerLimitW = number(card.hwmon + QLatin1String(limit), kMicro);
        device.defaultPowerLimitW = number(card.hwmon + QLatin1String(made), kMicro);
    }
    if (!card.drm.isEmpty()) {
        device.display = false;
        for (const QString &connector : QDir(card.drm).entryList({QStringLiteral("card*-*")}, QDir::Dirs))
            if (m_reader(card.drm + connector + QStringLiteral("/status")).bytes.trimmed() == "connected")
                device.display = true;
    }
    return device;
}

void DrmSource::addTroubles(const DrmCard &card, const Device &device)
{
    const auto add = [this, &card](GpuTrouble::Severity severity, const Sentence &sentence) {
        m_troubles << GpuTrouble{severity, card.id, sentence};
    };
    const auto severity = card.integrated ? GpuTrouble::Severity::Note : GpuTrouble::Severity::Warning;
    const QString render = QStringLiteral("/dev/dri/%1").arg(card.render), kfd = QStringLiteral("/dev/kfd");
    const bool amd = card.vendor == QLatin1String("AMD");
    if (card.render.isEmpty() || !QFileInfo::exists(m_root + render))
        add(severity,
            CoreTr::tr("Programs cannot compute on this GPU: its file in /dev/dri is not here. In a container, "
                       "start it with that file (Docker: --device /dev/dri)."));
    else if (!mayUse(m_root + render))
        add(severity,
            CoreTr::tr("This user may not compute on this GPU, because %1 is closed to it. Add the user to the "
                       "group \"render\" (sudo usermod -aG render USER) and log in again.")
                .arg(render));
    else if (amd && QFileInfo::exists(m_root + kfd) && !mayUse(m_root + kfd))
        add(GpuTrouble::Severity::Note,
            CoreTr::tr("ROCm cannot use this GPU, because /dev/kfd is closed to this user; Vulkan can. Add the "
                       "user to the group \"render\" (sudo usermod -aG render USER) and log in again."));
    m_troubles << limitTrouble(device) << displayTrouble(device);
    // Intel's cards have a bridge of their own, behind which the link that is told says nothing.
    if (amd && !card.integrated)
        m_troubles << linkTrouble(device, number(card.folder + QStringLiteral("current_link_width")),
            number(card.folder + QStringLiteral("max_link_width")));
    if (amd && card.integrated)
        add(GpuTrouble::Severity::Note,
            CoreTr::tr(
                "Power and energy of this GPU are those of the whole chip, its processor cores included."));
}

std::vector<std::unique_ptr<GpuSensor>> DrmSource::sensors()
{
    QSet<QString> integrated;
    for (const DrmCard &card : m_cards)
        if (card.integrated)
            integrated.insert(card.id);
    const auto processes = std::make_shared<GpuProcessFiles>(m_root, integrated);
    std::vector<std::unique_ptr<GpuSensor>> all;
    for (const DrmCard &card : m_cards)
        all.push_back(std::make_unique<DrmSensor>(card, processes, m_reader));
    return all;
}

QString DrmSource::driver() const
{
    QStringList names;
    for (const DrmCard &card : m_cards)
        names << card.driver;
    names.removeDuplicates();
    return names.join(QLatin1String(", "));
}

} // namespace sweetspot
