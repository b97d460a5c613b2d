// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/modelimport.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/catalog/safetensorsfolder.h"
#include "core/gguf/ggufheader.h"
#include "core/store/project/projectfolder.h"
#include "models/modelsize.h"
#include "models/quantization.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

// "Qwen2.5-1.5B-Instruct-Q4_K_M-00001-of-00002" is "Qwen2.5-1.5B-Instruct" to people.
QString baseOf(const QString &path, const QString &quantization)
{
    static const QRegularExpression part(QStringLiteral("-\\d{5}-of-\\d{5}$"));
    QString base = QFileInfo(path).completeBaseName().remove(part);
    const qsizetype at = base.lastIndexOf(quantization, -1, Qt::CaseInsensitive);
    if (at > 0)
        base = base.left(at) + base.mid(at + quantization.size());
    while (!base.isEmpty() && QStringLiteral("-._ ").contains(base.back()))
        base.chop(1);
    return base;
}

} // namespace

QVector<NewFile> newFilesOf(const QVector<StoredModel> &models)
{
    QVector<NewFile> files;
    for (const StoredModel &model : models) {
        if (model.kind == Artifact::Kind::Safetensors) {
            files << NewFile{model.path, model.name.section(QLatin1Char('/'), -1), model.quantization,
                model.repo, {}, model.kind};
            continue;
        }
        const bool blob = !model.path.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive);
        files << NewFile{model.path, blob ? model.name.section(QLatin1Char(':'), 0, 0) : QString(),
            model.quantization, model.repo, {}};
    }
    return files;
}

namespace
{

// What the weights take says how many they are where each has the same type.
QString sizeOf(const SafetensorsFacts &facts)
{
    const QStringList plain{QStringLiteral("BF16"), QStringLiteral("F16"), QStringLiteral("F32")};
    const auto bits = nominalBitsPerWeight(facts.quantization);
    return plain.contains(facts.quantization) && bits ? modelSizeLabel(double(facts.bytes) * 8 / *bits)
                                                      : QString();
}

void addFolder(ModelSet &list, const NewFile &file)
{
    const auto facts = readSafetensorsFolder(file.path);
    const QString told = facts ? facts->quantization : QString(),
                  quantization = !file.quantization.isEmpty() ? file.quantization
        : !told.isEmpty()                                     ? told
                                                              : QStringLiteral("F16"),
                  base = file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name;
    auto model = std::find_if(list.models.begin(), list.models.end(), [&](const ModelDefinition &existing) {
        return (existing.baseFilename == base || (!file.repo.isEmpty() && existing.repo == file.repo))
            && std::none_of(existing.artifacts.begin(), existing.artifacts.end(),
                [&](const Artifact &other) { return other.quantization == quantization; });
    });
    if (model == list.models.end()) {
        ModelDefinition added;
        added.name = list.freeName(base);
        added.baseFilename = base;
        added.repo = file.repo;
        added.size = file.size.isEmpty() && facts ? sizeOf(*facts) : file.size;
        list.models << added;
        model = std::prev(list.models.end());
    }
    model->artifacts << Artifact{Artifact::Kind::Safetensors, file.path, quantization};
}

} // namespace

ModelSet withFilesAdded(ModelSet list, const QVector<NewFile> &files)
{
    for (const NewFile &file : files) {
        if (file.kind == Artifact::Kind::Safetensors) {
            addFolder(list, file);
            continue;
        }
        const auto header = readGgufHeader(file.path);
        QString quantization = file.quantization;
        if (quantization.isEmpty())
            quantization = quantizationFromFileName(QFileInfo(file.path).fileName());
        if (quantization.isEmpty() && header)
            quantization = header->quantization;
        if (quantization.isEmpty())
            quantization = QStringLiteral("F16");
        QString base = file.name.isEmpty() ? baseOf(file.path, quantization) : file.name;
        if (base.isEmpty())
            base = QFileInfo(file.path).fileName();
        auto model = std::find_if(list.models.begin(), list.models.end(), [&](const ModelDefinition &existing) {
            return !existing.files.contains(quantization)
                && (existing.baseFilename == base || (!file.repo.isEmpty() && existing.repo == file.repo));
        });
        if (model == list.models.end()) {
            ModelDefinition added;
            added.name = list.freeName(base);
            added.baseFilename = base;
            added.repo = file.repo;
            added.size = file.size;
            if (added.size.isEmpty() && header && header->parameters > 0)
                added.size = modelSizeLabel(header->parameters);
            list.models << added;
            model = std::prev(list.models.end());
        }
        model->files.insert(quantization, file.path);
    }
    return list;
}

Result<ModelsFile> readModelList(const QString &path)
{
    constexpr qint64 kLimit = 64 << 20;
    const auto text = readWholeFile(path, kLimit);
    if (!text)
        return text.error();
    ModelsFile file = readModels(*text, QFileInfo(path).fileName());
    if (file.list.models.isEmpty())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 lists no models; choose the models.yaml of a project.")
                .arg(QDir::toNativeSeparators(path)),
            file.issues.isEmpty() ? QString() : file.issues.first().toLine()};
    const ProjectFolder folder(QFileInfo(path).absolutePath());
    Issues ofProject;
    const auto data = folder.looksLikeProject() ? folder.load(ofProject) : Result<ProjectData>(ProjectData());
    if (!data)
        return file;
    for (ModelDefinition &model : file.list.models) {
        const auto absolute = [&](QString &name) {
            if (const QString found = folder.modelFile(*data, model, name); !found.isEmpty())
                name = found;
        };
        for (QString &name : model.files)
            absolute(name);
        for (Artifact &artifact : model.artifacts)
            if (artifact.kind == Artifact::Kind::Safetensors)
                if (const QString found = folder.modelFolder(*data, model, artifact.location); !found.isEmpty())
                    artifact.location = found;
        if (!model.reference.isEmpty())
            absolute(model.reference);
    }
    return file;
}

ModelSet withFilesAdded(const ModelSet &list, const QStringList &paths)
{
    QVector<NewFile> files;
    for (const QString &path : paths)
        files << NewFile{QFileInfo(path).absoluteFilePath(), {}, {}, {}, {}};
    return withFilesAdded(list, files);
}

} // namespace sweetspot
