// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/projectpages.h"

#include "ui/base/scrollable.h"
#include "ui/compare/comparepage.h"
#include "ui/engines/enginespage.h"
#include "ui/matrix/handoverdialog.h"
#include "ui/matrix/matrixpage.h"
#include "ui/models/hubpage.h"
#include "ui/tryit/tryitpage.h"
#include "ui/tune/tunepage.h"
#include "ui/window/pagebar.h"
#include "ui/window/pagetable.h"
#include "ui/window/services.h"

#include <QDir>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sweetspot::ui
{

ProjectPages::ProjectPages(Services *services, MatrixPage *matrix, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_bar(new PageBar)
    , m_stack(new QStackedWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar->setObjectName(QStringLiteral("pages"));
    m_bar->setAccessibleName(tr("Pages of the project"));
    m_pages << matrix;
    for (const auto make : pageTable())
        m_pages << make(*services);
    for (Page *page : std::as_const(m_pages)) {
        m_bar->addPage(page->glyph(), page->title());
        m_stack->addWidget(scrollable(page));
        wire(page);
    }
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        emit pageChanged();
    });
    connect(&services->library, &RunLibrary::failed, this, &ProjectPages::failed);
    connect(&services->outlook, &RunOutlook::failed, this, &ProjectPages::failed);
    connect(&services->library, &RunLibrary::imported, this,
        [this](const QStringList &ids, int alreadyThere, const QStringList &problems) {
            QString text = tr("%n run(s) imported.", "", int(ids.size()));
            if (alreadyThere > 0)
                text += QLatin1Char(' ') + tr("%n already present.", "", alreadyThere);
            if (!problems.isEmpty())
                text += QLatin1Char('\n') + problems.join(QLatin1Char('\n'));
            emit noted(text);
        });
    connect(&services->document, &Document::opened, this, [this] { m_bar->setCurrentIndex(0); });
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

void ProjectPages::wire(Page *page)
{
    connect(page, &Page::failed, this, &ProjectPages::failed);
    connect(page, &Page::noted, this, &ProjectPages::noted);
    connect(page, &Page::keysRequested, this, &ProjectPages::keysRequested);
    connect(page, &Page::showRequested, this, &ProjectPages::showRequested);
    if (auto *tune = qobject_cast<TunePage *>(page))
        connect(tune, &TunePage::handOverRequested, this, &ProjectPages::handOver);
}

template <typename PageType>
PageType *ProjectPages::find() const
{
    for (Page *page : m_pages)
        if (auto *found = qobject_cast<PageType *>(page))
            return found;
    return nullptr;
}

QString ProjectPages::page() const
{
    return m_pages.at(m_bar->currentIndex())->id();
}

void ProjectPages::setPage(const QString &id)
{
    for (int i = 0; i < m_pages.size(); ++i)
        if (m_pages.at(i)->id() == id)
            m_bar->setCurrentIndex(i);
}

void ProjectPages::lookFor(const QString &text)
{
    setPage(QLatin1String(HubPage::kId));
    find<HubPage>()->lookFor(text);
}

void ProjectPages::download(const QVector<HubReference> &models)
{
    setPage(QLatin1String(HubPage::kId));
    find<HubPage>()->download(models);
}

void ProjectPages::showEngine(const QString &name)
{
    setPage(QLatin1String(EnginesPage::kId));
    find<EnginesPage>()->select(name);
}

void ProjectPages::compare(const QVector<RunCell> &cells)
{
    if (cells.isEmpty()) {
        emit noted(tr("These cells have not been measured yet; run them first."));
        return;
    }
    find<ComparePage>()->choose(cells);
    setPage(QLatin1String(ComparePage::kId));
}

void ProjectPages::tryOut(const QVector<CellId> &cells)
{
    find<TryItPage>()->choose(cells);
    setPage(QLatin1String(TryItPage::kId));
}

void ProjectPages::tune(const CellId &cell)
{
    find<TunePage>()->choose(cell);
    setPage(QLatin1String(TunePage::kId));
}

void ProjectPages::handOver(const CellRecord &cell)
{
    HandOverWish wish;
    wish.today = QDate::currentDate();
    const QVector<HandOver> forms = handOversOf(cell, nullptr, wish);
    if (forms.isEmpty()) {
        emit noted(tr("These settings cannot be said to another program."));
        return;
    }
    auto *dialog = new HandOverDialog(cell.id.name(), forms, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace sweetspot::ui
