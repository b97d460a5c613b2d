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

/// The quantization whose file is selected in that table, or the only one there is; empty: none, or the file is
/// missing.
QString presentFileOf(const QTableWidget *table, const ModelDefinition &model, const QSet<MatrixKey> &missing);

} // namespace sweetspot::ui
