// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace sweetspot::ui
{

class TonedLabel;

/// What can be taken away from a cell: the command that serves its model, the one that was measured, its
/// settings for other programs, its server's log, a card for a post.
class CellCommands : public QWidget
{
    Q_OBJECT
public:
    explicit CellCommands(QWidget *parent = nullptr);

    void tell(const std::optional<CellRecord> &record, bool hasLog);

signals:
    void logRequested();
    void tryRequested();
    void tuneRequested(); ///< its best settings are to be found
    void shareRequested(); ///< as a card
    void handOverRequested(); ///< for other programs

private:
    void copy(const QString &command, const QString &done);

    QString m_serve, m_measured;
    QPushButton *m_copyServe, *m_copyMeasured, *m_handOver, *m_log, *m_share;
    TonedLabel *m_done;
};

} // namespace sweetspot::ui
