// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recentreader.h"

#include "core/store/project/projectfolder.h"
#include "core/store/runs/runhistory.h"
#include "ui/base/background.h"
#include "ui/base/tr.h"

namespace sweetspot::ui
{

RecentState readRecentState(const QString &path, const std::stop_token &stop)
{
    RecentState state;
    Issues issues;
    const auto data = ProjectFolder(path).load(issues);
    if (!data)
        return state;
    state.exists = true;
    state.title = data->settings.name;
    state.models = int(data->models.models.size());
    if (stop.stop_requested())
        return state;
    const auto history = readHistory(path, stop);
    if (!history || history->isEmpty() || stop.stop_requested())
        return state;
    const RunRecord &newest = history->first(); // the one that a resume would take, as in the matrix
    if (!newest.completed || newest.unproven > 0)
        state.unfinishedRun = newest.context.runId;
    state.glance = glanceOf(latestCells(*history), data->config);
    return state;
}

QString recentStateText(const RecentState &state)
{
    if (!state.exists)
        return UiTr::tr("The folder is missing, or is no project any more.");
    if (state.glance.cells == 0)
        return state.models == 0 ? UiTr::tr("No models yet")
                                 : UiTr::tr("%n model(s), nothing measured yet", "", state.models);
    const QString text
        = UiTr::tr("%1 of %n cell(s) measured", "", state.glance.cells).arg(state.glance.measured);
    return state.unfinishedRun.isEmpty() ? text : UiTr::tr("%1, unfinished run").arg(text);
}

RecentReader::~RecentReader()
{
    m_stop.request_stop();
}

void RecentReader::look(const QStringList &paths)
{
    stop();
    m_paths = paths;
    next();
}

void RecentReader::stop()
{
    ++m_number;
    m_paths.clear();
    m_stop.request_stop();
}

void RecentReader::next()
{
    if (m_paths.isEmpty())
        return;
    const QString path = m_paths.takeFirst();
    m_stop = inBackground(
        this, [path](const std::stop_token &stop) { return readRecentState(path, stop); },
        [this, path, number = m_number](const RecentState &state) {
            if (number != m_number)
                return;
            emit read(path, state);
            if (number == m_number) // nobody asked for others meanwhile
                next();
        });
}

} // namespace sweetspot::ui
