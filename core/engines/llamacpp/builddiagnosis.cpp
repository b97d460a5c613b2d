// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/builddiagnosis.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/engines/process/tool.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <unistd.h>

namespace sweetspot
{

namespace
{

constexpr qsizetype kMostNames = 20;
const QString kLoaderName = QStringLiteral("ld-linux-x86-64.so.2");

QString partOf(BuildKind kind)
{
    return kind == BuildKind::Cuda ? QStringLiteral("libggml-cuda.so")
        : kind == BuildKind::Rocm  ? QStringLiteral("libggml-hip.so")
                                   : QStringLiteral("libggml-vulkan.so");
}

// The one that the programs start with: of fetched packages their own, else the system's.
QString loaderOf(const LlamaCppInstall &install)
{
    const QString own = QFileInfo(install.serverPath).absolutePath()
        + QStringLiteral("/../lib/x86_64-linux-gnu/") + kLoaderName;
    return QFileInfo::exists(own) ? QDir::cleanPath(own) : QStringLiteral("/lib64/") + kLoaderName;
}

QStringList missingOf(const QString &library, const LlamaCppInstall &install, const std::stop_token &stop)
{
    constexpr std::chrono::seconds kPatience{10};
    const auto listed = runTool(loaderOf(install), {QStringLiteral("--list"), library}, kPatience, stop);
    if (!listed)
        return {};
    return missingLibraries(
        QString::fromUtf8(listed->standardOutput) + QString::fromUtf8(listed->standardError));
}

// The library of a Vulkan driver; empty: not told, or to be found by its name alone.
QString libraryOf(const QString &driverFile)
{
    constexpr qint64 kMost = 64 << 10;
    const auto text = readWholeFile(driverFile, kMost);
    const auto json = text ? parseJson(*text, kMost) : std::nullopt;
    if (!json || !json->is_object() || !json->contains("ICD"))
        return {};
    const QString path = textOf((*json)["ICD"], "library_path");
    if (!path.contains(QLatin1Char('/')))
        return {};
    return QFileInfo(driverFile).absoluteDir().absoluteFilePath(path);
}

Sentence vulkanDriverProblem(
    const LlamaCppInstall &install, const BuildMachine &machine, const std::stop_token &stop)
{
    for (const QString &file : machine.vulkanDrivers) {
        const bool needed = std::any_of(machine.devices.begin(), machine.devices.end(),
            [&file](const Device &device) { return device.isGpu() && drivesVulkan(file, device.vendor); });
        const QString library = needed ? libraryOf(file) : QString();
        if (library.isEmpty())
            continue;
        if (!QFileInfo::exists(library))
            return CoreTr::tr("The Vulkan driver %1 is not there, although %2 names it; install the driver's "
                              "package again.")
                .arg(library, file);
        if (const QStringList missing = missingOf(library, install, stop); !missing.isEmpty())
            return CoreTr::tr("The Vulkan driver %1 cannot be loaded by this build: %2 is missing.")
                .arg(library, missing.join(QStringLiteral(", ")));
    }
    return {};
}

// What to do where a library is missing.
Sentence missingSentence(BuildKind kind, const QStringList &missing)
{
    const QString names = missing.join(QStringLiteral(", "));
    if (kind == BuildKind::Cuda && missing.contains(QStringLiteral("libcuda.so.1")))
        return CoreTr::tr("NVIDIA's driver is not complete: %1 is missing. Install the part for computing "
                          "(Debian: libcuda1, Ubuntu: libnvidia-compute).")
            .arg(names);
    if (kind == BuildKind::Rocm)
        return CoreTr::tr("AMD's ROCm is not complete: %1 is missing. Install the ROCm of the build's version, "
                          "or take the Vulkan build.")
            .arg(names);
    return CoreTr::tr("The %1 part of llama.cpp cannot be loaded: %2 is missing.").arg(buildLabel(kind), names);
}

QStringList filesBelow(const QString &folder, const QStringList &names)
{
    QStringList files;
    for (const QFileInfo &file :
        QDir(folder).entryInfoList(names, QDir::Files | QDir::System | QDir::NoDotAndDotDot, QDir::Name))
        files << file.filePath();
    return files;
}

} // namespace

QStringList missingLibraries(const QString &printed)
{
    static const QRegularExpression patterns[]
        = {QRegularExpression(
               QStringLiteral("^\\s*(\\S{1,200}) => not found"), QRegularExpression::MultilineOption),
            QRegularExpression(QStringLiteral("version `([A-Za-z0-9_.]{1,100})' not found")),
            QRegularExpression(
                QStringLiteral("error while loading shared libraries: ([^\\s:]{1,200}): cannot open"))};
    QStringList names;
    for (const QRegularExpression &pattern : patterns)
        for (auto matches = pattern.globalMatch(printed); matches.hasNext() && names.size() < kMostNames;)
            names << matches.next().captured(1);
    names.removeDuplicates();
    return names;
}

QStringList closedDeviceFiles(
    const QVector<Device> &devices, const QString &root, const std::function<bool(const QString &)> &mayOpen)
{
    const auto has = [&devices](const char *vendor) {
        return std::any_of(devices.begin(), devices.end(), [vendor](const Device &device) {
            return device.isGpu() && device.vendor == QLatin1String(vendor);
        });
    };
    const QString dev = QDir::cleanPath(root + QStringLiteral("/dev"));
    QStringList files;
    if (has("NVIDIA"))
        files << filesBelow(
            dev, {QStringLiteral("nvidia[0-9]*"), QStringLiteral("nvidiactl"), QStringLiteral("nvidia-uvm")});
    if (has("AMD"))
        files << filesBelow(dev, {QStringLiteral("kfd")});
    if (has("AMD") || has("Intel"))
        files << filesBelow(dev + QStringLiteral("/dri"), {QStringLiteral("renderD*")});
    files.erase(std::remove_if(files.begin(), files.end(), mayOpen), files.end());
    return files;
}

Sentence whyNoGpu(BuildKind kind, const LlamaCppInstall &install, const BuildMachine &machine,
    const std::stop_token &stop, const QString &root)
{
    if (kind == BuildKind::Cpu)
        return {};
    const QString folder = QFileInfo(QFileInfo(install.serverPath).canonicalFilePath()).absolutePath();
    const QString part = folder + QLatin1Char('/') + partOf(kind);
    if (!QFileInfo::exists(part))
        return CoreTr::tr("This llama.cpp is built without %1.").arg(buildLabel(kind));
    if (const QStringList missing = missingOf(part, install, stop); !missing.isEmpty())
        return missingSentence(kind, missing);
    const QStringList closed = closedDeviceFiles(machine.devices, root,
        [](const QString &file) { return access(file.toLocal8Bit().constData(), R_OK | W_OK) == 0; });
    if (!closed.isEmpty())
        return CoreTr::tr("You may not use %1. Add yourself to the groups video and render (\"sudo usermod -aG "
                          "video,render $USER\") and log in again.")
            .arg(closed.join(QStringLiteral(", ")));
    if (kind != BuildKind::Vulkan)
        return {};
    if (machine.vulkanDrivers.isEmpty())
        return CoreTr::tr("There is no Vulkan driver on this machine; install the package "
                          "mesa-vulkan-drivers, or NVIDIA's driver.");
    if (const Sentence driver = vulkanDriverProblem(install, machine, stop); !driver.isEmpty())
        return driver;
    if (std::all_of(machine.vulkanDrivers.begin(), machine.vulkanDrivers.end(), isSoftwareVulkan))
        return CoreTr::tr("The only Vulkan driver here draws with the processor, and llama.cpp leaves such a "
                          "one out; with the environment variable GGML_VK_VISIBLE_DEVICES=0 it takes it.");
    return {};
}

} // namespace sweetspot
