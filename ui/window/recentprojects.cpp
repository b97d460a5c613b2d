// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recentprojects.h"

#include "core/store/project/projectfolder.h"

namespace sweetspot::ui
{

namespace
{

const QString kKey = QStringLiteral("recentProjects");
const QString kOpenedKey = QStringLiteral("recentProjectsOpened"); // in the same order
constexpr qsizetype kMost = 8;

void keep(QSettings &settings, const QVector<RecentProject> &projects)
{
    QStringList paths, opened;
    for (const RecentProject &project : projects.mid(0, kMost)) {
        paths << project.path;
        opened << project.openedUtc.toString(Qt::ISODate);
    }
    settings.setValue(kKey, paths);
    settings.setValue(kOpenedKey, opened);
}

QVector<RecentProject> without(QVector<RecentProject> projects, const QString &path)
{
    projects.removeIf([&path](const RecentProject &project) { return project.path == path; });
    return projects;
}

} // namespace

QVector<RecentProject> rememberedProjects(const QSettings &settings)
{
    const QStringList paths = settings.value(kKey).toStringList(),
                      opened = settings.value(kOpenedKey).toStringList();
    QVector<RecentProject> projects;
    for (qsizetype i = 0; i < paths.size(); ++i)
        projects << RecentProject{paths[i],
            opened.size() == paths.size() ? QDateTime::fromString(opened[i], Qt::ISODate) : QDateTime()};
    return projects;
}

QStringList recentProjects(const QSettings &settings)
{
    QStringList existing;
    for (const RecentProject &project : rememberedProjects(settings))
        if (ProjectFolder(project.path).looksLikeProject())
            existing << project.path;
    return existing;
}

void rememberProject(QSettings &settings, const QString &path)
{
    QVector<RecentProject> projects = without(rememberedProjects(settings), path);
    projects.prepend({path, QDateTime::currentDateTimeUtc()});
    keep(settings, projects);
}

void forgetProject(QSettings &settings, const QString &path)
{
    keep(settings, without(rememberedProjects(settings), path));
}

} // namespace sweetspot::ui
