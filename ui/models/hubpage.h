// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/fetchplan.h"
#include "core/plan/machinefit.h"
#include "core/run/devicesnow.h"
#include "ui/base/page.h"

#include <memory>
#include <stop_token>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace sweetspot
{
class GpuWatch;
}

namespace sweetspot::ui
{

class Document;
class DownloadManager;
class DownloadQueueView;
class HubSearchBar;

/// Find models on the Hugging Face Hub: search with filters or paste a link, see each file of a repository with
/// what it needs and whether it fits here, fetch it; and the queue of what is on its way. Before anything was
/// looked for it shows models to begin with. Without an open project it asks for one instead of fetching.
class HubPage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "models";

    HubPage(Document *document, DownloadManager *downloads, QWidget *parent = nullptr);

    void search();
    void searchMore();
    /// Searches for a name, or opens what a link names; empty: only puts the cursor there.
    void lookFor(const QString &text);
    /// Whose drivers are asked for what is free; without them all of a GPU counts.
    void setGpus(std::shared_ptr<GpuWatch> gpus);
    /// Whether only models that fit into this machine's memory are looked for.
    void setFitting(bool fitting);
    /// Fetches these into the open project.
    void download(const QVector<HubReference> &models);

signals:
    void projectNeeded(const QVector<sweetspot::HubReference> &models); ///< for these, and then download()

private:
    QWidget *makeSearch();
    QWidget *makeFiles();
    void showModels(const Result<HubResults> &page);
    void openRepo(const QString &repo, const QString &quantization = {});
    void showRepo(const Result<HubRepo> &repo, const QString &quantization);
    void showFit();
    void fetchChosen();
    void say(const QString &text);
    MachineRoom room() const; ///< that a model may take here
    void lookAtMachine();
    void sayHello();
    void showStarters();
    void showWhetherOpen();
    QVector<HubReference> chosen() const;

    /// What models can be put on; empty until it was looked at.
    struct Machine {
        DevicesNow now;
        std::optional<double> ramBytes;
    };

    Document *m_document;
    DownloadManager *m_downloads;
    HubSearchBar *m_search;
    QTreeWidget *m_models, *m_files;
    QLabel *m_status, *m_repoTitle;
    QPushButton *m_more, *m_fetch;
    DownloadQueueView *m_queue;
    bool m_searched = false; ///< so what is listed are answers
    QString m_next; ///< page of the search
    HubRepo m_repo;
    std::optional<GgufHeader> m_header; ///< of a file of m_repo, once it was read
    Machine m_machine;
    std::shared_ptr<GpuWatch> m_gpus;
    int m_searchNumber = 0, m_repoNumber = 0, m_machineNumber = 0; ///< late answers are dropped
    std::stop_source m_searching, m_reading; ///< a new question ends the one before
};

} // namespace sweetspot::ui
