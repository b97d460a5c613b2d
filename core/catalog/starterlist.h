// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelset.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace sweetspot
{

/// A real, free, well-known model to begin with.
struct StarterModel {
    QString name;
    QString size; ///< "7B"
    QString repo; ///< on the hub
    QString license; ///< SPDX, lower case
    double gigabytes = 0; ///< of the file in Q4_K_M, 10^9 bytes; about

    bool operator==(const StarterModel &) const = default;
};

/// A list as in resources/starters.json; entries that are not whole are left out. Pure.
QVector<StarterModel> parseStarters(const QByteArray &json);

/// The list that the program carries.
QVector<StarterModel> starters();

/// The three largest that this much memory (bytes) holds in Q4_K_M with room for a context; the larger ones
/// last. Empty when none fits. Pure.
QVector<StarterModel> startersFor(const QVector<StarterModel> &all, double memoryBytes);

/// Its entry in models.yaml, with the quantizations that are tested, named as its repository names them. Pure.
ModelDefinition definitionOf(const StarterModel &model);

} // namespace sweetspot
