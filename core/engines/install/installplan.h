// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"
#include "models/sentence.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>
#include <QVersionNumber>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace sweetspot
{

/// A Python of this machine.
struct FoundPython {
    QString program; ///< absolute path
    QVersionNumber version;
    bool makesEnvironments = false; ///< it has venv and ensurepip
    bool operator==(const FoundPython &) const = default;
};

/// What decides how an engine can be installed. Value type; see findInstallMachine().
struct InstallMachine {
    QVector<Device> devices; ///< the processor and GPUs, with what their drivers say
    QString architecture = {}; ///< as QSysInfo names it: "x86_64", "arm64"
    QString system = {}; ///< ID of os-release: "debian", "ubuntu"; empty: not known
    QStringList systemLike = {}; ///< ID_LIKE of os-release
    QVector<FoundPython> pythons = {}; ///< the one to be tried first in front
    QStringList tools = {}; ///< of those that plans ask for, which are on PATH: kInstallTools
    std::optional<double> freeDiskBytes = {}; ///< where the folder is or will be
    QString folder = {}; ///< absolute; each engine gets a folder of its own in it

    bool operator==(const InstallMachine &) const = default;

    bool has(const QString &tool) const { return tools.contains(tool); }
    bool hasApt() const; ///< Debian, Ubuntu and their kin
    QVector<Device> gpusOf(const QString &vendor) const;
};

/// Programs that a plan may ask of a machine.
inline constexpr const char *kInstallTools[] = {"tar", "zstd", "docker", "podman"};

/// Runs a program to its end; anything but exit code 0 fails the installation.
struct RunProgram {
    QString program; ///< absolute path
    QStringList arguments;
    std::chrono::seconds patience{60};
    QMap<QString, QString> environment = {}; ///< beside that of every child
    bool operator==(const RunProgram &) const = default;
};

/// Fetches one file whose checksum is known, or stands in a list at the same address ("HEX  NAME" in a line).
struct DownloadFile {
    QString base; ///< address of the folder that has it, without a slash at its end
    QStringList names; ///< what it may be called there, the preferred one first
    QString sums = {}; ///< name of the list of checksums there; empty: sha256 says it
    QString sha256 = {}; ///< hexadecimal
    QString target; ///< absolute path
    bool operator==(const DownloadFile &) const = default;
};

/// Unpacks an archive of tar; nothing of it gets outside the folder.
struct UnpackArchive {
    QString archive; ///< absolute path
    QString into; ///< absolute path
    qint64 mostBytes = 0; ///< that it may become
    bool operator==(const UnpackArchive &) const = default;
};

struct WriteBytes {
    QString path; ///< absolute; its folder is made
    QByteArray bytes;
    bool operator==(const WriteBytes &) const = default;
};

/// The engine's own way of fetching its program, Engine::fetchProgram().
struct FetchByEngine {
    bool operator==(const FetchByEngine &) const = default;
};

struct InstallStep {
    Sentence says; ///< what it does: a sentence
    std::variant<RunProgram, DownloadFile, UnpackArchive, WriteBytes, FetchByEngine> does;
    bool operator==(const InstallStep &) const = default;
};

/// How an engine is installed for this person on this machine, or why not. Value type; nothing is done by it.
struct InstallPlan {
    QString engine; ///< EngineKind::id
    QString label; ///< EngineKind::label
    QString folder = {}; ///< absolute: all that is installed is in it
    QString variant = {}; ///< which of several builds, in the engine's own word; empty: there is one
    Sentence summary = {}; ///< what it is that is installed: a sentence
    QVector<InstallStep> steps = {};
    double fetchBytes = 0; ///< about, that are downloaded
    double diskBytes = 0; ///< about, that it takes when it is done
    std::optional<Device> checkedOn = {}; ///< the GPU that its check loads a model on; none: the processor
    Sentence refused = {}; ///< why it cannot be installed by us: a sentence; empty: it can
    QStringList commands = {}; ///< what the person can do about that, lines for a shell

    bool operator==(const InstallPlan &) const = default;

    bool fits() const { return refused.isEmpty(); }
    /// In the folder, for what is needed on the way only; removed at the end.
    QString temporary() const { return folder + QStringLiteral("/tmp"); }
};

/// A plan without steps for an engine's own folder.
InstallPlan planFor(const QString &engine, const QString &label, const InstallMachine &machine);
/// The plan as one that is not to be followed.
InstallPlan refusedPlan(InstallPlan plan, const Sentence &why, const QStringList &commands = {});
/// The plan, or refused where the disk has no room for what is downloaded and what it becomes. Pure.
InstallPlan ifThereIsRoom(InstallPlan plan, const InstallMachine &machine);

/// What a person is told before anything is done: what it is, each step, how much, where, how it is undone. Of
/// a refused plan why, and the commands. Lines without line breaks.
QStringList planLines(const InstallPlan &plan);

/// One step of an installation, for a progress line.
struct InstallProgress {
    int step = 0; ///< from 1
    int steps = 0;
    QString text;
};
using InstallTeller = std::function<void(const InstallProgress &)>;

} // namespace sweetspot
