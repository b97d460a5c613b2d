// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configkeys.h"
#include "models/issue.h"

#include <QByteArray>
#include <QString>

#include <yaml-cpp/yaml.h>

#include <optional>

namespace sweetspot::yaml
{

/// Files over this are not configuration.
inline constexpr qint64 kLargestFile = 4 << 20;

/// Parses a document. On malformed text adds an issue with the line and returns nullopt, as on text beyond
/// the limits of yamllimits.h; an empty document is an empty map. Keys that are given twice and a second
/// document are errors, too, but what was read is returned. No exception leaves.
std::optional<YAML::Node> parse(const QByteArray &text, const QString &file, Issues &issues);

/// The value of a key; a null node when the map has none, so that it may be asked anything.
YAML::Node child(const YAML::Node &map, const char *key);

RawValue rawValue(const YAML::Node &node);
QString textOf(const YAML::Node &node); ///< a scalar's text; empty for anything else
int lineOf(const YAML::Node &node); ///< counted from 1; 0 when unknown

/// A scalar as it must be written so that it reads back as the same text.
QString quoted(const QString &text);

/// Emits a document, block style, ending in a line feed.
QByteArray emitDocument(const YAML::Node &node);

} // namespace sweetspot::yaml
