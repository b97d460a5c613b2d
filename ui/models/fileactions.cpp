// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fileactions.h"

#include "core/engines/enginetable.h"
#include "core/run/keptmodel.h"
#include "models/tooltiptext.h"

#include <QMenu>

namespace sweetspot::ui
{

FileActions::FileActions(QMenu *menu, QObject *parent)
    : QObject(parent)
{
    menu->setToolTipsVisible(true);
    for (const QString &engine : keepers()) {
        auto *give = menu->addAction(tr("&Give the file to %1").arg(findEngine(engine)->kind().label), this,
            [this, engine] { emit giveRequested(engine, m_model, m_quantization); });
        give->setObjectName(QStringLiteral("give_") + engine);
        m_actions << give;
    }
    auto *copy = menu->addAction(
        tr("&Copy the file to a folder…"), this, [this] { emit copyRequested(m_model, m_quantization); });
    copy->setObjectName(QStringLiteral("copyFile"));
    m_actions << copy;
    show({}, {});
}

void FileActions::show(const QString &model, const QString &quantization)
{
    m_model = model;
    m_quantization = quantization;
    for (QAction *action : std::as_const(m_actions)) {
        action->setEnabled(!quantization.isEmpty());
        action->setToolTip(
            toolTipText(quantization.isEmpty() ? tr("Select a file of the model that is on this machine.")
                                               : QStringLiteral("%1 %2").arg(model, quantization)));
    }
}

} // namespace sweetspot::ui
