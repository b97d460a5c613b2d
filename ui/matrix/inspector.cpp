// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/inspector.h"

#include "core/judge/attemptstrip.h"
#include "core/judge/flagadvice.h"
#include "core/profiles/profile.h"
#include "core/report/profilecharts.h"
#include "core/store/runs/runstore.h"
#include "core/store/runs/timelinefile.h"
#include "ui/base/background.h"
#include "ui/base/named.h"
#include "ui/base/scrollable.h"
#include "ui/base/tr.h"
#include "ui/matrix/cellcommands.h"
#include "ui/matrix/handoverdialog.h"
#include "ui/matrix/inspectorheadline.h"
#include "ui/matrix/logview.h"
#include "ui/matrix/measuredhow.h"
#include "ui/matrix/profilecard.h"
#include "ui/matrix/repetitionscard.h"
#include "ui/matrix/textcard.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

constexpr auto kTimed = QLatin1String("interactive"); // the profile whose tokens are drawn

QStringList lastAnswer(const CellRecord &record)
{
    for (auto attempt = record.attempts.crbegin(); attempt != record.attempts.crend(); ++attempt)
        if (!attempt->answerStart.isEmpty())
            return {attempt->answerStart.simplified()};
    return {};
}

// Notes begin with the id of a profile.
QStringList withLabels(QStringList notes)
{
    for (QString &note : notes)
        if (const Profile *profile = findProfile(note.section(QLatin1Char(':'), 0, 0)))
            note = profile->label() + note.mid(profile->id().size());
    return notes;
}

QStringList flagSentences(const QStringList &flags)
{
    QStringList sentences;
    for (const QString &flag : flags)
        if (const QString text = QStringLiteral("⚑ ") + flagSentence(flag); !sentences.contains(text))
            sentences << text;
    return sentences;
}

} // namespace

bool InspectedCell::isSameCell(const InspectedCell &other) const
{
    return row == other.row && quantization == other.quantization && runFolder == other.runFolder;
}

// Progress comes ten times a second; the cards have nothing of it.
bool InspectedCell::hasFiguresOf(InspectedCell other) const
{
    other.square.progress = square.progress;
    other.square.activity = square.activity;
    return *this == other;
}

Inspector::Inspector(QWidget *parent)
    : QWidget(parent)
    , m_headline(new InspectorHeadline(this))
    , m_body(new QWidget)
    , m_repetitions(new RepetitionsCard)
    , m_flags(new TextCard("flagsCard", UiTr::tr("About these figures"), true))
    , m_notes(new TextCard("notesCard", UiTr::tr("Not measured"), true))
    , m_answer(new TextCard("answerCard", UiTr::tr("Start of the last answer"), false))
    , m_how(new MeasuredHow)
    , m_commands(new CellCommands)
{
    setObjectName(QStringLiteral("inspector"));
    const int space = fontMetrics().height() / 4;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space, space);
    layout->setSpacing(space * 2);
    layout->addWidget(m_headline);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, space, 0);
    column->setSpacing(space * 2);
    addCards(column);
    m_scroll = named(scrollable(m_body), "inspectorCards", UiTr::tr("Details of the selected cell"));
    m_scroll->setMinimumHeight(fontMetrics().height() * 8);
    layout->addWidget(m_scroll, 1);
    connect(m_commands, &CellCommands::logRequested, this, &Inspector::showLog);
    connect(m_commands, &CellCommands::handOverRequested, this, &Inspector::showHandOver);
    connect(m_commands, &CellCommands::tryRequested, this, [this] {
        if (m_shown)
            emit tryRequested({CellId{m_shown->row.model, m_shown->quantization, m_shown->row.engine,
                m_shown->row.lane, m_shown->row.parameters}});
    });
    connect(m_commands, &CellCommands::tuneRequested, this, [this] {
        if (m_shown)
            emit tuneRequested({m_shown->row.model, m_shown->quantization, m_shown->row.engine,
                m_shown->row.lane, m_shown->row.parameters});
    });
    connect(m_commands, &CellCommands::shareRequested, this, [this] {
        if (m_shown && m_shown->record)
            emit shareRequested(m_shown->record->id);
    });
    clear();
}

void Inspector::addCards(QVBoxLayout *column)
{
    QStringList ids = profileIds();
    ids << QString();
    for (const QString &id : ids) {
        m_profiles.insert(id, new ProfileCard(id));
        column->addWidget(m_profiles.value(id));
        if (id == kTimed)
            column->addWidget(m_repetitions);
    }
    for (QWidget *card :
        {static_cast<QWidget *>(m_flags), static_cast<QWidget *>(m_notes), static_cast<QWidget *>(m_answer),
            static_cast<QWidget *>(m_how), static_cast<QWidget *>(m_commands)})
        column->addWidget(card);
    column->addStretch(1);
}

void Inspector::clear()
{
    m_shown.reset();
    m_timeline.clear();
    m_headline->clear();
    m_body->hide();
}

void Inspector::show(const InspectedCell &cell)
{
    if (m_shown == cell)
        return;
    const bool another = !m_shown || !m_shown->isSameCell(cell);
    const bool figures = another || !m_shown->hasFiguresOf(cell);
    m_shown = cell;
    m_headline->tell(cell.row, cell.quantization, cell.square);
    if (another) {
        m_timeline.clear();
        m_profiles.value(kTimed)->setCharts({});
    }
    if (figures)
        showCards();
    m_body->show();
    if (another) // otherwise it would scroll under the reader's eyes
        m_scroll->verticalScrollBar()->setValue(0);
}

void Inspector::showCards()
{
    const CellVerdict &verdict = m_shown->square.verdict;
    const auto &record = m_shown->record;
    for (auto card = m_profiles.begin(); card != m_profiles.end(); ++card) {
        card.value()->tell(verdict, m_shown->config);
        if (record && !card.key().isEmpty() && card.key() != kTimed)
            card.value()->setCharts(profileCharts(card.key(), *record, verdict));
    }
    showTimeline();
    m_repetitions->tell(record ? attemptStrip(*record, verdict) : AttemptStrip());
    m_flags->tell(flagSentences(verdict.flags));
    m_notes->tell(withLabels(verdict.notes));
    m_answer->tell(record ? lastAnswer(*record) : QStringList());
    m_how->tell(
        record ? circumstancesOf(*record, m_shown->run ? &*m_shown->run : nullptr) : QVector<Circumstance>());
    m_commands->tell(record, record && !record->launches.isEmpty() && !m_shown->runFolder.isEmpty());
    m_commands->setVisible(record.has_value());
}

// Token times are files, so they are read on another thread.
void Inspector::showTimeline()
{
    const Attempt *typical = m_shown->record ? typicalAttempt(*m_shown->record) : nullptr;
    if (!typical || m_shown->runFolder.isEmpty())
        return;
    Attempt kept = *typical;
    kept.cell = m_shown->kept;
    const QString path = RunFolder{m_shown->runFolder}.timeline(kept);
    if (path == m_timeline)
        return;
    m_timeline = path;
    inBackground(
        this,
        [path]() -> std::optional<Chart> {
            const auto timeline = readTimeline(path);
            return timeline ? std::optional(timelineChart(*timeline)) : std::nullopt;
        },
        [this, path](const std::optional<Chart> &chart) {
            if (path != m_timeline)
                return; // another cell has been chosen meanwhile
            if (chart)
                m_profiles.value(kTimed)->setCharts({*chart});
            else
                m_profiles.value(kTimed)->setCharts(
                    {}, UiTr::tr("No chart: this run's token times are not on this disk."));
        });
}

void Inspector::takeFocus()
{
    const auto headings = m_body->findChildren<QToolButton *>(QStringLiteral("cardHeading"));
    for (QToolButton *heading : headings)
        if (heading->isVisible()) {
            heading->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

void Inspector::showLog()
{
    if (!m_shown || m_shown->runFolder.isEmpty())
        return;
    auto *view = new LogView(QStringLiteral("%1 %2").arg(m_shown->row.model, m_shown->quantization),
        RunFolder{m_shown->runFolder}.log(m_shown->kept, QStringLiteral("stderr")), this);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->show();
}

void Inspector::showHandOver()
{
    if (!m_shown || !m_shown->record)
        return;
    HandOverWish wish;
    wish.today = QDate::currentDate();
    const auto forms = handOversOf(*m_shown->record, m_shown->run ? &*m_shown->run : nullptr, wish);
    if (forms.isEmpty())
        return;
    auto *dialog = new HandOverDialog(m_shown->record->id.name(), forms, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace sweetspot::ui
