// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installer.h"

#include "core/base/files.h"
#include "core/base/lockfile.h"
#include "core/base/tr.h"
#include "core/engines/engine.h"
#include "core/engines/install/archiveunpack.h"
#include "core/engines/install/installdownload.h"
#include "core/engines/install/installfolder.h"
#include "core/engines/process/childprocess.h"
#include "core/engines/process/serverenvironment.h"
#include "core/hardware/diskspace.h"
#include "models/bytetext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

Error stopped()
{
    return {ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
}

QString lastLine(const QByteArray &output)
{
    return QString::fromUtf8(output.mid(output.trimmed().lastIndexOf('\n') + 1)).trimmed().left(200);
}

QProcessEnvironment environmentOf(const RunProgram &run, const QString &temporary)
{
    QProcessEnvironment environment = withVariables(childEnvironment(), run.environment);
    for (const char *name : {"PYTHONPATH", "PYTHONHOME"}) // of another environment
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TMPDIR"), temporary); // gigabytes, and gone with the rest
    return environment;
}

/// One installation. What it made is gone again when it is not finished.
class Work
{
public:
    Work(const Engine &engine, const InstallPlan &plan, const InstallTeller &tell, const std::stop_token &stop)
        : m_engine(engine)
        , m_plan(plan)
        , m_tell(tell)
        , m_stop(stop)
        , m_byEngine(std::any_of(plan.steps.begin(), plan.steps.end(),
              [](const InstallStep &step) { return std::holds_alternative<FetchByEngine>(step.does); }))
    {
    }

    Result<Installed> run(bool keep, const InstallCheck &check)
    {
        if (const auto begun = begin(); !begun)
            return undone(begun.error());
        for (const InstallStep &step : m_plan.steps) {
            say(++m_step, step.says);
            if (m_stop.stop_requested())
                return undone(stopped());
            if (const auto done = std::visit([this](const auto &action) { return act(action); }, step.does);
                !done)
                return undone(done.error());
        }
        return finish(keep, check);
    }

private:
    void say(int step, const QString &text) const
    {
        if (m_tell)
            m_tell({step, int(m_plan.steps.size()) + 1, text});
    }

    Status begin()
    {
        if (const auto space = requireDiskSpace(m_plan.folder, qint64(m_plan.fetchBytes + m_plan.diskBytes));
            !space)
            return space;
        if (QFileInfo::exists(m_plan.folder)) // left by one that was killed, see folderIsFree()
            if (const auto removed = removeInstall(m_plan.folder); !removed)
                return removed;
        if (m_byEngine) // it makes the folder when everything is ready
            return success();
        if (!QDir().mkpath(m_plan.folder))
            return Error{ErrorCode::Permission,
                CoreTr::tr("The folder %1 could not be created.").arg(m_plan.folder), {}};
        m_made = true;
        if (const auto marked = mark(InstallMarker::State::Installing, {}); !marked) {
            QDir().rmdir(m_plan.folder); // it is empty, and nothing says that it is ours
            return marked;
        }
        if (!QDir().mkpath(m_plan.temporary()))
            return Error{ErrorCode::Permission,
                CoreTr::tr("The folder %1 could not be created.").arg(m_plan.temporary()), {}};
        return success();
    }

    Status mark(InstallMarker::State state, const QString &version) const
    {
        return writeInstallMarker(
            m_plan.folder, {m_plan.engine, version, QDateTime::currentDateTimeUtc(), state});
    }

    Result<Installed> undone(const Error &why) const
    {
        if (!m_made)
            return why;
        const auto removed = removeInstall(m_plan.folder);
        if (removed || removed.error().code == ErrorCode::NotFound)
            return why;
        return Error{why.code, CoreTr::tr("%1 %2").arg(why.sentence).arg(removed.error().sentence), why.detail};
    }

    Result<Installed> finish(bool keep, const InstallCheck &check)
    {
        QDir(m_plan.temporary()).removeRecursively();
        say(int(m_plan.steps.size()) + 1, CoreTr::tr("Loading a tiny model to test it"));
        const auto version = check(m_engine, m_plan, m_stop);
        Installed installed{m_plan.folder, version ? *version : QString(), {}};
        if (!version) {
            if (m_stop.stop_requested())
                return undone(stopped());
            if (!keep)
                return undone({ErrorCode::Environment,
                    CoreTr::tr("The test failed, so everything was removed again: %1")
                        .arg(version.error().sentence),
                    version.error().detail});
            installed.problem = version.error().sentence;
        }
        if (const auto marked = mark(InstallMarker::State::Whole, installed.version); !marked)
            return undone(marked.error());
        return installed;
    }

    Status act(const RunProgram &run) const
    {
        const QString name = QFileInfo(run.program).fileName();
        const QString output = m_plan.temporary() + QStringLiteral("/output");
        QFile::remove(output);
        ChildProcess process;
        if (const auto started = process.start({run.program, run.arguments,
                environmentOf(run, m_plan.temporary()), m_plan.folder, output, output});
            !started)
            return started;
        const auto until = std::chrono::steady_clock::now() + run.patience;
        QString shown;
        constexpr qint64 kTail = 2000;
        while (!process.waitExit(500ms, m_stop)) {
            if (m_stop.stop_requested())
                return stopped(); // the destructor ends it with its children
            if (std::chrono::steady_clock::now() >= until)
                return Error{ErrorCode::Timeout,
                    CoreTr::tr("%1 did not finish within %2 s.").arg(name).arg(run.patience.count()), {}};
            if (const QString line = lastLine(readTail(output, kTail)); !line.isEmpty() && line != shown)
                say(m_step, shown = line);
        }
        const auto exit = process.exit();
        if (exit && !exit->bySignal && exit->code == 0)
            return success();
        return Error{ErrorCode::Environment, CoreTr::tr("%1 failed.").arg(name),
            QString::fromUtf8(readTail(output, kTail)).trimmed()};
    }

    Status act(const DownloadFile &download) const
    {
        int percent = -1;
        return fetchChecked(
            download,
            [&](qint64 done, qint64 total) {
                const int now = total > 0 ? int(done * 100 / total) : int(done >> 24);
                if (std::exchange(percent, now) == now)
                    return;
                say(m_step,
                    total > 0 ? QString(CoreTr::tr("Downloading: %1 of %2")
                                            .arg(formatBytes(double(done)))
                                            .arg(formatBytes(double(total))))
                              : QString(CoreTr::tr("Downloading: %1").arg(formatBytes(double(done)))));
            },
            m_stop);
    }

    Status act(const UnpackArchive &unpack) const
    {
        const auto unpacked = unpackArchive(unpack.archive, unpack.into, unpack.mostBytes, m_stop);
        QFile::remove(unpack.archive);
        return unpacked;
    }

    Status act(const WriteBytes &write) const
    {
        if (!QDir().mkpath(QFileInfo(write.path).absolutePath()))
            return Error{ErrorCode::Permission, CoreTr::tr("%1 cannot be written.").arg(write.path), {}};
        return writeFileSafely(write.path, write.bytes);
    }

    Status act(const FetchByEngine &)
    {
        const auto fetched = m_engine.fetchProgram(
            m_plan, [this](const QString &text) { say(m_step, text); }, m_stop);
        if (!fetched)
            return fetched;
        m_made = true; // folderIsFree() saw to it that nothing was there
        return mark(InstallMarker::State::Installing, {});
    }

    const Engine &m_engine;
    const InstallPlan &m_plan;
    const InstallTeller &m_tell;
    std::stop_token m_stop;
    bool m_byEngine;
    bool m_made = false; ///< the folder is there, and ours
    int m_step = 0;
};

} // namespace

namespace
{

Result<std::unique_ptr<QLockFile>> lockOf(const QString &folder)
{
    return takeLock(folder + QStringLiteral(".lock"), [&folder](const LockHolder &holder) {
        return QString(
            CoreTr::tr("Another program (process %1) installs into %2 now.").arg(holder.pid).arg(folder));
    });
}

} // namespace

Status removeInstalled(const QString &folder)
{
    const auto lock = lockOf(folder);
    return lock ? removeInstall(folder) : Status(lock.error());
}

Status folderIsFree(const InstallPlan &plan)
{
    const QFileInfo folder(plan.folder);
    const QString shown = QDir::toNativeSeparators(plan.folder);
    if (!folder.exists() && !folder.isSymLink())
        return success();
    const auto marker = readInstallMarker(plan.folder);
    if (!marker || folder.isSymLink())
        return Error{ErrorCode::BadInput,
            CoreTr::tr(
                "%1 is there already and was not installed by this command; it is left as it is. Move or "
                "delete it first.")
                .arg(shown),
            {}};
    if (marker->state == InstallMarker::State::Whole)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is installed already in %2; remove it first to install it again.")
                .arg(plan.label, shown),
            {}};
    return success();
}

Result<Installed> followPlan(const Engine &engine, const InstallPlan &plan, const InstallTeller &tell,
    const std::stop_token &stop, bool keep, const InstallCheck &check)
{
    if (!plan.fits())
        return Error{ErrorCode::Environment, plan.refused, {}};
    const QString parent = QFileInfo(plan.folder).absolutePath();
    if (!QDir().mkpath(parent))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 could not be created.").arg(parent), {}};
    auto lock = lockOf(plan.folder);
    if (!lock)
        return lock.error();
    const auto free = folderIsFree(plan);
    auto installed = free ? Work(engine, plan, tell, stop).run(keep, check) : Result<Installed>(free.error());
    lock->reset();
    if (!installed)
        QDir().rmdir(parent); // where it holds nothing else
    return installed;
}

} // namespace sweetspot
