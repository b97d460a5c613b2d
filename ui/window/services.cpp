// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/services.h"

#include "core/catalog/hub.h"

#include <QDir>

namespace sweetspot::ui
{

Services::Services(const QProcessEnvironment &environment)
    : secrets(environment)
    , gpus(std::make_shared<GpuWatch>())
    , runs(&document, &secrets)
    , presenter(&document, &matrix)
    , library(&document)
    , outlook(&document)
    , downloads(&document, Hub(hubAccess(environment, QDir::homePath())))
    , engines(&document, &secrets)
{
    QObject::connect(
        &engines, &EngineMonitor::changed, &presenter, [this] { presenter.setUnusable(engines.problems()); });
    QObject::connect(&downloads, &DownloadManager::arrived, &presenter, &MatrixPresenter::lookAgain);
    runs.setGpus(gpus);
    presenter.setGpus(gpus);
    outlook.setGpus(gpus);
    engines.setGpus(gpus);
    runs.setMeasured([this] { return presenter.measured(); });
    outlook.setMeasured([this] { return presenter.measured(); });
    outlook.setHistory([this] { return presenter.history(); });
    QObject::connect(&presenter, &MatrixPresenter::verdictsChanged, &outlook, &RunOutlook::refresh);
    QObject::connect(&runs.controller(), &RunController::finished, &outlook, &RunOutlook::refresh);
    QObject::connect(
        &runs.controller(), &RunController::connectionsChanged, &engines, &EngineMonitor::setConnections);
}

} // namespace sweetspot::ui
