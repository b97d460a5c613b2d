// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/firstproject.h"

#include "core/store/project/newplace.h"
#include "ui/base/background.h"
#include "ui/project/document.h"
#include "ui/window/preferences.h"

#include <QDir>
#include <QFileInfo>

namespace sweetspot::ui
{

namespace
{

struct FirstPlan {
    QString path;
    ProjectData data;
};

ProjectData firstSettings(const Preferences &preferences)
{
    ProjectData data;
    // Half an hour of stress is for those who ask for it.
    data.config.profiles.removeAll(QStringLiteral("stress"));
    data.config.output.formats = {QStringLiteral("json"), QStringLiteral("csv")};
    data.config.modelDir = QStringLiteral(".");
    data.config.llamaCpp.serverPath = preferences.enginePath;
    return data;
}

FirstPlan planOf(const FirstContent &content, const QString &nameOfSeveral, const Preferences &preferences)
{
    FirstPlan plan{{}, firstSettings(preferences)};
    plan.data.models = withFilesAdded(ModelSet(), content.files);
    plan.data.settings.engines = content.engines;
    const auto &models = plan.data.models.models;
    const QString name = !content.name.isEmpty() ? content.name
        : models.size() == 1                     ? models.first().name
                                                 : nameOfSeveral;
    plan.path = freeProjectPlace(
        preferences.projectsFolder.isEmpty() ? projectsFolder() : preferences.projectsFolder, name);
    plan.data.settings.name = QFileInfo(plan.path).fileName();
    return plan;
}

} // namespace

FirstProject::FirstProject(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
}

void FirstProject::make(const FirstContent &content, const std::function<void()> &then)
{
    emit busy(content.files.isEmpty() ? tr("Creating the project…") : tr("Reading the files…"), -1);
    inBackground(
        this,
        [content, several = tr("My models"), preferences = personalPreferences()] {
            return planOf(content, several, preferences);
        },
        [this, then](const FirstPlan &plan) {
            emit busy({}, -1);
            if (const auto created = m_document->create(plan.path, plan.data); !created) {
                emit failed(created.error());
                return;
            }
            emit made(plan.data.settings.name, plan.path);
            if (then)
                then();
        });
}

Status FirstProject::moveTo(const QString &path)
{
    const QString old = m_document->path();
    if (QFileInfo::exists(path))
        return Error{ErrorCode::BadInput,
            tr("%1 exists already; choose a new folder.").arg(QDir::toNativeSeparators(path)), {}};
    if (const auto saved = m_document->save(); !saved)
        return saved;
    const QString oldName = QFileInfo(old).fileName(), name = QFileInfo(path).fileName();
    m_document->close(); // its lock lies in the folder
    const bool moved = QDir().mkpath(QFileInfo(path).absolutePath()) && QDir().rename(old, path);
    if (const auto opened = m_document->open(moved ? path : old); !opened)
        return opened;
    if (!moved)
        return Error{ErrorCode::Permission,
            tr("The project could not be moved to %1; use File > Save as for another disk.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
    if (m_document->data().settings.name != oldName)
        return success();
    m_document->change(tr("rename project"), {}, [&name](ProjectData &data) { data.settings.name = name; });
    return m_document->save();
}

} // namespace sweetspot::ui
