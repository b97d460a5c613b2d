// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runevents.h"

#include <QMimeData>
#include <QString>
#include <QStringList>

namespace sweetspot::ui
{

/// "7 of 18 cells, about 40 s left"
QString progressText(const RunProgress &progress);
/// While a run is paused.
QString pausedText(const RunProgress &progress);
/// What a finished run came to, in a sentence or two.
QString outcomeText(const RunOutcome &outcome);

/// GGUF files among what is dragged.
QStringList droppedModels(const QMimeData *data);
/// Folders among it that are no projects: models may be in them.
QStringList droppedFolders(const QMimeData *data);
/// A project folder among what is dragged; empty when there is none.
QString droppedProject(const QMimeData *data);

} // namespace sweetspot::ui
