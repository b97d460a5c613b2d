// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/gpuwatch.h"
#include "core/store/person/secretstore.h"
#include "models/logmodel.h"
#include "models/matrixmodel.h"
#include "ui/engines/enginemonitor.h"
#include "ui/matrix/matrixpresenter.h"
#include "ui/models/downloadmanager.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"
#include "ui/project/runoutlook.h"
#include "ui/project/runstarter.h"

#include <QProcessEnvironment>

namespace sweetspot::ui
{

/// What the widgets of a window point to: made before it, destroyed after it, in the window's thread. Members
/// stand in the order in which they need each other.
struct Services {
    /// @param environment where keys may be found
    explicit Services(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

    SecretStore secrets;
    std::shared_ptr<GpuWatch> gpus; ///< of this machine; the runs' too
    Document document;
    RunStarter runs;
    MatrixModel matrix;
    LogModel log;
    MatrixPresenter presenter;
    RunLibrary library;
    RunOutlook outlook;
    DownloadManager downloads;
    EngineMonitor engines;
};

} // namespace sweetspot::ui
