// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/projectfolder.h"

#include "engine/store/configcodec.h"
#include "engine/store/files.h"
#include "engine/store/modelscodec.h"
#include "engine/store/projectcodec.h"
#include "engine/store/yamlnode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace sweetspot
{

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("ProjectFolder", text);
}
QString name(const char *file)
{
    return QString::fromLatin1(file);
}
} // namespace

ProjectFolder::ProjectFolder(const QString &path)
    : m_path(QDir(path).absolutePath())
{
    // Any of the project's files may be pointed at instead of the folder.
    const QFileInfo info(m_path);
    if (info.isFile())
        m_path = info.absolutePath();
}

QString ProjectFolder::absolute(const QString &relative) const
{
    return QDir::cleanPath(QDir(m_path).absoluteFilePath(relative));
}

bool ProjectFolder::looksLikeProject() const
{
    for (const char *file : {kConfigFile, kModelsFile, kProjectFile})
        if (QFileInfo(absolute(name(file))).isFile())
            return true;
    return false;
}

Result<ProjectData> ProjectFolder::load(Issues &issues) const
{
    const QString shown = QDir::toNativeSeparators(m_path);
    if (!QFileInfo(m_path).isDir())
        return Error{ErrorCode::NotFound, tr("There is no folder %1.").arg(shown), {}};
    if (!looksLikeProject())
        return Error{ErrorCode::BadInput,
            tr("%1 is no Sweetspot project: it has neither config.yaml nor models.yaml. "
               "\"sweetspot-cli new\" makes one.")
                .arg(shown),
            {}};
    // A missing file is an empty one; an unreadable one is an issue.
    const auto read = [&](const char *file) -> QByteArray {
        if (!QFileInfo::exists(absolute(name(file))))
            return {};
        const auto bytes = readWholeFile(absolute(name(file)), yaml::kLargestFile);
        if (bytes)
            return *bytes;
        issues << Issue{Issue::Severity::Error, name(file), 0, {}, {}, {}, bytes.error().sentence};
        return {};
    };
    ProjectData data;
    const ProjectFile project = readProjectSettings(read(kProjectFile), name(kProjectFile));
    issues << project.issues;
    if (project.tooNew)
        return Error{ErrorCode::TooNew, project.issues.last().message, {}};
    data.settings = project.settings;
    if (data.settings.name.isEmpty())
        data.settings.name = QFileInfo(m_path).fileName();
    const ConfigFile config = readConfig(read(kConfigFile), name(kConfigFile));
    data.config = config.config;
    issues << config.issues << checkConfigPaths(config.config, m_path, name(kConfigFile));
    const ModelsFile models = readModels(read(kModelsFile), name(kModelsFile));
    data.models = models.list;
    issues << models.issues;
    return data;
}

Status ProjectFolder::save(const ProjectData &data) const
{
    if (!QDir().mkpath(m_path))
        return Error{ErrorCode::Permission,
            tr("The folder %1 cannot be made; choose another place.").arg(QDir::toNativeSeparators(m_path)),
            {}};
    const auto readOld = [&](const char *file) {
        const auto bytes = readWholeFile(absolute(name(file)), yaml::kLargestFile);
        return bytes ? *bytes : QByteArray();
    };
    const auto write = [&](const char *file, const QByteArray &old, const QByteArray &text) -> Status {
        if (text == old && QFileInfo::exists(absolute(name(file))))
            return success();
        return writeFileSafely(absolute(name(file)), text);
    };

    const QByteArray oldProject = readOld(kProjectFile);
    const ProjectFile before = readProjectSettings(oldProject, {});
    if (before.tooNew)
        return Error{ErrorCode::TooNew, before.issues.last().message, {}};
    if (!oldProject.isEmpty() && before.formatVersion < ProjectSettings::kFormatVersion) {
        const auto kept = writeFileSafely(
            absolute(QStringLiteral("%1.v%2").arg(name(kProjectFile)).arg(before.formatVersion)), oldProject);
        if (!kept)
            return kept;
    }
    if (oldProject.isEmpty() || before.settings != data.settings
        || before.formatVersion < ProjectSettings::kFormatVersion)
        if (const auto status
            = write(kProjectFile, oldProject, writeProjectSettings(oldProject, data.settings));
            !status)
            return status;

    const QByteArray oldConfig = readOld(kConfigFile);
    const QByteArray config = QFileInfo::exists(absolute(name(kConfigFile)))
        ? writeConfig(oldConfig, data.config)
        : configTemplate(data.config);
    if (const auto status = write(kConfigFile, oldConfig, config); !status)
        return status;

    const QByteArray oldModels = readOld(kModelsFile);
    if (!oldModels.isEmpty() && readModels(oldModels, {}).list == data.models)
        return success();
    if (!oldModels.isEmpty())
        if (const auto kept = writeFileSafely(absolute(name(kModelsFile) + QLatin1Char('~')), oldModels); !kept)
            return kept;
    return write(kModelsFile, oldModels, writeModels(oldModels, data.models));
}

QString ProjectFolder::modelFile(
    const ProjectData &data, const ModelDefinition &model, const QString &file) const
{
    const QDir dir(absolute(data.config.modelDir));
    for (const QString &candidate : {dir.absoluteFilePath(file),
             dir.absoluteFilePath(model.size + QLatin1Char('/') + file), absolute(file)})
        if (QFileInfo(candidate).isFile())
            return QDir::cleanPath(candidate);
    return {};
}

bool ProjectFolder::isWritable() const
{
    return QFileInfo(m_path).isDir() && QFileInfo(m_path).isWritable();
}

ProjectLock::ProjectLock(const QString &path)
    : m_lock(path)
{
    m_lock.setStaleLockTime(0); // stale only when its process is gone, however long a run takes
}

Result<std::unique_ptr<ProjectLock>> ProjectLock::acquire(const ProjectFolder &folder)
{
    std::unique_ptr<ProjectLock> lock(new ProjectLock(folder.absolute(QStringLiteral(".sweetspot.lock"))));
    if (lock->m_lock.tryLock(0))
        return lock;
    const QString shown = QDir::toNativeSeparators(folder.path());
    if (lock->m_lock.error() == QLockFile::LockFailedError) {
        qint64 pid = 0;
        QString host, program;
        lock->m_lock.getLockInfo(&pid, &host, &program);
        return Error{ErrorCode::Busy,
            tr("%1 is open in %2 (process %3 on %4); close it there to change or run anything here.")
                .arg(shown, program.isEmpty() ? tr("another program") : program, QString::number(pid),
                    host.isEmpty() ? tr("this machine") : host),
            {}};
    }
    return Error{ErrorCode::Permission,
        tr("%1 cannot be written, so nothing can be run or changed in it; check its permissions.").arg(shown),
        {}};
}

} // namespace sweetspot
