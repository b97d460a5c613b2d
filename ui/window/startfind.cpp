// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/startfind.h"

#include "ui/base/scrollable.h"
#include "ui/models/hubpage.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace sweetspot::ui
{

StartFind::StartFind(Document *document, DownloadManager *downloads, QWidget *parent)
    : StartBack(tr("Find a model"),
        tr("Choose a repository, then the files to measure. A project is created for them when you download."),
        parent)
    , m_hub(new HubPage(document, downloads))
{
    setObjectName(QStringLiteral("startFind"));
    m_hub->setFitting(true);
    column()->addWidget(scrollable(m_hub), 1);
    connect(m_hub, &HubPage::projectNeeded, this, &StartFind::chosen);
}

} // namespace sweetspot::ui
