// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does when it is closed and when something is dropped on it.
#include "ui/window/mainwindow.h"

#include "ui/window/matrixpanels.h"
#include "ui/window/messagebar.h"
#include "ui/window/windowtext.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>

namespace sweetspot::ui
{

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_left && !m_projects.isFree()) {
        event->ignore();
        m_projects.leave([this] {
            m_left = true; // so it is not asked again, now or when a run that is being stopped has ended
            close();
        });
        return;
    }
    RunController &controller = m_services.runs.controller();
    if (controller.isRunning()) { // being stopped: the window follows when reports are written
        connect(&controller, &RunController::finished, this, &QWidget::close, Qt::UniqueConnection);
        event->ignore();
        return;
    }
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    if (m_document.isOpen())
        m_settings.setValue(QStringLiteral("windowState"), m_panels->state());
    m_left = false;
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *data = event->mimeData();
    if (!droppedModels(data).isEmpty() || !droppedProject(data).isEmpty() || !droppedFolders(data).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = droppedModels(event->mimeData()), folders = droppedFolders(event->mimeData());
    event->acceptProposedAction();
    if (files.isEmpty() && folders.isEmpty())
        openProject(droppedProject(event->mimeData()));
    else if (m_document.isOpen() && (m_services.runs.isBusy() || m_document.isReadOnly()))
        m_message->showNote(tr("Models can be added when no run is in progress and the project is writable."));
    else if (!folders.isEmpty())
        m_projects.takeDropped(folders, files);
    else if (m_document.isOpen())
        m_projects.addFiles(files);
    else
        m_projects.newProjectWith(files);
}

} // namespace sweetspot::ui
