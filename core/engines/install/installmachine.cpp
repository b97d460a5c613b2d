// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installmachine.h"

#include "core/base/files.h"
#include "core/engines/install/installfolder.h"
#include "core/engines/process/tool.h"
#include "core/hardware/diskspace.h"
#include "core/hardware/gpu/gpusensors.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSysInfo>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

// On Debian ensurepip is in a package of its own, without which environments have no pip.
const QString kQuestion = QStringLiteral(
    "import sys; print('%d.%d.%d' % sys.version_info[:3]); import venv, ensurepip; print('environments')");

} // namespace

void readOsRelease(const QByteArray &text, InstallMachine &machine)
{
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype equals = line.indexOf('=');
        const QByteArray name = line.left(std::max<qsizetype>(equals, 0)).trimmed();
        const QString value = QString::fromUtf8(line.mid(equals + 1).trimmed())
                                  .remove(QLatin1Char('"'))
                                  .remove(QLatin1Char('\''))
                                  .toLower();
        if (name == "ID")
            machine.system = value;
        else if (name == "ID_LIKE")
            machine.systemLike = value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
}

std::optional<FoundPython> pythonFrom(const QString &program, const QByteArray &answer)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+\\.\\d+\\.\\d+)\\s*(environments)?\\s*\\z"));
    const auto match = pattern.match(QString::fromUtf8(answer));
    if (!match.hasMatch())
        return std::nullopt;
    return FoundPython{program, QVersionNumber::fromString(match.captured(1)), match.capturedLength(2) > 0};
}

QVector<FoundPython> findPythons(const std::stop_token &stop)
{
    QVector<FoundPython> pythons;
    QStringList seen;
    for (const char *name : {"python3.12", "python3.13", "python3.11", "python3.10", "python3"}) {
        const QString program = QStandardPaths::findExecutable(QString::fromLatin1(name));
        const QString real = QFileInfo(program).canonicalFilePath();
        if (program.isEmpty() || seen.contains(real))
            continue;
        seen << real;
        const auto said = runTool(program, {QStringLiteral("-c"), kQuestion}, 20s, stop);
        if (const auto python = said ? pythonFrom(program, said->standardOutput) : std::nullopt)
            pythons << *python;
    }
    return pythons;
}

InstallMachine findInstallMachine(const std::stop_token &stop)
{
    InstallMachine machine;
    machine.devices = GpuSensors::find().devices();
    machine.architecture = QSysInfo::currentCpuArchitecture();
    constexpr qint64 kMostBytes = 64 << 10;
    if (const auto release = readWholeFile(QStringLiteral("/etc/os-release"), kMostBytes))
        readOsRelease(*release, machine);
    machine.pythons = findPythons(stop);
    for (const char *tool : kInstallTools)
        if (const QString name = QString::fromLatin1(tool); !QStandardPaths::findExecutable(name).isEmpty())
            machine.tools << name;
    machine.folder = installsFolder();
    machine.freeDiskBytes = freeDiskBytes(machine.folder);
    return machine;
}

} // namespace sweetspot
