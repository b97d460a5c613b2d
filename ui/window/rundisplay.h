// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runevents.h"
#include "models/runplan.h"
#include "models/runrecord.h"
#include "ui/matrix/livefeed.h"

#include <QObject>

namespace sweetspot::ui
{

class LivePanel;
class MatrixPage;
class MessageBar;
class StatusLine;
class StressBanner;
struct Services;

/// Shows a run: in the matrix, the live curves, the log, the line below; while it goes on, and when it is read
/// from its folder.
class RunDisplay : public QObject
{
    Q_OBJECT
public:
    /// Where a run is to be seen.
    struct Places {
        MatrixPage *matrix;
        StressBanner *stress;
        LivePanel *live;
        StatusLine *status;
        MessageBar *message;
    };

    /// All of them must outlive this.
    RunDisplay(Services *services, const Places &places, QObject *parent);

    /// Nothing is shown of what was there before.
    void clear();
    /// Reads a run of the open project and shows it alone, unless one begins meanwhile.
    /// @param runId empty: the newest, completed by the latest measurements of earlier ones
    void load(const QString &runId);
    /// A model's results follow it to its new name by what its files held; runs before 0.2 did not record that.
    void tellOfRenaming(const QString &before, const QString &now);

signals:
    void changed(); ///< what may be done is different now
    void failedToStart(const sweetspot::Error &error);

private:
    void endPreparing();
    void prepared(const RunPlan &plan);
    void started(const QString &runId);
    void follow(const QVector<CellUpdate> &updates);
    void finished(const RunOutcome &outcome);
    void showLoaded(const RunRecord &record, const QVector<RunRecord> &earlier);
    void keepHistory(const QVector<RunRecord> &read);
    QVector<RunRecord> historyWithout(const QString &runId) const;
    void log(LogEntry::Level level, const QString &text);

    Services &m_services;
    Places m_places;
    LiveFeed m_feed; ///< dots of the token rate chart
    int m_loadNumber = 0;
};

} // namespace sweetspot::ui
