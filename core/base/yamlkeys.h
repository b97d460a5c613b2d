// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"

#include <QString>
#include <QStringList>

#include <yaml-cpp/yaml.h>

namespace sweetspot::yaml
{

/// The known key that a misspelt one most likely meant: at most three edits away, by itself or by its last part
/// after a dot. Empty: none is near.
QString nearestKey(const QString &key, const QStringList &known);

/// A warning with line and the nearest known key for each key of the map that is not known.
/// @param prefix of the keys' paths: "matrix." or empty
void checkKeys(const YAML::Node &map, const QStringList &known, const QString &prefix, const QString &file,
    Issues &issues);

/// The warning itself.
QString unknownKeySentence(const QString &nearest);

} // namespace sweetspot::yaml
