// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunecontroller.h"

#include "core/run/tunelane.h"

namespace sweetspot
{

namespace
{
constexpr int kGatherMs = 200;
} // namespace

TuneController::TuneController(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kGatherMs);
    connect(&m_timer, &QTimer::timeout, this, &TuneController::gather);
}

TuneController::~TuneController() = default;

void TuneController::start(const TuneOrder &order)
{
    if (m_lane)
        return;
    m_view = TuneView();
    m_view.running = true;
    m_lane = std::make_unique<TuneLane>(order);
    connect(m_lane.get(), &QThread::finished, this, &TuneController::laneFinished);
    m_lane->start();
    m_timer.start();
    emit changed();
}

void TuneController::stop()
{
    if (m_lane)
        m_lane->hear(PersonAsked::What::Stop);
}

void TuneController::verifyNow()
{
    if (m_lane)
        m_lane->hear(PersonAsked::What::VerifyNow);
}

void TuneController::suspend()
{
    if (m_lane)
        m_lane->leave();
}

void TuneController::gather()
{
    if (!m_lane)
        return;
    if (auto view = m_lane->take()) {
        m_view = std::move(*view);
        emit changed();
    }
}

void TuneController::laneFinished()
{
    gather();
    m_timer.stop();
    m_lane.reset();
    m_view.running = false;
    emit finished();
}

} // namespace sweetspot
