// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/tool.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/engines/process/childprocess.h"
#include "core/engines/process/serverenvironment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace sweetspot
{

namespace
{

QByteArray contents(const QString &path)
{
    constexpr qint64 kMost = 8 << 20; // a tool that prints more than this has gone astray
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? readUpTo(file, kMost) : QByteArray();
}

} // namespace

Result<ToolOutput> runTool(const QString &program, const QStringList &arguments, std::chrono::seconds patience,
    const std::stop_token &stop)
{
    const QString name = QFileInfo(program).fileName();
    // Files instead of pipes: nothing has to be read while the tool runs, and nothing blocks it.
    const QTemporaryDir dir;
    if (!dir.isValid())
        return Error{ErrorCode::Io, CoreTr::tr("No space for temporary files; free some disk space."),
            dir.errorString()};
    const QString out = dir.filePath(QStringLiteral("out")), err = dir.filePath(QStringLiteral("err"));
    ChildProcess process;
    if (const auto started = process.start({program, arguments, serverEnvironment(), {}, out, err}); !started)
        return started.error();
    const bool ended = process.waitExit(patience, stop);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    if (!ended)
        return Error{ErrorCode::Timeout,
            CoreTr::tr("%1 did not finish within %2 s.").arg(name).arg(patience.count()), {}};
    ToolOutput output{contents(out), contents(err), process.exit() ? process.exit()->code : -1};
    if (process.exit() && process.exit()->bySignal)
        return Error{ErrorCode::Server, CoreTr::tr("%1 crashed.").arg(name),
            QString::fromUtf8(output.standardError.right(1000))};
    return output;
}

QString findTool(const QString &named, const QString &name, const QStringList &folders)
{
    if (named.isEmpty()) {
        const QString onPath = QStandardPaths::findExecutable(name);
        return onPath.isEmpty() ? QStandardPaths::findExecutable(name, folders) : onPath;
    }
    const QString place = named.startsWith(QLatin1String("~/")) ? QDir::homePath() + named.mid(1) : named;
    for (const QString &path : {place, place + QStringLiteral("/bin/") + name, place + QLatin1Char('/') + name})
        if (const QFileInfo file(path); file.isFile() && file.isExecutable())
            return file.absoluteFilePath();
    return {};
}

} // namespace sweetspot
