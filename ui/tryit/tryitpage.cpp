// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/tryitpage.h"

#include "core/store/runs/votes.h"
#include "models/matrixmodel.h"
#include "models/tooltiptext.h"
#include "ui/base/background.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"
#include "ui/tryit/ballot.h"
#include "ui/tryit/cellpair.h"
#include "ui/tryit/chatcolumn.h"
#include "ui/tryit/promptgrid.h"

#include <QCryptographicHash>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sweetspot::ui
{

TryItPage::TryItPage(const Parts &parts, QWidget *parent)
    : Page(kId, Glyph::Talk, tr("Try it"), parent)
    , m_parts(parts)
    , m_desk(new TryoutDesk(parts.document, parts.runs, parts.secrets, this))
    , m_cells(new CellPair)
    , m_grid(new PromptGrid(parts.document))
    , m_ballot(named(new Ballot, "ballot"))
    , m_note(named(new TonedLabel(TonedLabel::Tone::Muted, this), "tryNote"))
    , m_warning(named(new TonedLabel(TonedLabel::Tone::Warning, this), "tryObstacle"))
    , m_input(named(new QPlainTextEdit, "tryPrompt", tr("What to say")))
    , m_send(named(new QPushButton(tr("&Send")), "trySend"))
    , m_stop(named(new QPushButton(tr("St&op")), "tryStop"))
    , m_again(named(new QPushButton(tr("Regenera&te")), "tryAgain"))
    , m_new(named(new QPushButton(tr("&New conversation")), "tryNew"))
    , m_end(named(new QPushButton(tr("End servers")), "tryEnd"))
    , m_temperature(named(new QDoubleSpinBox, "tryTemperature"))
    , m_most(named(new QSpinBox, "tryMost"))
{
    setObjectName(QStringLiteral("tryItPage"));
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    column->addLayout(makeTop());
    column->addWidget(m_warning);
    column->addWidget(m_note);
    auto *tabs = named(new QTabWidget(this), "tryTabs");
    tabs->addTab(makeChat(), tr("&Chat"));
    tabs->addTab(m_grid, tr("Own prom&pts"));
    column->addWidget(tabs, 1);
    connectAll();
    listCells();
    takeProject();
}

QLayout *TryItPage::makeTop()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().height() / 2);
    row->addWidget(m_cells, 1);
    connect(m_cells, &CellPair::changed, this, &TryItPage::cellsChanged);
    m_end->setToolTip(toolTipText(tr("Frees the memory; the next question starts them again. They end by "
                                     "themselves after ten minutes without a question.")));
    row->addWidget(m_end);
    return row;
}

QWidget *TryItPage::makeChat()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setSpacing(fontMetrics().height() / 2);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(fontMetrics().height() / 2);
    for (int side = 0; side < 2; ++side) {
        m_sides[side] = named(
            new ChatColumn(side == 0 ? tr("left") : tr("right"), page), side == 0 ? "leftChat" : "rightChat");
        sides->addWidget(m_sides[side], 1);
    }
    column->addLayout(sides, 1);
    column->addWidget(m_ballot);
    column->addLayout(makeInput());
    column->addWidget(makeOptions());
    return page;
}

QLayout *TryItPage::makeInput()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().height() / 2);
    m_input->setPlaceholderText(tr("Ask something. Ctrl+Enter sends it."));
    m_input->setTabChangesFocus(true);
    m_input->setFixedHeight(fontMetrics().lineSpacing() * 4);
    row->addWidget(m_input, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(fontMetrics().height() / 4);
    for (QPushButton *button : {m_send, m_stop})
        buttons->addWidget(button);
    buttons->addStretch(1);
    row->addLayout(buttons);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), m_input);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, &TryItPage::send);
    }
    return row;
}

QWidget *TryItPage::makeOptions()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height() / 2);
    m_temperature->setRange(0, 2);
    m_temperature->setSingleStep(0.1);
    m_temperature->setDecimals(1);
    m_temperature->setValue(0.7);
    m_temperature->setToolTip(toolTipText(tr("0: always the likeliest token, as in measurements.")));
    m_most->setRange(1, 32768);
    m_most->setSingleStep(64);
    m_most->setValue(512);
    auto *temperature = new QLabel(tr("Te&mperature")), *most = new QLabel(tr("Ma&ximum tokens"));
    temperature->setBuddy(m_temperature);
    most->setBuddy(m_most);
    for (QWidget *widget : {static_cast<QWidget *>(temperature), static_cast<QWidget *>(m_temperature),
             static_cast<QWidget *>(most), static_cast<QWidget *>(m_most)})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_again);
    row->addWidget(m_new);
    return box;
}

void TryItPage::connectAll()
{
    connect(m_send, &QPushButton::clicked, this, &TryItPage::send);
    connect(m_stop, &QPushButton::clicked, m_desk, &TryoutDesk::stop);
    connect(m_again, &QPushButton::clicked, this, &TryItPage::regenerate);
    connect(m_new, &QPushButton::clicked, this, &TryItPage::clearChat);
    connect(m_end, &QPushButton::clicked, m_desk, &TryoutDesk::endServers);
    connect(m_input, &QPlainTextEdit::textChanged, this, &TryItPage::refresh);
    connect(m_ballot, &Ballot::voted, this, &TryItPage::keep);
    connect(m_grid, &PromptGrid::askRequested, this, &TryItPage::askAll);
    connect(m_grid, &PromptGrid::stopRequested, this, [this] {
        m_prompts.clear();
        m_desk->stop();
    });
    connect(m_desk, &TryoutDesk::updated, this, &TryItPage::take);
    connect(m_desk, &TryoutDesk::noted, m_note, &TonedLabel::tell);
    connect(m_desk, &TryoutDesk::stateChanged, this, &TryItPage::refresh);
    connect(m_parts.document, &Document::opened, this, &TryItPage::takeProject);
    connect(m_parts.document, &Document::changed, this, &TryItPage::refresh);
    // A run changes squares ten times a second: the list follows when somebody looks at it.
    const auto follow = [this] {
        if (isVisible())
            listCells();
    };
    connect(m_parts.matrix, &QAbstractItemModel::modelReset, this, follow);
    connect(m_parts.matrix, &QAbstractItemModel::dataChanged, this, follow);
}

void TryItPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    listCells();
}

void TryItPage::takeProject()
{
    ++m_number;
    m_votes.clear();
    m_prompts.clear();
    clearChat();
    if (!m_parts.document->isOpen())
        return;
    inBackground(
        this, [path = m_parts.document->path()] { return readVotes(path); },
        [this, number = m_number](const QVector<Vote> &votes) {
            if (number != m_number)
                return;
            m_votes = votes + m_votes; // those given since
            showTally();
        });
}

// Every cell with something to load, measured or not, taken out or not.
void TryItPage::listCells()
{
    QVector<CellId> cells;
    const MatrixModel &matrix = *m_parts.matrix;
    for (int row = 0; row < matrix.rowCount(); ++row)
        for (int column = 0; column < matrix.columnCount(); ++column) {
            const MatrixRow &line = matrix.rows().at(row);
            if (matrix.square(row, column).verdict.state != CellState::NoFile)
                cells << CellId{
                    line.model, matrix.columns().at(column), line.engine, line.lane, line.parameters};
        }
    m_cells->setCells(cells);
}

QVector<CellId> TryItPage::chosen() const
{
    return m_cells->chosen();
}

void TryItPage::choose(const QVector<CellId> &cells)
{
    listCells();
    m_cells->choose(cells);
    m_input->setFocus();
}

void TryItPage::cellsChanged()
{
    m_prompts.clear();
    m_desk->stop();
    m_sides[1]->setVisible(m_cells->areTwo());
    m_ballot->setVisible(m_cells->areTwo());
    QVector<CellId> cells = chosen();
    if (cells.size() == 2 && cells[0] == cells[1])
        cells.removeLast();
    m_grid->setCells(cells);
    clearChat();
    showTally();
}

void TryItPage::clearChat()
{
    m_prompts.clear();
    m_desk->stop();
    m_asked.clear();
    for (ChatColumn *side : m_sides)
        side->clear();
    m_votedOn = false;
    refresh();
}

TryoutTurn TryItPage::turnOf(const CellId &cell, const QVector<ChatMessage> &messages) const
{
    TryoutTurn turn;
    turn.cell = cell;
    turn.messages = messages;
    turn.temperature = m_temperature->value();
    turn.mostTokens = m_most->value();
    turn.seed = m_seed;
    return turn;
}

void TryItPage::send()
{
    const QString text = m_input->toPlainText().trimmed();
    if (!m_send->isEnabled() || text.isEmpty())
        return;
    for (int side = 0; side < chosen().size(); ++side)
        m_sides[side]->say(text);
    m_input->clear();
    askSides();
}

void TryItPage::regenerate()
{
    ++m_seed; // another answer, where the temperature lets it be one
    for (int side = 0; side < chosen().size(); ++side)
        m_sides[side]->takeBack();
    askSides();
}

void TryItPage::askSides()
{
    m_prompts.clear();
    m_votedOn = false;
    const QVector<CellId> cells = chosen();
    QVector<TryoutTurn> turns;
    for (int side = 0; side < cells.size(); ++side)
        turns << turnOf(cells[side], m_sides[side]->messages());
    const int first = m_desk->ask(turns);
    for (int side = 0; first >= 0 && side < cells.size(); ++side)
        m_asked.insert(first + side, {side, {}, cells[side]});
    refresh();
}

// Cell by cell, so that a server that has to make room for the other does so once.
void TryItPage::askAll()
{
    m_prompts.clear();
    QVector<CellId> cells = chosen();
    if (cells.size() == 2 && cells[0] == cells[1])
        cells.removeLast();
    for (const CellId &cell : cells)
        for (const OwnPrompt &prompt : m_parts.document->data().prompts)
            m_prompts.push_back({-1, prompt, cell});
    askNextPrompt();
}

void TryItPage::askNextPrompt()
{
    if (m_prompts.empty())
        return refresh();
    const Asked next = m_prompts.front();
    m_prompts.pop_front();
    TryoutTurn turn = turnOf(next.cell, {{QStringLiteral("user"), next.prompt.prompt}});
    turn.temperature = 0; // the same answer each time
    turn.seed = 0;
    const int id = m_desk->ask({turn});
    if (id < 0)
        m_prompts.clear();
    else
        m_asked.insert(id, next);
    refresh();
}

void TryItPage::take(const TryoutUpdate &update)
{
    const auto found = m_asked.constFind(update.id);
    if (found == m_asked.constEnd())
        return;
    const Asked asked = *found;
    if (update.hasEnded())
        m_asked.remove(update.id);
    if (asked.side >= 0) {
        m_sides[asked.side]->show(update);
    } else {
        m_grid->show(asked.prompt, asked.cell, update);
        if (update.state == TryoutUpdate::State::Stopped)
            m_prompts.clear();
        else if (update.hasEnded()) // later: the desk is still telling of this one
            QMetaObject::invokeMethod(this, &TryItPage::askNextPrompt, Qt::QueuedConnection);
    }
    if (update.hasEnded())
        refresh();
}

void TryItPage::refresh()
{
    const QString obstacle = m_desk->obstacle();
    const bool busy = m_desk->isBusy() || !m_prompts.empty(), can = obstacle.isEmpty() && !chosen().isEmpty();
    m_warning->tell(m_parts.document->isOpen() ? obstacle : QString());
    m_send->setEnabled(can && !busy && !m_input->toPlainText().trimmed().isEmpty());
    m_stop->setEnabled(busy);
    m_again->setEnabled(can && !busy && !m_sides[0]->question().isEmpty());
    m_new->setEnabled(!m_sides[0]->isEmpty());
    m_end->setEnabled(m_desk->isServing());
    m_grid->setState(busy, obstacle);
    m_ballot->setOpen(!busy && !m_votedOn && !m_parts.document->isReadOnly() && chosen().size() == 2
        && m_sides[0]->hasAnswer() && m_sides[1]->hasAnswer());
}

// A cell as votes know it: of the run that it was measured in last, so that they count beside its figures.
RunCell TryItPage::voted(const CellId &cell) const
{
    const CellSource *source = m_parts.sourceOf ? m_parts.sourceOf(cell) : nullptr;
    return source ? RunCell{source->runId, source->cell} : RunCell{{}, cell};
}

void TryItPage::keep(std::optional<int> chosen, bool bothBad)
{
    const QVector<CellId> cells = this->chosen();
    if (cells.size() != 2)
        return;
    Vote vote;
    vote.utc = QDateTime::currentDateTimeUtc();
    vote.prompt = QStringLiteral("tryit/")
        + QString::fromLatin1(
            QCryptographicHash::hash(m_sides[0]->question().toUtf8(), QCryptographicHash::Sha256)
                .toHex()
                .left(12));
    vote.shown = {voted(cells[0]), voted(cells[1])};
    vote.chosen = chosen;
    vote.allBad = bothBad;
    if (const auto kept = appendVote(m_parts.document->path(), vote); !kept) {
        emit failed(kept.error());
        return;
    }
    m_votes << vote;
    m_votedOn = true;
    showTally();
    refresh();
}

void TryItPage::showTally()
{
    const QVector<CellId> cells = chosen();
    if (cells.size() == 2)
        m_ballot->show(tallyOf(m_votes, voted(cells[0]), voted(cells[1])));
}

} // namespace sweetspot::ui
