// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/fetchplan.h"

#include <QString>
#include <QVector>

namespace sweetspot
{

/// A download that was asked for and has not arrived, as it is kept between two starts of the program.
struct QueuedFetch {
    PlannedFetch plan;
    bool paused = false; ///< by the person; everything else goes on by itself
};

/// The queue of a project: downloads.json in its folder. A file that is not there, damaged, or of a newer
/// format is an empty queue: what was fetched lies beside its place all the same. Entries whose target is not
/// below modelDir are left out, so that a project from elsewhere cannot have files written anywhere.
/// @param modelDir absolute
QVector<QueuedFetch> readFetchQueue(const QString &projectPath, const QString &modelDir);

/// Writes it safely; an empty queue takes the file away.
Status writeFetchQueue(const QString &projectPath, const QVector<QueuedFetch> &queue);

} // namespace sweetspot
