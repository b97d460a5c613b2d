// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmprogram.h"

#include "core/base/tr.h"
#include "core/engines/install/installfolder.h"
#include "core/engines/process/tool.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace sweetspot
{

QString findVllm(const QString &named)
{
    QStringList folders{QDir::homePath() + QStringLiteral("/.local/bin"), QStringLiteral("/opt/vllm/bin"),
        QStringLiteral("/usr/local/bin")};
    if (const QString ours = installsFolder() + QStringLiteral("/vllm"); mayUseInstall(ours))
        folders.prepend(ours + QStringLiteral("/bin"));
    return findTool(named, QStringLiteral("vllm"), folders);
}

QString installedVllmVersion(const QString &program)
{
    // A link of an installer for tools leads into the environment.
    const QDir prefix(QFileInfo(QFileInfo(program).canonicalFilePath()).absolutePath() + QStringLiteral("/.."));
    static const QRegularExpression folder(QStringLiteral("^vllm(_cpu)?-(\\d[^-]*)\\.dist-info\\z"));
    for (const QString &lib : {QStringLiteral("lib"), QStringLiteral("lib64")})
        for (const QString &python :
            QDir(prefix.filePath(lib)).entryList({QStringLiteral("python3*")}, QDir::Dirs)) {
            const QDir packages(
                prefix.filePath(lib) + QLatin1Char('/') + python + QStringLiteral("/site-packages"));
            for (const QString &name : packages.entryList({QStringLiteral("vllm*-*.dist-info")}, QDir::Dirs))
                if (const auto found = folder.match(name); found.hasMatch())
                    return found.captured(2)
                        + (found.capturedLength(1) > 0 && !isVllmForCpu(found.captured(2))
                                ? QStringLiteral("+cpu")
                                : QString());
        }
    return {};
}

bool isVllmForCpu(const QString &version)
{
    return version.contains(QLatin1String("+cpu"));
}

Sentence vllmIsMissing(const QString &named)
{
    return named.isEmpty()
        ? CoreTr::tr(
            "vLLM is not installed; install it with \"sweetspot-cli engines install vllm\", or name a Python "
            "environment that has it in the engine's entry.")
        : CoreTr::tr("There is no vLLM at %1; enter the path of the program or of the Python environment that "
                     "has it.")
              .arg(named);
}

} // namespace sweetspot
