// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/buildfetch.h"
#include "ui/engines/enginemonitor.h"

#include <QWidget>

#include <functional>
#include <stop_token>

class QLabel;

namespace sweetspot::ui
{

class WorkRow;

/// Which llama.cpp builds there are and what each computes on, and a button that brings one that suits the GPU
/// where there is a better one. Fetches in the background; its end stops that.
class BuildBox : public QWidget
{
    Q_OBJECT
public:
    /// Runs in the background.
    using Fetch = std::function<Result<FetchedBuild>(
        BuildKind, const std::function<void(const FetchProgress &)> &, const std::stop_token &)>;

    /// @param fetch for tests: what is done in place of fetchBuild()
    explicit BuildBox(Fetch fetch = {}, QWidget *parent = nullptr);

    void show(const EngineBuilds &builds);

signals:
    void fetched();
    void noted(const QString &text);
    void failed(const sweetspot::Error &error);

private:
    void start();
    void take(const Result<FetchedBuild> &build);
    void refresh();

    Fetch m_fetch;
    EngineBuilds m_builds;
    bool m_fetching = false;
    std::stop_source m_stop;
    QLabel *m_list, *m_offer;
    WorkRow *m_row;
};

} // namespace sweetspot::ui
