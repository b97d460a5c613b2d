// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/run/preparestep.h"
#include "core/run/runevents.h"
#include "models/result.h"

#include <QObject>

#include <optional>

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
    void showPreparing(const PrepareStep &step); ///< until a run makes progress
    void endPreparing(); ///< without one: says again what it said before; nothing when nothing is prepared
    void showProgress(const RunProgress &progress);
    void showPaused(bool paused); ///< until endProgress()
    void endProgress();
    void showEngine(const Result<LlamaCppInstall> &llamaCpp);

private:
    RunProgress m_progress;
    bool m_paused = false;
    std::optional<QString> m_before; ///< while something is prepared: the text until then
    QProgressBar *m_bar;
    QLabel *m_text;
    QLabel *m_engine;
};

} // namespace sweetspot::ui
