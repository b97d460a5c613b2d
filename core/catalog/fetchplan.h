// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/download.h"
#include "core/catalog/hublink.h"
#include "core/store/project/projectfolder.h"

#include <QHash>
#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// A model file that a project names and that is not here, but on the hub.
struct WantedFile {
    QString model; ///< name in models.yaml; empty: not in it yet
    QString quantization;
    QString repo;
    QString file; ///< name as models.yaml has it; empty: by quantization
    QString folder; ///< absolute: where it goes
};

/// A model on its way: the orders of all its parts, pinned to a commit.
struct PlannedFetch {
    WantedFile wanted;
    QString commit;
    HubFile file;
    QVector<DownloadOrder> orders;

    qint64 bytes() const { return file.bytes(); }
    QString target() const { return orders.isEmpty() ? QString() : orders.first().target; }
};

/// What of it is on this machine already: finished parts and what was begun. Looks at file sizes only.
qint64 bytesHere(const PlannedFetch &plan);

/// What the coming run needs and does not find: excluded cells and, in quick mode, quantizations it leaves out
/// are not fetched; models without a repository cannot be. Looks at directories only.
QVector<WantedFile> missingFiles(const ProjectFolder &folder, const ProjectData &data);

/// Where files of a model of this size go: model_dir/<size>.
QString fetchFolder(const ProjectFolder &folder, const ProjectData &data, const QString &size);

/// Asks the hub which file that is, how large, with which checksum. An error names what the repository has
/// instead.
Result<PlannedFetch> planFetch(const Hub &hub, const WantedFile &wanted,
    const QString &revision = QStringLiteral("main"), const std::stop_token &stop = {});

/// The same for what a person pasted. A reference without file and quantization takes Q4_K_M where there is
/// one.
/// @param size label for the folder; empty: from the file's head, which is read through a range
Result<PlannedFetch> planFetch(const Hub &hub, const HubReference &reference, const ProjectFolder &folder,
    const ProjectData &data, const std::stop_token &stop = {});

/// Fetches all parts, then notes the file, its source and its checksum in model_dir/metadata.json.
/// @param modelDir absolute
Status fetchModel(const Hub &hub, const PlannedFetch &plan, const QString &modelDir,
    const std::function<void(const DownloadProgress &)> &progress = {}, const std::stop_token &stop = {});

/// The checksums that were noted of downloaded files, hexadecimal in lower case, by absolute path; of a model
/// in several parts that of the first. Reads one file.
/// @param modelDir absolute
QHash<QString, QString> notedChecksums(const QString &modelDir);

} // namespace sweetspot
