// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelset.h"
#include "models/result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

class QWidget;

namespace sweetspot
{
struct ModelsFile;
struct NewFile;
} // namespace sweetspot

namespace sweetspot::ui
{

class Document;
class RunStarter;
struct ScanFindings;

/// The ways into a project: open, new from files, the demo, a scan, save as; and fetching an engine on the way.
/// Asks with file dialogs, works in the background, reports by signals. Lives on the window's thread.
class ProjectActions : public QObject
{
    Q_OBJECT
public:
    ProjectActions(Document *document, RunStarter *runs, QWidget *window);

    void openProject(const QString &path);
    void openDialog();
    void newProject();
    void newProjectWith(const QStringList &files);
    void saveAs();
    void addFilesDialog();
    void addFiles(const QStringList &files);
    /// Ends what takes long now: a scan, an engine or a demo on its way.
    void stop();
    void scanForFiles(); ///< a new project of what other programs keep
    void addStored(); ///< the same into the open project
    /// By part of a name what is on this machine; what is not, and links, on the hub.
    void addByName(const QString &text);
    void importModels();
    void exportModels();
    void openDemo();
    /// @param then runs when the engine is there; may be empty
    void fetchLlamaCpp(const std::function<void()> &then);

    /// Asks about a run that goes on and about unsaved changes; false: stay.
    bool mayClose();

signals:
    /// Something that takes a while; empty text: it is over. @param share 0 .. 1, or -1 when it cannot be told
    void busy(const QString &text, double share);
    void failed(const sweetspot::Error &error);
    void engineFetched();
    void hubRequested(const QString &text); ///< what to look for or open there
    void noted(const QString &text);

private:
    void scan(const QString &name, bool forOpenProject);
    void showFindings(const ScanFindings &findings);
    void newProjectOf(const QVector<NewFile> &files);
    void takeImported(const Result<ModelsFile> &imported);
    void createProject(const QString &folder, const ModelSet &models);

    Document *m_document;
    RunStarter *m_runs;
    QWidget *m_window;
    bool m_fetching = false;
    std::stop_source m_stop;
};

} // namespace sweetspot::ui
