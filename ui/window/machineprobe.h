// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/hardware/hostinfo.h"
#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace sweetspot
{
class GpuWatch;
}

namespace sweetspot::ui
{

class Document;

/// Looks at this machine and the llama.cpp that is used on it in the background: the open project's own where
/// it has one. Looks again when that becomes another, or other machines' devices are named; tells of the lanes
/// that the project has with what was found.
class MachineProbe : public QObject
{
    Q_OBJECT
public:
    /// @param document outlives it
    explicit MachineProbe(Document *document, QObject *parent = nullptr);

    /// Whose drivers tell of GPUs that the bus does not show, as under WSL, before an engine is chosen by them.
    void setGpus(std::shared_ptr<GpuWatch> gpus) { m_gpus = std::move(gpus); }
    void look();
    /// Bytes free on the largest device, as far as was seen; one device is one lane.
    std::optional<double> freeOnDevices() const { return m_freeOnDevices; }

signals:
    /// Of the open project's next run; after each change of the project that makes them others. Empty: not
    /// known any more, or not yet.
    void lanesChanged(const QVector<sweetspot::LaneSpec> &lanes);
    void found(const sweetspot::HostInfo &host, const sweetspot::Result<sweetspot::LlamaCppInstall> &llamaCpp);

private:
    BenchConfig wanted() const;
    void tellLanes();

    Document *m_document;
    BenchConfig m_config; ///< that was looked with last: its server, where it names one, and those beyond
    LlamaCppInstall m_llamaCpp;
    QVector<Device> m_devices;
    bool m_seen = false; ///< both are known
    QVector<LaneSpec> m_lanes;
    int m_number = 0; ///< late answers are dropped
    std::shared_ptr<GpuWatch> m_gpus;
    std::optional<double> m_freeOnDevices;
};

} // namespace sweetspot::ui
