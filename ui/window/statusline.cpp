// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusline.h"

#include "models/tooltiptext.h"
#include "ui/window/windowtext.h"

#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>

#include <utility>

namespace sweetspot::ui
{

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar)
    , m_bar(new QProgressBar)
    , m_text(new QLabel)
    , m_engine(new QLabel)
{
    m_bar->setMaximumWidth(bar->fontMetrics().averageCharWidth() * 28);
    m_bar->setTextVisible(false);
    m_text->setObjectName(QStringLiteral("status"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(
        QSizePolicy::Ignored, QSizePolicy::Preferred); // a long path must not widen the window
    m_engine->setObjectName(QStringLiteral("statusEngine"));
    bar->addWidget(m_bar);
    bar->addWidget(m_text, 1);
    bar->addPermanentWidget(m_engine);
    m_bar->hide();
}

void StatusLine::setText(const QString &text)
{
    m_text->setText(text);
}

void StatusLine::showPreparing(const PrepareStep &step)
{
    if (!m_before)
        m_before = m_text->text();
    m_bar->show();
    m_bar->setRange(0, step.total > 1 ? step.total : 0); // 0: it only moves
    m_bar->setValue(step.done);
    setText(prepareStepText(step));
}

void StatusLine::endPreparing()
{
    if (!m_before)
        return;
    const QString before = *std::exchange(m_before, std::nullopt);
    endProgress();
    setText(before);
}

void StatusLine::showProgress(const RunProgress &progress)
{
    m_before.reset();
    m_bar->show();
    m_bar->setRange(0, std::max(1, progress.total));
    m_bar->setValue(progress.done);
    m_progress = progress;
    setText(m_paused ? pausedText(progress) : progressText(progress));
}

void StatusLine::showPaused(bool paused)
{
    m_paused = paused;
    showProgress(m_progress);
}

void StatusLine::endProgress()
{
    m_paused = false;
    m_bar->hide();
}

void StatusLine::showEngine(const Result<LlamaCppInstall> &llamaCpp)
{
    m_engine->setText(llamaCpp ? tr("llama.cpp %1").arg(llamaCpp->versionLine.section(QLatin1Char(' '), 1, 1))
                               : tr("no engine"));
    m_engine->setToolTip(
        toolTipText(llamaCpp ? QStringLiteral("%1\n%2").arg(llamaCpp->versionLine, llamaCpp->serverPath)
                             : QString(llamaCpp.error().sentence)));
}

} // namespace sweetspot::ui
