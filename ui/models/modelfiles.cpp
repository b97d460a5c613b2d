// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelfiles.h"

#include "core/engines/enginetable.h"
#include "models/quantization.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"
#include "ui/base/tr.h"

#include <QTableWidget>

namespace sweetspot::ui
{

namespace
{

void addArtifact(QTableWidget *table, const Artifact &artifact)
{
    const QStringList engines = enginesThatLoad(artifact);
    const QString who = engines.isEmpty() ? UiTr::tr("no engine here can load this yet")
                                          : UiTr::tr("for %1").arg(engines.join(QStringLiteral(", ")));
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, 0, new QTableWidgetItem(artifact.quantization));
    table->setItem(row, 1,
        new QTableWidgetItem(
            QStringLiteral("%1 (%2, %3)").arg(artifact.location, artifactKindLabel(artifact.kind), who)));
    table->item(row, 1)->setToolTip(toolTipText(artifact.location));
    for (int column : {0, 1})
        table->item(row, column)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
}

} // namespace

void showFilesOf(QTableWidget *table, const ModelDefinition &model, const QSet<MatrixKey> &missing)
{
    const QStringList quantizations = sortedForDisplay(model.files.keys());
    table->setRowCount(int(quantizations.size()));
    for (int row = 0; row < quantizations.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(quantizations.at(row)));
        auto *file = new QTableWidgetItem(model.files.value(quantizations.at(row)));
        const bool present = !missing.contains(MatrixKey{model.name, quantizations.at(row)});
        file->setToolTip(
            toolTipText(present ? file->text() : UiTr::tr("%1 is not in the model folder.").arg(file->text())));
        if (!present)
            file->setForeground(warningColor(table->palette()));
        table->setItem(row, 1, file);
    }
    for (const Artifact &artifact : model.artifacts)
        addArtifact(table, artifact);
}

QString presentFileOf(const QTableWidget *table, const ModelDefinition &model, const QSet<MatrixKey> &missing)
{
    const QStringList all = sortedForDisplay(model.files.keys());
    const QString quantization = all.size() == 1 ? all.first() : all.value(table->currentRow());
    return missing.contains(MatrixKey{model.name, quantization}) ? QString() : quantization;
}

} // namespace sweetspot::ui
