// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamadevices.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// It counts what the driver leaves it, which is some percent less than the card has.
constexpr double kMemoryTolerance = 0.1;

// What the name of a device, or the driver in its description, says of the maker.
QString vendorOf(const EngineDevice &device)
{
    static const struct {
        const char *text, *vendor;
    } prefixes[] = {{"CUDA", "NVIDIA"}, {"ROCm", "AMD"}, {"HIP", "AMD"}};
    for (const auto &known : prefixes)
        if (device.name.startsWith(QLatin1String(known.text)))
            return QString::fromLatin1(known.vendor);
    static const struct {
        const char *text, *vendor;
    } words[]
        = {{"nvidia", "NVIDIA"}, {"geforce", "NVIDIA"}, {"amd", "AMD"}, {"radeon", "AMD"}, {"intel", "Intel"}};
    for (const auto &known : words)
        if (device.description.contains(QLatin1String(known.text), Qt::CaseInsensitive))
            return QString::fromLatin1(known.vendor);
    return {};
}

bool mayBe(const EngineDevice &device, const Device &ours)
{
    if (!ours.isGpu() || device.name.startsWith(QLatin1String("RPC")) || vendorOf(device) != ours.vendor)
        return false;
    const bool named = !ours.name.isEmpty() && !device.description.isEmpty();
    if (named && !device.description.contains(ours.name, Qt::CaseInsensitive)
        && !ours.name.contains(device.description, Qt::CaseInsensitive))
        return false;
    // What an integrated one may take is the driver's decision, not a property of it.
    return !device.totalBytes || !ours.memoryBytes || ours.integrated.value_or(false)
        || std::abs(*device.totalBytes - *ours.memoryBytes) <= kMemoryTolerance * *ours.memoryBytes;
}

// "CUDA" of "CUDA0": one device may appear once under each.
QString familyOf(const EngineDevice &device)
{
    QString name = device.name;
    while (!name.isEmpty() && name.back().isDigit())
        name.chop(1);
    return name;
}

} // namespace

namespace
{

// NVIDIA's cards as CUDA numbers them by address: all, or those that the person names by number or UUID. Empty
// where it numbers them in another way, or what the person names is not understood.
QVector<const Device *> cardsByAddress(const QVector<Device> &found, const QProcessEnvironment &environment)
{
    if (environment.value(QStringLiteral("CUDA_DEVICE_ORDER")) != QLatin1String("PCI_BUS_ID"))
        return {};
    QVector<const Device *> all, visible;
    for (const Device &device : found)
        if (device.isGpu() && device.vendor == QLatin1String("NVIDIA"))
            all << &device;
    const QString names = QStringLiteral("CUDA_VISIBLE_DEVICES");
    if (!environment.contains(names))
        return all;
    for (const QString &text : environment.value(names).split(QLatin1Char(','))) {
        const QString name = text.trimmed();
        bool isNumber = false;
        const int number = name.toInt(&isNumber);
        const auto named = std::find_if(all.begin(), all.end(), [&name](const Device *device) {
            return name.startsWith(QLatin1String("GPU-")) && device->uuid.startsWith(name);
        });
        if (isNumber && number >= 0 && number < all.size())
            visible << all[number];
        else if (named != all.end())
            visible << *named;
        else
            return {};
    }
    return visible;
}

void matchByAddress(QVector<EngineDevice> &listed, const QVector<const Device *> &cards)
{
    const QLatin1String cuda("CUDA");
    const auto isCuda = [&cuda](const EngineDevice &device) { return device.name.startsWith(cuda); };
    if (std::count_if(listed.begin(), listed.end(), isCuda) != cards.size())
        return;
    for (const EngineDevice &device : std::as_const(listed)) {
        const Device *card = isCuda(device) ? cards.value(device.name.mid(cuda.size()).toInt()) : nullptr;
        if (isCuda(device) && (!card || !mayBe(device, *card)))
            return; // it counts in another way after all
    }
    for (EngineDevice &device : listed)
        if (isCuda(device))
            device.deviceId = cards[device.name.mid(cuda.size()).toInt()]->id;
}

} // namespace

QVector<EngineDevice> matchedDevices(
    QVector<EngineDevice> listed, const QVector<Device> &found, const QProcessEnvironment &environment)
{
    for (EngineDevice &device : listed) {
        QVector<const Device *> candidates;
        for (const Device &ours : found)
            if (mayBe(device, ours))
                candidates << &ours;
        // Another of the same family that could be the same one: neither is known then.
        const auto rivals = std::count_if(listed.begin(), listed.end(), [&](const EngineDevice &other) {
            return familyOf(other) == familyOf(device) && candidates.size() == 1
                && mayBe(other, *candidates.first());
        });
        device.deviceId = candidates.size() == 1 && rivals == 1 ? candidates.first()->id : QString();
    }
    matchByAddress(listed, cardsByAddress(found, environment));
    return listed;
}

} // namespace sweetspot
