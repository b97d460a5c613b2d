// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/contentmatch.h"

#include "core/base/files.h"
#include "core/net/sha256.h"

#include <QFile>
#include <QFileInfo>
#include <QMultiHash>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr qint64 kHead = 64 << 10;
constexpr qint64 kSample = 4 << 10;
constexpr int kSamples = 64;

struct Listed {
    QString path;
    QString name;
};

} // namespace

QByteArray contentFingerprint(const QString &path)
{
    QFile file(path);
    if (!openForReading(file))
        return {};
    const qint64 size = file.size();
    Sha256 sum;
    sum.add(QByteArray::number(size));
    const QByteArray head = file.read(kHead);
    if (head.size() != std::min(size, kHead))
        return {};
    sum.add(head);
    if (size <= kHead + kSamples * kSample) { // small enough to be read whole
        sum.add(file.readAll());
        return sum.hex();
    }
    const qint64 rest = size - kHead - kSample;
    for (int i = 0; i < kSamples; ++i) {
        if (!file.seek(kHead + rest * i / (kSamples - 1)))
            return {};
        const QByteArray sample = file.read(kSample);
        if (sample.size() != kSample)
            return {};
        sum.add(sample);
    }
    return sum.hex();
}

QHash<QString, QString> alreadyInProject(const QVector<StoredModel> &stored, const ProjectFolder &folder,
    const ProjectData &data, const std::stop_token &stop)
{
    QHash<QString, QString> byPlace; // where it really lies -> what it is called
    QMultiHash<qint64, Listed> bySize;
    for (const ModelDefinition &model : data.models.models)
        for (auto file = model.files.begin(); file != model.files.end(); ++file) {
            const QString path = folder.modelFile(data, model, file.value());
            const QFileInfo info(path);
            if (path.isEmpty() || !info.exists())
                continue;
            const QString name = model.name + QLatin1Char(' ') + file.key();
            byPlace.insert(info.canonicalFilePath(), name);
            bySize.insert(info.size(), Listed{path, name});
        }
    for (const ModelDefinition &model : data.models.models)
        for (const Artifact &artifact : model.artifacts)
            if (const QString path = folder.modelFolder(data, model, artifact.location); !path.isEmpty())
                byPlace.insert(
                    QFileInfo(path).canonicalFilePath(), model.name + QLatin1Char(' ') + artifact.quantization);
    // Fingerprints of all listed files of a size, made when the first of that size is asked for: comparing each
    // with each would take minutes where thousands have one size.
    QHash<qint64, QHash<QByteArray, QString>> prints;
    QHash<QString, QString> found;
    for (const StoredModel &model : stored) {
        if (stop.stop_requested())
            break;
        const QFileInfo info(model.path);
        if (const QString name = byPlace.value(info.canonicalFilePath()); !name.isEmpty()) {
            found.insert(model.path, name);
            continue;
        }
        if (model.kind != Artifact::Kind::Gguf || !bySize.contains(info.size()))
            continue;
        if (!prints.contains(info.size()))
            for (const Listed &listed : bySize.values(info.size()))
                prints[info.size()].insert(contentFingerprint(listed.path), listed.name);
        const QByteArray print = contentFingerprint(model.path);
        const auto same = prints[info.size()].constFind(print);
        if (!print.isEmpty() && same != prints[info.size()].constEnd())
            found.insert(model.path, *same);
    }
    return found;
}

} // namespace sweetspot
