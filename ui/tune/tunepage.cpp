// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tune/tunepage.h"

#include "core/run/tuneaccount.h"
#include "models/matrixmodel.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"
#include "ui/tune/tuneadoption.h"
#include "ui/tune/tunehistory.h"
#include "ui/tune/tunelivecard.h"
#include "ui/tune/tuneresultcard.h"
#include "ui/tune/tunesetup.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace sweetspot::ui
{

TunePage::TunePage(const Parts &parts, QWidget *parent)
    : Page(kId, Glyph::Gauge, tr("Tune"), parent)
    , m_parts(parts)
    , m_desk(new TuneDesk(parts.document, parts.runs, parts.secrets, this))
    , m_setup(new TuneSetup)
    , m_history(new TuneHistory)
    , m_live(new TuneLiveCard)
    , m_result(new TuneResultCard)
    , m_hint(named(new TonedLabel(TonedLabel::Tone::Muted), "tuneHint"))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("tunePage"));
    const int space = fontMetrics().height() / 2;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space, space, space, space);
    row->setSpacing(space);
    row->addWidget(makeLeft());
    row->addWidget(makeRight(), 1);
    connectAll();
    listCells();
    takeProject();
}

QWidget *TunePage::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(m_setup);
    column->addWidget(m_history, 1);
    column->addStretch(0);
    left->setFixedWidth(fontMetrics().averageCharWidth() * 44); // a third of a small screen
    return left;
}

QWidget *TunePage::makeRight()
{
    m_hint->setText(tr(
        "Sweetspot tries settings of one cell on this machine, one after the other, and compares each with the "
        "best so far. What wins is started anew several times beside your own settings; only what holds then "
        "is "
        "shown as a gain."));
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *liveColumn = new QWidget;
    auto *column = new QVBoxLayout(liveColumn);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_live);
    column->addStretch(1);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(liveColumn);
    m_stack->addWidget(m_result);
    return m_stack;
}

void TunePage::connectAll()
{
    connect(m_setup, &TuneSetup::startRequested, this, [this] {
        m_hasResult = false;
        m_desk->start(m_setup->wish());
    });
    connect(m_live, &TuneLiveCard::verifyRequested, m_desk, &TuneDesk::verifyNow);
    connect(m_live, &TuneLiveCard::suspendRequested, m_desk, &TuneDesk::suspend);
    connect(m_live, &TuneLiveCard::stopRequested, m_desk, &TuneDesk::stop);
    connect(m_history, &TuneHistory::chosen, this, &TunePage::showResult);
    connect(m_result, &TuneResultCard::useRequested, this, &TunePage::use);
    connect(m_result, &TuneResultCard::handOverRequested, this, &TunePage::handOverRequested);
    connect(m_result, &TuneResultCard::failed, this, &TunePage::failed);
    connect(m_result, &TuneResultCard::resumeRequested, m_desk, &TuneDesk::resume);
    connect(m_desk, &TuneDesk::failed, this, &TunePage::failed);
    connect(m_desk, &TuneDesk::finished, this, &TunePage::tuningFinished);
    connect(m_desk, &TuneDesk::stateChanged, this, &TunePage::refresh);
    connect(m_desk, &TuneDesk::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_parts.document, &Document::opened, this, &TunePage::takeProject);
    connect(m_parts.document, &Document::changed, this, [this] {
        m_setup->setProject(m_parts.document->data());
        refresh();
    });
    // A run changes squares ten times a second: the list follows when somebody looks at it.
    const auto follow = [this] {
        if (isVisible())
            listCells();
    };
    connect(m_parts.matrix, &QAbstractItemModel::modelReset, this, follow);
    connect(m_parts.matrix, &QAbstractItemModel::dataChanged, this, follow);
}

void TunePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    listCells();
    refresh();
}

void TunePage::takeProject()
{
    m_hasResult = false;
    const Document &document = *m_parts.document;
    m_history->setProject(document.path());
    if (document.isOpen())
        m_setup->setProject(document.data());
    refresh();
}

// Those with a file, on this machine: a server at an address is not ours to start.
void TunePage::listCells()
{
    QVector<CellId> cells;
    const MatrixModel &matrix = *m_parts.matrix;
    for (int row = 0; row < matrix.rowCount(); ++row)
        for (int column = 0; column < matrix.columnCount(); ++column) {
            const MatrixRow &line = matrix.rows().at(row);
            if (line.onLane && matrix.square(row, column).verdict.state != CellState::NoFile)
                cells << CellId{
                    line.model, matrix.columns().at(column), line.engine, line.lane, line.parameters};
        }
    m_setup->setCells(cells);
}

void TunePage::choose(const CellId &cell)
{
    listCells();
    m_setup->choose(cell);
}

void TunePage::showResult(const TuneView &view)
{
    m_hasResult = true;
    m_result->show(view, m_desk->obstacle());
    refresh();
}

void TunePage::refresh()
{
    const QString obstacle = m_desk->obstacle();
    m_setup->setState(m_parts.document->isOpen() ? obstacle : QString());
    m_result->setObstacle(obstacle);
    const bool ours = m_desk->isBusy() && (m_desk->concernsOpenProject() || !m_desk->view().running);
    if (ours && m_desk->view().running)
        m_live->show(accountOf(m_desk->view()), m_desk->view().activity);
    else if (ours)
        m_live->showPreparing();
    m_stack->setCurrentIndex(ours ? 1 : m_hasResult ? 2 : 0);
}

void TunePage::tuningFinished()
{
    if (!m_desk->concernsOpenProject())
        return;
    m_history->setProject(m_parts.document->path());
    if (!m_desk->view().id.isEmpty())
        showResult(m_desk->view());
}

void TunePage::use()
{
    if (const auto used = useInProject(*m_parts.document, m_result->view()); !used)
        emit failed(used.error());
    else
        m_result->say(tr("Added as a parameter set; the next run measures it beside your own settings."));
}

} // namespace sweetspot::ui
