// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/projectactions.h"

#include "core/catalog/contentmatch.h"
#include "core/catalog/hub.h"
#include "core/catalog/hublink.h"
#include "core/catalog/modelimport.h"
#include "core/catalog/stores.h"
#include "core/engines/enginekind.h"
#include "core/engines/llamacpp/buildfetch.h"
#include "core/engines/llamacpp/buildmachine.h"
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/run/demoproject.h"
#include "core/run/devicesnow.h"
#include "core/run/prepare.h"
#include "models/namematch.h"
#include "ui/base/askpath.h"
#include "ui/base/background.h"
#include "ui/models/modelspanel.h"
#include "ui/models/scandialog.h"
#include "ui/project/document.h"
#include "ui/project/filesadder.h"
#include "ui/project/runstarter.h"
#include "ui/window/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

#include <optional>

namespace sweetspot::ui
{

namespace
{

QString demoFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/sweetspot/demo");
}

struct DemoMade {
    Status made;
    bool needsEngine = false; ///< there is none that could be asked
};

} // namespace

ProjectActions::ProjectActions(Document *document, RunStarter *runs, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_runs(runs)
    , m_window(window)
    , m_first(document)
    , m_leave(document, runs, window)
    , m_lists(document, window)
{
    connect(&m_leave, &LeaveQuestion::failed, this, &ProjectActions::failed);
    connect(&m_lists, &ModelListFiles::failed, this, &ProjectActions::failed);
    connect(&m_lists, &ModelListFiles::noted, this, &ProjectActions::noted);
    connect(&m_first, &FirstProject::busy, this, &ProjectActions::busy);
    connect(&m_first, &FirstProject::failed, this, &ProjectActions::failed);
    connect(&m_first, &FirstProject::made, this, &ProjectActions::projectMade);
}

void ProjectActions::openProject(const QString &path)
{
    leave([this, path] {
        if (const auto opened = m_document->open(path); !opened)
            emit failed(opened.error());
    });
}

void ProjectActions::resumeProject(const QString &path, const QString &run)
{
    leave([this, path, run] {
        if (const auto opened = m_document->open(path); !opened) {
            emit failed(opened.error());
            return;
        }
        m_runs->setUnfinishedRun(run);
        m_runs->start(true);
    });
}

void ProjectActions::newProject()
{
    askForFiles(m_window, this, {tr("Choose GGUF files to test"), QDir::homePath(), {tr("Models (*.gguf)")}},
        [this](const QStringList &files) { newProjectWith(files); });
}

void ProjectActions::newProjectWith(const QStringList &files)
{
    makeProject({{}, newFilesOf(files)});
}

void ProjectActions::newProjectFromHub(const QVector<HubReference> &models)
{
    if (!models.isEmpty())
        makeProject({models.size() == 1 || models.first().repo == models.last().repo
                            ? models.first().repo.section(QLatin1Char('/'), 1)
                            : QString()},
            [this, models] { emit downloadsWanted(models); });
}

void ProjectActions::newProjectWithEngine(const EngineEntry &entry)
{
    const EngineKind *kind = findEngineKind(entry.kind);
    makeProject(
        {kind ? kind->label : entry.name, {}, {entry}}, [this, entry] { emit engineAdded(entry.name); });
}

void ProjectActions::makeProject(const FirstContent &content, const std::function<void()> &then)
{
    leave([this, content, then] { m_first.make(content, then); });
}

void ProjectActions::chooseFolder()
{
    askForFolder(m_window, this, {tr("Choose a folder of models"), QDir::homePath()},
        [this](const QString &folder) { takeDropped({folder}, {}); });
}

void ProjectActions::takeDropped(const QStringList &folders, const QStringList &files)
{
    emit busy(tr("Looking for GGUF files…"), -1);
    m_stop = inBackground(
        this,
        [folders, files](const std::stop_token &stop) {
            QVector<ModelStore> stores;
            for (const QString &folder : folders)
                stores << ModelStore{ModelStore::Kind::Folder, QFileInfo(folder).fileName(), folder};
            return sweetspot::newFilesOf(scanStores(stores, stop)) + newFilesOf(files);
        },
        [this, folders, project = m_document->path()](const QVector<NewFile> &found) {
            emit busy({}, -1);
            if (m_document->path() != project)
                return;
            if (found.isEmpty())
                emit noted(tr("No model files found in %1.")
                               .arg(QDir::toNativeSeparators(folders.join(QStringLiteral(", ")))));
            else if (m_document->isOpen())
                addInBackground(this, m_document, tr("add files"), found);
            else
                makeProject({folders.size() == 1 ? QFileInfo(folders.first()).fileName() : QString(), found});
        },
        Load::Wait);
}

void ProjectActions::openDialog()
{
    askForFolder(m_window, this, {tr("Open a project folder"), personalPreferences().startFolder()},
        [this](const QString &folder) { openProject(folder); });
}

void ProjectActions::saveAs()
{
    askForNewFile(m_window, this, {tr("Save the project as a folder"), m_document->path()},
        [this, project = m_document->path()](const QString &folder) {
            if (m_document->path() != project)
                return;
            if (const auto saved = m_document->saveAs(folder); !saved)
                emit failed(saved.error());
        });
}

void ProjectActions::moveProject()
{
    if (!mayMove())
        return;
    askForNewFile(m_window, this, {tr("Move or rename the project's folder"), m_document->path()},
        [this, project = m_document->path()](const QString &folder) {
            // A run may have begun while the dialog was open.
            if (folder == project || m_document->path() != project || !mayMove())
                return;
            if (const auto moved = m_first.moveTo(folder); !moved)
                emit failed(moved.error());
        });
}

bool ProjectActions::mayMove()
{
    if (!m_runs->isBusy() && !m_document->isReadOnly())
        return true;
    emit noted(tr("A project can be moved when no run is in progress and it is writable."));
    return false;
}

void ProjectActions::addFilesDialog()
{
    askForFiles(m_window, this, {tr("Add GGUF files"), QDir::homePath(), {tr("Models (*.gguf)")}},
        [this, project = m_document->path()](const QStringList &files) {
            if (m_document->path() == project)
                addFiles(files);
        });
}

void ProjectActions::addFiles(const QStringList &files)
{
    addInBackground(this, m_document, tr("add files"), newFilesOf(files));
}

void ProjectActions::scanForFiles()
{
    scan({}, false);
}

void ProjectActions::addStored()
{
    scan({}, true);
}

void ProjectActions::addByName(const QString &text)
{
    const QString endpoint = hubAccess(QProcessEnvironment::systemEnvironment(), QDir::homePath()).endpoint;
    if (text.isEmpty() || parseHubReference(text, endpoint))
        emit hubRequested(text);
    else
        scan(text, true);
}

void ProjectActions::scan(const QString &name, bool forOpenProject)
{
    emit busy(tr("Looking for GGUF files…"), -1);
    auto stores = modelStores(QProcessEnvironment::systemEnvironment(), QDir::homePath());
    for (const QString &own : personalPreferences().modelFolders)
        if (QDir(own).exists())
            stores << ModelStore{ModelStore::Kind::Folder, QDir(own).dirName(), QDir::cleanPath(own)};
    std::optional<ProjectFolder> folder;
    if (forOpenProject && m_document->isOpen())
        folder = m_document->folder();
    m_stop = inBackground(
        this,
        [stores, name, folder, data = m_document->data()](const std::stop_token &stop) {
            ScanFindings findings;
            findings.name = name;
            findings.forOpenProject = folder.has_value();
            const QVector<StoredModel> all = scanStores(stores, stop);
            QStringList names;
            for (const StoredModel &model : all)
                names << model.name + QLatin1Char(' ') + model.quantization;
            if (name.isEmpty())
                findings.models = all;
            for (const qsizetype i : matchNames(name, names))
                findings.models << all[i];
            if (folder)
                findings.known = alreadyInProject(findings.models, *folder, data, stop);
            for (const ModelStore &store : stores)
                findings.places << QDir::toNativeSeparators(store.path);
            return findings;
        },
        [this](const ScanFindings &findings) {
            emit busy({}, -1);
            if (findings.models.isEmpty() && !findings.name.isEmpty())
                emit hubRequested(findings.name); // not here, so perhaps there
            else
                showFindings(findings);
        },
        Load::Wait);
}

void ProjectActions::showFindings(const ScanFindings &findings)
{
    auto *dialog = new ScanDialog(findings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ScanDialog::chosen, this,
        [this, add = findings.forOpenProject](const QVector<StoredModel> &chosen) {
            if (add)
                addInBackground(
                    this, m_document, tr("add models of other programs"), sweetspot::newFilesOf(chosen));
            else
                makeProject({{}, sweetspot::newFilesOf(chosen)});
        });
    connect(dialog, &ScanDialog::filesRequested, this,
        [this, add = findings.forOpenProject] { add ? addFilesDialog() : newProject(); });
    connect(dialog, &ScanDialog::folderRequested, this, &ProjectActions::chooseFolder);
    dialog->show();
}

void ProjectActions::tryDemo()
{
    leave([this] { makeDemo(); });
}

void ProjectActions::makeDemo()
{
    const QString folder = demoFolder();
    emit busy(tr("Creating the demo project…"), -1);
    m_stop = inBackground(
        this,
        [folder, gpus = m_runs->gpus()](const std::stop_token &stop) -> DemoMade {
            const auto llamaCpp
                = findLlamaCpp({}, folder, devicesNow(gpus.get(), driverPatience(Asking::Machine)).devices);
            if (!llamaCpp)
                return {llamaCpp.error(), llamaCppCandidates().isEmpty()};
            return {isCompleteDemo(folder) ? success() : makeDemoProject(folder, *llamaCpp, {}, stop), false};
        },
        [this, folder](const DemoMade &demo) {
            emit busy({}, -1);
            if (demo.made)
                runDemo(folder);
            else if (demo.needsEngine)
                fetchLlamaCpp([this] { tryDemo(); });
            else if (demo.made.error().code != ErrorCode::Cancelled)
                emit failed(demo.made.error());
        },
        Load::Wait);
}

void ProjectActions::runDemo(const QString &folder)
{
    if (const auto opened = m_document->open(folder); !opened) {
        emit failed(opened.error());
        return;
    }
    m_document->change(tr("quick mode"), {}, [](ProjectData &data) { data.config.testMode = TestMode::Quick; });
    m_runs->start(false);
}

void ProjectActions::fetchLlamaCpp(const std::function<void()> &then)
{
    if (m_fetching)
        return;
    m_fetching = true;
    emit busy(tr("Downloading llama.cpp…"), -1);
    const QPointer<ProjectActions> self(this);
    m_stop = inBackground(
        this,
        [self](const std::stop_token &stop) {
            return fetchBuild(
                {}, findBuildMachine(stop),
                [self](const FetchProgress &progress) {
                    QMetaObject::invokeMethod(qApp, [self, progress] {
                        if (self)
                            emit self->busy(progress.text, double(progress.step) / progress.steps);
                    });
                },
                stop);
        },
        [this, then](const Result<FetchedBuild> &fetched) {
            m_fetching = false;
            emit busy({}, -1);
            if (!fetched) {
                if (fetched.error().code != ErrorCode::Cancelled)
                    emit failed(fetched.error());
                return;
            }
            if (!fetched->problem.isEmpty())
                emit noted(tr("The %1 build was downloaded, but it cannot use a GPU. %2")
                               .arg(buildLabel(fetched->kind), fetched->problem));
            emit engineFetched();
            if (then)
                then();
        },
        Load::Wait);
}

void ProjectActions::stop()
{
    m_stop.request_stop();
}

void ProjectActions::leave(const std::function<void()> &then)
{
    m_leave.ask(then);
}

} // namespace sweetspot::ui
