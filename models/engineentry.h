// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/launchsettings.h"
#include "models/launchtuning.h"

#include <QMap>
#include <QString>
#include <QVector>

namespace sweetspot
{

/// A model that a server at an address has, and where it stands in the matrix.
struct ServedModel {
    QString served; ///< as the server calls it
    QString model; ///< row; empty: as the server calls it
    QString quantization; ///< column; empty: "Cloud" or "Served"

    bool operator==(const ServedModel &) const = default;

    QString row() const { return model.isEmpty() ? served : model; }
};

/// An engine of a project: one entry of `engines` in project.yaml. What its kind means for it is asked of
/// core/engines/enginekind.h.
struct EngineEntry {
    QString name; ///< in cells and journals; unique
    QString kind; ///< EngineKind::id
    QString url; ///< empty: the kind's own; for Ollama: a server of our own
    bool enabled = true; ///< the person wants it measured
    bool baked = false; ///< Ollama: options in a variant of the model instead of in every request
    QVector<ServedModel> models = {}; ///< of servers that are measured with what they have
    QVector<LaunchOption> options
        = {}; ///< further ones, given to a server of our own; see Engine::checkLaunch()
    QMap<QString, QString> environment = {}; ///< further variables of a server of our own; never a secret
    /// Where the program of a server of our own is: its path, or a Python environment that has it; empty: it is
    /// looked for. Runs only with the person's word, as `command` does.
    QString program = {};
    QString command = {}; ///< the person's own, with placeholders: "serve {model} --port {port}"
    LaunchTuning tuning = {}; ///< see core/engines/enginetuning.h

    bool operator==(const EngineEntry &) const = default;
};

} // namespace sweetspot
