// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/effortchoice.h"
#include "models/benchconfig.h"
#include "models/issue.h"
#include "models/modelset.h"
#include "models/ownprompt.h"
#include "models/projectsettings.h"
#include "models/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace sweetspot
{

/// What a project holds, as one value.
struct ProjectData {
    ProjectSettings settings;
    BenchConfig config;
    ModelSet models;
    QVector<OwnPrompt> prompts; ///< of the person, for the page Try it
    QVector<EffortRule> tuning; ///< environments of tuning

    bool operator==(const ProjectData &) const = default;
};

/// A project folder on disk. Only config.yaml and models.yaml make one; project.yaml comes with the first save,
/// prompts.yaml with the first prompt, tuning.yaml with the first environment.
class ProjectFolder
{
public:
    explicit ProjectFolder(const QString &path); ///< does not touch the disk

    QString path() const { return m_path; }
    QString absolute(const QString &relative) const;

    /// True when the folder holds at least one of the project's files.
    bool looksLikeProject() const;

    /// Reads the files. Fails only when the folder is no project or was written by a newer program;
    /// everything else is an issue, and what can be read is read.
    Result<ProjectData> load(Issues &issues) const;

    /// Writes what differs from the files, safely. An old format is kept beside as project.yaml.v<N>, and
    /// models.yaml as models.yaml~ because its comments do not survive. A file that
    /// could not be read whole is never written over: Error::BadInput says what to fix, and nothing was
    /// changed.
    Status save(const ProjectData &data) const;
    /// What save() would refuse whatever the data: to be asked before something long is done for it.
    Status mayBeSaved() const;

    /// Where a model's file is: absolute, in model_dir, or in model_dir/<size>. Empty when it is nowhere.
    QString modelFile(const ProjectData &data, const ModelDefinition &model, const QString &file) const;

    /// The same of a folder of safetensors.
    QString modelFolder(const ProjectData &data, const ModelDefinition &model, const QString &name) const;

    bool isWritable() const;

    static constexpr const char *kConfigFile = "config.yaml";
    static constexpr const char *kModelsFile = "models.yaml";
    static constexpr const char *kProjectFile = "project.yaml";
    static constexpr const char *kPromptsFile = "prompts.yaml";
    static constexpr const char *kTuningFile = "tuning.yaml";

private:
    struct OnDisk;
    Result<OnDisk> readWhole() const;
    QString m_path;
};

/// Held by the one program that may write a project. Freed with the object and when the program dies.
class ProjectLock
{
public:
    /// Error::Busy with the holder's name and process when somebody else has it, or what to do about another
    /// machine's lock (see takeLock()); Error::Permission when the folder cannot be written.
    static Result<std::unique_ptr<ProjectLock>> acquire(const ProjectFolder &folder);

private:
    explicit ProjectLock(std::unique_ptr<QLockFile> lock)
        : m_lock(std::move(lock))
    {
    }
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sweetspot
