// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelset.h"
#include "models/projectsettings.h"

#include <QSet>

class QTableWidget;

namespace sweetspot::ui
{

/// Fills a table of two columns, quantization and file, with what a model has: its files, which can be edited,
/// those that are missing marked; below them what is no file, with who loads it, which is changed in
/// models.yaml.
void showFilesOf(QTableWidget *table, const ModelDefinition &model, const QSet<MatrixKey> &missing);

} // namespace sweetspot::ui
