// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/enginestate.h"
#include "models/logmodel.h"
#include "models/result.h"
#include "models/runrecord.h"
#include "models/verdict.h"

#include <QString>
#include <QVector>

#include <mutex>
#include <optional>

namespace sweetspot
{

/// What a lane reports of one cell. The record is whole whenever it changed.
struct CellUpdate {
    CellId cell;
    CellState state = CellState::Queued;
    double progress = 0; ///< 0 .. 1
    QString activity;
    std::optional<CellRecord> record;
    QString profile = {}; ///< id of the one that is being measured; empty: none
    std::optional<double> secondsLeft = {}; ///< of this cell, predicted from how far it is
    QString warning = {}; ///< what disturbs the measurement just now; a sentence, or empty
};

struct LaneNews {
    QVector<CellUpdate> cells; ///< at most one per cell: the newest
    QVector<LogEntry> log;
    QVector<ConnectionState> connections; ///< at most one per engine: the newest
};

/// Where a lane leaves its news and the controller fetches them, at its own pace: the lane never waits for the
/// window, and a window that is late finds one update per cell instead of a queue.
class LaneMailbox
{
public:
    /// @param lane its name, which is the part of the program that its messages come from
    explicit LaneMailbox(QString lane = {});
    void post(CellUpdate update);
    void post(const ConnectionState &state);
    /// @param part behind the lane's name
    void log(LogEntry::Level level, const QString &text, const QString &part = {});
    LaneNews take();

private:
    const QString m_lane;
    std::mutex m_mutex;
    LaneNews m_news;
};

/// One reading of the sampler. Absent: no such sensor, or nothing runs.
struct TelemetrySample {
    struct LaneSample {
        QString lane;
        QString cell; ///< what it measures, for the chart's legend; empty when idle
        std::optional<double> eventsPerSecond; ///< of the stream; about tokens per second
        std::optional<double> rssBytes; ///< of the server
    };
    QDateTime utc;
    double seconds = 0; ///< since the run began
    std::optional<double> temperatureC;
    std::optional<double> availableBytes;
    std::optional<double> mhz; ///< mean clock of the processors
    std::optional<double> throttleEvents; ///< since boot
    std::optional<double> cpuStallPercent, memoryStallPercent,
        ioStallPercent; ///< PSI "some", of the time since before
    std::optional<double> packageWatts;
    QVector<LaneSample> lanes;
    QVector<DeviceReading> devices; ///< the GPUs of this machine
    QHash<QString, double> ours; ///< bytes of the lanes' servers by Device::id
};

struct RunProgress {
    int done = 0; ///< cells that need nothing more
    int total = 0;
    std::optional<double> secondsLeft; ///< predicted; nullopt until one cell has been measured
};

struct RunOutcome {
    QString runId;
    bool completed = false; ///< nothing is left to do
    bool interrupted = false; ///< by a stop
    int erroredCells = 0; ///< those without a result, or with less evidence than a verdict needs
    std::optional<Error> error; ///< why the run could not go on
    QStringList reports; ///< files written
    QStringList unknownFormats;
};

} // namespace sweetspot
