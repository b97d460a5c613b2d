// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>

class QStackedWidget;

namespace sweetspot::ui
{

class ProjectActions;
class StartBack;
class StartFind;
class StartPage;
class StartServer;
struct Services;

/// Leads from the start page's doors to what is behind them, and back. Pages behind doors are made when they
/// are first asked for.
class StartWays : public QObject
{
    Q_OBJECT
public:
    struct Places {
        StartPage *start;
        QStackedWidget *pages; ///< of the window; the start page is among them
    };

    /// @param services must outlive it, as must the projects and the settings
    StartWays(Services *services, ProjectActions *projects, QSettings *settings, const Places &places,
        QObject *parent);

    /// The start page itself, with the projects as they are now.
    void showStart();

signals:
    void keysRequested();

private:
    void connectStart();
    void showFind();
    void showServers();
    void put(StartBack *page);

    Services &m_services;
    ProjectActions &m_projects;
    QSettings &m_settings;
    Places m_places;
    StartFind *m_find = nullptr;
    StartServer *m_servers = nullptr;
};

} // namespace sweetspot::ui
