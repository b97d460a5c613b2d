// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowtitle.h"

#include "core/run/runcontroller.h"
#include "ui/project/document.h"

#include <QApplication>
#include <QWidget>

namespace sweetspot::ui
{

WindowTitle::WindowTitle(QWidget *window, Document *document, RunController *controller)
    : QObject(window)
    , m_window(window)
    , m_document(document)
{
    connect(document, &Document::opened, this, &WindowTitle::update);
    connect(document, &Document::changed, this, &WindowTitle::update);
    connect(document, &Document::modifiedChanged, this, &WindowTitle::update);
    connect(controller, &RunController::progressed, this, [this](const RunProgress &progress) {
        m_percent = progress.total > 0 ? std::optional(100 * progress.done / progress.total) : std::nullopt;
        update();
    });
    connect(controller, &RunController::finished, this, [this] {
        m_percent.reset();
        update();
        QApplication::alert(m_window);
    });
    update();
}

void WindowTitle::update()
{
    m_window->setWindowModified(m_document->isModified());
    const QString project = QStringLiteral("%1[*] – Sweetspot").arg(m_document->data().settings.name);
    m_window->setWindowTitle(!m_document->isOpen() ? QStringLiteral("Sweetspot")
            : m_percent ? tr("%1 % · %2", "share of a run, and the project").arg(*m_percent).arg(project)
                        : project);
}

} // namespace sweetspot::ui
