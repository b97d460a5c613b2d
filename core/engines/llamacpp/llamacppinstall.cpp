// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppinstall.h"

#include "core/base/tr.h"
#include "core/engines/process/serverenvironment.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace sweetspot
{

namespace
{

constexpr double kMiB = 1024.0 * 1024.0;
constexpr int kAskMs = 30000; // a GPU build may initialise drivers first

struct Answer {
    QString out;
    QString err;
};

Result<Answer> ask(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(serverEnvironment());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted(kAskMs))
        return Error{ErrorCode::Environment,
            CoreTr::tr("%1 could not be started; check that it is a llama-server for this machine.")
                .arg(program),
            process.errorString()};
    if (!process.waitForFinished(kAskMs)) {
        process.kill();
        process.waitForFinished();
        return Error{ErrorCode::Environment,
            CoreTr::tr("%1 does not respond to \"%2\"; is it a llama-server?")
                .arg(program, arguments.join(QLatin1Char(' '))),
            {}};
    }
    const Answer answer{
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Error{ErrorCode::Environment,
            CoreTr::tr("%1 failed on \"%2\" (exit code %3); it may be built for another machine.")
                .arg(program, arguments.join(QLatin1Char(' ')))
                .arg(process.exitCode()),
            answer.err.left(2000)};
    return answer;
}

} // namespace

QString LlamaCppInstall::tool(const QString &name) const
{
    const QFileInfo beside(QFileInfo(serverPath).absolutePath() + QLatin1Char('/') + name);
    if (beside.isFile() && beside.isExecutable())
        return beside.filePath();
    const QFileInfo resolved(
        QFileInfo(QFileInfo(serverPath).canonicalFilePath()).absolutePath() + QLatin1Char('/') + name);
    if (resolved.isFile() && resolved.isExecutable())
        return resolved.filePath();
    return QStandardPaths::findExecutable(name);
}

int parseBuildNumber(const QString &versionLine)
{
    static const QRegularExpression named(QStringLiteral("\\(build (\\d+)"));
    static const QRegularExpression plain(QStringLiteral("^version: (\\d+) \\("));
    for (const auto *pattern : {&named, &plain})
        if (const auto match = pattern->match(versionLine); match.hasMatch())
            return match.captured(1).toInt();
    return 0;
}

QSet<QString> parseHelpFlags(const QString &help)
{
    static const QRegularExpression option(QStringLiteral("(?:^|[\\s,/|])(-{1,2}[A-Za-z][A-Za-z0-9-]*)"));
    QSet<QString> flags;
    const QStringList lines = help.split(QLatin1Char('\n'));
    // Some are listed to say what to take in their place; given one of them, a server ends.
    const auto isRemoved = [&lines](qsizetype i) {
        const QString next = lines.value(i + 1);
        return (lines[i] + (next.startsWith(QLatin1Char('-')) ? QString() : next))
            .contains(QLatin1String("argument has been removed"));
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (!line.startsWith(QLatin1Char('-')) || line.startsWith(QLatin1String("-----")) || isRemoved(i))
            continue;
        // The explanation begins in a far column; options before it are separated by at most a few blanks.
        static const QRegularExpression explanation(QStringLiteral("\\s{2,}(?=[^-\\s])"));
        auto matches = option.globalMatch(line.left(line.indexOf(explanation)));
        while (matches.hasNext())
            flags.insert(matches.next().captured(1));
    }
    return flags;
}

QVector<EngineDevice> parseDeviceList(const QString &output)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s+([A-Za-z]+\\d+): (.*?)(?: \\((\\d+) MiB, (\\d+) MiB free\\))?\\s*\\z"));
    QVector<EngineDevice> devices;
    for (const QString &line : output.split(QLatin1Char('\n'))) {
        const auto match = pattern.match(line);
        if (!match.hasMatch())
            continue;
        EngineDevice device{match.captured(1), match.captured(2), std::nullopt, std::nullopt};
        if (!match.captured(3).isEmpty()) {
            device.totalBytes = match.captured(3).toDouble() * kMiB;
            device.freeBytes = match.captured(4).toDouble() * kMiB;
        }
        devices << device;
    }
    return devices;
}

Result<LlamaCppInstall> probeLlamaCpp(const QString &serverPath, const QStringList &rpcServers)
{
    LlamaCppInstall info;
    info.serverPath = serverPath;
    const QFileInfo file(serverPath);
    if (!file.isFile())
        return Error{ErrorCode::Environment, CoreTr::tr("There is no llama-server at %1.").arg(serverPath), {}};
    if (!file.isExecutable())
        return Error{ErrorCode::Environment,
            CoreTr::tr("%1 is not executable; run chmod +x on it or name another llama-server.")
                .arg(serverPath),
            {}};
    const auto version = ask(serverPath, {QStringLiteral("--version")});
    if (!version)
        return version.error();
    for (const QString &line : (version->err + QLatin1Char('\n') + version->out).split(QLatin1Char('\n')))
        if (line.startsWith(QLatin1String("version:")))
            info.versionLine = line.trimmed();
    if (info.versionLine.isEmpty())
        return Error{ErrorCode::Environment,
            CoreTr::tr("%1 prints no version; this kind of llama-server is not supported.").arg(serverPath),
            version->err.left(2000)};
    info.build = parseBuildNumber(info.versionLine);
    const auto help = ask(serverPath, {QStringLiteral("--help")});
    if (!help)
        return help.error();
    info.flags = parseHelpFlags(help->out + QLatin1Char('\n') + help->err);
    if (!info.has("--list-devices"))
        return info; // builds before device lists: the CPU
    QStringList arguments;
    if (!rpcServers.isEmpty() && info.has("--rpc"))
        arguments << QStringLiteral("--rpc") << rpcServers.join(QLatin1Char(','));
    arguments << QStringLiteral("--list-devices");
    const auto devices = ask(serverPath, arguments);
    if (!devices && !rpcServers.isEmpty())
        return Error{ErrorCode::Environment,
            CoreTr::tr("llama.cpp lists no devices; check that the servers of llama_cpp.rpc_servers run: %1.")
                .arg(rpcServers.join(QStringLiteral(", "))),
            devices.error().detail};
    if (!devices)
        return devices.error();
    info.devices = parseDeviceList(devices->out);
    return info;
}

} // namespace sweetspot
