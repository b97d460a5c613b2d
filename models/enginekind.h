// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// CellId::engine of cells on a llama-server of our own.
inline constexpr auto kLlamaCpp = "llama.cpp";

/// A kind of server that can be measured beside the llama-server of our own.
struct EngineKind {
    QString id; ///< in project.yaml: "ollama"
    QString label; ///< "Ollama"
    QString url; ///< where it is when the person names no address; empty: nowhere
    QString key; ///< id in models/keykind.h of the key that it wants at that address; empty: none
    bool takesFiles = false; ///< model files are brought to it; false: it serves what it has
    bool cloud = false; ///< somebody else's machine, paid by the token
    QStringList profiles; ///< that can be measured on it
    QString explanation; ///< what it is good for: a sentence

    bool operator==(const EngineKind &) const = default;
};

const QVector<EngineKind> &engineKinds();
/// nullptr for an unknown one.
const EngineKind *findEngineKind(const QString &id);

/// A model that a server at an address has, and where it stands in the matrix.
struct ServedModel {
    QString served; ///< as the server calls it
    QString model; ///< row; empty: as the server calls it
    QString quantization; ///< column; empty: "Cloud" or "Served"

    bool operator==(const ServedModel &) const = default;
};

/// A further server of a project: one entry of `engines` in project.yaml.
struct EngineEntry {
    QString name; ///< in cells and journals; unique
    QString kind; ///< EngineKind::id
    QString url; ///< empty: the kind's own; for Ollama: a server of our own
    bool enabled = true; ///< the person wants it measured
    bool baked = false; ///< Ollama: options in a variant of the model instead of in every request
    QVector<ServedModel> models; ///< of kinds that serve what they have

    bool operator==(const EngineEntry &) const = default;

    bool isCloud() const;
    bool takesFiles() const;
    /// Address without a slash or "/v1" at its end; empty for a server of our own.
    QString baseUrl() const;
    /// "https://host:port" of the address; empty for a server of our own.
    QString origin() const;
    QString host() const; ///< "host:port" as people read it; the port only when it is not the scheme's
    bool onThisMachine() const; ///< loopback, or a server of our own
    /// Under which name its key is kept: the kind's own at the kind's own address; elsewhere one that belongs
    /// to the address, so that no project can lead a key to another host. Empty: a server of our own needs
    /// none.
    QString keyId() const;
    QString column(const ServedModel &model) const;
    QString row(const ServedModel &model) const { return model.model.isEmpty() ? model.served : model.model; }
};

/// What is wrong with an entry, as a sentence; success when it can be used.
Status checkEngine(const EngineEntry &entry);

} // namespace sweetspot
