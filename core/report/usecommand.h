// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/serveorder.h"
#include "models/runrecord.h"

#include <QString>
#include <QVector>

namespace sweetspot
{

/// A command that starts a server for a cell as it was measured, to be pasted into a shell: the model and every
/// option of ServerFacts::settings, without what only measuring needs (port, log format). For a cell that was
/// measured on Ollama, what makes and runs it there. Empty when the cell's server never started, and for models
/// that a server has. @param contextLength tokens; 0: as measured
QString serveCommand(const CellRecord &cell, int contextLength = 0);

/// What such a command is made from: the settings of the first start; later ones may have had the context or
/// the slots of another profile.
ServeOrder serveOrderOf(const CellRecord &cell, int contextLength = 0);

/// How to take the model of a cell to an engine.
struct Recipe {
    QString engine; ///< EngineKind::label
    QString name; ///< EngineKind::recipeName
    QString text; ///< of the file

    bool operator==(const Recipe &) const = default;
};

/// For each engine that has such a file. Empty as above.
QVector<Recipe> recipesOf(const CellRecord &cell, int contextLength = 0);

} // namespace sweetspot
