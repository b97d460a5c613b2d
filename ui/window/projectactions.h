// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hublink.h"
#include "models/engineentry.h"
#include "models/result.h"
#include "ui/window/firstproject.h"
#include "ui/window/leavequestion.h"
#include "ui/window/modellistfiles.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

class QWidget;

namespace sweetspot::ui
{

class Document;
class RunStarter;
struct ScanFindings;

/// The ways into a project: open, new from files, folders, the hub or a server, the demo, a scan, save as; and
/// fetching an engine on the way. New projects are made without a question, see FirstProject. Asks for files
/// with file dialogs, works in the background, reports by signals. Lives on the window's thread.
class ProjectActions : public QObject
{
    Q_OBJECT
public:
    ProjectActions(Document *document, RunStarter *runs, QWidget *window);

    void openProject(const QString &path);
    void openDialog();
    /// And resumes its run.
    void resumeProject(const QString &path, const QString &run);
    void newProject();
    void newProjectWith(const QStringList &files);
    void newProjectFromHub(const QVector<HubReference> &models);
    void newProjectWithEngine(const EngineEntry &entry);
    void saveAs();
    void moveProject(); ///< the open one, to where the person says
    void addFilesDialog();
    void addFiles(const QStringList &files);
    /// Models below these folders and these files: into the open project, or a new one.
    void takeDropped(const QStringList &folders, const QStringList &files);
    /// Ends what takes long now: a scan, an engine or a demo on its way.
    void stop();
    void scanForFiles(); ///< a new project of what other programs keep
    void addStored(); ///< the same into the open project
    /// By part of a name what is on this machine; what is not, and links, on the hub.
    void addByName(const QString &text);
    void importModels() { m_lists.importModels(); }
    void exportModels() { m_lists.exportModels(); }
    ModelListFiles &modelFiles() { return m_lists; }
    /// Makes the demo where there is none, fetching an engine for it where there is none, opens it and runs it
    /// in quick mode.
    void tryDemo();
    /// @param then runs when the engine is there; may be empty
    void fetchLlamaCpp(const std::function<void()> &then);

    /// Whether leave() would ask nothing.
    bool isFree() const { return m_leave.isFree(); }
    /// Asks about a run in progress and about unsaved changes. @param then runs when the project may be left,
    /// at once where nothing is to be asked
    void leave(const std::function<void()> &then);

signals:
    /// Something that takes a while; empty text: it is over. @param share 0 .. 1, or -1 when it cannot be told
    void busy(const QString &text, double share);
    void failed(const sweetspot::Error &error);
    void engineFetched();
    void hubRequested(const QString &text); ///< what to look for or open there
    void noted(const QString &text);
    void projectMade(const QString &name, const QString &path); ///< that nobody chose a place for
    void downloadsWanted(const QVector<sweetspot::HubReference> &models); ///< into the open project
    void engineAdded(const QString &name); ///< to the open project, and to be looked at

private:
    void scan(const QString &name, bool forOpenProject);
    void showFindings(const ScanFindings &findings);
    void makeProject(const FirstContent &content, const std::function<void()> &then = {});
    void chooseFolder();
    bool mayMove();
    void makeDemo();
    void runDemo(const QString &folder);

    Document *m_document;
    RunStarter *m_runs;
    QWidget *m_window;
    FirstProject m_first;
    LeaveQuestion m_leave;
    ModelListFiles m_lists;
    bool m_fetching = false;
    std::stop_source m_stop;
};

} // namespace sweetspot::ui
