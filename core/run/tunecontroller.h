// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneview.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace sweetspot
{

class TuneLane;

/// Starts a tuning on a thread of its own and tells of it some times a second. Lives on the thread of the
/// window (or of the command line's event loop) and never waits, but in its destructor.
class TuneController : public QObject
{
    Q_OBJECT
public:
    explicit TuneController(QObject *parent = nullptr);
    ~TuneController() override; ///< stops a tuning and waits for its server to be gone; the journal stays

    /// Nothing happens while one runs. What cannot be done is told by finished(), as TuneView::failure.
    void start(const TuneOrder &order);
    void stop(); ///< ends it for good, without a result; finished() follows
    void verifyNow(); ///< ends the search: what it found is verified
    /// Leaves it as it is, to be taken up again; finished() follows.
    void suspend();

    bool isRunning() const { return m_lane != nullptr; }
    const TuneView &view() const { return m_view; } ///< the newest, also after the end

signals:
    void changed(); ///< view()
    void finished();

private:
    void gather();
    void laneFinished();

    std::unique_ptr<TuneLane> m_lane;
    QTimer m_timer;
    TuneView m_view;
};

} // namespace sweetspot
