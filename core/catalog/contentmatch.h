// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/stores.h"
#include "core/store/project/projectfolder.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <stop_token>

namespace sweetspot
{

/// Names what a file holds, whatever it is called: SHA-256 over its size, its first 64 KiB and 64 samples of 4
/// KiB spread evenly over the rest. Two models that differ in their weights differ in some of them; 320 KiB are
/// read of any number of gigabytes. Empty when the file cannot be read.
QByteArray contentFingerprint(const QString &path);

/// Which of the stored models a project has already, under whatever name: path of the stored model -> "Demo 1M
/// Q4_K_M". The same file, or one of the same size and fingerprint; only files of equal size are read.
QHash<QString, QString> alreadyInProject(const QVector<StoredModel> &stored, const ProjectFolder &folder,
    const ProjectData &data, const std::stop_token &stop = {});

} // namespace sweetspot
