// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QWidget;

namespace sweetspot
{
class RunController;
}

namespace sweetspot::ui
{

class Document;

/// The title of a window: the project, whether it is saved, and how far its run is. At the end of a run a
/// window that is not in front asks for attention.
class WindowTitle : public QObject
{
    Q_OBJECT
public:
    /// All of them must outlive this.
    WindowTitle(QWidget *window, Document *document, RunController *controller);

private:
    void update();

    QWidget *m_window;
    Document *m_document;
    std::optional<int> m_percent; ///< of the run's cells; absent: no run
};

} // namespace sweetspot::ui
