// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/machinememory.h"

#include "core/base/files.h"
#include "core/base/json.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace sweetspot
{

namespace
{
constexpr int kVersion = 2; // 2: estimates count what the engine repacks
constexpr qint64 kMost = 16 << 20;
constexpr int kFitsAtMost = 5000;
} // namespace

void MachineMemory::addResidual(const QString &key, double bytes)
{
    QVector<double> &list = residuals[key];
    list << bytes;
    while (list.size() > kResiduals)
        list.removeFirst();
}

std::optional<double> MachineMemory::correction(const QString &key) const
{
    QVector<double> list = residuals.value(key);
    if (list.size() < kLeastResiduals)
        return std::nullopt;
    std::sort(list.begin(), list.end());
    const qsizetype middle = list.size() / 2;
    return list.size() % 2 ? list[middle] : (list[middle - 1] + list[middle]) / 2;
}

QString machineMemoryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/sweetspot/machine.json");
}

MachineMemory readMachineMemory(const QString &path)
{
    MachineMemory memory;
    const auto text = readWholeFile(path, kMost);
    const auto json = text ? parseJson(*text) : std::nullopt;
    if (!json || !json->is_object() || integerOf(*json, "formatVersion") != kVersion)
        return memory;
    memory.host = textOf(*json, "host");
    if (const auto rate = optionalNumber(*json, "read_bandwidth_bytes_per_s"))
        memory.bandwidth = MachineMemory::Bandwidth{*rate, numberOf(*json, "read_bandwidth_spread")};
    if (json->contains("fits") && (*json)["fits"].is_object())
        for (const auto &[key, value] : (*json)["fits"].items())
            if (value.is_array() && value.size() == 3 && value[0].is_number() && value[1].is_number()
                && value[2].is_number())
                memory.fits.insert(QString::fromStdString(key),
                    EngineMemory{value[0].get<double>(), value[1].get<double>(), value[2].get<double>()});
    if (json->contains("fingerprints") && (*json)["fingerprints"].is_object())
        for (const auto &[key, value] : (*json)["fingerprints"].items())
            if (value.is_string())
                memory.fingerprints.insert(
                    QString::fromStdString(key), QString::fromStdString(value.get<std::string>()));
    if (json->contains("residuals") && (*json)["residuals"].is_object())
        for (const auto &[key, list] : (*json)["residuals"].items())
            if (list.is_array())
                for (const Json &value : list)
                    if (value.is_number())
                        memory.addResidual(QString::fromStdString(key), value.get<double>());
    return memory;
}

Status writeMachineMemory(const QString &path, const MachineMemory &memory)
{
    Json json = Json::object();
    json["formatVersion"] = kVersion;
    json["host"] = toJsonText(memory.host);
    if (memory.bandwidth) {
        json["read_bandwidth_bytes_per_s"] = memory.bandwidth->bytesPerSecond;
        json["read_bandwidth_spread"] = memory.bandwidth->spread;
    }
    Json fits = Json::object();
    int count = 0;
    for (auto fit = memory.fits.begin(); fit != memory.fits.end() && count < kFitsAtMost; ++fit, ++count)
        fits[toJsonText(fit.key())] = std::vector<double>{fit->model, fit->context, fit->compute};
    json["fits"] = std::move(fits);
    Json fingerprints = Json::object();
    count = 0;
    for (auto print = memory.fingerprints.begin(); print != memory.fingerprints.end() && count < kFitsAtMost;
         ++print, ++count)
        fingerprints[toJsonText(print.key())] = toJsonText(print.value());
    json["fingerprints"] = std::move(fingerprints);
    Json residuals = Json::object();
    for (auto list = memory.residuals.begin(); list != memory.residuals.end(); ++list)
        residuals[toJsonText(list.key())] = std::vector<double>(list->begin(), list->end());
    json["residuals"] = std::move(residuals);
    QDir().mkpath(QFileInfo(path).path());
    return writeFileSafely(path, dumpJson(json));
}

} // namespace sweetspot
