// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does when it is closed and when something is dropped on it.
#include "ui/window/mainwindow.h"

#include "ui/window/messagebar.h"
#include "ui/window/windowtext.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>

namespace sweetspot::ui
{

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_projects.mayClose()) {
        event->ignore();
        return;
    }
    if (m_starter.controller().isRunning()) { // being stopped: the window follows when reports are written
        connect(&m_starter.controller(), &RunController::finished, this, &QWidget::close, Qt::UniqueConnection);
        event->ignore();
        return;
    }
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    if (m_document.isOpen())
        m_settings.setValue(
            QStringLiteral("windowState"), m_matrixState.isEmpty() ? saveState(kStateVersion) : m_matrixState);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedModels(event->mimeData()).isEmpty() || !droppedProject(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = droppedModels(event->mimeData());
    event->acceptProposedAction();
    if (files.isEmpty())
        openProject(droppedProject(event->mimeData()));
    else if (!m_document.isOpen())
        m_projects.newProjectWith(files);
    else if (m_starter.isBusy() || m_document.isReadOnly())
        m_message->showNote(tr("Models can be added when no run is in progress and the project is writable."));
    else
        m_projects.addFiles(files);
}

} // namespace sweetspot::ui
