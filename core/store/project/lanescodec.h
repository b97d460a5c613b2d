// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

#include <yaml-cpp/yaml.h>

namespace sweetspot::yaml
{

/// "lanes" of project.yaml: a list of devices, each a name or a list of names that make one lane together. What
/// cannot be understood is told and left out.
QVector<QStringList> readLanes(
    const YAML::Node &list, const std::function<void(const YAML::Node &, const QString &)> &wrong);
void writeLanes(YAML::Node &root, const QVector<QStringList> &lanes);

/// "share_equal_gpus": true or false; anything else is told and false.
bool readShare(const YAML::Node &value, const std::function<void(const YAML::Node &, const QString &)> &wrong);
void writeShare(YAML::Node &root, bool share);

} // namespace sweetspot::yaml
