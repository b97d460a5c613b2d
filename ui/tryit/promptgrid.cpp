// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/promptgrid.h"

#include "core/judge/owncheck.h"
#include "core/store/project/promptscodec.h"
#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"
#include "ui/base/named.h"
#include "ui/base/table.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/document.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{
enum Column { kPrompt, kCheck, kFirstCell };
constexpr int kShownOfAnswer = 2000; // characters in a tooltip
} // namespace

PromptGrid::PromptGrid(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_table(makeTable("ownPrompts", tr("Own prompts"), {tr("Prompt"), tr("Check")}))
    , m_prompt(named(new QPlainTextEdit, "ownPrompt"))
    , m_expected(named(new QPlainTextEdit, "ownExpected"))
    , m_check(named(new QComboBox, "ownCheck"))
    , m_use(named(new QComboBox, "ownUse"))
    , m_problem(named(new TonedLabel(TonedLabel::Tone::Problem), "ownProblem"))
    , m_ask(named(new QPushButton(tr("Ask &all")), "askAll"))
    , m_stop(named(new QPushButton(tr("St&op")), "stopAll"))
    , m_add(named(new QPushButton(tr("A&dd prompt")), "addPrompt"))
    , m_remove(named(new QPushButton(tr("Re&move")), "removePrompt"))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(m_table, 1);
    column->addLayout(makeButtons());
    column->addWidget(makeEditor());
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &PromptGrid::showEditor);
    connect(m_table, &QTreeWidget::itemActivated, this, &PromptGrid::judgeByHand);
    connect(document, &Document::opened, this, [this] { m_answers.clear(); });
    connect(document, &Document::changed, this, &PromptGrid::refresh);
    connect(document, &Document::opened, this, &PromptGrid::refresh);
    refresh();
}

QLayout *PromptGrid::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().height() / 2);
    for (QPushButton *button : {m_ask, m_stop})
        row->addWidget(button);
    row->addStretch(1);
    for (QPushButton *button : {m_add, m_remove})
        row->addWidget(button);
    connect(m_ask, &QPushButton::clicked, this, &PromptGrid::askRequested);
    connect(m_stop, &QPushButton::clicked, this, &PromptGrid::stopRequested);
    connect(m_add, &QPushButton::clicked, this, &PromptGrid::add);
    connect(m_remove, &QPushButton::clicked, this, &PromptGrid::remove);
    m_stop->setEnabled(false);
    return row;
}

QWidget *PromptGrid::makeEditor()
{
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    for (QPlainTextEdit *edit : {m_prompt, m_expected}) {
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(fontMetrics().lineSpacing() * 3 + fontMetrics().height() / 2);
        connect(edit, &QPlainTextEdit::textChanged, this, &PromptGrid::keepEdit);
    }
    for (const QString &check : ownChecks())
        m_check->addItem(ownCheckLabel(check), check);
    connect(m_check, &QComboBox::currentIndexChanged, this, &PromptGrid::keepEdit);
    m_use->addItem(tr("No particular use"), QString());
    for (const QString &use : ownUses())
        m_use->addItem(ownUseLabel(use), use);
    connect(m_use, &QComboBox::currentIndexChanged, this, &PromptGrid::keepEdit);
    form->addRow(tr("&Text"), m_prompt);
    form->addRow(tr("Ans&wer"), m_check);
    form->addRow(tr("E&xpected"), m_expected);
    form->addRow(tr("&Use"), m_use);
    form->addRow(m_problem);
    return box;
}

void PromptGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh(); // marks have its colours
}

int PromptGrid::current() const
{
    return m_table->indexOfTopLevelItem(m_table->currentItem());
}

QString PromptGrid::answerKey(const OwnPrompt &prompt, const CellId &cell) const
{
    return QStringList{prompt.prompt, cell.model, cell.quantization, cell.engine, cell.device, cell.parameters}
        .join(QChar(0x1f));
}

void PromptGrid::setCells(const QVector<CellId> &cells)
{
    if (m_cells == cells)
        return;
    m_cells = cells;
    refresh();
}

void PromptGrid::setState(bool busy, const QString &obstacle)
{
    m_ask->setEnabled(!busy && obstacle.isEmpty() && !m_cells.isEmpty() && m_table->topLevelItemCount() > 0);
    m_ask->setToolTip(toolTipText(obstacle));
    m_stop->setEnabled(busy);
}

void PromptGrid::show(const OwnPrompt &prompt, const CellId &cell, const TryoutUpdate &update)
{
    Answer answer{update, {}};
    if (update.state == TryoutUpdate::State::Done)
        answer.passes = passesOwn(prompt, update.text);
    m_answers.insert(answerKey(prompt, cell), answer);
    const qsizetype row = m_document->data().prompts.indexOf(prompt);
    if (QTreeWidgetItem *line = m_table->topLevelItem(int(row)))
        fillMarks(line, prompt);
}

void PromptGrid::fillHeadings()
{
    QStringList labels{tr("Prompt"), tr("Check")};
    for (const CellId &cell : m_cells)
        labels << cell.name();
    m_table->setColumnCount(int(labels.size()));
    m_table->setHeaderLabels(labels);
    m_table->header()->setStretchLastSection(false);
    const int unit = fontMetrics().averageCharWidth();
    for (int i = 0; i < labels.size(); ++i)
        m_table->header()->setSectionResizeMode(
            i, i == kPrompt ? QHeaderView::Stretch : QHeaderView::Interactive);
    m_table->setColumnWidth(kCheck, unit * 22);
    for (int i = kFirstCell; i < labels.size(); ++i)
        m_table->setColumnWidth(i, unit * 22);
}

void PromptGrid::refresh()
{
    const QVector<OwnPrompt> &prompts = m_document->data().prompts;
    const int before = std::max(0, current());
    {
        const QSignalBlocker quiet(m_table);
        fillHeadings();
        while (m_table->topLevelItemCount() > prompts.size())
            delete m_table->takeTopLevelItem(m_table->topLevelItemCount() - 1);
        while (m_table->topLevelItemCount() < prompts.size())
            m_table->addTopLevelItem(new QTreeWidgetItem);
        for (int i = 0; i < prompts.size(); ++i) {
            QTreeWidgetItem *line = m_table->topLevelItem(i);
            line->setText(kPrompt, foreignText(prompts[i].prompt).simplified().left(200));
            line->setToolTip(kPrompt, toolTipText(foreignText(prompts[i].prompt).left(kShownOfAnswer)));
            line->setText(kCheck, ownCheckLabel(prompts[i].check));
            line->setToolTip(kCheck, toolTipText(foreignText(prompts[i].expected).left(kShownOfAnswer)));
            fillMarks(line, prompts[i]);
        }
        if (!prompts.isEmpty())
            m_table->setCurrentItem(m_table->topLevelItem(std::min(before, int(prompts.size()) - 1)));
    }
    showEditor();
}

void PromptGrid::fillMarks(QTreeWidgetItem *line, const OwnPrompt &prompt)
{
    for (int i = 0; i < m_cells.size(); ++i) {
        const int column = kFirstCell + i;
        const auto found = m_answers.constFind(answerKey(prompt, m_cells[i]));
        QString text, hint;
        QBrush colour;
        if (found != m_answers.constEnd()) {
            const TryoutUpdate &update = found->update;
            hint = foreignText(update.text.isEmpty() ? update.sentence : update.text, kShownOfAnswer);
            if (update.state == TryoutUpdate::State::Done) {
                text = !found->passes ? tr("? your verdict") : *found->passes ? tr("✓ passes") : tr("✗ fails");
                if (!found->passes)
                    hint += QLatin1Char('\n') + tr("Enter or a double click says whether it passes.");
                else if (!*found->passes)
                    colour = errorColor(palette());
            } else if (update.state == TryoutUpdate::State::Failed) {
                text = tr("⚠ no answer");
                colour = warningColor(palette());
            } else {
                text = update.state == TryoutUpdate::State::Stopped ? tr("stopped") : tr("▶ asking");
            }
        }
        line->setText(column, text);
        line->setToolTip(column, toolTipText(hint));
        line->setForeground(column, colour);
    }
}

void PromptGrid::judgeByHand(QTreeWidgetItem *line, int column)
{
    const int row = m_table->indexOfTopLevelItem(line);
    if (row < 0 || column < kFirstCell || column - kFirstCell >= m_cells.size())
        return;
    const OwnPrompt prompt = m_document->data().prompts.at(row);
    const auto found = m_answers.find(answerKey(prompt, m_cells[column - kFirstCell]));
    if (prompt.check != QLatin1String("hand") || found == m_answers.end()
        || found->update.state != TryoutUpdate::State::Done)
        return;
    found->passes = !found->passes.value_or(false);
    fillMarks(line, prompt);
}

void PromptGrid::showEditor()
{
    const int row = current();
    const QVector<OwnPrompt> &prompts = m_document->data().prompts;
    const bool any = row >= 0 && row < prompts.size();
    const bool writable = m_document->isOpen() && !m_document->isReadOnly();
    const OwnPrompt prompt = any ? prompts[row] : OwnPrompt{};
    m_showing = true;
    for (const auto &[edit, text] :
        {std::pair(m_prompt, prompt.prompt), std::pair(m_expected, prompt.expected)})
        if (edit->toPlainText() != text) // else the cursor would move while a person types
            edit->setPlainText(text);
    m_check->setCurrentIndex(m_check->findData(prompt.check));
    m_use->setCurrentIndex(m_use->findData(prompt.use));
    m_showing = false;
    const bool byHand = prompt.check == QLatin1String("hand");
    m_expected->setEnabled(any && writable && !byHand);
    for (QWidget *field : {static_cast<QWidget *>(m_prompt), static_cast<QWidget *>(m_check),
             static_cast<QWidget *>(m_use), static_cast<QWidget *>(m_remove)})
        field->setEnabled(any && writable);
    m_add->setEnabled(writable && prompts.size() < kMostOwnPrompts);
    m_problem->tell(any ? QString(ownPromptProblem(prompt)) : QString());
    m_expected->setPlaceholderText(prompt.check == QLatin1String("json")
            ? tr("An example such as {\"name\": \"\", \"age\": 0}; empty: any JSON")
            : QString());
}

void PromptGrid::keepEdit()
{
    const int row = current();
    if (m_showing || row < 0 || row >= m_document->data().prompts.size())
        return;
    // A file that is read again must hold nothing that it refuses, so what is empty waits in the field.
    const OwnPrompt edited{m_prompt->toPlainText().left(kLongestOwnPrompt), m_check->currentData().toString(),
        m_expected->toPlainText().left(kLongestOwnPrompt), m_use->currentData().toString()};
    if (edited.prompt.trimmed().isEmpty()) {
        m_problem->tell(ownPromptProblem(edited));
        return;
    }
    m_document->change(tr("edit prompt"), QStringLiteral("prompt%1").arg(row),
        [&](ProjectData &data) { data.prompts[row] = edited; });
}

void PromptGrid::add()
{
    m_document->change(tr("add prompt"), {}, [](ProjectData &data) {
        data.prompts << OwnPrompt{
            tr("What is 2 + 2? Answer with the number only."), QStringLiteral("contains"), QStringLiteral("4")};
    });
    m_table->setCurrentItem(m_table->topLevelItem(m_table->topLevelItemCount() - 1));
    m_prompt->setFocus();
    m_prompt->selectAll();
}

void PromptGrid::remove()
{
    const int row = current();
    if (row >= 0)
        m_document->change(tr("remove prompt"), {}, [row](ProjectData &data) { data.prompts.removeAt(row); });
}

} // namespace sweetspot::ui
