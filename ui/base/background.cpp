// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/background.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace sweetspot::ui
{

QThreadPool *poolFor(Load load)
{
    if (load == Load::Work)
        return QThreadPool::globalInstance();
    const QString name = QStringLiteral("waitingWork");
    auto *pool = qApp->findChild<QThreadPool *>(name, Qt::FindDirectChildrenOnly);
    if (!pool) {
        pool = new QThreadPool(qApp);
        pool->setObjectName(name);
        // Judgement: more servers than anybody has in one project; threads that wait cost next to nothing.
        pool->setMaxThreadCount(32);
        pool->setExpiryTimeout(1000);
    }
    return pool;
}

} // namespace sweetspot::ui
