// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/startways.h"

#include "ui/models/hubpage.h"
#include "ui/window/projectactions.h"
#include "ui/window/recentprojects.h"
#include "ui/window/services.h"
#include "ui/window/startfind.h"
#include "ui/window/startpage.h"
#include "ui/window/startserver.h"

#include <QStackedWidget>

namespace sweetspot::ui
{

StartWays::StartWays(
    Services *services, ProjectActions *projects, QSettings *settings, const Places &places, QObject *parent)
    : QObject(parent)
    , m_services(*services)
    , m_projects(*projects)
    , m_settings(*settings)
    , m_places(places)
{
    connectStart();
}

void StartWays::connectStart()
{
    StartPage *start = m_places.start;
    connect(start, &StartPage::demoRequested, &m_projects, &ProjectActions::tryDemo);
    connect(start, &StartPage::machineRequested, &m_projects, &ProjectActions::scanForFiles);
    connect(start, &StartPage::findRequested, this, &StartWays::showFind);
    connect(start, &StartPage::serversRequested, this, &StartWays::showServers);
    connect(start, &StartPage::openRequested, &m_projects, &ProjectActions::openDialog);
    connect(start, &StartPage::projectRequested, &m_projects, &ProjectActions::openProject);
    connect(start, &StartPage::resumeRequested, &m_projects, &ProjectActions::resumeProject);
    connect(start, &StartPage::forgetRequested, this, [this](const QString &path) {
        forgetProject(m_settings, path);
        m_places.start->setRecent(rememberedProjects(m_settings));
    });
    connect(start, &StartPage::fetchEngineRequested, &m_projects, [this] { m_projects.fetchLlamaCpp({}); });
    connect(start, &StartPage::stopRequested, &m_projects, &ProjectActions::stop);
    connect(&m_projects, &ProjectActions::busy, start, &StartPage::setBusy);
}

void StartWays::showStart()
{
    m_places.start->setRecent(rememberedProjects(m_settings));
    m_places.pages->setCurrentWidget(m_places.start);
    m_places.start->takeFocus();
}

void StartWays::put(StartBack *page)
{
    m_places.pages->addWidget(page);
    connect(page, &StartBack::backRequested, this, [this] { showStart(); });
}

void StartWays::showFind()
{
    if (!m_find) {
        m_find = new StartFind(&m_services.document, &m_services.downloads);
        m_find->hub()->setGpus(m_services.gpus);
        put(m_find);
        connect(m_find, &StartFind::chosen, &m_projects, &ProjectActions::newProjectFromHub);
        connect(m_find->hub(), &Page::keysRequested, this, &StartWays::keysRequested);
    }
    m_places.pages->setCurrentWidget(m_find);
    m_find->hub()->lookFor({});
}

void StartWays::showServers()
{
    if (!m_servers) {
        m_servers = new StartServer;
        put(m_servers);
        connect(m_servers, &StartServer::chosen, &m_projects, &ProjectActions::newProjectWithEngine);
        connect(m_servers, &StartServer::keysRequested, this, &StartWays::keysRequested);
    }
    m_places.pages->setCurrentWidget(m_servers);
}

} // namespace sweetspot::ui
