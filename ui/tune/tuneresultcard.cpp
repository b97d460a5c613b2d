// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tune/tuneresultcard.h"

#include "core/base/files.h"
#include "core/report/tunecharts.h"
#include "core/report/tunehtml.h"
#include "core/report/usecommand.h"
#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/askpath.h"
#include "ui/base/background.h"
#include "ui/base/flowlayout.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"
#include "ui/charts/chartview.h"
#include "ui/tune/tunetable.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sweetspot::ui
{

TuneResultCard::TuneResultCard(QWidget *parent)
    : QFrame(parent)
    , m_headline(named(new QLabel, "tuneHeadline"))
    , m_changed(named(new QLabel, "tuneChanged"))
    , m_notes(named(new TonedLabel(TonedLabel::Tone::Warning), "tuneNotes"))
    , m_resolution(named(new TonedLabel(TonedLabel::Tone::Muted), "tuneResolution"))
    , m_conditions(named(new TonedLabel(TonedLabel::Tone::Muted), "tuneConditions"))
    , m_done(named(new TonedLabel(TonedLabel::Tone::Muted), "tuneDone"))
    , m_waterfall(named(new ChartView, "tuneWaterfall"))
    , m_all(named(new ChartView, "tuneAll"))
    , m_memory(named(new ChartView, "tuneMemory"))
    , m_tried(new TuneTable)
    , m_copy(named(new QPushButton(UiTr::tr("Co&py command")), "tuneCopy"))
    , m_save(named(new QPushButton(UiTr::tr("&Save as…")), "tuneSave"))
    , m_use(named(new QPushButton(UiTr::tr("&Use in this project")), "tuneUse"))
    , m_report(named(new QPushButton(UiTr::tr("Save report…")), "tuneReport"))
    , m_resume(named(new QPushButton(UiTr::tr("&Go on tuning")), "tuneResume"))
{
    setObjectName(QStringLiteral("tuneResult"));
    setFrameShape(QFrame::StyledPanel);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_headline->setFont(large);
    for (QLabel *label : {m_headline, m_changed, static_cast<QLabel *>(m_conditions)}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 2);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_headline, m_changed, m_resolution, m_notes, makeButtons(), m_done, m_waterfall})
        column->addWidget(part);
    column->addWidget(makeTabs(), 1);
    column->addWidget(m_conditions);
    show({}, {});
}

QWidget *TuneResultCard::makeButtons()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(fontMetrics().height() / 2, row);
    for (QPushButton *button : {m_resume, m_copy, m_save, m_use, m_report})
        flow->addWidget(button);
    m_save->setToolTip(
        toolTipText(UiTr::tr("These settings for llama-server's router, llama-swap, Ollama, LM Studio, systemd "
                             "or Docker.")));
    m_use->setToolTip(toolTipText(UiTr::tr(
        "Adds the settings as a parameter set, so that the next run measures them beside the old ones.")));
    connect(m_copy, &QPushButton::clicked, this, &TuneResultCard::copyCommand);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_view.winner)
            emit handOverRequested(*m_view.winner);
    });
    connect(m_use, &QPushButton::clicked, this, &TuneResultCard::useRequested);
    connect(m_report, &QPushButton::clicked, this, &TuneResultCard::askForReport);
    connect(m_resume, &QPushButton::clicked, this, [this] { emit resumeRequested(m_view.id); });
    return row;
}

QWidget *TuneResultCard::makeTabs()
{
    auto *tabs = named(new QTabWidget, "tuneTabs", UiTr::tr("What was tried"));
    tabs->addTab(m_tried, UiTr::tr("Tried and re&jected"));
    tabs->addTab(m_all, UiTr::tr("A&ll settings"));
    tabs->addTab(m_memory, UiTr::tr("Speed and memor&y"));
    return tabs;
}

void TuneResultCard::show(const TuneView &view, const QString &obstacle)
{
    m_view = view;
    m_account = accountOf(view);
    m_done->tell({});
    showTexts();
    const Chart waterfall = tuneWaterfall(m_account);
    m_waterfall->setChart(waterfall);
    m_waterfall->setVisible(!waterfall.isEmpty());
    m_all->setChart(tuneParallel(m_account));
    m_memory->setChart(tunePareto(m_account));
    m_tried->show(m_account);
    setObstacle(obstacle);
}

void TuneResultCard::showTexts()
{
    const TuneResult &result = m_account.progress.result;
    const bool open = result.end == TuneEnd::NotYet && !m_view.running;
    m_headline->setText(m_view.failure && result.end == TuneEnd::NotYet ? QString(m_view.failure->sentence)
            : open ? UiTr::tr("This tuning was paused; it can go on where it was.")
                   : QString(tuneHeadline(m_account)));
    m_headline->setAccessibleName(m_headline->text());
    QString changed;
    if (result.adopted)
        changed = UiTr::tr("Changed: %1.").arg(armName(m_account, result.chosen));
    if (result.adopted && tuneWaterfall(m_account).isEmpty())
        changed += QLatin1Char(' ') + tuneWaterfall(m_account).emptyText;
    m_changed->setText(foreignText(changed));
    m_changed->setVisible(!changed.isEmpty());
    QStringList seen = tuneClassTexts(m_account);
    if (const QString resolution = tuneResolution(m_account); !resolution.isEmpty())
        seen << resolution;
    m_resolution->tell(foreignText(seen.join(QLatin1Char('\n'))));
    m_notes->tell(tuneNoteTexts(m_account).join(QLatin1Char('\n')));
    m_conditions->tell(foreignText(tuneConditions(m_account).join(QLatin1Char('\n'))));
}

void TuneResultCard::setObstacle(const QString &obstacle)
{
    const bool adopted = m_account.progress.result.adopted;
    const bool serves = adopted && m_view.winner && !serveCommand(*m_view.winner).isEmpty();
    const bool paused = !m_view.id.isEmpty() && m_account.progress.result.end == TuneEnd::NotYet;
    m_copy->setVisible(serves);
    m_save->setVisible(serves);
    m_use->setVisible(adopted);
    m_resume->setVisible(paused);
    m_resume->setEnabled(obstacle.isEmpty());
    m_resume->setToolTip(toolTipText(obstacle));
    m_report->setEnabled(m_view.hasEnded());
}

void TuneResultCard::say(const QString &done)
{
    m_done->tell(done);
    m_done->setAccessibleName(done);
    QAccessibleEvent told(m_done, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void TuneResultCard::copyCommand()
{
    if (!m_view.winner)
        return;
    QGuiApplication::clipboard()->setText(serveCommand(*m_view.winner));
    say(UiTr::tr("Copied: the command with the verified settings."));
}

void TuneResultCard::askForReport()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = safeFileName(UiTr::tr("Best settings of %1").arg(m_account.cell));
    askForNewFile(this, this,
        {UiTr::tr("Save the report of this tuning"), folder.filePath(name + QStringLiteral(".html")),
            {UiTr::tr("HTML (*.html)"), UiTr::tr("Markdown (*.md)")}},
        [this](const QString &file) { saveReport(file); });
}

void TuneResultCard::saveReport(const QString &path)
{
    const bool markdown = path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive);
    inBackground(
        this,
        [path, markdown, account = m_account] {
            return writeFileSafely(path, markdown ? tuneMarkdown(account) : tunePage(account));
        },
        [this, path](const Status &written) {
            if (written)
                say(UiTr::tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
            else
                emit failed(written.error());
        });
}

} // namespace sweetspot::ui
