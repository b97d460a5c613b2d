// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/drmcard.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace sweetspot
{

namespace
{

using Sources = QVector<DrmQuantity::Source>;

constexpr double kMilli = 1e-3, kMicro = 1e-6;

QStringList namesIn(const QString &folder, const char *pattern)
{
    return QDir(folder).entryList({QString::fromLatin1(pattern)}, QDir::Dirs | QDir::NoDotAndDotDot);
}

// i915 has one folder for the card and one for each of its parts, "i915_gt0".
QString sensorFolder(const QString &folder, const QString &driver)
{
    QString found;
    for (const QString &name : namesIn(folder, "hwmon[0-9]*")) {
        const QString candidate = folder + name + QLatin1Char('/');
        const QString says = QString::fromUtf8(readSysFile(candidate + QStringLiteral("name")).bytes.trimmed());
        if (says == driver)
            return candidate;
        if (found.isEmpty() && !says.contains(QLatin1String("_gt")))
            found = candidate;
    }
    return found;
}

// Without a folder a path is a bare name.
Sources existing(const Sources &candidates)
{
    Sources sources;
    for (const auto &source : candidates)
        if (source.path.startsWith(QLatin1Char('/')) && QFileInfo::exists(source.path))
            sources << source;
    return sources;
}

// A sensor by what it is called, "temp2_input" of the one whose label is "junction".
Sources labelled(const DrmCard &card, const char *kind, const QStringList &labels, double factor)
{
    constexpr int kMostSensors = 9;
    for (const QString &label : labels)
        for (int i = 1; i <= kMostSensors && !card.hwmon.isEmpty(); ++i) {
            const QString name = QStringLiteral("%1%2%3").arg(card.hwmon, QString::fromLatin1(kind)).arg(i);
            if (readSysFile(name + QStringLiteral("_label")).bytes.trimmed() == label.toLatin1())
                return existing({{name + QStringLiteral("_input"), factor}});
        }
    return {};
}

// The same by its number, where there are no labels.
Sources numbered(const DrmCard &card, const char *name, double factor)
{
    const QString path = card.hwmon + QString::fromLatin1(name);
    const QString label = QString(path).replace(QLatin1String("_input"), QLatin1String("_label"));
    if (card.hwmon.isEmpty() || QFileInfo::exists(label))
        return {};
    return existing({{path, factor}});
}

void addAmd(std::vector<DrmQuantity> &all, const DrmCard &card)
{
    // What models of a processor's own graphics lie in is mostly memory of the machine.
    const auto memory = [&card](const char *what) {
        Sources sources{{card.folder + QStringLiteral("mem_info_vram_") + QLatin1String(what)}};
        if (card.integrated)
            sources << DrmQuantity::Source{card.folder + QStringLiteral("mem_info_gtt_") + QLatin1String(what)};
        return existing(sources);
    };
    const Sources clock = labelled(card, "freq", {QStringLiteral("sclk")}, kMicro),
                  memoryClock = labelled(card, "freq", {QStringLiteral("mclk")}, kMicro);
    all.push_back({"memory", &DeviceReading::totalBytes, memory("total"), true, true});
    all.push_back({"memory in use", &DeviceReading::usedBytes, memory("used"), true});
    all.push_back({"temperature", &DeviceReading::temperatureC,
        labelled(card, "temp", {QStringLiteral("edge")}, kMilli) + numbered(card, "temp1_input", kMilli)});
    all.push_back(
        {"hot spot", &DeviceReading::hotSpotC, labelled(card, "temp", {QStringLiteral("junction")}, kMilli)});
    all.push_back({"memory temperature", &DeviceReading::memoryTemperatureC,
        labelled(card, "temp", {QStringLiteral("mem")}, kMilli)});
    all.push_back({"power", &DeviceReading::powerW,
        existing({{card.hwmon + QStringLiteral("power1_average"), kMicro},
            {card.hwmon + QStringLiteral("power1_input"), kMicro}})});
    all.push_back({"energy", &DeviceReading::energyJ, {}});
    all.push_back({"clock", &DeviceReading::coreMhz,
        clock + numbered(card, "freq1_input", kMicro)
            + existing({{card.folder + QStringLiteral("pp_dpm_sclk"), 1, starredMhz}}),
        false, true});
    all.push_back({"memory clock", &DeviceReading::memoryMhz,
        memoryClock + numbered(card, "freq2_input", kMicro)
            + existing({{card.folder + QStringLiteral("pp_dpm_mclk"), 1, starredMhz}}),
        false, true});
    all.push_back({"utilisation", &DeviceReading::busyPercent,
        existing({{card.folder + QStringLiteral("gpu_busy_percent")}})});
}

void addIntel(std::vector<DrmQuantity> &all, const DrmCard &card)
{
    const QString gt = card.folder + QStringLiteral("tile0/gt0/freq0/");
    all.push_back({"memory", &DeviceReading::totalBytes, {}});
    all.push_back({"temperature", &DeviceReading::temperatureC,
        labelled(card, "temp", {QStringLiteral("pkg")}, kMilli) + numbered(card, "temp2_input", kMilli)});
    all.push_back({"memory temperature", &DeviceReading::memoryTemperatureC,
        labelled(card, "temp", {QStringLiteral("vram")}, kMilli) + numbered(card, "temp3_input", kMilli)});
    all.push_back({"power", &DeviceReading::powerW,
        existing({{card.hwmon + QStringLiteral("power1_average"), kMicro},
            {card.hwmon + QStringLiteral("power1_input"), kMicro}})});
    all.push_back({"energy", &DeviceReading::energyJ,
        existing({{card.hwmon + QStringLiteral("energy1_input"), kMicro},
            {card.hwmon + QStringLiteral("energy2_input"), kMicro}})});
    all.push_back({"clock", &DeviceReading::coreMhz,
        existing({{gt + QStringLiteral("act_freq")}, {gt + QStringLiteral("cur_freq")},
            {card.drm + QStringLiteral("gt_act_freq_mhz")}, {card.drm + QStringLiteral("gt_cur_freq_mhz")}}),
        false, true});
    all.push_back({"utilisation", &DeviceReading::busyPercent, {}});
}

} // namespace

DrmCard drmCardAt(const QString &root, const Device &device)
{
    DrmCard card;
    card.id = device.id;
    card.vendor = device.vendor;
    card.integrated = device.integrated.value_or(false);
    card.folder = QStringLiteral("%1/sys/bus/pci/devices/%2/").arg(root, device.id);
    card.driver = QFileInfo(QFile::symLinkTarget(card.folder + QStringLiteral("driver"))).fileName();
    const QString drm = card.folder + QStringLiteral("drm/");
    if (const QStringList cards = namesIn(drm, "card[0-9]*"); !cards.isEmpty())
        card.drm = drm + cards.first() + QLatin1Char('/');
    card.render = namesIn(drm, "renderD[0-9]*").value(0);
    card.hwmon = sensorFolder(card.folder + QStringLiteral("hwmon/"), card.driver);
    return card;
}

std::vector<DrmQuantity> drmQuantities(const DrmCard &card)
{
    std::vector<DrmQuantity> all;
    if (card.vendor == QLatin1String("AMD"))
        addAmd(all, card);
    else
        addIntel(all, card);
    return all;
}

} // namespace sweetspot
