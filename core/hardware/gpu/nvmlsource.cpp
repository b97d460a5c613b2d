// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmlsource.h"

#include "core/base/tr.h"
#include "core/hardware/gpu/nvmldevice.h"

#include <algorithm>

namespace sweetspot
{

namespace
{
constexpr unsigned kMostCards = 256; // of one machine; a driver that says more is not believed
}

NvmlSource::NvmlSource(
    std::shared_ptr<const NvmlLibrary> library, const QVector<Device> &onBus, SensorClock clock)
    : m_library(std::move(library))
    , m_clock(clock)
{
    QVector<Device> unseen;
    for (const Device &device : onBus)
        if (device.vendor == QLatin1String("NVIDIA"))
            unseen << device;
    if (!m_library->isReady()) {
        tellOfLibrary(!unseen.isEmpty());
        return;
    }
    const QVector<nvml::Return> refused = findCards(unseen);
    for (const Card &card : m_cards)
        unseen.removeIf([&card](const Device &device) { return device.id == card.device.id; });
    tellOfMissing(refused, unseen);
}

// What the driver answers for the cards that it gives no access to. One whose address it does not tell is known
// by its UUID, if the bus has that.
QVector<nvml::Return> NvmlSource::findCards(const QVector<Device> &onBus)
{
    const NvmlFunctions &f = m_library->functions();
    QVector<nvml::Return> refused;
    unsigned count = 0;
    if (const nvml::Return code = nvml::call(f.count, &count); code != nvml::kSuccess) {
        m_troubles << GpuTrouble{GpuTrouble::Severity::Error, {}, m_library->says(code)};
        return refused;
    }
    for (unsigned i = 0; i < std::min(count, kMostCards); ++i) {
        nvml::Handle handle = nullptr;
        if (const nvml::Return code = nvml::call(f.handleByIndex, i, &handle); code != nvml::kSuccess) {
            refused << code;
            continue;
        }
        auto device = nvmlDevice(*m_library, handle, i);
        for (const Device &other : onBus)
            if (device && !device->uuid.isEmpty() && device->id == device->uuid && other.uuid == device->uuid)
                device->id = other.id;
        const bool known = !device || std::any_of(m_cards.begin(), m_cards.end(), [&device](const Card &card) {
            return card.device.id == device->id;
        });
        if (known)
            continue;
        m_cards << Card{handle, *device};
        m_troubles << nvmlTroubles(*m_library, handle, *device);
    }
    return refused;
}

void NvmlSource::tellOfLibrary(bool wanted)
{
    if (!m_library->isLoaded()) {
        if (wanted) // without a card, its driver is nothing that is missing
            m_troubles << GpuTrouble{GpuTrouble::Severity::Warning, {},
                CoreTr::tr(
                    "NVIDIA's driver library (libnvidia-ml.so.1) is not here, so nothing is known of the "
                    "NVIDIA GPU's memory, power and temperature, and CUDA cannot use it. Install the "
                    "NVIDIA driver; in a container, start it with the GPU (Docker: --gpus all).")};
        return;
    }
    const nvml::Return code = m_library->initCode();
    if (wanted || code != nvml::kDriverNotLoaded) // of a machine whose card was taken out, the driver may stay
        m_troubles << GpuTrouble{GpuTrouble::Severity::Error, {}, m_library->says(code)};
}

// The driver does not say which card it refuses; with one of each it can only be that one.
void NvmlSource::tellOfMissing(const QVector<nvml::Return> &refused, QVector<Device> unseen)
{
    const bool same = refused.size() == 1 && unseen.size() == 1;
    for (const nvml::Return code : refused)
        m_troubles << GpuTrouble{
            GpuTrouble::Severity::Error, same ? unseen.first().id : QString(), m_library->says(code)};
    if (!refused.isEmpty())
        return;
    for (const Device &device : unseen)
        m_troubles << GpuTrouble{GpuTrouble::Severity::Note, device.id,
            CoreTr::tr(
                "The NVIDIA driver does not list this GPU: it has another driver (nouveau, vfio-pci), is "
                "too old for this one, or was not given to this container.")};
}

QVector<Device> NvmlSource::devices()
{
    QVector<Device> all;
    for (const Card &card : m_cards)
        all << card.device;
    return all;
}

std::vector<std::unique_ptr<GpuSensor>> NvmlSource::sensors()
{
    std::vector<std::unique_ptr<GpuSensor>> all;
    for (const Card &card : m_cards)
        all.push_back(std::make_unique<NvmlSensor>(m_library, card.handle, card.device.id, m_clock));
    return all;
}

QString NvmlSource::driver() const
{
    const QString version = m_library->driverVersion(), cuda = m_library->cudaVersion();
    if (version.isEmpty())
        return {};
    const QString driver = QStringLiteral("NVIDIA %1").arg(version);
    return cuda.isEmpty() ? driver : QStringLiteral("%1, CUDA %2").arg(driver, cuda);
}

} // namespace sweetspot
