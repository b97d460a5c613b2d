// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparetable.h"

#include "core/judge/plainwords.h"
#include "core/judge/profilejudge.h"
#include "core/judge/runcomparison.h"
#include "core/profiles/profile.h"
#include "core/report/comparetext.h"
#include "models/metric.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

namespace
{

QString markOf(Difference::Verdict verdict)
{
    switch (verdict) {
    case Difference::Verdict::Better:
        return QStringLiteral("▲ ");
    case Difference::Verdict::ProbablyBetter:
        return QStringLiteral("△ ");
    case Difference::Verdict::ProbablyWorse:
        return QStringLiteral("▽ ");
    case Difference::Verdict::Worse:
        return QStringLiteral("▼ ");
    case Difference::Verdict::Same:
        return QStringLiteral("= ");
    case Difference::Verdict::Undecided:
        break;
    }
    return QStringLiteral("? ");
}

QString valueText(const Metric &metric, const MetricValue &value)
{
    QString text = formatMetric(metric, value.value);
    if (value.interval && value.low && value.high && value.value != 0) {
        const double half = (*value.high - *value.low) / 2 / std::abs(value.value) * 100;
        constexpr double kReadable = 100; // beyond it a share says less than the ends
        text = half <= kReadable
            ? QStringLiteral("%1 ±%2 %").arg(text, QLocale().toString(half, 'f', 1))
            : CompareTable::tr("%1 (%2 to %3)")
                  .arg(text, formatMetric(metric, *value.low), formatMetric(metric, *value.high));
    }
    return value.flags.isEmpty() ? text : text + QStringLiteral(" ⚑");
}

QString valueTip(const Metric &metric, const MetricValue &value, const std::optional<Difference> &difference)
{
    QStringList lines{metric.meaning};
    if (difference)
        lines << CompareTable::tr("Against the first: %1").arg(differenceText(metric.id, *difference));
    if (value.low && value.high)
        lines << (value.interval ? CompareTable::tr("95 % confidence: %1 to %2, n = %3")
                                 : CompareTable::tr("%1 to %2, n = %3"))
                     .arg(formatMetric(metric, *value.low), formatMetric(metric, *value.high))
                     .arg(value.n);
    if (const QString words = plainWordsOf(metric.id, value); !words.isEmpty())
        lines << words;
    for (const QString &flag : value.flags)
        lines << QStringLiteral("⚑ %1: %2").arg(flag, flagExplanation(flag));
    return lines.join(QLatin1Char('\n'));
}

// The table of metrics grows at its end; here the figures of a profile stand together.
QVector<ComparedMetric> byProfile(QVector<ComparedMetric> all)
{
    QStringList order;
    for (const ComparedMetric &compared : all)
        if (const QString &profile = findMetric(compared.metric)->profile; !order.contains(profile))
            order << profile;
    std::stable_sort(all.begin(), all.end(), [&order](const ComparedMetric &a, const ComparedMetric &b) {
        return order.indexOf(findMetric(a.metric)->profile) < order.indexOf(findMetric(b.metric)->profile);
    });
    return all;
}

// The run stands below its cell: its title and time would make the column wide.
QString headOf(const ChosenCell &cell)
{
    const QString id = cell.id.cell.name();
    return cell.name.startsWith(id) && cell.name.size() > id.size()
        ? id + QLatin1Char('\n') + cell.name.mid(id.size()).trimmed()
        : cell.name;
}

bool isUndecided(const std::optional<Difference> &difference)
{
    return difference && difference->verdict == Difference::Verdict::Undecided;
}

} // namespace

QString differenceText(const QString &metric, const Difference &difference)
{
    QString text = markOf(difference.verdict);
    if (const QString amount = amountText(metric, difference); !amount.isEmpty())
        text += amount + QLatin1Char(' ');
    return text + changeText(metric, difference.verdict);
}

QColor differenceColor(Difference::Verdict verdict, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (verdict) {
    case Difference::Verdict::Better:
    case Difference::Verdict::ProbablyBetter:
        return dark ? QColor(0x7d, 0xc4, 0xff) : QColor(0x00, 0x52, 0x8c); // blue, not green: for every vision
    case Difference::Verdict::Worse:
    case Difference::Verdict::ProbablyWorse:
        return warningColor(palette);
    case Difference::Verdict::Same:
    case Difference::Verdict::Undecided:
        break;
    }
    return mutedText(palette);
}

CompareTable::CompareTable(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("compareTable"));
    setAccessibleName(tr("Metrics of the compared cells"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section > 0 && section < m_cells.size())
            emit baselineRequested(section);
    });
}

void CompareTable::show(const QVector<ChosenCell> &cells, const BenchConfig &config, const QVector<Vote> &votes)
{
    m_cells = cells;
    m_config = config;
    m_votes = votes;
    fill();
}

void CompareTable::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    fill();
}

void CompareTable::fill()
{
    const int place = verticalScrollBar()->value();
    clear();
    setRowCount(0);
    setColumnCount(int(m_cells.size()));
    for (int i = 0; i < m_cells.size(); ++i) {
        auto *head = new QTableWidgetItem(
            i == 0 ? tr("%1\ncompared with").arg(headOf(m_cells[i])) : headOf(m_cells[i]));
        head->setToolTip(i == 0 ? tr("The others are compared with this cell.")
                                : tr("Click to compare the others with this cell."));
        setHorizontalHeaderItem(i, head);
    }
    QVector<CellVerdict> verdicts;
    for (const ChosenCell &cell : m_cells)
        verdicts << cell.verdict;
    QString group = QStringLiteral("-");
    addVotes();
    m_shown.clear();
    m_hidden = 0;
    for (const ComparedMetric &compared : byProfile(compareCells(verdicts))) {
        if (m_onlyDifferences && m_cells.size() > 1 && !differs(compared)) {
            ++m_hidden;
            continue;
        }
        m_shown << compared;
        const Metric *metric = findMetric(compared.metric);
        if (metric->profile != group) {
            const Profile *profile = findProfile(metric->profile);
            addHeading(profile ? profile->label() : tr("Entire cell"));
            group = metric->profile;
        }
        addRow(compared);
    }
    resizeColumnsToContents();
    const int least = fontMetrics().averageCharWidth() * 26;
    for (int i = 0; i < columnCount(); ++i)
        setColumnWidth(i, std::max(columnWidth(i) + fontMetrics().averageCharWidth() * 2, least));
    verticalScrollBar()->setValue(place);
    emit filled();
}

namespace
{

QStringList namesOf(const QVector<ChosenCell> &cells)
{
    QStringList names;
    for (const ChosenCell &cell : cells)
        names << cell.name;
    return names;
}

} // namespace

QString CompareTable::asMarkdown() const
{
    return tableAsMarkdown(comparisonRows(namesOf(m_cells), m_shown));
}

QString CompareTable::asCsv() const
{
    return tableAsCsv(comparisonRecords(namesOf(m_cells), m_shown));
}

void CompareTable::addHeading(const QString &text)
{
    const int row = rowCount();
    insertRow(row);
    auto *head = new QTableWidgetItem(text);
    QFont bold = font();
    bold.setBold(true);
    head->setFont(bold);
    setVerticalHeaderItem(row, head);
    for (int i = 0; i < columnCount(); ++i) {
        auto *item = new QTableWidgetItem;
        item->setFlags(Qt::NoItemFlags);
        setItem(row, i, item);
    }
}

void CompareTable::addRow(const ComparedMetric &compared)
{
    const Metric *metric = findMetric(compared.metric);
    const int row = rowCount();
    insertRow(row);
    QString label
        = metric->unit.isEmpty() ? metric->label : QStringLiteral("%1 [%2]").arg(metric->label, metric->unit);
    const QString wanted = thresholdText(metric->id, m_config);
    if (!wanted.isEmpty())
        label += QLatin1Char('\n') + tr("required: %1").arg(wanted);
    // Said once for the line; the cells it is true of are muted and keep silent.
    if (std::any_of(compared.differences.begin(), compared.differences.end(), isUndecided))
        label += QStringLiteral("\n? ") + differenceLabel(Difference::Verdict::Undecided);
    auto *head = new QTableWidgetItem(label);
    head->setToolTip(toolTipText(metric->meaning));
    setVerticalHeaderItem(row, head);
    for (int i = 0; i < compared.values.size(); ++i) {
        auto *item = new QTableWidgetItem(tr("not measured"));
        item->setForeground(mutedText(palette()));
        if (const auto &value = compared.values[i]) {
            QString text = valueText(*metric, *value);
            item->setForeground(palette().color(QPalette::Text));
            if (i > 0 && compared.differences[i - 1]) {
                const Difference &difference = *compared.differences[i - 1];
                if (!isUndecided(difference))
                    text += QLatin1Char('\n') + differenceText(metric->id, difference);
                item->setForeground(differenceColor(difference.verdict, palette()));
            } else if (hasOtherWork(compared, i)) {
                text += QLatin1Char('\n') + otherWorkLabel();
            }
            item->setText(text);
            item->setToolTip(
                toolTipText(valueTip(*metric, *value, i > 0 ? compared.differences[i - 1] : std::nullopt)));
        }
        setItem(row, i, item);
    }
}

void CompareTable::addVotes()
{
    QVector<VoteTally> tallies;
    bool any = false;
    for (const ChosenCell &cell : m_cells) {
        tallies << tallyOf(m_votes, cell.id);
        any |= tallies.last().shown > 0;
    }
    if (!any)
        return;
    addHeading(tr("Your blind votes"));
    const int row = rowCount();
    insertRow(row);
    setVerticalHeaderItem(row, new QTableWidgetItem(tr("Answers preferred")));
    for (int i = 0; i < tallies.size(); ++i) {
        const VoteTally &tally = tallies[i];
        setItem(row, i,
            new QTableWidgetItem(tally.shown == 0
                    ? tr("not voted on")
                    : tr("%1 of %2, none better in %3").arg(tally.won).arg(tally.shown).arg(tally.tied)));
    }
}

void CompareTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_cells.isEmpty())
        fill();
}

} // namespace sweetspot::ui
