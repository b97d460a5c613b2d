// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppfinder.h"

#include "core/base/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace sweetspot
{

namespace
{
const QString kServer = QStringLiteral("llama-server");
} // namespace

QString fetchedLlamaCppPrefix()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/sweetspot/engines/llama.cpp");
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
    candidates << serverInPrefix(fetchedLlamaCppPrefix());
    candidates.removeDuplicates();
    QStringList existing;
    for (const QString &candidate : candidates)
        if (QFileInfo(candidate).isFile())
            existing << candidate;
    return existing;
}

Result<LlamaCppInstall> findLlamaCpp(const BenchConfig &config, const QString &projectDir)
{
    if (!config.llamaCpp.serverPath.isEmpty()) {
        auto info = probeLlamaCpp(
            QDir(projectDir).absoluteFilePath(config.llamaCpp.serverPath), config.llamaCpp.rpcServers);
        if (info)
            info->origin = CoreTr::tr("configured");
        return info;
    }
    QStringList tried;
    const QString onPath = QStandardPaths::findExecutable(kServer);
    for (const QString &candidate : llamaCppCandidates()) {
        auto info = probeLlamaCpp(candidate, config.llamaCpp.rpcServers);
        if (info) {
            info->origin = candidate == onPath ? CoreTr::tr("found on PATH")
                : candidate == serverInPrefix(fetchedLlamaCppPrefix())
                ? CoreTr::tr("downloaded by Sweetspot")
                : CoreTr::tr("found in a standard location");
            return info;
        }
        tried << info.error().sentence;
    }
    return Error{ErrorCode::Environment,
        CoreTr::tr("No llama.cpp found on this machine. Download it with \"sweetspot-cli engine fetch\", or "
                   "set llama_cpp.server_path in config.yaml."),
        tried.join(QLatin1Char('\n'))};
}

} // namespace sweetspot
