// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recentprojects.h"

#include "core/store/project/projectfolder.h"

namespace sweetspot::ui
{

namespace
{
const QString kKey = QStringLiteral("recentProjects");
constexpr qsizetype kMost = 8;
} // namespace

QStringList recentProjects(const QSettings &settings)
{
    QStringList existing;
    for (const QString &path : settings.value(kKey).toStringList())
        if (ProjectFolder(path).looksLikeProject())
            existing << path;
    return existing;
}

void rememberProject(QSettings &settings, const QString &path)
{
    QStringList paths = settings.value(kKey).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    settings.setValue(kKey, paths.mid(0, kMost));
}

} // namespace sweetspot::ui
