// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/projectfolder.h"

#include "core/base/files.h"
#include "core/base/lockfile.h"
#include "core/base/tr.h"
#include "core/base/yamlnode.h"
#include "core/store/project/configcodec.h"
#include "core/store/project/effortscodec.h"
#include "core/store/project/modelscodec.h"
#include "core/store/project/projectcodec.h"
#include "core/store/project/promptscodec.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sweetspot
{

namespace
{
QString name(const char *file)
{
    return QString::fromLatin1(file);
}

// Nothing is written over what was not understood.
Error notWhole(const char *file, const Issues &issues)
{
    const auto first = std::find_if(issues.begin(), issues.end(),
        [](const Issue &issue) { return issue.severity == Issue::Severity::Error; });
    return Error{ErrorCode::BadInput,
        first == issues.end() ? CoreTr::tr("Nothing was written: the layout of %1 cannot be changed without "
                                           "losing content; write one \"key: value\" per line.")
                                    .arg(name(file))
                              : CoreTr::tr("Nothing was written, to avoid losing content. Fix this first: %1")
                                    .arg(first->toLine()),
        {}};
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
        if (const QFileInfo info(absolute(name(file))); info.exists() && !info.isDir())
            return true; // what is no file is reported by load()
    return false;
}

Result<ProjectData> ProjectFolder::load(Issues &issues) const
{
    const QString shown = QDir::toNativeSeparators(m_path);
    if (!QFileInfo(m_path).isDir())
        return Error{ErrorCode::NotFound, CoreTr::tr("The folder %1 does not exist.").arg(shown), {}};
    if (const QFileInfo info(m_path); !info.isReadable() || !info.isExecutable())
        return Error{ErrorCode::Permission,
            CoreTr::tr("The folder %1 is not readable; check its permissions.").arg(shown), {}};
    if (!looksLikeProject())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is not a Sweetspot project: it has neither config.yaml nor models.yaml. "
                       "\"sweetspot-cli new\" creates one.")
                .arg(shown),
            {}};
    // A missing file is an empty one; an unreadable one is an issue.
    const auto read = [&](const char *file) -> QByteArray {
        const auto bytes = readWholeFile(absolute(name(file)), yaml::kLargestFile);
        if (bytes)
            return *bytes;
        if (bytes.error().code == ErrorCode::NotFound)
            return {};
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
    const PromptsFile prompts = readPrompts(read(kPromptsFile), name(kPromptsFile));
    data.prompts = prompts.prompts;
    issues << prompts.issues;
    const EffortsFile efforts = readEfforts(read(kTuningFile), name(kTuningFile));
    data.tuning = efforts.rules;
    issues << efforts.issues;
    return data;
}

// The files as they are now. A missing one is empty; one that cannot be read is an error.
struct ProjectFolder::OnDisk {
    QByteArray project, config, models, prompts, tuning;
    bool hasConfig = false;
    ProjectFile projectFile;
    ModelsFile modelsFile;
    PromptsFile promptsFile;
    EffortsFile effortsFile;
};

Result<ProjectFolder::OnDisk> ProjectFolder::readWhole() const
{
    OnDisk disk;
    for (const auto &[file, bytes] : {std::pair(kProjectFile, &disk.project),
             std::pair(kConfigFile, &disk.config), std::pair(kModelsFile, &disk.models),
             std::pair(kPromptsFile, &disk.prompts), std::pair(kTuningFile, &disk.tuning)}) {
        const auto read = readWholeFile(absolute(name(file)), yaml::kLargestFile);
        if (read)
            *bytes = *read;
        else if (read.error().code != ErrorCode::NotFound)
            return read.error();
        else if (const auto may = mayBeReplaced(absolute(name(file))); !may)
            return may.error();
        if (file == kConfigFile)
            disk.hasConfig = read.ok();
    }
    disk.projectFile = readProjectSettings(disk.project, name(kProjectFile));
    if (disk.projectFile.tooNew)
        return Error{ErrorCode::TooNew, disk.projectFile.issues.last().message, {}};
    if (!disk.projectFile.whole || disk.projectFile.formatVersion < 0)
        return notWhole(kProjectFile, disk.projectFile.issues);
    if (const ConfigFile config = readConfig(disk.config, name(kConfigFile)); !config.whole)
        return notWhole(kConfigFile, config.issues);
    disk.modelsFile = readModels(disk.models, name(kModelsFile));
    if (!disk.modelsFile.whole)
        return notWhole(kModelsFile, disk.modelsFile.issues);
    disk.promptsFile = readPrompts(disk.prompts, name(kPromptsFile));
    if (!disk.promptsFile.whole)
        return notWhole(kPromptsFile, disk.promptsFile.issues);
    disk.effortsFile = readEfforts(disk.tuning, name(kTuningFile));
    if (!disk.effortsFile.whole)
        return notWhole(kTuningFile, disk.effortsFile.issues);
    return disk;
}

Status ProjectFolder::mayBeSaved() const
{
    if (const auto disk = readWhole(); !disk)
        return disk.error();
    return success();
}

Status ProjectFolder::save(const ProjectData &data) const
{
    if (!QDir().mkpath(m_path))
        return Error{ErrorCode::Permission,
            CoreTr::tr("The folder %1 could not be created; choose another location.")
                .arg(QDir::toNativeSeparators(m_path)),
            {}};
    // Everything is read and made before the first file is written: all of it, or nothing.
    const auto disk = readWhole();
    if (!disk)
        return disk.error();
    struct Change {
        QString file;
        QByteArray text;
    };
    QVector<Change> changes;
    const ProjectFile &before = disk->projectFile;
    const bool old = before.formatVersion < ProjectSettings::kFormatVersion;
    if (disk->project.isEmpty() || before.settings != data.settings || old) {
        if (hasErrors(before.issues))
            return notWhole(kProjectFile, before.issues);
        if (!disk->project.isEmpty() && old)
            changes << Change{
                QStringLiteral("%1.v%2").arg(name(kProjectFile)).arg(before.formatVersion), disk->project};
        changes << Change{name(kProjectFile), writeProjectSettings(disk->project, data.settings)};
    }
    if (!disk->hasConfig) {
        changes << Change{name(kConfigFile), configTemplate(data.config)};
    } else {
        const auto config = writeConfig(disk->config, data.config);
        if (!config)
            return notWhole(kConfigFile, readConfig(disk->config, name(kConfigFile)).issues);
        if (*config != disk->config)
            changes << Change{name(kConfigFile), *config};
    }
    if (disk->models.isEmpty() || disk->modelsFile.list != data.models) {
        if (hasErrors(disk->modelsFile.issues))
            return notWhole(kModelsFile, disk->modelsFile.issues);
        if (!disk->models.isEmpty())
            changes << Change{name(kModelsFile) + QLatin1Char('~'), disk->models};
        changes << Change{name(kModelsFile), writeModels(disk->models, data.models)};
    }
    if (disk->promptsFile.prompts != data.prompts) {
        if (hasErrors(disk->promptsFile.issues))
            return notWhole(kPromptsFile, disk->promptsFile.issues);
        changes << Change{name(kPromptsFile), writePrompts(disk->prompts, data.prompts)};
    }
    if (disk->effortsFile.rules != data.tuning) {
        if (hasErrors(disk->effortsFile.issues))
            return notWhole(kTuningFile, disk->effortsFile.issues);
        changes << Change{name(kTuningFile), writeEfforts(disk->tuning, data.tuning)};
    }
    for (const Change &change : changes)
        if (const auto written = writeFileSafely(absolute(change.file), change.text); !written)
            return written;
    return success();
}

QString ProjectFolder::modelFile(
    const ProjectData &data, const ModelDefinition &model, const QString &file) const
{
    const QDir dir(absolute(data.config.modelDir));
    // The last but one is where downloads go; see fetchFolder().
    const QString fetched = model.size.isEmpty() ? QStringLiteral("other") : safeFileName(model.size);
    for (const QString &candidate :
        {dir.absoluteFilePath(file), dir.absoluteFilePath(model.size + QLatin1Char('/') + file),
            dir.absoluteFilePath(fetched + QLatin1Char('/') + file), absolute(file)})
        if (QFileInfo(candidate).isFile())
            return QDir::cleanPath(candidate);
    return {};
}

QString ProjectFolder::modelFolder(
    const ProjectData &data, const ModelDefinition &model, const QString &name) const
{
    const QDir dir(absolute(data.config.modelDir));
    for (const QString &candidate : {dir.absoluteFilePath(name),
             dir.absoluteFilePath(model.size + QLatin1Char('/') + name), absolute(name)})
        if (QFileInfo(candidate).isDir())
            return QDir::cleanPath(candidate);
    return {};
}

bool ProjectFolder::isWritable() const
{
    return QFileInfo(m_path).isDir() && QFileInfo(m_path).isWritable();
}

Result<std::unique_ptr<ProjectLock>> ProjectLock::acquire(const ProjectFolder &folder)
{
    const QString shown = QDir::toNativeSeparators(folder.path());
    auto lock
        = takeLock(folder.absolute(QStringLiteral(".sweetspot.lock")), [&shown](const LockHolder &holder) {
              return CoreTr::tr("%1 is open in %2 (process %3 on %4); close it there to change or run it here.")
                  .arg(shown, holder.program.isEmpty() ? CoreTr::tr("another program") : holder.program,
                      QString::number(holder.pid),
                      holder.host.isEmpty() ? CoreTr::tr("this machine") : holder.host);
          });
    if (lock)
        return std::unique_ptr<ProjectLock>(new ProjectLock(std::move(*lock)));
    if (lock.error().code != ErrorCode::Permission)
        return lock.error();
    return Error{ErrorCode::Permission,
        CoreTr::tr("%1 is not writable, so it cannot be changed or run; check its permissions.").arg(shown),
        {}};
}

} // namespace sweetspot
