// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/projectpages.h"

#include "ui/base/scrollable.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/reportpage.h"
#include "ui/compare/runspage.h"
#include "ui/engines/enginespage.h"
#include "ui/matrix/matrixpage.h"
#include "ui/models/hubpage.h"
#include "ui/window/services.h"

#include <QDir>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace sweetspot::ui
{

ProjectPages::ProjectPages(Services *services, MatrixPage *matrix, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_bar(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_hub(new HubPage(&services->document, &services->downloads))
    , m_engines(new EnginesPage(&services->document, &services->engines))
    , m_compare(new ComparePage(&services->document, &services->library))
    , m_runs(new RunsPage(&services->document, &services->library))
    , m_report(new ReportPage(&services->document, &services->library))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar->setObjectName(QStringLiteral("pages"));
    m_bar->setAccessibleName(tr("Pages of the project"));
    m_bar->setDrawBase(true);
    m_bar->setExpanding(false);
    for (const auto &[page, widget] : {std::pair<Page, QWidget *>(Matrix, matrix), {Models, m_hub},
             {Engines, m_engines}, {Compare, m_compare}, {Runs, m_runs}, {Report, m_report}}) {
        m_bar->addTab(pageName(page));
        m_stack->addWidget(scrollable(widget));
    }
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        emit pageChanged();
    });
    connect(&services->library, &RunLibrary::failed, this, &ProjectPages::failed);
    connect(&services->library, &RunLibrary::imported, this,
        [this](const QStringList &ids, int alreadyThere, const QStringList &problems) {
            QString text = tr("%n run(s) imported.", "", int(ids.size()));
            if (alreadyThere > 0)
                text += QLatin1Char(' ') + tr("%n already here.", "", alreadyThere);
            if (!problems.isEmpty())
                text += QLatin1Char('\n') + problems.join(QLatin1Char('\n'));
            emit noted(text);
        });
    connect(m_compare, &ComparePage::failed, this, &ProjectPages::failed);
    connect(m_report, &ReportPage::failed, this, &ProjectPages::failed);
    connect(m_compare, &ComparePage::saved, this,
        [this](const QString &path) { emit noted(tr("Written: %1").arg(QDir::toNativeSeparators(path))); });
    connect(m_report, &ReportPage::saved, this, [this](const QStringList &paths) {
        emit noted(tr("Written: %1").arg(paths.join(QStringLiteral(", "))));
    });
    connect(m_engines, &EnginesPage::keysRequested, this, &ProjectPages::keysRequested);
    connect(m_engines, &EnginesPage::failed, this, &ProjectPages::failed);
    connect(m_engines, &EnginesPage::noted, this, &ProjectPages::noted);
    connect(m_runs, &RunsPage::showRequested, this, &ProjectPages::showRequested);
    connect(&services->document, &Document::opened, this, [this] { setPage(Matrix); });
    takeHubKey();
    connect(&services->secrets, &SecretStore::changed, this, &ProjectPages::takeHubKey);
}

void ProjectPages::takeHubKey()
{
    const HubAccess access = hubAccess(QProcessEnvironment::systemEnvironment(), QDir::homePath());
    if (access.token.isEmpty())
        m_services->secrets.read(QStringLiteral("huggingface"), this, [this, access](const FoundKey &found) {
            m_services->downloads.setHub(Hub(withKey(access, found.key)));
        });
}

ProjectPages::Page ProjectPages::page() const
{
    return Page(m_bar->currentIndex());
}

void ProjectPages::setPage(Page page)
{
    m_bar->setCurrentIndex(page);
}

QString ProjectPages::pageName(Page page) const
{
    switch (page) {
    case Matrix:
        return tr("Matrix");
    case Models:
        return tr("Find models");
    case Engines:
        return tr("Engines");
    case Compare:
        return tr("Compare");
    case Runs:
        return tr("Runs");
    case Report:
        break;
    }
    return tr("Report");
}

void ProjectPages::lookFor(const QString &text)
{
    setPage(Models);
    m_hub->lookFor(text);
}

void ProjectPages::compare(const QString &runId, const QVector<MatrixKey> &keys)
{
    RunLibrary &library = m_services->library;
    const auto open = [this, runId, keys, &library] {
        QVector<RunCell> cells;
        for (const CellVerdict &verdict : library.run(runId)->verdicts)
            for (const MatrixKey &key : keys)
                if (verdict.id.model == key.model && verdict.id.quantization == key.quantization
                    && !verdict.metrics.isEmpty())
                    cells << RunCell{runId, verdict.id};
        if (cells.isEmpty()) {
            emit noted(tr("Nothing was measured of these cells yet; run them first."));
            return;
        }
        m_compare->choose(cells);
        setPage(Compare);
    };
    if (library.run(runId)) {
        open();
        return;
    }
    // Once, when this run is there; others may arrive before it.
    auto *waiting = new QObject(this);
    connect(&library, &RunLibrary::loaded, waiting, [waiting, runId, open](const QString &id) {
        if (id != runId)
            return;
        waiting->deleteLater();
        open();
    });
    library.load(runId);
}

} // namespace sweetspot::ui
