// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/localscan.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace sweetspot
{

bool isModelFileName(const QString &fileName)
{
    static const QRegularExpression noModel(QStringLiteral("mmproj|imatrix|^mtp-|^eagle3-|^dflash-|^dspark-"),
        QRegularExpression::CaseInsensitiveOption);
    return !noModel.match(fileName).hasMatch();
}

QStringList scanForModels(const QStringList &folders, const std::stop_token &stop)
{
    // The first part of a split file stands for all (docs/gguf.md#file-names).
    static const QRegularExpression laterPart(
        QStringLiteral("-(\\d{5})-of-\\d{5}\\.gguf$"), QRegularExpression::CaseInsensitiveOption);
    QStringList files;
    QSet<QString> seen;
    for (const QString &folder : folders) {
        QDirIterator walk(folder, {QStringLiteral("*.gguf")}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext() && !stop.stop_requested()) {
            const QFileInfo info(walk.next());
            if (!info.isFile()) // a link to a pipe or a device
                continue;
            const auto part = laterPart.match(info.fileName());
            if ((part.hasMatch() && part.captured(1).toInt() != 1) || !isModelFileName(info.fileName()))
                continue;
            const QString real = info.canonicalFilePath();
            if (real.isEmpty() || seen.contains(real))
                continue;
            seen.insert(real);
            files << info.absoluteFilePath();
        }
    }
    files.sort();
    return files;
}

} // namespace sweetspot
