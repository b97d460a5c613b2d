// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneview.h"

#include <QThread>

#include <mutex>
#include <stop_token>

namespace sweetspot
{

/// The thread of one tuning. All but run() is for one other thread, the window's, and none of it waits but the
/// destructor.
class TuneLane : public QThread
{
    Q_OBJECT
public:
    explicit TuneLane(TuneOrder order);
    ~TuneLane() override; ///< leaves the tuning to be taken up again, and waits until its server is gone

    /// A person's word: what is being launched is stopped for it.
    void hear(PersonAsked::What what);
    /// Leaves the tuning as it is.
    void leave();
    /// What is to be seen, when that is something new.
    std::optional<TuneView> take();

protected:
    void run() override;

private:
    const TuneOrder m_order;
    std::stop_source m_end;
    std::mutex m_mutex; ///< of what follows
    std::optional<TuneView> m_news;
    std::optional<PersonAsked::What> m_word;
    std::stop_source m_step; ///< what is being done
};

} // namespace sweetspot
