// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/repetitionscard.h"

#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/named.h"
#include "ui/base/tr.h"
#include "ui/matrix/stripplot.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

QString figureOf(const std::optional<double> &value)
{
    return value ? QLocale().toString(*value, 'f', *value >= 100 ? 0 : 1) : QStringLiteral("–");
}

} // namespace

RepetitionsCard::RepetitionsCard(QWidget *parent)
    : FoldCard("repetitionsCard", UiTr::tr("Repetitions"), true, parent)
    , m_plot(new StripPlot(this))
    , m_words(named(new QLabel, "repetitionWords"))
    , m_numbers(named(new QToolButton, "showNumbers"))
    , m_table(named(new QTableWidget, "repetitionTable", UiTr::tr("Repetitions")))
{
    auto *caption = new QLabel(UiTr::tr("Streaming speed [tokens/s]: full dots count, hollow ones do not; the "
                                        "line is the median, the band its interval."));
    caption->setWordWrap(true);
    content()->addWidget(caption);
    content()->addWidget(m_plot);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    content()->addWidget(m_words);
    m_numbers->setText(UiTr::tr("Show the numbers"));
    m_numbers->setCheckable(true);
    m_numbers->setAutoRaise(true);
    m_numbers->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_numbers->setArrowType(Qt::RightArrow);
    content()->addWidget(m_numbers, 0, Qt::AlignLeft);
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({UiTr::tr("Repetition"), UiTr::tr("tokens/s"), UiTr::tr("server’s"),
        UiTr::tr("TTFT ms"), UiTr::tr("Notes")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(fontMetrics().height() * 10);
    m_table->hide();
    content()->addWidget(m_table);
    connect(m_plot, &StripPlot::currentChanged, this,
        [this](const QString &words) { m_words->setText(words.isEmpty() ? stripInWords(m_strip) : words); });
    connect(m_numbers, &QToolButton::toggled, this, [this](bool on) {
        m_numbers->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_table->setVisible(on);
        fillTable();
    });
    hide();
}

void RepetitionsCard::tell(const AttemptStrip &strip)
{
    setVisible(!strip.dots.isEmpty());
    if (strip == m_strip)
        return;
    m_strip = strip;
    m_plot->tell(strip);
    m_words->setText(stripInWords(strip));
    fillTable();
}

void RepetitionsCard::fillTable()
{
    if (!m_numbers->isChecked())
        return;
    m_table->setRowCount(int(m_strip.dots.size()));
    for (int row = 0; row < m_strip.dots.size(); ++row) {
        const AttemptDot &dot = m_strip.dots[row];
        const QString notes = dot.notes.join(QLatin1Char(' '));
        const QString texts[] = {dot.counts ? dot.name : UiTr::tr("%1 (left out)").arg(dot.name),
            figureOf(dot.value), figureOf(dot.serverValue), figureOf(dot.ttftMs), foreignText(notes)};
        for (int column = 0; column < 5; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (column > 0 && column < 4)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (column == 4)
                item->setToolTip(toolTipText(notes));
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
}

} // namespace sweetspot::ui
