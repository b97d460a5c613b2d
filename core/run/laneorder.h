// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/hardware/hostinfo.h"
#include "core/run/cost.h"
#include "core/run/pausegate.h"
#include "core/store/runs/journal.h"
#include "core/store/runs/runstore.h"
#include "models/runplan.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <stop_token>

namespace sweetspot
{

/// What the sampler may read of a lane at any time.
struct LaneVitals {
    std::atomic<qint64> serverPid{0};
    std::atomic<std::uint64_t> reads{0};
    std::mutex mutex;
    QString cell;
};

/// Everything a lane works with. One immutable value, but for the journal and the gate, which are made for
/// sharing.
struct LaneOrder {
    RunPlan plan;
    int lane = 0;
    LlamaCppInstall llamaCpp;
    QHash<QString, QString> keys; ///< by name of engine; nowhere else
    HostInfo host;
    RunFolder folder;
    QVector<CellRecord> earlier; ///< of a resumed run
    std::shared_ptr<JournalWriter> journal;
    std::shared_ptr<PauseGate> gate;
    std::shared_ptr<Budget> budget; ///< of the whole run
    quint64 promptSalt = 0; ///< of the run; see nonce()
    DevicesOf devices = {}; ///< of a GPU lane what its devices did between two moments
    std::function<QVector<DeviceReading>()> deviceReadings = {}; ///< of a GPU lane the newest of each
    std::function<void()> markIdle = {}; ///< of a GPU lane, before a server starts: what is used now is others'
    std::stop_token stop;
};

} // namespace sweetspot
