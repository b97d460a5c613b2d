// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/divergenceorder.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/profiles/questions.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace sweetspot
{

namespace
{

constexpr double kKeptLogitsBytes = 8e9; // judgement: what logits of references may take in the user's cache
constexpr qint64 kLongestText = 256 << 20; // bytes; chunks of the first megabytes are compared

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/sweetspot");
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16));
}

QString fileState(const QString &path)
{
    const QFileInfo info(path);
    return QStringLiteral("%1|%2|%3")
        .arg(info.canonicalFilePath())
        .arg(info.size())
        .arg(info.lastModified().toMSecsSinceEpoch());
}

} // namespace

Result<DivergenceSetup> setUpDivergence(const CellSpec &cell, const QString &referenceFile, int chunks,
    const BenchConfig &config, const QString &engineVersion, const QString &lane)
{
    const QString folder = cacheFolder();
    if (!QDir().mkpath(folder))
        return Error{
            ErrorCode::Permission, CoreTr::tr("The cache folder %1 could not be created.").arg(folder), {}};
    const auto corpus = corpusFile(config.quality.corpusFile, folder);
    if (!corpus)
        return corpus.error();
    const auto text = readWholeFile(*corpus, kLongestText);
    if (!text)
        return text.error();
    DivergenceSetup setup;
    setup.corpusHash = hashOf(*text);
    setup.order.referenceFile = referenceFile;
    setup.order.modelFile = cell.modelFile;
    setup.order.corpusFile = *corpus;
    setup.order.chunks = chunks;
    setup.order.vocabulary = cell.vocabulary; // the reference is the same model, with the same one
    setup.order.baseFile = QStringLiteral("%1/%2.kld")
                               .arg(folder,
                                   hashOf((fileState(referenceFile) + setup.corpusHash + engineVersion
                                       + QString::number(chunks) + lane)
                                              .toUtf8()));
    return setup;
}

// Oldest first out, so that references of models long gone do not fill the disk.
void trimLogits()
{
    const QFileInfoList files
        = QDir(cacheFolder()).entryInfoList({QStringLiteral("*.kld")}, QDir::Files, QDir::Time);
    double sum = 0;
    for (const QFileInfo &file : files) {
        sum += double(file.size());
        if (sum > kKeptLogitsBytes)
            QFile::remove(file.filePath());
    }
}

} // namespace sweetspot
