// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/problemslist.h"

#include <QStyle>

namespace sweetspot::ui
{

ProblemsList::ProblemsList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("issues"));
    setAccessibleName(tr("Problems"));
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
}

void ProblemsList::show(const Issues &issues)
{
    clear();
    for (const Issue &issue : issues) {
        auto *item = new QListWidgetItem(issue.toLine(), this);
        item->setIcon(
            style()->standardIcon(issue.severity == Issue::Severity::Error ? QStyle::SP_MessageBoxCritical
                    : issue.severity == Issue::Severity::Warning           ? QStyle::SP_MessageBoxWarning
                                                                           : QStyle::SP_MessageBoxInformation));
    }
    if (issues.isEmpty())
        addItem(tr("No problems in the project's files."));
}

} // namespace sweetspot::ui
