// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppfinder.h"

#include "core/base/tr.h"
#include "core/hardware/devices.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace sweetspot
{

namespace
{
const QString kServer = QStringLiteral("llama-server");
} // namespace

QString fetchedLlamaCppPrefix(BuildKind kind)
{
    const QString plain = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/sweetspot/engines/llama.cpp");
    return kind == BuildKind::Cpu ? plain : plain + QLatin1Char('-') + buildId(kind);
}

QString serverInPrefix(const QString &prefix)
{
    return prefix + QStringLiteral("/usr/bin/") + kServer;
}

QStringList llamaCppCandidates()
{
    QStringList candidates;
    const QString onPath = QStandardPaths::findExecutable(kServer);
    if (!onPath.isEmpty())
        candidates << onPath;
    const QString home = QDir::homePath();
    for (const QString &folder : {QStringLiteral("/usr/local/bin"), QStringLiteral("/opt/llama.cpp/bin"),
             QStringLiteral("/opt/llama.cpp"), QStringLiteral("/opt/homebrew/bin"),
             QStringLiteral("/home/linuxbrew/.linuxbrew/bin"), home + QStringLiteral("/llama.cpp/build/bin"),
             home + QStringLiteral("/src/llama.cpp/build/bin"), home + QStringLiteral("/.local/bin")})
        candidates << folder + QLatin1Char('/') + kServer;
    for (const BuildKind kind : {BuildKind::Cpu, BuildKind::Cuda, BuildKind::Vulkan, BuildKind::Rocm})
        candidates << serverInPrefix(fetchedLlamaCppPrefix(kind));
    candidates.removeDuplicates();
    QStringList existing;
    for (const QString &candidate : candidates)
        if (QFileInfo(candidate).isFile())
            existing << candidate;
    return existing;
}

namespace
{

QString originOf(const QString &candidate)
{
    if (candidate == QStandardPaths::findExecutable(kServer))
        return CoreTr::tr("found on PATH");
    for (const BuildKind kind : kBuildKinds)
        if (candidate == serverInPrefix(fetchedLlamaCppPrefix(kind)))
            return kind == BuildKind::Cpu ? CoreTr::tr("downloaded by Sweetspot")
                                          : CoreTr::tr("downloaded by Sweetspot, for %1").arg(buildLabel(kind));
    return CoreTr::tr("found in a standard location");
}

LlamaCppInstall askCandidate(const QString &candidate, const QStringList &rpcServers)
{
    auto info = probeLlamaCpp(candidate, rpcServers);
    LlamaCppInstall install = info ? *info : LlamaCppInstall{};
    install.serverPath = candidate;
    install.origin = originOf(candidate);
    if (!info)
        install.problem = info.error().sentence;
    return install;
}

bool hasGpu(const QVector<Device> &found)
{
    return std::any_of(found.begin(), found.end(), [](const Device &device) { return device.isGpu(); });
}

bool computesOnGpu(const LlamaCppInstall &install)
{
    return std::any_of(install.devices.begin(), install.devices.end(), isLocalGpu);
}

} // namespace

QVector<LlamaCppInstall> llamaCppInstalls(const QStringList &rpcServers)
{
    QVector<LlamaCppInstall> all;
    for (const QString &candidate : llamaCppCandidates())
        all << askCandidate(candidate, rpcServers);
    return all;
}

const LlamaCppInstall *preferredInstall(const QVector<LlamaCppInstall> &installs, const QVector<Device> &found)
{
    const LlamaCppInstall *first = nullptr;
    for (const LlamaCppInstall &install : installs) {
        if (!install.problem.isEmpty())
            continue;
        if (!hasGpu(found) || computesOnGpu(install))
            return &install;
        first = first ? first : &install;
    }
    return first;
}

Result<LlamaCppInstall> findLlamaCpp(
    const BenchConfig &config, const QString &projectDir, const QVector<Device> &found)
{
    if (!config.llamaCpp.serverPath.isEmpty()) {
        auto info = probeLlamaCpp(
            QDir(projectDir).absoluteFilePath(config.llamaCpp.serverPath), config.llamaCpp.rpcServers);
        if (info)
            info->origin = CoreTr::tr("configured");
        return info;
    }
    QVector<LlamaCppInstall> asked;
    QStringList tried;
    for (const QString &candidate : llamaCppCandidates()) {
        asked << askCandidate(candidate, config.llamaCpp.rpcServers);
        if (!asked.last().problem.isEmpty())
            tried << asked.last().problem;
        else if (!hasGpu(found) || computesOnGpu(asked.last()))
            break; // no later one would be preferred
    }
    if (const LlamaCppInstall *preferred = preferredInstall(asked, found))
        return *preferred;
    if (!tried.isEmpty()) // it is here, and this is what is wrong with it
        return Error{ErrorCode::Environment, tried.first(), tried.join(QLatin1Char('\n'))};
    return Error{ErrorCode::Environment,
        CoreTr::tr("No llama.cpp found on this machine. Download it with \"sweetspot-cli engine fetch\", or "
                   "set llama_cpp.server_path in config.yaml."),
        {}};
}

Result<LlamaCppInstall> findLlamaCpp(const BenchConfig &config, const QString &projectDir)
{
    return findLlamaCpp(config, projectDir, findDevices());
}

} // namespace sweetspot
