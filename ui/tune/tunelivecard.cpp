// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tune/tunelivecard.h"

#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/flowlayout.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"
#include "ui/tune/tunesetup.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

namespace
{

constexpr double kMinute = 60; // seconds

QLabel *plainLabel(const char *id)
{
    auto *label = named(new QLabel, id);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

TuneLiveCard::TuneLiveCard(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel("tuneLiveTitle"))
    , m_now(plainLabel("tuneNow"))
    , m_best(plainLabel("tuneIncumbent"))
    , m_effort(named(new TonedLabel(TonedLabel::Tone::Muted), "tuneLiveEffort"))
    , m_notes(named(new TonedLabel(TonedLabel::Tone::Warning), "tuneLiveNotes"))
    , m_time(named(new QProgressBar, "tuneTime", UiTr::tr("Time of this tuning")))
    , m_verify(named(new QPushButton(UiTr::tr("Stop and &verify now")), "tuneVerifyNow"))
    , m_suspend(named(new QPushButton(UiTr::tr("&Pause until later")), "tuneSuspend"))
    , m_stop(named(new QPushButton(UiTr::tr("St&op")), "tuneStop"))
    , m_clock(new QTimer(this))
{
    setObjectName(QStringLiteral("tuneLive"));
    constexpr int kTickMs = 1000;
    m_clock->setInterval(kTickMs);
    connect(m_clock, &QTimer::timeout, this, &TuneLiveCard::tellTime);
    setFrameShape(QFrame::StyledPanel);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 2);
    for (QWidget *line : std::initializer_list<QWidget *>{m_title, m_effort, m_now, m_time, m_best, m_notes})
        column->addWidget(line);
    column->addWidget(makeButtons());
    showPreparing();
}

QWidget *TuneLiveCard::makeButtons()
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(fontMetrics().height() / 2, row);
    for (QPushButton *button : {m_verify, m_suspend, m_stop})
        flow->addWidget(button);
    m_verify->setToolTip(
        toolTipText(UiTr::tr("Ends the search; what it found so far is compared with your settings.")));
    m_suspend->setToolTip(toolTipText(
        UiTr::tr("Frees the machine. The tuning can be taken up again from the list, also after a restart.")));
    m_stop->setToolTip(toolTipText(UiTr::tr("Ends it for good, without a result.")));
    connect(m_verify, &QPushButton::clicked, this, &TuneLiveCard::verifyRequested);
    connect(m_suspend, &QPushButton::clicked, this, &TuneLiveCard::suspendRequested);
    connect(m_stop, &QPushButton::clicked, this, &TuneLiveCard::stopRequested);
    return row;
}

void TuneLiveCard::showPreparing()
{
    m_title->setText(UiTr::tr("A tuning is being prepared."));
    m_now->setText(UiTr::tr("What else is loaded is ended first."));
    m_best->clear();
    m_effort->tell({});
    m_notes->tell({});
    m_clock->stop();
    m_since.invalidate();
    m_time->setRange(0, 0);
    m_verify->setEnabled(false);
}

void TuneLiveCard::show(const TuneAccount &account, const QString &activity)
{
    const TuneProgress &progress = account.progress;
    m_title->setText(foreignText(UiTr::tr("Finding the best settings of %1").arg(account.cell)));
    const QString effort = effortTitle(account.effort).remove(QLatin1Char('&'));
    m_effort->tell(foreignText(
        account.effortReason.isEmpty() ? effort : UiTr::tr("%1: %2").arg(effort, account.effortReason)));
    const QString step = tuneStepWords(account);
    m_now->setText(
        foreignText(activity.isEmpty() || activity == step ? step : step + QLatin1Char('\n') + activity));
    m_best->setText(
        foreignText(UiTr::tr("Best so far: %1", "settings").arg(armName(account, progress.incumbent))));
    m_notes->tell(tuneNoteTexts(account).join(QLatin1Char('\n')));
    m_minutes = int(std::lround(account.effort.minutes));
    if (!m_since.isValid() || progress.seconds != m_seconds)
        m_since.start();
    m_seconds = progress.seconds;
    m_time->setRange(0, std::max(1, int(m_minutes * kMinute)));
    m_clock->start();
    tellTime();
    m_verify->setEnabled(!progress.verifying && progress.result.end == TuneEnd::NotYet);
}

void TuneLiveCard::tellTime()
{
    const double gone = m_seconds + double(m_since.elapsed()) / 1000;
    m_time->setValue(std::min(m_time->maximum(), int(gone)));
    const QString time
        = UiTr::tr("%1 of at most %2 minutes").arg(std::min(m_minutes, int(gone / kMinute))).arg(m_minutes);
    m_time->setFormat(time);
    m_time->setAccessibleDescription(time);
}

void TuneLiveCard::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_clock->stop();
}

} // namespace sweetspot::ui
