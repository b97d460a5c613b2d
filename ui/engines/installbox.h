// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installer.h"
#include "models/result.h"

#include <QWidget>

#include <functional>
#include <stop_token>

class QLabel;

namespace sweetspot::ui
{

class WorkRow;

/// Offers to install the program of an engine that is not here: says first what would be done, then does it in
/// the background, with its progress and a button that stops it. Its end stops it, too.
class InstallBox : public QWidget
{
    Q_OBJECT
public:
    /// What is done in the background; other than the defaults in tests.
    struct Ways {
        /// By EngineKind::id.
        std::function<InstallPlan(const QString &kind, const std::stop_token &)> plan;
        std::function<Result<Installed>(const InstallPlan &, const InstallTeller &, const std::stop_token &)>
            follow;
    };

    explicit InstallBox(const Ways &ways = realWays(), QWidget *parent = nullptr);
    static Ways realWays();

    /// @param kind EngineKind::id of what may be offered; empty: nothing, but what goes on is shown
    void offer(const QString &kind);

signals:
    void installed(const QString &kind);
    void noted(const QString &text);
    void failed(const sweetspot::Error &error);

private:
    void look();
    void ask(const InstallPlan &plan);
    void start(const InstallPlan &plan);
    void take(const InstallPlan &plan, const Result<Installed> &result);
    void refresh();

    Ways m_ways;
    QString m_kind;
    bool m_busy = false; ///< a plan is being made, asked about or followed
    bool m_installing = false;
    std::stop_source m_stop;
    QLabel *m_words;
    WorkRow *m_row;
};

} // namespace sweetspot::ui
