// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tune/tunesetup.h"

#include "models/tooltiptext.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

namespace
{

QLabel *labelFor(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

void makeNarrow(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
}

// What the form allows is what the search takes.
void boundMinutes(QSpinBox *box)
{
    for (const EffortNumber &number : effortNumbers())
        if (QLatin1String(number.name) == QLatin1String("minutes"))
            box->setRange(int(std::ceil(number.least)), int(number.most));
}

} // namespace

QString effortTitle(const TuneEffort &effort)
{
    const QString minutes = UiTr::tr("%n minute(s)", "", int(std::lround(effort.minutes)));
    if (effort.name == exploreEffort().name)
        return UiTr::tr("&Explore, %1").arg(minutes);
    if (effort.name == preprodEffort().name)
        return UiTr::tr("&Daily use, %1").arg(minutes);
    if (effort.name == prodEffort().name)
        return UiTr::tr("Serv&ice, %1").arg(minutes);
    return QStringLiteral("%1, %2").arg(effort.name, minutes);
}

QString effortPurpose(const TuneEffort &effort)
{
    const QString least = QString::number(effort.leastGain * 100, 'f', 0);
    if (effort.name == exploreEffort().name)
        return UiTr::tr("Is there anything to gain? Shows gains of %1 % or more.").arg(least);
    if (effort.name == preprodEffort().name)
        return UiTr::tr("For settings that you work with; says what each change is worth. From %1 % on.")
            .arg(least);
    if (effort.name == prodEffort().name)
        return UiTr::tr("For a command that goes into service: the most repetitions. From %1 % on.").arg(least);
    return {};
}

TuneSetup::TuneSetup(QWidget *parent)
    : QFrame(parent)
    , m_cell(named(new QComboBox, "tuneCell", UiTr::tr("Cell")))
    , m_goal(named(new QComboBox, "tuneGoal", UiTr::tr("Tune for")))
    , m_goalNote(named(new TonedLabel(TonedLabel::Tone::Muted), "tuneGoalNote"))
    , m_obstacle(named(new TonedLabel(TonedLabel::Tone::Warning), "tuneObstacle"))
    , m_automatic(named(new QRadioButton(UiTr::tr("A&utomatic")), "tuneEffort_automatic"))
    , m_minutes(named(new QSpinBox, "tuneMinutes", UiTr::tr("At most")))
    , m_lossy(named(new QCheckBox(UiTr::tr("Also what changes &answers")), "tuneLossy"))
    , m_start(named(new QPushButton(UiTr::tr("Find the &best settings")), "tuneStart"))
{
    setObjectName(QStringLiteral("tuneSetup"));
    setFrameShape(QFrame::StyledPanel);
    const int space = fontMetrics().height();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space / 4);
    makeNarrow(m_cell);
    makeNarrow(m_goal);
    column->addWidget(labelFor(UiTr::tr("&Cell"), m_cell));
    column->addWidget(m_cell);
    column->addSpacing(space / 4);
    column->addWidget(labelFor(UiTr::tr("&Tune for"), m_goal));
    column->addWidget(m_goal);
    column->addWidget(m_goalNote);
    column->addSpacing(space / 4);
    addEfforts(column);
    column->addSpacing(space / 4);
    boundMinutes(m_minutes);
    m_minutes->setSuffix(UiTr::tr(" min"));
    m_minutes->setToolTip(toolTipText(UiTr::tr("For everything, the final verification included. It ends "
                                               "earlier when there is nothing left to try.")));
    m_minutesLabel = labelFor(UiTr::tr("At &most"), m_minutes);
    column->addWidget(m_minutesLabel);
    column->addWidget(m_minutes);
    m_lossy->setToolTip(
        toolTipText(UiTr::tr("Smaller types of the KV cache too. How much of the answers' quality each "
                             "keeps is measured first, and only those that keep at least %1 % are "
                             "tried.")
                        .arg(std::lround(kLeastKept * 100))));
    column->addWidget(m_lossy);
    column->addSpacing(space / 4);
    column->addWidget(m_start);
    column->addWidget(m_obstacle);
    connect(m_cell, &QComboBox::currentIndexChanged, this, &TuneSetup::showGoals);
    connect(m_goal, &QComboBox::currentIndexChanged, this, &TuneSetup::tellGoal);
    connect(m_start, &QPushButton::clicked, this, &TuneSetup::startRequested);
    m_automatic->setChecked(true);
    takeEffort();
    m_obstacle->tell({});
    showGoals();
}

void TuneSetup::addEfforts(QLayout *column)
{
    column->addWidget(new QLabel(UiTr::tr("How thoroughly")));
    addEffort(column, m_automatic,
        UiTr::tr("By the environments in Settings, else by what is known of the cell. Which one and why is "
                 "said when it begins."));
    for (const TuneEffort &effort : tuneEfforts()) {
        auto *choice = new QRadioButton(effortTitle(effort));
        choice->setObjectName(QStringLiteral("tuneEffort_") + effort.name);
        m_efforts << choice;
        addEffort(column, choice, effortPurpose(effort));
    }
}

void TuneSetup::addEffort(QLayout *column, QRadioButton *choice, const QString &purpose)
{
    choice->setAccessibleDescription(purpose);
    auto *words = new TonedLabel(TonedLabel::Tone::Muted);
    words->setText(purpose);
    words->setIndent(fontMetrics().height());
    column->addWidget(choice);
    column->addWidget(words);
    connect(choice, &QRadioButton::toggled, this, [this](bool on) {
        if (on)
            takeEffort();
    });
}

void TuneSetup::takeEffort()
{
    const auto effort = this->effort();
    for (QWidget *part : {static_cast<QWidget *>(m_minutesLabel), static_cast<QWidget *>(m_minutes)})
        part->setVisible(effort.has_value()); // else what is chosen says how long
    if (effort)
        m_minutes->setValue(int(std::lround(effort->minutes)));
}

std::optional<TuneEffort> TuneSetup::effort() const
{
    const QVector<TuneEffort> all = tuneEfforts();
    for (qsizetype i = 0; i < m_efforts.size(); ++i)
        if (m_efforts[i]->isChecked())
            return all[i];
    return std::nullopt;
}

void TuneSetup::setCells(const QVector<CellId> &cells)
{
    if (cells == m_cells)
        return;
    const CellId *before = cell();
    const std::optional<CellId> kept = before ? std::optional<CellId>(*before) : std::nullopt;
    m_cells = cells;
    {
        const QSignalBlocker once(m_cell);
        m_cell->clear();
        for (const CellId &one : cells)
            m_cell->addItem(one.toString());
        m_cell->setCurrentIndex(std::max(cells.isEmpty() ? -1 : 0, kept ? int(cells.indexOf(*kept)) : -1));
    }
    showGoals();
}

void TuneSetup::setProject(const ProjectData &data)
{
    if (data.config.workload == m_workload && data.config.llamaCpp.defaultCtxSize == m_usualContext)
        return;
    m_workload = data.config.workload;
    m_usualContext = data.config.llamaCpp.defaultCtxSize;
    showGoals();
}

void TuneSetup::choose(const CellId &cell)
{
    if (!m_cells.contains(cell))
        setCells(m_cells + QVector<CellId>{cell});
    m_cell->setCurrentIndex(int(m_cells.indexOf(cell)));
    m_start->setFocus();
}

const CellId *TuneSetup::cell() const
{
    const int at = m_cell->currentIndex();
    return at >= 0 && at < m_cells.size() ? &m_cells[at] : nullptr;
}

void TuneSetup::showGoals()
{
    const QString before = wish().goal;
    int context = m_usualContext;
    if (const CellId *chosen = cell())
        if (const auto parameters = parseParameterSet(chosen->parameters))
            context = parameters->contextLength().value_or(context);
    m_goals = tuneGoals(m_workload, context);
    {
        const QSignalBlocker once(m_goal);
        m_goal->clear();
        for (const TuneGoal &goal : std::as_const(m_goals))
            m_goal->addItem(goal.label);
        const auto found = std::find_if(
            m_goals.begin(), m_goals.end(), [&before](const TuneGoal &goal) { return goal.id == before; });
        m_goal->setCurrentIndex(m_goals.isEmpty() ? -1
                : found == m_goals.end()          ? 0
                                                  : int(found - m_goals.begin()));
    }
    tellGoal();
}

void TuneSetup::tellGoal()
{
    const int at = m_goal->currentIndex();
    m_goalNote->tell(at >= 0 && at < m_goals.size()
            ? QString(m_goals[at].explanation)
            : UiTr::tr(
                "The context of this cell is too short for every kind of request; choose a longer one."));
    refresh();
}

TuneWish TuneSetup::wish() const
{
    TuneWish wish;
    if (const CellId *chosen = cell())
        wish.cell = *chosen;
    if (const int at = m_goal->currentIndex(); at >= 0 && at < m_goals.size())
        wish.goal = m_goals[at].id;
    wish.effort = effort();
    wish.lossy = m_lossy->isChecked();
    if (wish.effort)
        wish.effort->minutes = m_minutes->value();
    return wish;
}

bool TuneSetup::isComplete() const
{
    return cell() && !m_goals.isEmpty();
}

void TuneSetup::setState(const QString &obstacle)
{
    m_canStart = obstacle.isEmpty();
    m_obstacle->tell(obstacle);
    refresh();
}

void TuneSetup::refresh()
{
    m_start->setEnabled(m_canStart && isComplete());
}

} // namespace sweetspot::ui
