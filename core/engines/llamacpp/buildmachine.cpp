// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/buildmachine.h"

#include "core/base/files.h"
#include "core/engines/llamacpp/llamacppfetch.h"
#include "core/engines/process/serverenvironment.h"
#include "core/hardware/gpu/gpusensors.h"
#include "core/hardware/gpu/nvmllibrary.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

namespace sweetspot
{

namespace
{

constexpr qsizetype kMostDrivers = 64;

QStringList split(const QProcessEnvironment &environment, const char *name, const char *fallback = "")
{
    QString text = environment.value(QString::fromLatin1(name));
    if (text.isEmpty())
        text = QString::fromLatin1(fallback);
    return text.split(QLatin1Char(':'), Qt::SkipEmptyParts);
}

// Each is a file, or a folder of files.
void addDrivers(QStringList &files, const QStringList &places)
{
    for (const QString &place : places) {
        if (QFileInfo(place).isFile())
            files << place;
        for (const QFileInfo &file : QDir(place).entryInfoList({QStringLiteral("*.json")}, QDir::Files))
            if (files.size() < kMostDrivers)
                files << file.filePath();
    }
    files.removeDuplicates();
    files.resize(std::min(files.size(), kMostDrivers));
}

QVersionNumber glibcVersion()
{
#ifdef __GLIBC__
    return QVersionNumber::fromString(QString::fromLatin1(gnu_get_libc_version()));
#else
    return {};
#endif
}

} // namespace

QStringList vulkanDriverFiles(const QProcessEnvironment &environment, const QString &root)
{
    QStringList files;
    for (const char *name : {"VK_DRIVER_FILES", "VK_ICD_FILENAMES"})
        if (const QStringList named = split(environment, name); !named.isEmpty()) {
            addDrivers(files, named);
            return files;
        }
    addDrivers(files, split(environment, "VK_ADD_DRIVER_FILES"));
    // Without the person's ~/.config, which servers of ours do not see (serverEnvironment()).
    QStringList folders = split(environment, "XDG_CONFIG_DIRS", "/etc/xdg");
    folders << QStringLiteral("/etc") << QStringLiteral("/usr/local/etc");
    const QString home = environment.value(QStringLiteral("HOME"));
    const QString data = environment.value(QStringLiteral("XDG_DATA_HOME"));
    folders << (data.isEmpty() ? home + QStringLiteral("/.local/share") : data)
            << split(environment, "XDG_DATA_DIRS", "/usr/local/share:/usr/share");
    QStringList places;
    for (const QString &folder : folders)
        places << QDir::cleanPath(root + folder + QStringLiteral("/vulkan/icd.d"));
    addDrivers(files, places);
    return files;
}

std::optional<QVersionNumber> installedRocm(const QProcessEnvironment &environment, const QString &root)
{
    constexpr qint64 kMost = 1024;
    const QString opt = QDir::cleanPath(root + QStringLiteral("/opt/rocm"));
    if (const auto text = readWholeFile(opt + QStringLiteral("/.info/version"), kMost))
        return QVersionNumber::fromString(QString::fromLatin1(*text).trimmed());
    QStringList folders;
    for (const char *folder : {"/opt/rocm/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"})
        folders << QDir::cleanPath(root + QString::fromLatin1(folder));
    folders << split(environment, "LD_LIBRARY_PATH");
    static const QRegularExpression name(QStringLiteral("^libamdhip64\\.so(?:\\.(\\d{1,4}))?"));
    std::optional<QVersionNumber> found;
    for (const QString &folder : folders)
        for (const QString &file : QDir(folder).entryList({QStringLiteral("libamdhip64.so*")}, QDir::Files)) {
            const QString major = name.match(file).captured(1);
            if (!major.isEmpty())
                return QVersionNumber(major.toInt());
            found = QVersionNumber();
        }
    if (!found && QFileInfo(opt).isDir())
        found = QVersionNumber();
    return found;
}

std::optional<int> cudaNumber(const QString &version)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,3})\\.(\\d{1,2})\\z"));
    const auto match = pattern.match(version);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt() * 1000 + match.captured(2).toInt() * 10;
}

BuildMachine findBuildMachine(const std::stop_token &stop)
{
    const QProcessEnvironment environment = serverEnvironment();
    BuildMachine machine;
    const NvmlLibrary nvml(GpuPlaces().nvml); // held, so that the sensors need not load it again
    machine.devices = GpuSensors::find().devices();
    if (nvml.isReady())
        machine.cudaDriver = cudaNumber(nvml.cudaVersion());
    machine.architecture = QSysInfo::currentCpuArchitecture();
    machine.glibc = glibcVersion();
    machine.packages = !debianMirror(stop).isEmpty();
    machine.vulkanDrivers = vulkanDriverFiles(environment);
    machine.rocm = installedRocm(environment);
    return machine;
}

} // namespace sweetspot
