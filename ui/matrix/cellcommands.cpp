// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/cellcommands.h"

#include "core/report/usecommand.h"
#include "models/tooltiptext.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

CellCommands::CellCommands(QWidget *parent)
    : QWidget(parent)
    , m_copyServe(named(new QPushButton(UiTr::tr("Copy command to serve this model")), "copyServe"))
    , m_copyMeasured(named(new QPushButton(UiTr::tr("Copy command that was measured")), "copyMeasured"))
    , m_handOver(named(new QPushButton(UiTr::tr("Hand over to another program…")), "handOver"))
    , m_log(named(new QPushButton(UiTr::tr("Server log…")), "serverLog"))
    , m_share(named(new QPushButton(UiTr::tr("Share card…")), "shareCard"))
    , m_done(named(new TonedLabel(TonedLabel::Tone::Muted), "commandCopied"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 4);
    auto *tryIt = named(new QPushButton(UiTr::tr("Try it")), "tryCell");
    tryIt->setToolTip(toolTipText(UiTr::tr("Opens a chat with this cell.")));
    auto *tune = named(new QPushButton(UiTr::tr("Find the best settings…")), "tuneCell");
    tune->setToolTip(
        toolTipText(UiTr::tr("Tries settings of this cell on this machine, and verifies what is faster.")));
    for (QPushButton *button : {tryIt, tune, m_copyServe, m_copyMeasured, m_handOver, m_log, m_share})
        column->addWidget(button);
    connect(tryIt, &QPushButton::clicked, this, &CellCommands::tryRequested);
    connect(tune, &QPushButton::clicked, this, &CellCommands::tuneRequested);
    m_done->hide();
    column->addWidget(m_done);
    connect(m_copyServe, &QPushButton::clicked, this,
        [this] { copy(m_serve, UiTr::tr("Copied: the command that serves this model.")); });
    connect(m_copyMeasured, &QPushButton::clicked, this,
        [this] { copy(m_measured, UiTr::tr("Copied: the command that was measured.")); });
    connect(m_handOver, &QPushButton::clicked, this, &CellCommands::handOverRequested);
    connect(m_log, &QPushButton::clicked, this, &CellCommands::logRequested);
    connect(m_share, &QPushButton::clicked, this, &CellCommands::shareRequested);
    tell({}, false);
}

void CellCommands::tell(const std::optional<CellRecord> &record, bool hasLog)
{
    const QString serve = record ? serveCommand(*record) : QString();
    const QString measured
        = record && !record->launches.isEmpty() ? record->launches.last().commandLine : QString();
    if (serve != m_serve || measured != m_measured)
        m_done->tell({}); // it was another cell's
    m_serve = serve;
    m_measured = measured;
    m_copyServe->setEnabled(!serve.isEmpty());
    m_copyServe->setToolTip(toolTipText(serve));
    m_handOver->setEnabled(!serve.isEmpty());
    m_handOver->setToolTip(toolTipText(UiTr::tr(
        "These settings for llama-server's router, llama-swap, Ollama, LM Studio, systemd or Docker.")));
    m_copyMeasured->setEnabled(!measured.isEmpty());
    m_copyMeasured->setToolTip(toolTipText(measured));
    m_log->setEnabled(hasLog);
    m_share->setEnabled(record && !record->attempts.isEmpty());
}

void CellCommands::copy(const QString &command, const QString &done)
{
    QGuiApplication::clipboard()->setText(command);
    m_done->tell(done);
    m_done->setAccessibleName(done);
    QAccessibleEvent told(m_done, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace sweetspot::ui
