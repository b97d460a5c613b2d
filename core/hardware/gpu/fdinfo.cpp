// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/fdinfo.h"

#include "core/hardware/gpu/pciaddress.h"
#include "core/hardware/gpu/sysfile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace sweetspot
{

namespace
{

namespace fs = std::filesystem;

constexpr int kMostProcesses = 32768; // looked at; the kernel's own limit of a machine that sets none
constexpr int kMostFiles = 100'000; // open files looked at, of all processes
constexpr int kMostClients = 4096; // read, of all processes
constexpr int kMostNodes = 512; // of KFD's list of processors and GPUs

// "1024 KiB"; bytes where there is no unit.
std::optional<double> bytesOf(const QByteArray &text)
{
    constexpr double kKi = 1024, kMost = 1e16;
    const QList<QByteArray> parts = text.simplified().split(' ');
    const auto number = sysNumber(parts.first());
    if (!number || *number < 0 || parts.size() > 2)
        return std::nullopt;
    const QByteArray unit = parts.value(1);
    const double factor = unit.isEmpty() ? 1 : unit == "KiB" ? kKi : unit == "MiB" ? kKi * kKi : -1;
    if (factor < 0 || *number * factor > kMost)
        return std::nullopt;
    return *number * factor;
}

// What keys say of one region of memory; the first that is there is the nearest to what is really taken.
struct Region {
    std::optional<double> resident, memory, total;
    double bytes() const { return resident ? *resident : memory ? *memory : total.value_or(0); }
};

bool isCards(const QByteArray &region)
{
    return region.startsWith("vram") || region.startsWith("local");
}

bool isHosts(const QByteArray &region)
{
    return region.startsWith("gtt") || region.startsWith("system");
}

void note(QHash<QByteArray, Region> &regions, const QByteArray &key, const QByteArray &value)
{
    const qsizetype dash = key.indexOf('-', 4); // behind "drm-resident"
    if (dash < 0)
        return;
    const QByteArray kind = key.left(dash), region = key.mid(dash + 1);
    std::optional<double> Region::*const field = kind == "drm-resident" ? &Region::resident
        : kind == "drm-memory"                                          ? &Region::memory
        : kind == "drm-total"                                           ? &Region::total
                                                                        : nullptr;
    if (field && (isCards(region) || isHosts(region)))
        if (const auto bytes = bytesOf(value))
            regions[region].*field = bytes;
}

QVector<qint64> numbersIn(const QString &folder, int most)
{
    QVector<qint64> numbers;
    std::error_code error;
    for (fs::directory_iterator entry(QFile::encodeName(folder).toStdString(), error), end;
         !error && entry != end && numbers.size() < most; entry.increment(error)) {
        bool ok = false;
        const qint64 number = QByteArray::fromStdString(entry->path().filename().string()).toLongLong(&ok);
        if (ok && number >= 0)
            numbers << number;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

bool isGpuFile(const QString &link)
{
    std::error_code error;
    const fs::path target = fs::read_symlink(QFile::encodeName(link).toStdString(), error);
    return !error && target.string().rfind("/dev/dri/", 0) == 0;
}

// GPUs in KFD's list: its own number of each, and the address.
QHash<QByteArray, QString> kfdDevices(const QString &root)
{
    QHash<QByteArray, QString> devices;
    const QString nodes = root + QStringLiteral("/sys/class/kfd/kfd/topology/nodes/");
    for (const qint64 node : numbersIn(nodes, kMostNodes)) {
        const QString folder = nodes + QString::number(node);
        const QByteArray id = readSysFile(folder + QStringLiteral("/gpu_id")).bytes.trimmed();
        std::optional<double> domain, location;
        for (const QByteArray &line : readSysFile(folder + QStringLiteral("/properties")).bytes.split('\n')) {
            if (line.startsWith("domain "))
                domain = sysNumber(line.mid(7));
            else if (line.startsWith("location_id "))
                location = sysNumber(line.mid(12));
        }
        if (id.isEmpty() || id == "0" || !location || *location < 0 || *location > 0xffff)
            continue; // a processor is 0
        const auto place = std::uint32_t(*location); // bus, then five bits of device and three of function
        constexpr double kMostDomain = 0xffffffff;
        const double in = std::clamp(domain.value_or(0), 0.0, kMostDomain);
        devices.insert(id, pciAddress(std::uint32_t(in), place >> 8, place >> 3 & 0x1f, place & 7));
    }
    return devices;
}

} // namespace

std::optional<DrmClient> drmClientOf(const QByteArray &fdinfo)
{
    DrmClient client;
    bool identified = false;
    QHash<QByteArray, Region> regions;
    for (const QByteArray &line : fdinfo.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !line.startsWith("drm-"))
            continue;
        const QByteArray key = line.left(colon), value = line.mid(colon + 1).trimmed();
        if (key == "drm-pdev")
            client.device = pciAddress(QString::fromLatin1(value));
        else if (key == "drm-client-id")
            client.client = value.toLongLong(&identified);
        else
            note(regions, key, value);
    }
    if (client.device.isEmpty() || !identified || regions.isEmpty())
        return std::nullopt;
    for (auto region = regions.begin(); region != regions.end(); ++region)
        (isCards(region.key()) ? client.cardBytes : client.hostBytes) += region->bytes();
    return client;
}

QHash<QString, ProcessBytes> drmProcesses(const QString &root, const QSet<QString> &integrated)
{
    QHash<QString, ProcessBytes> all;
    QSet<std::pair<QString, qint64>> counted;
    int files = 0, clients = 0;
    const QString proc = root + QStringLiteral("/proc/");
    for (const qint64 pid : numbersIn(proc, kMostProcesses)) {
        const QString folder = proc + QString::number(pid);
        for (const qint64 file : numbersIn(folder + QStringLiteral("/fd"), kMostFiles - files)) {
            ++files;
            const QString number = QString::number(file);
            if (!isGpuFile(folder + QStringLiteral("/fd/") + number))
                continue;
            if (++clients > kMostClients)
                return all;
            const auto client = drmClientOf(readSysFile(folder + QStringLiteral("/fdinfo/") + number).bytes);
            if (!client || counted.contains({client->device, client->client}))
                continue;
            counted.insert({client->device, client->client});
            all[client->device][pid]
                += client->cardBytes + (integrated.contains(client->device) ? client->hostBytes : 0);
        }
    }
    return all;
}

QHash<QString, ProcessBytes> kfdProcesses(const QString &root)
{
    QHash<QString, ProcessBytes> all;
    const QHash<QByteArray, QString> devices = kfdDevices(root);
    if (devices.isEmpty())
        return all;
    const QString proc = root + QStringLiteral("/sys/class/kfd/kfd/proc/");
    for (const qint64 pid : numbersIn(proc, kMostProcesses))
        for (auto device = devices.begin(); device != devices.end(); ++device) {
            const auto bytes = sysNumber(readSysFile(
                QStringLiteral("%1%2/vram_%3").arg(proc).arg(pid).arg(QString::fromLatin1(device.key())))
                                             .bytes);
            if (bytes && *bytes >= 0)
                all[device.value()][pid] += *bytes;
        }
    return all;
}

ProcessBytes GpuProcessFiles::of(const QString &device)
{
    if (!m_looked || m_served.contains(device)) {
        m_seen = drmProcesses(m_root, m_integrated);
        const QHash<QString, ProcessBytes> kfd = kfdProcesses(m_root);
        for (auto gpu = kfd.begin(); gpu != kfd.end(); ++gpu)
            for (auto process = gpu->begin(); process != gpu->end(); ++process) {
                double &bytes = m_seen[gpu.key()][process.key()];
                bytes = std::max(bytes, process.value());
            }
        m_served.clear();
        m_looked = true;
    }
    m_served.insert(device);
    return m_seen.value(device);
}

} // namespace sweetspot
