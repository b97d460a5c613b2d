// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppfetch.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/engines/llamacpp/enginefolder.h"
#include "core/engines/llamacpp/releasefetch.h"
#include "core/engines/process/serverenvironment.h"
#include "core/hardware/diskspace.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTemporaryDir>

#include <unistd.h>

namespace sweetspot
{

namespace
{

const QString kKeyring = QStringLiteral("/usr/share/keyrings/debian-archive-keyring.gpg");
constexpr qint64 kNeededBytes = 300ll << 20; // unpacked, with the package lists and room to spare

// The engine, its libraries down to the C library, and the tool that makes them find each other.
const QStringList kPackages{QStringLiteral("llama.cpp-tools"), QStringLiteral("llama.cpp-tools-extra"),
    QStringLiteral("libllama0"), QStringLiteral("libggml0"), QStringLiteral("libggml0-backend-rpc"),
    QStringLiteral("patchelf"), QStringLiteral("libc6"), QStringLiteral("libstdc++6"),
    QStringLiteral("libgcc-s1"), QStringLiteral("libgomp1"), QStringLiteral("libssl3t64"),
    QStringLiteral("zlib1g"), QStringLiteral("libzstd1")};

/// Runs one program after the other and watches the stop token.
class Steps
{
public:
    Steps(const std::function<void(const FetchProgress &)> &progress, const std::stop_token &stop, int steps)
        : m_progress(progress)
        , m_stop(stop)
        , m_steps(steps)
    {
    }

    void next(const QString &text)
    {
        if (m_progress)
            m_progress({++m_step, m_steps, text});
    }

    Result<QString> run(const QString &program, const QStringList &arguments, const QString &folder = {},
        const QString &whatFailed = {})
    {
        QProcess process;
        QProcessEnvironment environment = childEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice());
        if (!folder.isEmpty())
            process.setWorkingDirectory(folder);
        process.start(program, arguments);
        if (!process.waitForStarted())
            return Error{ErrorCode::Environment, CoreTr::tr("%1 cannot be run; install it first.").arg(program),
                process.errorString()};
        constexpr int kSliceMs = 100;
        while (!process.waitForFinished(kSliceMs)) {
            if (process.state() == QProcess::NotRunning)
                break;
            if (m_stop.stop_requested()) {
                process.kill();
                process.waitForFinished();
                return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
            }
        }
        const QString output = QString::fromUtf8(process.readAllStandardOutput());
        if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
            return output;
        return Error{ErrorCode::Environment,
            whatFailed.isEmpty() ? CoreTr::tr("%1 failed.").arg(program) : whatFailed,
            (output + QString::fromUtf8(process.readAllStandardError())).right(2000)};
    }

private:
    std::function<void(const FetchProgress &)> m_progress;
    std::stop_token m_stop;
    int m_steps;
    int m_step = 0;
};

struct AptState {
    QStringList options;
    QString folder;
};

// A package state of its own, so that the machine's is neither needed nor touched.
Result<AptState> makeAptState(const QString &folder, const QString &site)
{
    const QDir dir(folder);
    for (const char *sub : {"lists/partial", "cache/archives/partial", "deb"})
        if (!dir.mkpath(QString::fromLatin1(sub)))
            return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(folder), {}};
    const QByteArray source = "deb [signed-by=" + kKeyring.toUtf8() + "] " + site.toUtf8() + " forky main\n";
    if (const auto written = writeFileSafely(dir.filePath(QStringLiteral("sources.list")), source); !written)
        return written.error();
    AptState state;
    state.folder = folder;
    for (const QString &option : {QStringLiteral("Dir::State::Lists=") + dir.filePath(QStringLiteral("lists")),
             QStringLiteral("Dir::State::status=/dev/null"),
             QStringLiteral("Dir::Etc::SourceList=") + dir.filePath(QStringLiteral("sources.list")),
             QStringLiteral("Dir::Etc::SourceParts=/dev/null"),
             QStringLiteral("Dir::Cache=") + dir.filePath(QStringLiteral("cache")),
             QStringLiteral("Acquire::Languages=none"), QStringLiteral("Acquire::Retries=2"),
             // the download folder belongs to us, so apt must not change to its own user
             QStringLiteral("APT::Sandbox::User=") + (geteuid() == 0 ? QStringLiteral("root") : QString())})
        state.options << QStringLiteral("-o") << option;
    return state;
}

// Packages carry programs for the system's C library; here they must find the one beside them.
Status relocate(Steps &steps, const QString &staging, const QString &finalPrefix)
{
    const QString archLib = QStringLiteral("/usr/lib/x86_64-linux-gnu");
    const QString lib = staging + archLib;
    const QString finalLib = finalPrefix + archLib;
    const QString rpath = finalLib + QLatin1Char(':') + finalLib + QStringLiteral("/llama");
    // The fetched patchelf needs the fetched C library: started through its loader it runs anywhere.
    const QString loader = lib + QStringLiteral("/ld-linux-x86-64.so.2");
    const QStringList patchelf{
        QStringLiteral("--library-path"), lib, staging + QStringLiteral("/usr/bin/patchelf")};
    const QString why = CoreTr::tr("The downloaded programs could not be prepared.");

    const QStringList programFolders{staging + QStringLiteral("/usr/bin"),
        staging + QStringLiteral("/usr/libexec/x86_64-linux-gnu/llama/bin")};
    for (const QString &folder : programFolders) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
            if (!file.fileName().startsWith(QLatin1String("llama-"))
                && !file.fileName().startsWith(QLatin1String("ggml-")))
                continue;
            const auto done = steps.run(loader,
                patchelf
                    + QStringList{QStringLiteral("--set-interpreter"),
                        finalLib + QStringLiteral("/ld-linux-x86-64.so.2"), QStringLiteral("--force-rpath"),
                        QStringLiteral("--set-rpath"), rpath, file.filePath()},
                {}, why);
            if (!done)
                return done.error();
        }
    }
    for (const QString &folder :
        {lib, lib + QStringLiteral("/llama"), lib + QStringLiteral("/ggml/backends0")}) {
        for (const QFileInfo &file :
            QDir(folder).entryInfoList({QStringLiteral("lib*.so*")}, QDir::Files | QDir::NoSymLinks)) {
            const QString name = file.fileName();
            if (!name.startsWith(QLatin1String("libllama")) && !name.startsWith(QLatin1String("libggml"))
                && !name.startsWith(QLatin1String("libmtmd")))
                continue;
            const auto done = steps.run(loader,
                patchelf
                    + QStringList{QStringLiteral("--force-rpath"), QStringLiteral("--set-rpath"), rpath,
                        file.filePath()},
                {}, why);
            if (!done)
                return done.error();
        }
    }
    // Compute backends are looked for beside the executable.
    const QDir backends(lib + QStringLiteral("/ggml/backends0"));
    for (const QString &name : backends.entryList({QStringLiteral("*.so")}, QDir::Files))
        for (const QString &folder : programFolders)
            QFile::link(finalLib + QStringLiteral("/ggml/backends0/") + name, folder + QLatin1Char('/') + name);
    return success();
}

// Debian's own packages, unpacked into a folder of their own.
Result<QString> fetchFromDebian(const QString &prefix, const QString &site, BuildKind kind, Steps &steps)
{
    if (!QDir().mkpath(QFileInfo(prefix).absolutePath()))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(prefix), {}};
    QTemporaryDir work(prefix + QStringLiteral(".fetch-XXXXXX"));
    if (!work.isValid())
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(prefix),
            work.errorString()};
    const auto state = makeAptState(work.filePath(QStringLiteral("apt")), site);
    if (!state)
        return state.error();
    const QString noNetwork
        = CoreTr::tr("The packages could not be downloaded; check the network connection and try again, or set "
                     "llama_cpp.server_path to your own llama-server.");
    steps.next(CoreTr::tr("Reading the package list"));
    if (const auto done = steps.run(QStringLiteral("apt-get"),
            state->options
                + QStringList{QStringLiteral("-q"), QStringLiteral("--error-on=any"), QStringLiteral("update")},
            {}, noNetwork);
        !done)
        return done.error();
    steps.next(kind == BuildKind::Vulkan ? CoreTr::tr("Downloading llama.cpp with Vulkan (17 MB)")
                                         : CoreTr::tr("Downloading llama.cpp (13 MB)"));
    const QString debs = state->folder + QStringLiteral("/deb");
    if (const auto done = steps.run(QStringLiteral("apt-get"),
            state->options + QStringList{QStringLiteral("-q"), QStringLiteral("download")}
                + debianPackages(kind),
            debs, noNetwork);
        !done)
        return done.error();
    steps.next(CoreTr::tr("Unpacking"));
    const QString staging = work.filePath(QStringLiteral("prefix"));
    for (const QFileInfo &deb : QDir(debs).entryInfoList({QStringLiteral("*.deb")}, QDir::Files))
        if (const auto done
            = steps.run(QStringLiteral("dpkg"), {QStringLiteral("-x"), deb.filePath(), staging});
            !done)
            return done.error();
    steps.next(CoreTr::tr("Adjusting the programs to their new location"));
    if (const auto done = relocate(steps, staging, prefix); !done)
        return done.error();
    steps.next(CoreTr::tr("Testing the engine"));
    return installEngine(staging, prefix);
}

// The mirror that the machine's own apt names; empty: it is no Debian machine.
Result<QString> askMirror(Steps &steps)
{
    if (QStandardPaths::findExecutable(QStringLiteral("apt-get")).isEmpty() || !QFileInfo::exists(kKeyring))
        return QString();
    const auto targets = steps.run(QStringLiteral("apt-get"),
        {QStringLiteral("indextargets"), QStringLiteral("--format"),
            QStringLiteral("$(SITE)|$(LABEL)|$(COMPONENT)")});
    return targets ? Result<QString>(debianSite(*targets)) : targets.error();
}

} // namespace

QString debianSite(const QString &indexTargets)
{
    for (const QString &line : indexTargets.split(QLatin1Char('\n'))) {
        const QStringList parts = line.trimmed().split(QLatin1Char('|'));
        if (parts.size() == 3 && parts[0].startsWith(QLatin1String("http"))
            && parts[1] == QLatin1String("Debian") && parts[2] == QLatin1String("main"))
            return parts[0];
    }
    return {};
}

QStringList debianPackages(BuildKind kind)
{
    QStringList names = kPackages;
    if (kind == BuildKind::Vulkan) // GPUs' drivers are the machine's own
        names << QStringLiteral("libggml0-backend-vulkan") << QStringLiteral("libvulkan1");
    return names;
}

QString debianMirror(const std::stop_token &stop)
{
    Steps steps({}, stop, 1);
    const auto site = askMirror(steps);
    return site ? *site : QString();
}

Result<QString> fetchLlamaCpp(const QString &prefix, const std::function<void(const FetchProgress &)> &progress,
    const std::stop_token &stop, const ReleaseWish &wish)
{
    const bool plain = wish.kind == BuildKind::Cpu || wish.kind == BuildKind::Vulkan;
    Steps steps(progress, stop, wish.kind == BuildKind::Cuda ? 7 : 6);
    steps.next(CoreTr::tr("Looking for a source of llama.cpp"));
    if (QSysInfo::currentCpuArchitecture() != QLatin1String("x86_64"))
        return Error{ErrorCode::Environment,
            CoreTr::tr("The download is available for x86-64 only; install llama.cpp yourself and set "
                       "llama_cpp.server_path."),
            {}};
    if (const auto space = requireDiskSpace(prefix, kNeededBytes); !space)
        return space.error();
    QString site;
    if (plain) {
        const auto mirror = askMirror(steps);
        if (!mirror)
            return mirror;
        site = *mirror;
    }
    if (!site.isEmpty())
        return fetchFromDebian(prefix, site, wish.kind, steps);
    // Not a Debian machine, or a build that Debian has not: the archives of llama.cpp's own project.
    return fetchRelease(
        prefix, wish, [&steps](const QString &text) { steps.next(text); }, stop);
}

} // namespace sweetspot
