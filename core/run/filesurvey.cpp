// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/filesurvey.h"

#include "core/base/tr.h"
#include "core/catalog/contentmatch.h"
#include "core/catalog/safetensorsfolder.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace sweetspot
{

namespace
{

ModelFileFacts factsOf(const QString &path, const QString &name)
{
    ModelFileFacts facts;
    facts.path = path;
    if (facts.path.isEmpty()) {
        facts.problem
            = CoreTr::tr("%1 is not in the model folder; put it there or correct its name in models.yaml.")
                  .arg(name);
        return facts;
    }
    const QFileInfo info(facts.path);
    facts.bytes = info.size();
    facts.modifiedMs = info.lastModified().toMSecsSinceEpoch();
    const auto header = readGgufHeader(facts.path);
    if (header) {
        facts.header = *header;
        facts.bytes = qint64(header->fileBytes); // all parts of a split model
    } else {
        facts.problem = header.error().sentence;
    }
    return facts;
}

} // namespace

QHash<MatrixKey, ModelFileFacts> surveyModelFiles(const ProjectFolder &folder, const ProjectData &data)
{
    QHash<MatrixKey, ModelFileFacts> files;
    for (const ModelDefinition &model : data.models.models)
        for (auto file = model.files.begin(); file != model.files.end(); ++file)
            files.insert(MatrixKey{model.name, file.key()},
                factsOf(folder.modelFile(data, model, file.value()), file.value()));
    return files;
}

QHash<MatrixKey, ModelFileFacts> surveyDrafts(
    const ProjectFolder &folder, const ProjectData &data, const QVector<ParameterSet> &sets)
{
    QHash<MatrixKey, ModelFileFacts> drafts;
    for (const ParameterSet &set : sets)
        if (const QString name = set.text(knobid::kSpecDraftModel);
            !name.isEmpty() && !drafts.contains(MatrixKey{name, {}}))
            drafts.insert(MatrixKey{name, {}}, factsOf(folder.modelFile(data, {}, name), name));
    return drafts;
}

QHash<MatrixKey, ModelFileFacts> surveyFolders(const ProjectFolder &folder, const ProjectData &data)
{
    QHash<MatrixKey, ModelFileFacts> folders;
    for (const ModelDefinition &model : data.models.models)
        for (const Artifact &artifact : model.artifacts) {
            if (artifact.kind != Artifact::Kind::Safetensors)
                continue;
            ModelFileFacts facts;
            facts.path = folder.modelFolder(data, model, artifact.location);
            const auto read = facts.path.isEmpty()
                ? Result<SafetensorsFacts>(Error{ErrorCode::NotFound,
                    CoreTr::tr(
                        "%1 is not in the model folder; put it there or correct its name in models.yaml.")
                        .arg(artifact.location),
                    {}})
                : readSafetensorsFolder(facts.path);
            if (read) {
                facts.safetensors = *read;
                facts.bytes = read->bytes;
                facts.modifiedMs = QFileInfo(facts.path).lastModified().toMSecsSinceEpoch();
            } else {
                facts.problem = read.error().sentence;
            }
            folders.insert(MatrixKey{model.name, artifact.quantization}, facts);
        }
    return folders;
}

namespace
{

// What shows, without reading it, that a file is the one that was read before: every write changes its ctime.
// Empty when there is no such file.
QString stateOf(const QString &path)
{
    struct stat info {
    };
    if (stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return QStringLiteral("%1|%2|%3|%4.%5")
        .arg(path)
        .arg(info.st_ino)
        .arg(info.st_size)
        .arg(info.st_ctim.tv_sec)
        .arg(info.st_ctim.tv_nsec);
}

} // namespace

void takeFingerprints(QHash<MatrixKey, ModelFileFacts> &files, MachineMemory &memory,
    const std::function<bool(int number, int total)> &before)
{
    QVector<std::pair<ModelFileFacts *, QString>> strangers; // each with its state
    for (ModelFileFacts &facts : files) {
        if (facts.path.isEmpty())
            continue;
        const QString state = stateOf(facts.path);
        facts.fingerprint = memory.fingerprints.value(state);
        if (facts.fingerprint.isEmpty())
            strangers << std::pair(&facts, state);
    }
    int number = 0;
    for (const auto &[facts, state] : std::as_const(strangers)) {
        if (before && !before(++number, int(strangers.size())))
            return;
        facts->fingerprint = QString::fromLatin1(contentFingerprint(facts->path).left(32));
        if (!state.isEmpty() && !facts->fingerprint.isEmpty()) // what could not be read may be, next time
            memory.fingerprints.insert(state, facts->fingerprint);
    }
}

void fingerprintFiles(QHash<MatrixKey, ModelFileFacts> &files)
{
    MachineMemory memory = readMachineMemory(machineMemoryFile());
    takeFingerprints(files, memory);
}

QHash<MatrixKey, QString> fingerprintsOf(const QHash<MatrixKey, ModelFileFacts> &files)
{
    QHash<MatrixKey, QString> fingerprints;
    for (auto facts = files.begin(); facts != files.end(); ++facts)
        fingerprints.insert(facts.key(), facts->fingerprint);
    return fingerprints;
}

} // namespace sweetspot
