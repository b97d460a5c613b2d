// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/profilecard.h"

#include "core/judge/cellwords.h"
#include "core/judge/flagadvice.h"
#include "core/judge/plainwords.h"
#include "core/judge/profilejudge.h"
#include "core/profiles/profile.h"
#include "core/report/profilecharts.h"
#include "models/bytetext.h"
#include "models/foreigntext.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "ui/base/colors.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"
#include "ui/charts/chartview.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

constexpr int kMostCharts = 2;

QString titleOf(const QString &profile)
{
    const Profile *known = findProfile(profile);
    return known ? known->label() : UiTr::tr("Entire cell");
}

QString notesHtml(const Metric &metric, const MetricValue &value, const BenchConfig &config)
{
    QStringList notes;
    if (const QString spread = spreadInWords(metric.id, value); !spread.isEmpty())
        notes << spread;
    else if (value.n > 1)
        notes << UiTr::tr("n = %1").arg(value.n);
    if (const QString threshold = thresholdText(metric.id, config); !threshold.isEmpty())
        notes << UiTr::tr("required: %1").arg(threshold);
    if (const QString words = plainWordsOf(metric.id, value); !words.isEmpty())
        notes << QStringLiteral("“%1”").arg(words);
    return notes.join(QStringLiteral(" · ")).toHtmlEscaped();
}

QString figureHtml(
    const Metric &metric, const MetricValue &value, const BenchConfig &config, const QPalette &palette)
{
    // The estimate as the matrix and "What would fit" say it.
    const bool estimate = metric.id == metricid::kMemoryEstimatedGb;
    QString html = QStringLiteral("<p style='margin:4px 0 0 0'>%1: <b>%2</b> %3")
                       .arg(metric.label.toHtmlEscaped(),
                           estimate ? formatBytes(value.value * 1e9) : formatMetric(metric, value.value),
                           estimate ? QString() : metric.unit.toHtmlEscaped());
    if (isDoubtful(value.flags))
        html += QStringLiteral(" <span style='color:%1'>⚑ %2</span>")
                    .arg(warningColor(palette).name(), UiTr::tr("not to be trusted").toHtmlEscaped());
    else if (!value.flags.isEmpty())
        html += QStringLiteral(" ⚑");
    const QString notes = notesHtml(metric, value, config);
    if (!notes.isEmpty())
        html += QStringLiteral("<br><span style='color:%1'>%2</span>").arg(mutedText(palette).name(), notes);
    return html + QStringLiteral("</p>");
}

QLabel *richLabel(const char *id)
{
    auto *label = named(new QLabel, id);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QString figuresHtml(
    const QStringList &figures, const CellVerdict &verdict, const BenchConfig &config, const QPalette &palette)
{
    QString html;
    for (const QString &id : figures) {
        const Metric *metric = findMetric(id);
        const auto value = verdict.metrics.constFind(id);
        if (metric && value != verdict.metrics.constEnd())
            html += figureHtml(*metric, *value, config, palette);
    }
    return html;
}

ProfileCard::ProfileCard(const QString &profile, QWidget *parent)
    : FoldCard("profileCard", titleOf(profile), true, parent)
    , m_profile(profile)
    , m_sentence(named(new QLabel, "profileSentence"))
    , m_main(richLabel("profileFigures"))
    , m_note(named(new TonedLabel(TonedLabel::Tone::Muted), "profileNote"))
    , m_more(named(new QToolButton, "profileMore"))
    , m_others(richLabel("profileOthers"))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    content()->addWidget(m_sentence);
    content()->addWidget(m_main);
    for (int i = 0; i < kMostCharts; ++i) {
        auto *chart = new ChartView(this);
        chart->setMinimumSize(fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 12);
        chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        chart->setMaximumHeight(fontMetrics().height() * 12);
        chart->hide();
        m_charts << chart;
        content()->addWidget(chart);
    }
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    content()->addWidget(m_note);
    m_more->setText(UiTr::tr("All figures"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    content()->addWidget(m_more, 0, Qt::AlignLeft);
    content()->addWidget(m_others);
    m_others->hide();
    connect(m_more, &QToolButton::toggled, this, [this](bool on) {
        m_more->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_others->setVisible(on);
    });
    hide();
}

void ProfileCard::tell(const CellVerdict &verdict, const BenchConfig &config)
{
    m_verdict = verdict;
    m_config = config;
    const ProfileVerdict *judged = m_profile.isEmpty() ? nullptr : verdict.profile(m_profile);
    setTitle(judged ? UiTr::tr("%1 · %2", "profile, rating").arg(titleOf(m_profile), verdictLabel(*judged))
                    : titleOf(m_profile));
    m_sentence->setText(judged ? foreignText(judged->sentence) : QString());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    showFigures();
    setVisible(judged || !m_main->text().isEmpty());
}

void ProfileCard::showFigures()
{
    const QStringList others = otherFigures(m_profile, m_verdict);
    m_main->setText(figuresHtml(mainFigures(m_profile, m_verdict), m_verdict, m_config, palette()));
    m_main->setVisible(!m_main->text().isEmpty());
    m_others->setText(figuresHtml(others, m_verdict, m_config, palette()));
    m_more->setVisible(!others.isEmpty());
    m_others->setVisible(!others.isEmpty() && m_more->isChecked());
}

void ProfileCard::setCharts(const QVector<Chart> &charts, const QString &note)
{
    QString words = note;
    for (qsizetype i = 0; i < m_charts.size(); ++i) {
        const bool drawn = i < charts.size() && !charts[i].isEmpty();
        m_charts[i]->setVisible(drawn);
        if (drawn) {
            m_charts[i]->setChart(charts[i]);
            m_charts[i]->setAccessibleDescription(chartInWords(charts[i]));
        } else if (i < charts.size() && words.isEmpty()) {
            words = charts[i].emptyText;
        }
    }
    m_note->tell(words);
}

void ProfileCard::changeEvent(QEvent *event)
{
    FoldCard::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_main)
        showFigures();
}

} // namespace sweetspot::ui
