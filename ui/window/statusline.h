// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/run/runevents.h"
#include "models/result.h"

#include <QObject>

class QLabel;
class QProgressBar;
class QStatusBar;

namespace sweetspot::ui
{

/// The line below the window: how far a run is, what happened last, and the engine of this machine.
class StatusLine : public QObject
{
    Q_OBJECT
public:
    explicit StatusLine(QStatusBar *bar);

    void setText(const QString &text);
    void showProgress(const RunProgress &progress);
    void showPaused(bool paused); ///< until endProgress()
    void endProgress();
    void showEngine(const Result<LlamaCppInstall> &llamaCpp);

private:
    RunProgress m_progress;
    bool m_paused = false;
    QProgressBar *m_bar;
    QLabel *m_text;
    QLabel *m_engine;
};

} // namespace sweetspot::ui
