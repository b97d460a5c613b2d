// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/runsheet.h"

#include "core/engines/residents.h"
#include "core/profiles/profile.h"
#include "models/bytetext.h"
#include "models/durationtext.h"
#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "models/verdict.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"
#include "ui/matrix/proposalbuttons.h"
#include "ui/project/document.h"
#include "ui/project/runoutlook.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cmath>

namespace sweetspot::ui
{

namespace
{

QLabel *fact(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString cellsText(const RunForecast &forecast)
{
    return forecast.cells == 0 ? UiTr::tr("Nothing to measure")
                               : UiTr::tr("%n cell(s)", "of the matrix, to be measured", forecast.cells);
}

QString timeOf(const Outlook &outlook)
{
    const RunForecast &forecast = outlook.forecast;
    if (forecast.cells == 0)
        return {};
    if (!forecast.time)
        return UiTr::tr("Not known before a first run in this mode");
    QString text = timeText(forecast.time->least, forecast.time->likely, forecast.time->most)
        + QLatin1Char('\n') + UiTr::tr("Predicted from %n earlier run(s).", "", outlook.runs);
    if (forecast.cellsWithoutTime > 0)
        text += QLatin1Char(' ')
            + UiTr::tr("%n cell(s) with a profile that was never measured come on top.", "",
                forecast.cellsWithoutTime);
    return text;
}

QString memoryText(const RunForecast &forecast)
{
    QStringList lines;
    for (const LaneNeed &need : forecast.needs) {
        lines << UiTr::tr("%1: up to %2, estimated (%3)")
                     .arg(need.lane, formatBytes(need.mostBytes), need.largest.name());
        for (const DevicePart &part : need.parts)
            lines << UiTr::tr("    %1: %2, %n layer(s)", "", part.layers)
                         .arg(part.device, formatBytes(part.bytes.sum()));
    }
    return lines.join(QLatin1Char('\n'));
}

QString notesText(const Issues &notes)
{
    QStringList lines;
    for (const Issue &note : notes)
        lines << note.message;
    return foreignText(lines.join(QLatin1Char('\n')));
}

QString skippedText(const RunForecast &forecast)
{
    QStringList lines;
    for (const SkippedGroup &group : forecast.skipped)
        lines << UiTr::tr("%1 × %2: %3")
                     .arg(group.cells)
                     .arg(ruleLabel(group.rule),
                         group.cells == 1 ? group.first.name() + QStringLiteral(". ") + group.example
                                          : group.example);
    return foreignText(lines.join(QLatin1Char('\n')));
}

} // namespace

QString timeText(double least, double likely, double most)
{
    // Nobody plans by the second.
    const auto shortly = [](double seconds) {
        if (seconds < 90)
            return UiTr::tr("%1 s").arg(std::lround(seconds));
        return seconds < 3600 ? UiTr::tr("%1 min").arg(std::lround(seconds / 60))
                              : durationText(std::round(seconds / 60) * 60);
    };
    return UiTr::tr("about %1 (%2 to %3)").arg(shortly(likely), shortly(least), shortly(most));
}

RunSheet::RunSheet(Document *document, RunOutlook *outlook, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_outlook(outlook)
{
    setObjectName(QStringLiteral("runSheet"));
    new QVBoxLayout(this);
    makeChoices();
    makeFacts();
    m_run = new QPushButton(UiTr::tr("&Run"), this);
    m_run->setObjectName(QStringLiteral("runFromSheet"));
    m_run->setToolTip(UiTr::tr("Start measuring (F5)"));
    layout()->addWidget(m_run);
    static_cast<QVBoxLayout *>(layout())->addStretch(1);
    connect(m_run, &QPushButton::clicked, this, &RunSheet::runRequested);
    connect(document, &Document::changed, this, &RunSheet::showChoices);
    connect(document, &Document::opened, this, &RunSheet::showChoices);
    connect(outlook, &RunOutlook::changed, this, &RunSheet::showOutlook);
    showChoices();
    showOutlook();
}

void RunSheet::makeChoices()
{
    auto *box = new QGroupBox(UiTr::tr("Measurements"), this);
    auto *column = new QVBoxLayout(box);
    auto *modes = new QHBoxLayout;
    m_quick = new QRadioButton(UiTr::tr("&Quick"), box);
    m_quick->setObjectName(QStringLiteral("runQuick"));
    m_quick->setToolTip(UiTr::tr("A few quantizations with few repetitions: a first impression."));
    m_full = new QRadioButton(UiTr::tr("&Full"), box);
    m_full->setObjectName(QStringLiteral("runFull"));
    m_full->setToolTip(UiTr::tr("Every quantization, until the intervals are narrow."));
    modes->addWidget(m_quick);
    modes->addWidget(m_full);
    modes->addStretch(1);
    column->addLayout(modes);
    m_choice = new QComboBox(box);
    m_choice->setObjectName(QStringLiteral("runChoice"));
    m_choice->setAccessibleName(UiTr::tr("Cells to measure"));
    m_choice->addItem(UiTr::tr("All included cells"), int(CellChoice::All));
    m_choice->addItem(UiTr::tr("Cells never measured"), int(CellChoice::Missing));
    m_choice->addItem(UiTr::tr("Cells changed since (↻)"), int(CellChoice::Stale));
    column->addWidget(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_outlook->setChoice(choice());
        emit choiceChanged(choice());
    });
    for (const QString &id : BenchConfig{}.profiles) {
        const Profile *profile = findProfile(id);
        auto *tick = new QCheckBox(profile ? profile->label() : id, box);
        tick->setObjectName(QStringLiteral("profile_") + id);
        m_profiles.insert(id, tick);
        column->addWidget(tick);
        connect(tick, &QCheckBox::toggled, this, [this, id](bool on) { tickProfile(id, on); });
    }
    layout()->addWidget(box);
    connect(m_quick, &QRadioButton::toggled, this, [this](bool quick) {
        if (m_showing)
            return;
        m_document->change(UiTr::tr("change mode"), {},
            [quick](ProjectData &data) { data.config.testMode = quick ? TestMode::Quick : TestMode::Full; });
    });
}

void RunSheet::makeFacts()
{
    auto *box = new QGroupBox(UiTr::tr("What to expect"), this);
    auto *form = new QFormLayout(box);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_cells = fact("runCells");
    m_time = fact("runTime");
    m_memory = fact("runMemory");
    m_servers = fact("runServers");
    m_skipped = fact("runSkipped");
    form->addRow(UiTr::tr("Measures:"), m_cells);
    form->addRow(UiTr::tr("Takes:"), m_time);
    form->addRow(UiTr::tr("Memory:"), m_memory);
    form->addRow(UiTr::tr("Servers:"), m_servers);
    form->addRow(UiTr::tr("Skips:"), m_skipped);
    m_notes = fact("runNotes");
    form->addRow(UiTr::tr("Notes:"), m_notes);
    m_proposals = new ProposalButtons(m_document, box);
    form->addRow(m_proposals);
    m_warnings = new TonedLabel(TonedLabel::Tone::Warning, box);
    m_warnings->setObjectName(QStringLiteral("runDisturbances"));
    m_problem = new TonedLabel(TonedLabel::Tone::Problem, box);
    m_problem->setObjectName(QStringLiteral("runProblem"));
    form->addRow(m_warnings);
    m_release = new QPushButton(UiTr::tr("Free this memor&y"), box);
    m_release->setObjectName(QStringLiteral("releaseResidents"));
    m_release->setToolTip(
        toolTipText(UiTr::tr("Unloads these models; their servers load them again when somebody asks.")));
    connect(m_release, &QPushButton::clicked, this, [this] {
        m_release->setEnabled(false); // until it was looked again
        m_outlook->releaseMemory();
    });
    form->addRow(m_release);
    form->addRow(m_problem);
    layout()->addWidget(box);
}

void RunSheet::showChoices()
{
    m_showing = true;
    const BenchConfig &config = m_document->data().config;
    m_quick->setChecked(config.testMode == TestMode::Quick);
    m_full->setChecked(config.testMode == TestMode::Full);
    for (auto tick = m_profiles.begin(); tick != m_profiles.end(); ++tick)
        (*tick)->setChecked(config.profiles.contains(tick.key()));
    const bool editable = m_document->isEditable() && !m_running;
    for (QWidget *choice : findChildren<QAbstractButton *>())
        choice->setEnabled(editable);
    m_choice->setEnabled(editable);
    m_proposals->setEditable(editable);
    m_run->setEnabled(editable && m_document->isOpen());
    m_showing = false;
}

void RunSheet::tickProfile(const QString &profile, bool on)
{
    if (m_showing)
        return;
    m_document->change(UiTr::tr("choose profiles"), {}, [&](ProjectData &data) {
        QStringList chosen; // in the order of the table, whatever was ticked first
        for (const QString &id : BenchConfig{}.profiles)
            if (id == profile ? on : data.config.profiles.contains(id))
                chosen << id;
        data.config.profiles = chosen;
    });
}

void RunSheet::showOutlook()
{
    const auto &outlook = m_outlook->outlook();
    const bool known = outlook.has_value();
    const QString waiting = m_outlook->isWorking() ? UiTr::tr("working it out…") : QString();
    m_cells->setText(known ? cellsText(outlook->forecast) : waiting);
    m_time->setText(known ? timeOf(*outlook) : QString());
    m_memory->setText(known ? memoryText(outlook->forecast) : QString());
    m_servers->setText(known ? foreignText(outlook->environments.join(QLatin1Char('\n'))) : QString());
    m_skipped->setText(known ? skippedText(outlook->forecast) : QString());
    m_notes->setText(known ? notesText(outlook->notes) : QString());
    m_proposals->propose(known ? outlook->proposals : QVector<PlanProposal>());
    auto *form = static_cast<QFormLayout *>(m_cells->parentWidget()->layout());
    for (QLabel *label : {m_time, m_memory, m_servers, m_skipped, m_notes}) {
        label->setVisible(!label->text().isEmpty());
        form->labelForField(label)->setVisible(!label->text().isEmpty());
    }
    showResidents();
    m_problem->tell(known && outlook->problem ? QString(outlook->problem->sentence) : QString());
}

// What disturbs, and beside it what can be done about it.
void RunSheet::showResidents()
{
    const auto &outlook = m_outlook->outlook();
    QStringList warnings = outlook ? outlook->disturbances : QStringList();
    const QVector<ResidentModel> residents = outlook ? outlook->residents : QVector<ResidentModel>();
    if (!residents.isEmpty())
        warnings << residentsText(residents);
    m_warnings->tell(foreignText(warnings.join(QLatin1Char('\n'))));
    m_release->setVisible(!residents.isEmpty());
    m_release->setEnabled(!m_running && !m_outlook->isWorking());
}

CellChoice RunSheet::choice() const
{
    return CellChoice(m_choice->currentData().toInt());
}

void RunSheet::setRunning(bool running)
{
    m_running = running;
    m_outlook->setWatched(isVisible() && !running); // planning would disturb what is measured
    showChoices();
}

void RunSheet::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_outlook->setWatched(!m_running);
}

void RunSheet::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_outlook->setWatched(false);
}

} // namespace sweetspot::ui
