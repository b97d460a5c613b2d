// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/answersview.h"

#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"
#include "ui/base/tonedlabel.h"
#include "ui/compare/comparetable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{
namespace
{
QString textHtml(const QString &text)
{
    return foreignText(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}
} // namespace

QString diffHtml(const QVector<DiffPart> &parts, const QPalette &palette)
{
    const QString added = differenceColor(Difference::Verdict::Better, palette).name();
    const QString removed = differenceColor(Difference::Verdict::Worse, palette).name();
    QString html;
    for (const DiffPart &part : parts) {
        const QString text = textHtml(part.text);
        if (part.kind == DiffPart::Same)
            html += text;
        else
            html += QStringLiteral("<span style='color:%1; text-decoration:%2'>%3</span>")
                        .arg(part.kind == DiffPart::Added ? added : removed,
                            part.kind == DiffPart::Added ? QStringLiteral("underline")
                                                         : QStringLiteral("line-through"),
                            text);
    }
    return html;
}

AnswersView::AnswersView(QWidget *parent)
    : QWidget(parent)
    , m_prompts(new QComboBox(this))
    , m_marks(new QCheckBox(tr("&Mark differences from the first"), this))
    , m_blind(new QCheckBox(tr("Bl&ind vote"), this))
    , m_question(new TonedLabel(TonedLabel::Tone::Muted, this))
    , m_empty(new QLabel(this))
    , m_columns(new QWidget(this))
    , m_columnLayout(new QHBoxLayout(m_columns))
    , m_ballot(new QWidget(this))
    , m_said(new QLabel(m_ballot))
    , m_undoVote(new QPushButton(tr("&Undo vote"), m_ballot))
{
    setObjectName(QStringLiteral("answersView"));
    auto *column = new QVBoxLayout(this);
    auto *bar = makeBar();
    column->addLayout(bar);
    m_question->setObjectName(QStringLiteral("promptText"));
    m_question->setTextFormat(Qt::PlainText);
    column->addWidget(m_question);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    column->addWidget(m_empty, 1);
    m_columnLayout->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_columns, 1);
    makeBallot();
    column->addWidget(m_ballot);
    connectAll();
    show({}, {});
}

QLayout *AnswersView::makeBar()
{
    auto *bar = new QHBoxLayout;
    auto *label = new QLabel(tr("&Prompt"), this);
    label->setBuddy(m_prompts);
    m_prompts->setObjectName(QStringLiteral("promptSelector"));
    m_prompts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_prompts->setMinimumContentsLength(18);
    auto *back = new QPushButton(tr("‹"), this), *forth = new QPushButton(tr("›"), this);
    for (auto [button, name, by] :
        {std::tuple(back, tr("Previous prompt"), -1), std::tuple(forth, tr("Next prompt"), 1)}) {
        button->setAccessibleName(name);
        button->setToolTip(toolTipText(name));
        button->setMaximumWidth(fontMetrics().height() * 2);
        connect(button, &QPushButton::clicked, this, [this, by = by] { step(by); });
    }
    m_marks->setChecked(true);
    m_blind->setObjectName(QStringLiteral("blindMode"));
    m_blind->setToolTip(tr("Hides the names and shuffles the answers. Your votes are saved in the project and "
                           "shown next to the metrics."));
    bar->addWidget(label);
    bar->addWidget(m_prompts, 1);
    bar->addWidget(back);
    bar->addWidget(forth);
    bar->addWidget(m_marks);
    bar->addWidget(m_blind);
    return bar;
}

void AnswersView::makeBallot()
{
    auto *ballot = new QHBoxLayout(m_ballot);
    ballot->setContentsMargins(0, 0, 0, 0);
    auto *none = new QPushButton(tr("&None is better"), m_ballot);
    none->setObjectName(QStringLiteral("voteNone"));
    connect(none, &QPushButton::clicked, this, [this] { vote({}); });
    m_said->setObjectName(QStringLiteral("voteSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_undoVote->setObjectName(QStringLiteral("voteUndo"));
    m_undoVote->setEnabled(false);
    ballot->addWidget(m_said, 1);
    ballot->addWidget(none);
    ballot->addWidget(m_undoVote);
    connect(m_undoVote, &QPushButton::clicked, this, &AnswersView::withdraw);
}

void AnswersView::connectAll()
{
    connect(m_prompts, &QComboBox::currentIndexChanged, this, &AnswersView::showPrompt);
    connect(m_marks, &QCheckBox::toggled, this, &AnswersView::showPrompt);
    connect(m_blind, &QCheckBox::toggled, this, [this](bool blind) {
        labelPrompts(); // how many were right would give the names away
        m_skipped = 0;
        if (blind && m_prompts->currentIndex() >= 0 && sameForAll(m_all.at(m_prompts->currentIndex())))
            next();
        else
            showPrompt();
    });
}

QString AnswersView::promptLabel(const PromptAnswers &prompt) const
{
    if (prompt.question.isEmpty())
        return tr("Story after %1 tokens, number %2").arg(prompt.promptTokens).arg(prompt.variant + 1);
    const QString text = m_questionTexts.value(prompt.question);
    const qsizetype right = std::count(prompt.right.begin(), prompt.right.end(), std::optional(true));
    const QString score = m_blind->isChecked()
        ? prompt.category
        : tr("%1 (%2 correct)").arg(prompt.category, QString::number(right));
    return QStringLiteral("%1: %2").arg(score,
        text.isEmpty() ? tr("expects %1").arg(foreignText(prompt.expected).left(60))
                       : text.simplified().left(90));
}

void AnswersView::show(const QVector<ChosenCell> &cells, const QHash<QString, QString> &questions)
{
    const QString before = m_all.isEmpty() || m_prompts->currentIndex() < 0
        ? QString()
        : m_all.value(m_prompts->currentIndex()).id;
    m_cells = cells;
    m_questionTexts = questions;
    QVector<const CellRecord *> records;
    for (const ChosenCell &cell : m_cells)
        records << &cell.record;
    m_all = answersOf(records);
    m_last.reset();
    m_votes = m_skipped = 0;
    int current = 0;
    for (int i = 0; i < m_all.size(); ++i)
        if (m_all[i].id == before)
            current = i;
    labelPrompts();
    {
        const QSignalBlocker quiet(m_prompts);
        m_prompts->setCurrentIndex(m_all.isEmpty() ? -1 : current);
    }
    showPrompt();
}

void AnswersView::labelPrompts()
{
    const QSignalBlocker quiet(m_prompts);
    const int current = m_prompts->currentIndex();
    m_prompts->clear();
    for (const PromptAnswers &prompt : m_all)
        m_prompts->addItem(promptLabel(prompt));
    m_prompts->setCurrentIndex(std::min(current, m_prompts->count() - 1));
}

// Whoever has to choose between the same words is asked for nothing.
bool AnswersView::sameForAll(const PromptAnswers &prompt) const
{
    const QString *first = nullptr;
    for (const auto &answer : prompt.answers) {
        if (!answer)
            continue;
        if (first && *first != *answer)
            return false;
        first = &*answer;
    }
    return true;
}

void AnswersView::setBlind(bool blind)
{
    m_blind->setChecked(blind);
}

void AnswersView::setVoting(bool possible)
{
    m_voting = possible;
    showPrompt();
}

void AnswersView::showPrompt()
{
    while (QLayoutItem *item = m_columnLayout->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater(); // later: a click on its own button brought us here
        }
        delete item;
    }
    const int index = m_prompts->currentIndex();
    const bool any = index >= 0 && index < m_all.size();
    const bool blind = m_blind->isChecked();
    m_columns->setVisible(any);
    m_question->setVisible(any);
    m_ballot->setVisible(any && blind && m_voting);
    showVotes();
    m_empty->setVisible(!any);
    for (QWidget *control : {static_cast<QWidget *>(m_prompts), static_cast<QWidget *>(m_marks)})
        control->setEnabled(any);
    m_empty->setText(m_cells.isEmpty()
            ? tr("Select cells on the left to read their answers side by side.")
            : tr("These cells have no answers to the same prompt. The interactive profile saves the beginnings "
                 "of stories, the quality profile the answers to its questions."));
    if (!any)
        return;
    const PromptAnswers &prompt = m_all[index];
    QString question = m_questionTexts.value(prompt.question);
    if (prompt.question.isEmpty())
        question = tr("How each model continued the same story.");
    else if (!blind)
        question += (question.isEmpty() ? QString() : QStringLiteral("\n"))
            + tr("Expected: %1").arg(foreignText(prompt.expected));
    m_question->setText(question);
    m_order.clear();
    for (int i = 0; i < m_cells.size(); ++i)
        if (!blind || prompt.answers[i])
            m_order << i;
    if (blind)
        std::shuffle(m_order.begin(), m_order.end(), *QRandomGenerator::global());
    for (int place = 0; place < m_order.size(); ++place)
        m_columnLayout->addWidget(makeColumn(prompt, place), 1);
}

// One answer, at its place in the order that is shown now.
QWidget *AnswersView::makeColumn(const PromptAnswers &prompt, int place)
{
    const QString *first
        = !m_order.isEmpty() && prompt.answers[m_order[0]] ? &*prompt.answers[m_order[0]] : nullptr;
    const int cell = m_order[place];
    auto *box = new QWidget(m_columns);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    const QString letter(QChar(u'A' + place));
    QString name = m_blind->isChecked() ? tr("Answer %1").arg(letter) : m_cells[cell].name;
    if (!m_blind->isChecked() && prompt.right[cell])
        name = (*prompt.right[cell] ? tr("%1 ✓ correct") : tr("%1 ✗ wrong")).arg(name);
    auto *head = new QLabel(name, box);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    head->setFont(bold);
    auto *text = new QTextBrowser(box);
    text->setOpenLinks(false);
    text->setAccessibleName(name);
    const auto &answer = prompt.answers[cell];
    if (!answer)
        text->setHtml(QStringLiteral("<i>%1</i>").arg(tr("not asked or failed").toHtmlEscaped()));
    else if (m_marks->isChecked() && first && place > 0)
        text->setHtml(diffHtml(wordDiff(*first, *answer), palette()));
    else
        text->setHtml(textHtml(*answer));
    column->addWidget(head);
    column->addWidget(text, 1);
    if (m_blind->isChecked() && m_voting)
        column->addWidget(makeVote(place, letter));
    return box;
}

QPushButton *AnswersView::makeVote(int place, const QString &letter)
{
    auto *best = new QPushButton(tr("%1 is best").arg(letter));
    constexpr int kDigits = 9;
    if (place < kDigits) { // letters are taken by what stands around
        best->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + place)));
        best->setToolTip(toolTipText(best->shortcut().toString(QKeySequence::NativeText)));
    }
    best->setObjectName(QStringLiteral("vote%1").arg(place));
    connect(best, &QPushButton::clicked, this, [this, place] { vote(place); });
    return best;
}

void AnswersView::vote(std::optional<int> shown)
{
    Vote vote;
    vote.utc = QDateTime::currentDateTimeUtc();
    vote.prompt = m_all.value(m_prompts->currentIndex()).id;
    for (const int cell : m_order)
        vote.shown << m_cells[cell].id;
    vote.chosen = shown;
    m_last = vote;
    ++m_votes;
    emit voted(vote);
    next();
}

void AnswersView::withdraw()
{
    if (!m_last)
        return;
    const Vote vote = *m_last;
    m_last.reset();
    --m_votes;
    emit withdrawn(vote);
    for (int i = 0; i < m_all.size(); ++i)
        if (m_all[i].id == vote.prompt)
            m_prompts->setCurrentIndex(i);
    showPrompt();
}

// Prompts that all answered with the same words are passed.
void AnswersView::next()
{
    int to = m_prompts->currentIndex() + 1;
    while (to < m_all.size() && sameForAll(m_all[to])) {
        ++to;
        ++m_skipped;
    }
    if (to < m_all.size())
        m_prompts->setCurrentIndex(to);
    else
        showPrompt(); // shuffled again
}

void AnswersView::showVotes()
{
    m_undoVote->setEnabled(m_last.has_value());
    QStringList said;
    if (m_last)
        said << (m_last->chosen ? tr("Vote saved: answer %1.").arg(QChar(u'A' + *m_last->chosen))
                                : tr("Vote saved: none is better."));
    if (m_votes > 0)
        said << tr("Votes so far: %1.").arg(m_votes);
    if (m_skipped > 0)
        said << tr("Prompts skipped because all answers are the same: %1.").arg(m_skipped);
    m_said->setText(said.join(QLatin1Char(' ')));
}

void AnswersView::step(int by)
{
    if (m_prompts->count() > 0)
        m_prompts->setCurrentIndex(std::clamp(m_prompts->currentIndex() + by, 0, m_prompts->count() - 1));
}
} // namespace sweetspot::ui
